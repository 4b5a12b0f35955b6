"""A text as a row of words with their roles: one private character a word, so that a pattern can be
written over roles and matched by the standard expressions.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from amends.text.formats import Formats, Role, Value
from amends.text.normalise import Normalised, normalise
from amends.text.role_codes import RoleCodes
from amends.text.tokens import Token, tokenise

_MONEY_BEFORE = frozenset("€£$₽#№¥%")
# How many blanks may part a sign of money from its number.
_BLANKS_BEFORE = 3
_MONEY_AFTER = re.compile(r"[ ]?[%€£$₽¥°‰]")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?[ ]?(?:([ap])\.?[ ]?m)?")
_YEARS = range(1950, 2100)
_NUMERIC = (
    Role.NUMBER, Role.DAY, Role.ORDINAL, Role.HOUR, Role.YEAR, Role.FULL_DATE, Role.SHORT_DATE,
    Role.BARE_DATE, Role.CLOCK, Role.DOTTED_CLOCK, Role.HOURS, Role.SLASHED,
)  # fmt: skip
_MARKS = {
    **dict.fromkeys('.;:!?…—»"', Role.STOP),
    ",": Role.COMMA,
    "(": Role.OPEN_BRACKET,
    ")": Role.CLOSE_BRACKET,
    "-": Role.HYPHEN,
}


class Word(NamedTuple):
    """A phrase of the lexicon, a number or a mark at `[start, end)` of the shadow."""

    start: int
    end: int
    meanings: Mapping[Role, Value]


@dataclass(frozen=True, slots=True)
class WordRow:
    """`codes` has one character a word: what the patterns of the grammar are matched against."""

    normalised: Normalised
    words: tuple[Word, ...]
    codes: str


@lru_cache(maxsize=16)
def role_codes(formats: Formats) -> RoleCodes[Role]:
    """Return the characters of a language's roles."""
    numeric = [frozenset(roles) for size in range(5) for roles in combinations(_NUMERIC, size)]
    marks = {frozenset((role,)) for role in (*_MARKS.values(), Role.BREAK)}
    phrases = formats.lexicon.roles()
    marked = {roles | mark for roles in phrases for mark in marks}
    return RoleCodes({*numeric, *marks, *phrases, *marked}, Role)


@lru_cache(maxsize=64)
def read_words(text: str, formats: Formats) -> WordRow:
    """Read a text as a row of words with their roles."""
    normalised = normalise(text)
    shadow = normalised.shadow
    tokens, texts = tokenise(shadow)
    codes = role_codes(formats)
    words: list[Word] = []
    index = 0
    while index < len(tokens):
        length, meanings = formats.lexicon.longest(texts, index)
        first, last = tokens[index], tokens[index + max(length, 1) - 1]
        if first.kind == "punctuation" and first.text in _MARKS and length <= 1:
            meanings = {**meanings, _MARKS[first.text]: None}
        elif length == 0:
            meanings = _BREAK if first.kind == "gap" else _number_meanings(first, shadow, formats)
        words.append(Word(first.start, last.end, meanings))
        index += max(length, 1)
    return WordRow(normalised, tuple(words), codes.row(word.meanings for word in words))


_BREAK: Mapping[Role, Value] = {Role.BREAK: None}
_NOTHING: Mapping[Role, Value] = {}


def _number_meanings(token: Token, shadow: str, formats: Formats) -> Mapping[Role, Value]:
    """Tell what a written number may be; one beside a sign of money or a percentage is none of it."""
    if token.kind in {"word", "punctuation"}:
        return _NOTHING
    before = shadow[max(token.start - _BLANKS_BEFORE, 0) : token.start].rstrip(" ")[-1:]
    if before and before in _MONEY_BEFORE:
        return _NOTHING
    if _MONEY_AFTER.match(shadow, token.end):
        return _NOTHING
    match token.kind:
        case "number":
            return _plain_number(token.text)
        case "ordinal":
            return (
                {Role.DAY: day, Role.ORDINAL: None}
                if (day := _leading(token.text)) in range(1, 32)
                else _NOTHING
            )
        case "hours":
            return {Role.HOURS: Decimal(_leading(token.text)), **_hour(_leading(token.text))}
        case "clock":
            moment = _clock(token.text)
            return {Role.CLOCK: moment} if moment else _NOTHING
        case "full_date":
            parts = _full_date(token.text, formats.month_first)
            return {Role.FULL_DATE: parts} if parts else _NOTHING
        case _:
            return _short_date(token.text, formats)


def _leading(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else 0


def _plain_number(text: str) -> Mapping[Role, Value]:
    if not text.isdecimal() or len(text) > 6:
        decimals = re.fullmatch(r"(\d{1,3})[.,](\d{1,2})", text)
        return {Role.NUMBER: Decimal(f"{decimals[1]}.{decimals[2]}")} if decimals else _NOTHING
    value = int(text)
    meanings: dict[Role, Value] = {Role.NUMBER: Decimal(value), **_hour(value)}
    if 1 <= value <= 31 and len(text) <= 2:
        meanings[Role.DAY] = value
    if value in _YEARS:
        meanings[Role.YEAR] = value
    return meanings


def _hour(value: int) -> dict[Role, Value]:
    return {Role.HOUR: value} if 0 <= value <= 23 else {}


def _clock(text: str) -> time | None:
    found = _CLOCK.match(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def _full_date(text: str, month_first: bool) -> tuple[int, int, int] | None:
    parts = [int(part) for part in re.split(r"[./-]", text)]
    if parts[0] > 31:
        year, month, day = parts
    else:
        day, month, year = parts
        year += 2000 if year < 100 else 0
    if (month_first and day <= 12) or (month > 12 and day <= 12):
        day, month = month, day
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 and year in _YEARS else None


def _short_date(text: str, formats: Formats) -> Mapping[Role, Value]:
    mark = "." if "." in text else "/"
    left, right = text.split(mark)
    day, month = int(left), int(right)
    meanings: dict[Role, Value] = {}
    if mark == ".":
        meanings[Role.NUMBER] = Decimal(f"{left}.{right}")
        if day < 24 and len(right) == 2 and month < 60:
            meanings[Role.DOTTED_CLOCK] = time(day, month)
    elif day < month:
        meanings[Role.SLASHED] = (day, month)
    if (formats.month_first and day <= 12) or (
        formats.month_before_day and month > 12 and day <= 12 and mark == "/"
    ):
        day, month = month, day
    if 1 <= month <= 12 and 1 <= day <= 31:
        meanings[Role.SHORT_DATE] = (month, day)
        if mark in formats.bare_numeric and len(right) == 2:
            meanings[Role.BARE_DATE] = None
    return meanings
