"""A pattern of a rule: whole words, case ignored, and quick enough for a checklist that follows typing.

Matching the lower-case text with the standard library's engine takes a quarter of the time of matching
with case ignored. A pattern that must see capitals, or uses what only the `regex` library knows, is
matched by that library; so is a team's own pattern, because only there can a match be given up in time.
"""

import re
from collections.abc import Iterable

import regex

from amends.text.needs import Needs, needs_of

TIME_LIMIT_S = 0.25
_SEES_CAPITALS = re.compile(r"\(\?-i:|\\p\{Lu\}")
_UPPER = regex.compile(r"(\\(?:[pP]\{[^}]*\}|.)|\(\?P<\w+>)|(\p{Lu})", regex.DOTALL)


class WordPattern:
    """Alternatives compiled one by one, so that each is tried only where its own words stand."""

    def __init__(self, *alternatives: str, limited: bool = False) -> None:
        """Compile; raises `regex.error`. A `limited` pattern is given up after a quarter of a second."""
        self.alternatives = tuple(Alternative(each, limited=limited) for each in alternatives)

    def find(self, shadow: str, lowered: str) -> list[tuple[int, int]]:
        """Find the matches of all alternatives, as `first_of` chooses them.

        `lowered` is the shadow in lower case, of the same length.
        """
        return first_of(
            (start, order, end)
            for order, alternative in enumerate(self.alternatives)
            for start, end in alternative.spans(shadow, lowered)
        )


class Alternative:
    """One alternative; `needs` are the words that a sentence must hold for it to match there."""

    def __init__(self, pattern: str, *, limited: bool) -> None:
        source = rf"(?<!\w)(?:{pattern})(?!\w)"
        self.needs: Needs = needs_of(pattern)
        self._keeps_case = bool(_SEES_CAPITALS.search(pattern))
        small = source if self._keeps_case else _UPPER.sub(_lowered, source)
        self._quick = None if limited or self._keeps_case else _quick(small)
        flags = regex.IGNORECASE | regex.MULTILINE if self._keeps_case else regex.MULTILINE
        self._full = None if self._quick else regex.compile(small, flags)

    def spans(self, shadow: str, lowered: str) -> list[tuple[int, int]]:
        """Return where this alternative matches; raises TimeoutError when it is limited and too slow."""
        if self._quick is not None:
            return [quick.span() for quick in self._quick.finditer(lowered)]
        if self._full is None:
            return []
        text = shadow if self._keeps_case else lowered
        return [full.span() for full in self._full.finditer(text, timeout=TIME_LIMIT_S)]


def first_of(found: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Choose matches left to right without overlaps; of those that begin together, the first alternative's.

    Each is given as its start, the number of its alternative and its end; empty ones are left out.
    """
    matches: list[tuple[int, int]] = []
    for start, _, end in sorted(found):
        if end > start and (not matches or start >= matches[-1][1]):
            matches.append((start, end))
    return matches


def lower(shadow: str) -> str:
    """Turn a shadow into lower case letter by letter, so that offsets hold."""
    lowered = shadow.lower()
    if len(lowered) == len(shadow):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in shadow)


def _lowered(found: regex.Match[str]) -> str:
    return str(found.group(1) or found.group(2).lower())


def _quick(small: str) -> re.Pattern[str] | None:
    """Compile with the standard library; None when it does not know the syntax."""
    try:
        return re.compile(small, re.MULTILINE)
    except re.error:
        return None
