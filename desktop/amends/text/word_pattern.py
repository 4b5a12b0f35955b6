"""A pattern of a rule: whole words, case ignored, and quick enough for a checklist that follows typing.

Matching the lower-case text with the standard library's engine takes a quarter of the time of matching
with case ignored. A pattern that must see capitals, or uses what only the `regex` library knows, is
matched by that library; so is a team's own pattern, because only there can a match be given up in time.
"""

import re
from collections.abc import Iterator
from typing import Protocol

import regex

from amends.text.needs import Needs, needs_of

TIME_LIMIT_S = 0.25
_KEEPS_CASE = "(?-i:"
_UPPER = regex.compile(r"(\\(?:[pP]\{[^}]*\}|.)|\(\?P<\w+>)|(\p{Lu})", regex.DOTALL)


class Found(Protocol):
    """The part of a match that rules look at, the same in both engines."""

    def span(self) -> tuple[int, int]:
        """Return where the match begins and ends."""
        ...


class WordPattern:
    """A compiled pattern; `needs` are the words that a sentence must hold for it to match there."""

    def __init__(self, pattern: str, *, limited: bool = False) -> None:
        """Compile; raises `regex.error`. A `limited` pattern is given up after a quarter of a second."""
        self.source = rf"(?<!\w)(?:{pattern})(?!\w)"
        self.needs: Needs = needs_of(self.source)
        self._quick: re.Pattern[str] | None = None
        self._full: regex.Pattern[str] | None = None
        self._keeps_case = _KEEPS_CASE in pattern
        if not limited and not self._keeps_case:
            self._quick = _quick(self.source)
        if self._quick is None:
            self._full = regex.compile(self.source, regex.IGNORECASE | regex.MULTILINE)

    def find(self, shadow: str, lowered: str, start: int, end: int) -> Iterator[Found]:
        """Find the matches in `[start, end)`; `lowered` is the shadow in lower case, of the same length.

        Raises TimeoutError for a limited pattern that takes too long.
        """
        if self._quick is not None:
            return self._quick.finditer(lowered, start, end)
        assert self._full is not None
        text = shadow if self._keeps_case else lowered
        return self._full.finditer(text, start, end, timeout=TIME_LIMIT_S)


def lower(shadow: str) -> str:
    """Turn a shadow into lower case letter by letter, so that offsets hold."""
    lowered = shadow.lower()
    if len(lowered) == len(shadow):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in shadow)


def _quick(source: str) -> re.Pattern[str] | None:
    """Compile for lower-case text with the standard library; None when it does not know the syntax."""
    small = _UPPER.sub(lambda found: found.group(1) or found.group(2).lower(), source)
    try:
        return re.compile(small, re.MULTILINE)
    except re.error:
        return None
