"""Which patterns can match in which sentences: decided once for all patterns, before any is tried."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from amends.text.needs import LONGEST, Needs, Words

_SIGN = re.compile(r"[^\w ]")
_WORD_START = re.compile(r"(?<!\w)\w")


class Gate:
    """Lets a pattern through to the sentences that hold the words it needs.

    It only compares the first letters of words, so what it lets through may still not match; what it
    keeps back cannot.
    """

    def __init__(self, needs: Iterable[Needs]) -> None:
        """Take the needs of each pattern; its place in the row names it from then on."""
        sets: dict[Words, int] = {}
        self._ways = [
            [[sets.setdefault(words, len(sets)) for words in way] for way in pattern] for pattern in needs
        ]
        self._sets = len(sets)
        self._sets_of: dict[str, list[int]] = {}
        for words, number in sets.items():
            for word in words:
                self._sets_of.setdefault(word, []).append(number)

    def open(self, sentences: Sequence[str]) -> list[tuple[int, int]]:
        """Return the patterns that can match, each with its sentences as bits, the first the lowest.

        The sentences are in lower case.
        """
        everywhere = (1 << len(sentences)) - 1
        held = self._held(sentences)
        opened: list[tuple[int, int]] = []
        for number, ways in enumerate(self._ways):
            found = 0 if ways else everywhere
            for way in ways:
                both = everywhere
                for each in way:
                    both &= held[each]
                    if not both:
                        break
                found |= both
            if found:
                opened.append((number, found))
        return opened

    def _held(self, sentences: Sequence[str]) -> list[int]:
        """Tell for each set of words which sentences hold one of them."""
        held = [0] * self._sets
        places: defaultdict[str, int] = defaultdict(int)
        for place, sentence in enumerate(sentences):
            bit = 1 << place
            for found in _WORD_START.finditer(sentence):
                places[sentence[found.start() : found.start() + LONGEST]] |= bit
            for sign in set(_SIGN.findall(sentence)):
                places[sign] |= bit
        for beginning, bits in places.items():
            for length in range(1, len(beginning) + 1):
                for number in self._sets_of.get(beginning[:length], ()):
                    held[number] |= bits
        return held
