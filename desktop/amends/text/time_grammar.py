"""Matching of the time grammar: which words of a text make one expression."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from amends.text.formats import Formats, Relation, Role
from amends.text.time_patterns import PATTERNS
from amends.text.time_words import Word, WordRow, role_codes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """A match of one pattern: `[first, last)` in the row's words, `groups` by the pattern's names."""

    name: str
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]
    row: WordRow

    def has(self, group: str) -> bool:
        """Tell whether this group took part and is not empty."""
        return group in self.groups

    def words(self, group: str) -> tuple[Word, ...]:
        """Return the words of a group."""
        start, end = self.groups.get(group, (0, 0))
        return self.row.words[start:end]

    def capital(self, group: str) -> bool:
        """Tell whether the text writes this group's first word with a capital."""
        words = self.words(group)
        return bool(words) and self.row.normalised.shadow[words[0].start].isupper()

    def relation(self, role: Role) -> Relation:
        """Return the strongest relation that the words before it state in this role."""
        stated = [word.meanings[role] for word in self.words("before") if role in word.meanings]
        relations = [value for value in stated if isinstance(value, Relation)]
        return max(relations, key=_STRENGTH.index, default=Relation.NONE)


_STRENGTH = (
    Relation.NONE, Relation.ABOUT, Relation.ON, Relation.AT, Relation.EVERY, Relation.FOR, Relation.IN,
    Relation.UP_TO,
    Relation.WITHIN, Relation.BY, Relation.FROM, Relation.AFTER, Relation.SINCE, Relation.AT_LEAST,
    Relation.NOT_BEFORE, Relation.LAST, Relation.AGO,
)  # fmt: skip


@lru_cache(maxsize=16)
def _compiled(formats: Formats) -> tuple[tuple[str, re.Pattern[str]], ...]:
    codes = role_codes(formats)
    return tuple(
        (name, codes.compile(pattern))
        for name, pattern in PATTERNS
        if name != "month_first" or formats.month_before_day
    )


def find_all(row: WordRow, formats: Formats, read: Callable[[Found], T | None]) -> list[T]:
    """Match every pattern in turn; words that `read` accepted in one match are closed to the next."""
    taken = bytearray(len(row.words))
    accepted: list[T] = []
    for name, pattern in _compiled(formats):
        position = 0
        while match := pattern.search(row.codes, position):
            first, last = match.span()
            position = first + 1
            if first == last or any(taken[first:last]):
                continue
            groups = {group: match.span(group) for group, text in match.groupdict().items() if text}
            if name == "ignored":
                value = None
            elif (value := read(Found(name, first, last, groups, row))) is None:
                continue
            else:
                accepted.append(value)
            taken[first:last] = b"\x01" * (last - first)
            position = last
    return accepted
