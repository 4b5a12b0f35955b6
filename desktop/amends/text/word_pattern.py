"""A pattern of a rule: whole words, case ignored, and quick enough for a checklist that follows typing.

Matching the lower-case text with the standard library's engine takes a quarter of the time of matching
with case ignored. A pattern that must see capitals, or uses what only the `regex` library knows, is
matched by that library; so is a team's own pattern, because only there can a match be given up in time.
"""

import re
from collections.abc import Iterator, Sequence

import regex

from amends.text.needs import Needs, SentenceIndex, needs_of

TIME_LIMIT_S = 0.25
_SEES_CAPITALS = re.compile(r"\(\?-i:|\\p\{Lu\}")
_UPPER = regex.compile(r"(\\(?:[pP]\{[^}]*\}|.)|\(\?P<\w+>)|(\p{Lu})", regex.DOTALL)


class WordPattern:
    """Alternatives compiled one by one, so that each is tried only where its own words stand."""

    def __init__(self, *alternatives: str, limited: bool = False) -> None:
        """Compile; raises `regex.error`. A `limited` pattern is given up after a quarter of a second."""
        self._parts = tuple(_Part(alternative, limited=limited) for alternative in alternatives)

    def places(self, index: SentenceIndex) -> dict[int, list["_Part"]]:
        """Return, by the number of the sentence, the alternatives that can match in it."""
        found: dict[int, list[_Part]] = {}
        for part in self._parts:
            bits = index.meeting(part.needs)
            while bits:
                lowest = bits & -bits
                found.setdefault(lowest.bit_length() - 1, []).append(part)
                bits ^= lowest
        return found

    def find(self, shadow: str, lowered: str, start: int, end: int) -> list[tuple[int, int]]:
        """Find the matches of all alternatives in `[start, end)`, as `find_first` does."""
        return find_first(self._parts, shadow, lowered, (start, end))


class _Part:
    """One alternative; `needs` are the words that a sentence must hold for it to match there."""

    def __init__(self, pattern: str, *, limited: bool) -> None:
        source = rf"(?<!\w)(?:{pattern})(?!\w)"
        self.needs: Needs = needs_of(source)
        self._keeps_case = bool(_SEES_CAPITALS.search(pattern))
        small = source if self._keeps_case else _UPPER.sub(_lowered, source)
        self._quick = None if limited or self._keeps_case else _quick(small)
        flags = regex.IGNORECASE | regex.MULTILINE if self._keeps_case else regex.MULTILINE
        self._full = None if self._quick else regex.compile(small, flags)

    def spans(self, shadow: str, lowered: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where this alternative matches; raises TimeoutError when it is limited and too slow."""
        if self._quick is not None:
            for quick in self._quick.finditer(lowered, start, end):
                yield quick.span()
        elif self._full is not None:
            text = shadow if self._keeps_case else lowered
            for full in self._full.finditer(text, start, end, timeout=TIME_LIMIT_S):
                yield full.span()


def find_first(
    parts: Sequence[_Part], shadow: str, lowered: str, bounds: tuple[int, int]
) -> list[tuple[int, int]]:
    """Find matches left to right without overlaps; of those that begin together, the first alternative's.

    `lowered` is the shadow in lower case, of the same length.
    """
    found = sorted(
        (span[0], order, span[1])
        for order, part in enumerate(parts)
        for span in part.spans(shadow, lowered, *bounds)
        if span[1] > span[0]
    )
    matches: list[tuple[int, int]] = []
    for start, _, end in found:
        if not matches or start >= matches[-1][1]:
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
