"""Sentences, clauses, quotations and scope, with a small grammar of the test's own."""

from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from amends.text.document import Document, Scope, analyse
from amends.text.grammar import Grammar


def _words(*alternatives: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", regex.IGNORECASE | regex.MULTILINE)


GRAMMAR = Grammar(
    language="en",
    negation=_words("not", "never", r"\w+n't"),
    pseudo_negation=_words("can't help but", "not only"),
    conditional=_words("if"),
    adversative=_words("but"),
    quote_header=regex.compile(r"(?m)^On .{1,80} wrote:$"),
    abbreviations=frozenset({"mr", "e.g"}),
)


def _sentences(text: str, message: str = "") -> list[str]:
    document = analyse(text, GRAMMAR, message)
    return [document.span(sentence.start, sentence.end).text for sentence in document.sentences]


def _in_scope(text: str, word: str, scope: Scope) -> bool:
    document = analyse(text, GRAMMAR)
    start = document.shadow.index(word)
    return document.has_scope(scope, start, start + len(word))


def test_sentences_when_lines_are_hard_wrapped_are_joined() -> None:
    text = "We received your letter about the heating last week and are\nlooking at it. Thank you."

    assert _sentences(text) == [
        "We received your letter about the heating last week and are\nlooking at it.",
        "Thank you.",
    ]


def test_sentences_when_a_letter_has_greeting_list_and_signature_keep_them_apart() -> None:
    text = "Dear Mr. Low,\n\nTwo things:\n- a refund\n- a call\n\nKind regards\nAnn B. Hill\n0161 496 0000"

    assert _sentences(text) == [
        "Dear Mr. Low,",
        "Two things:",
        "- a refund",
        "- a call",
        "Kind regards",
        "Ann B. Hill",
        "0161 496 0000",
    ]


def test_sentences_when_the_customer_is_quoted_are_blanked() -> None:
    text = '> You never answer.\nYou wrote "you never answer me at all". Sorry.\n\nOn 1 May Jo wrote:\nbye'

    document = analyse(text, GRAMMAR)

    assert "never" not in document.shadow
    assert "bye" not in document.shadow
    assert "Sorry." in document.shadow


def test_short_quotation_when_the_message_does_not_hold_it_is_the_agents_own_word() -> None:
    assert "Fast lane" in analyse('I moved you to "Fast lane".', GRAMMAR, "Where is it").shadow
    assert "Fast lane" not in analyse('You say "fast lane".', GRAMMAR, "the Fast Lane is slow").shadow.title()


@pytest.mark.parametrize(
    ("text", "word", "scope", "expected"),
    [
        ("I do not understand your anger.", "understand", Scope.NEGATED, True),
        ("I understand your anger.", "understand", Scope.NEGATED, False),
        ("I can't help but understand your anger.", "understand", Scope.NEGATED, False),
        ("I never said I did not understand.", "understand", Scope.NEGATED, False),
        ("It is not easy, I understand.", "understand", Scope.NEGATED, False),
        ("If you were upset, sorry.", "upset", Scope.CONDITIONAL, True),
        ("If you were upset, sorry.", "sorry", Scope.CONDITIONAL, False),
        ("Sorry if you were upset.", "Sorry", Scope.IF_AFTER, True),
        ("Sorry. If you like, call.", "Sorry", Scope.IF_AFTER, False),
        ("I am sorry, but no.", "sorry", Scope.BUT_AFTER, True),
        ("Late but sorry.", "sorry", Scope.AFTER_BUT, True),
        ("Does this suit you?", "suit", Scope.QUESTION, True),
        ("This will suit you.", "suit", Scope.QUESTION, False),
    ],
)
def test_scope_of_a_word(text: str, word: str, scope: Scope, *, expected: bool) -> None:
    assert _in_scope(text, word, scope) is expected


@given(st.text(alphabet=st.sampled_from(list("ab.,;?! \n\r>\"'«»-—()1if\u0301\u200bё…")), max_size=80))
def test_analyse_of_any_text_gives_ordered_sentences_with_valid_spans(text: str) -> None:
    document: Document = analyse(text, GRAMMAR)

    ends = [(sentence.start, sentence.end) for sentence in document.sentences]
    assert ends == sorted(ends)
    assert all(start < end for start, end in ends)
    assert all(one[1] <= two[0] for one, two in pairwise(ends))
    for start, end in ends:
        span = document.span(start, end)
        assert text[span.start : span.end] == span.text
        assert "\n" not in document.shadow[start:end]
