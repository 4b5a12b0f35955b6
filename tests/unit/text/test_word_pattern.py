"""Patterns of rules: whole words, any case, and never skipped where they would match."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from amends.text.gate import Gate
from amends.text.needs import needs_of
from amends.text.word_pattern import WordPattern, lower

_PIECES = st.sampled_from(
    [
        "refund",
        "we'll",
        "call",
        r"\w+",
        ".{0,9}",
        "(?:you|them)",
        "(?:not )?",
        "[abc]",
        "s?",
        "(?:ring|phone)s?",
        "soon+",
        "x{2,3}",
    ]
)
_PATTERNS = st.lists(st.lists(_PIECES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=3).map(
    "|".join
)
_WORDS = st.sampled_from(
    ["refund", "we'll", "call", "you", "not", "b", "rings", "phone", "soon", "sooon", "xx", "the", "Then"]
)
_TEXTS = st.lists(_WORDS, max_size=9).map(" ".join)


def _spans(pattern: WordPattern, text: str) -> list[tuple[int, int]]:
    return pattern.find(text, lower(text))


def _passes(pattern: WordPattern, text: str) -> bool:
    gate = Gate(alternative.needs for alternative in pattern.alternatives)
    return bool(gate.open([lower(text)]))


@given(alternatives=st.lists(_PATTERNS, min_size=1, max_size=3), text=_TEXTS)
def test_both_engines_find_the_same_and_needs_never_exclude_a_match(
    alternatives: list[str], text: str
) -> None:
    quick, limited = WordPattern(*alternatives), WordPattern(*alternatives, limited=True)

    found = _spans(quick, text)

    assert found == _spans(limited, text)
    assert _passes(quick, text) or not found


def test_of_alternatives_that_begin_together_the_first_counts() -> None:
    assert _spans(WordPattern("call", "call you"), "I call you") == [(2, 6)]
    assert _spans(WordPattern("call you", "call"), "I call you") == [(2, 10)]
    assert _spans(WordPattern("you", "call you"), "I call you") == [(2, 10)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("sorry", "SORRY, unsorryful", [(0, 5)]),
        ("I am", "i am and I AM", [(0, 4), (9, 13)]),
        (r"(?-i:Anna) \w+", "anna b Anna C", [(7, 13)]),
        (r"(?<=not )sorry", "not sorry", [(4, 9)]),
        (r"(?<=not |never )sorry", "never sorry", [(6, 11)]),
        (r"\p{Lu}\p{L}+", "Жду ответа", [(0, 3), (4, 10)]),
    ],
)
def test_find_gives_whole_words_in_any_case(pattern: str, text: str, expected: list[tuple[int, int]]) -> None:
    assert _spans(WordPattern(pattern), text) == expected


def test_lower_keeps_the_length_also_of_letters_that_grow() -> None:
    assert lower("İSTANBUL") == "İstanbul"


def test_pattern_that_does_not_compile_raises() -> None:
    with pytest.raises(regex.error):
        WordPattern("(unclosed")


def test_limited_pattern_that_takes_too_long_is_given_up() -> None:
    slow = WordPattern("(?:a|aa)+", limited=True)
    text = "a" * 80 + "b"

    with pytest.raises(TimeoutError):
        slow.find(text, text)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("refund", ((frozenset({"refund"}),),)),
        ("refunding|repay", ((frozenset({"refund"}),), (frozenset({"repay"}),))),
        ("we (?:call|ring) you", ((frozenset({"call", "ring"}), frozenset({"we "}), frozenset({"you"})),)),
        ("n[ãa]o", ((frozenset({"não", "nao"}),),)),
        ("I'll (?:gladly )?pay", ((frozenset({"i'll "}), frozenset({"pay"})),)),
        (r"\w+ed back", ((frozenset({"back"}),),)),
        (r"(?:\w+ ){0,2}back", ((frozenset({"back"}),),)),
        (r"\w*back", ()),
        (r"(?:un)?paid", ()),
        (r"\w+", ()),
        (r"refund|\w+", ()),
        ("(?:not )?soon", ((frozenset({"soon"}),),)),
        ("(?i)refund", ()),
        (r"(?P<one>a)(?P=one)", ()),
    ],
)
def test_needs_of_a_pattern(pattern: str, needs: object) -> None:
    assert needs_of(pattern) == needs
