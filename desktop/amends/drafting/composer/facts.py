"""Sorts what the firm knows into what a letter may say, what an agent must reword and what stays inside."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from amends.domain.case import Case
from amends.domain.languages import Language
from amends.drafting.composer.patterns import words_pattern
from amends.packs.phrases import PhraseBook, Words
from amends.text.language import UNKNOWN, detect_language

_PIECES = re.compile(r";\s*|\n+|(?:(?<=\w{3}[.!?])|(?<=\d[.!?]))\s+(?=[^\W\d_a-zа-яё])")
_LONGEST_NOTE = 80
_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact as the letter says it: `sentence` False for a note that needs an introduction."""

    text: str
    sentence: bool
    outcome: bool = False
    cause: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """What the case gives to say.

    `remedy` and `statements` are ready to be set into the letter; `bound` is the day by which an answer
    is due, in the words of a fact or a policy line; `dated` tells whether a statement says when.
    `kept_back` are facts that look internal.
    """

    remedy: Statement | None
    statements: tuple[Statement, ...]
    bound: str | None
    kept_back: tuple[str, ...]

    @property
    def causes(self) -> tuple[Statement, ...]:
        """Statements of how it came about."""
        return tuple(each for each in self.statements if each.cause)

    @property
    def others(self) -> tuple[Statement, ...]:
        """Statements that are no cause, what was or will be done first."""
        rest = [each for each in self.statements if not each.cause]
        return tuple(sorted(rest, key=lambda each: not each.outcome))


def sort_facts(case: Case, book: PhraseBook) -> Material:
    """Sort the facts, the remedy and the policy lines of a case."""
    kept_back: list[str] = []
    statements: list[Statement] = []
    bound = _find_bound(case.policy, book.words)
    for piece in _pieces(case.facts):
        own_bound = _find_bound((piece,), book.words)
        if _matches(book.words.internal, piece) or _matches(book.words.unknown, piece):
            kept_back.append(piece)
        elif own_bound and not _matches(book.words.outcome, piece):
            bound = own_bound
        else:
            statements.append(_statement(piece, book))
    remedy = _statement(case.remedy.strip(), book) if case.remedy and case.remedy.strip() else None
    return Material(remedy, tuple(statements), bound, tuple(kept_back))


def says_when(statement: Statement, words: Words) -> bool:
    """Tell whether a statement names a day or a span of time."""
    return bool(words_pattern((*words.bound, *words.dated)).search(statement.text))


def _pieces(facts: Iterable[str]) -> list[str]:
    return [piece.strip(" .,;") for fact in facts for piece in _PIECES.split(fact) if piece.strip(" .,;")]


def _statement(piece: str, book: PhraseBook) -> Statement:
    words = book.words
    outcome = _matches(words.outcome, piece)
    cause = _matches(words.cause, piece) and not outcome
    if _is_foreign(piece, book.language):
        return Statement(_gap(book.gaps.say, piece), sentence=True, outcome=outcome, cause=cause)
    if _matches(words.about_customer, piece):
        return Statement(_gap(book.gaps.reword, piece), sentence=True, outcome=outcome, cause=cause)
    sentence = _matches(words.sentence, piece)
    text = piece if piece.endswith(_ENDS) else f"{piece}."
    text = _capital(text) if sentence else _lowered(text, words)
    return Statement(text, sentence, outcome, cause)


def _gap(template: str, note: str) -> str:
    plain = re.sub(r"[\[\]\s]+", " ", note).strip()
    if len(plain) > _LONGEST_NOTE:
        plain = plain[:_LONGEST_NOTE].rsplit(" ", 1)[0] + "…"
    return template.replace("{note}", plain) + "."


def _find_bound(lines: Iterable[str], words: Words) -> str | None:
    """Find by when an answer is due, in a line that speaks of an answer."""
    for line in lines:
        found = words_pattern(words.bound).search(line)
        if found and _matches(words.answer, line):
            return found.group()
    return None


def _is_foreign(text: str, language: Language) -> bool:
    code = detect_language(text, hint=language.value).code
    return code not in {language.value, UNKNOWN}


def _matches(patterns: tuple[str, ...], text: str) -> bool:
    return bool(words_pattern(patterns).search(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowered(text: str, words: Words) -> str:
    """Take the capital off a note's first word where that is safe: a word of the list, never a name."""
    first = re.match(r"\w+", text)
    common = words_pattern(words.lowercase_start)
    shouted = first is not None and len(first.group()) > 1 and first.group().isupper()
    if first and not shouted and common.fullmatch(first.group()):
        return text[:1].lower() + text[1:]
    return text
