"""Which words a sentence must hold before a pattern can match in it, read off the pattern.

Scanning a letter with every rule of a language costs several times the checklist's budget; most rules
need a word that most sentences do not hold. `needs_of` reads the necessary words of a pattern, as search
engines do for regular expressions, and never claims too much: what it does not understand needs nothing.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import regex

Words: TypeAlias = "frozenset[str]"
"""At least one of these stands in every match: a sign, or the first letters of a word in lower case."""

Needs: TypeAlias = "tuple[tuple[Words, ...], ...]"
"""Ways to match; each way needs one word of each of its sets. Empty: nothing is known."""

LONGEST = 6
"""Letters of a beginning that are compared; the rest of the word seldom tells more."""

_MOST_WORDS = 600
_MOST_SPELLINGS = 8
_GROUP = regex.compile(r"\(\?(?:(?P<look><?[=!])|(?P<plain>[a-z-]*:|>|P<\w+>))|\(")
_QUANTIFIER = regex.compile(r"[*+?]|\{(\d*)(,?)(\d*)\}")
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_SIGNS = regex.compile(r"\[[^\w\\\]^][^\w\\\]]*\]")
_LETTERS = regex.compile(r"\[([^\W\d_]{1,4})\]")
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|.)", regex.DOTALL)
_COMMON_GAPS = " '-,."
_CLASS_ESCAPES = frozenset("wWdDsSbBAZpP")
_UNREADABLE = regex.compile(r"\(\?(?!<?[=!]|[a-z-]*:|>|P<\w+>)|\\[gGK]")


@dataclass(slots=True)
class _Sequence:
    """Needs of what was read so far of one branch.

    `runs` are the spellings of the literal text that is growing, empty between texts; `opens` tells
    whether a word begins at the place reached, however the pattern came to it.
    """

    opens: bool
    sets: list[Words] = field(default_factory=list)
    runs: tuple[str, ...] = ()

    def add(self, letters: str) -> None:
        """Add one character, which may be any of these letters."""
        is_gap = not (letters[0].isalnum() or letters[0] == "_")
        if self.runs:
            spellings = tuple(run + letter for run in self.runs for letter in letters)
            if len(spellings) <= _MOST_SPELLINGS:
                self.runs = spellings
            else:
                self.end_run()
        elif self.opens and not is_gap:
            self.runs = tuple(letters)
        elif letters not in _COMMON_GAPS and is_gap:
            self.sets.append(frozenset(letters))
        self.opens = is_gap

    def end_run(self) -> None:
        """Close the literal text that was growing; what it says so far is needed."""
        if self.runs:
            self.sets.append(frozenset(run.lower()[:LONGEST] for run in self.runs))
        self.runs = ()

    def pass_over(self, *, opens: bool = False) -> None:
        """Go on after something that may be any text."""
        self.end_run()
        self.opens = opens


class _Reader:
    """Reads a pattern once from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.position = 0

    def branches(self, *, opens: bool) -> list[_Sequence]:
        """Read alternatives up to the closing bracket or the end."""
        found: list[_Sequence] = []
        sequence = _Sequence(opens)
        while self.position < len(self.pattern) and self.pattern[self.position] != ")":
            if self.pattern[self.position] == "|":
                self.position += 1
                sequence.end_run()
                found.append(sequence)
                sequence = _Sequence(opens)
            else:
                self._item(sequence)
        sequence.end_run()
        found.append(sequence)
        return found

    def _item(self, sequence: _Sequence) -> None:
        character = self.pattern[self.position]
        if character == "(":
            self._group(sequence)
        elif character == "\\":
            self._escape(sequence)
        elif character == "[":
            self._class(sequence)
        elif character in "^$":
            self.position += 1
            sequence.pass_over(opens=sequence.opens or character == "^")
        elif character == ".":
            self._skip(1, sequence)
        else:
            self._literal(character, 1, sequence)

    def _literal(self, letters: str, length: int, sequence: _Sequence) -> None:
        """Read a character that is one of `letters` and takes `length` characters of the pattern."""
        self.position += length
        least = self._quantifier()
        if least is None:
            sequence.add(letters)
        elif least > 0:
            sequence.add(letters)
            sequence.pass_over(opens=sequence.opens)
        else:
            is_gap = not any(letter.isalnum() for letter in letters)
            sequence.pass_over(opens=sequence.opens and is_gap)

    def _class(self, sequence: _Sequence) -> None:
        letters = _LETTERS.match(self.pattern, self.position)
        if letters:
            self._literal(letters[1], len(letters[0]), sequence)
            return
        signs = _SIGNS.match(self.pattern, self.position)
        found = signs or _CLASS.match(self.pattern, self.position)
        self._skip(len(found[0]) if found else 1, sequence, opens=bool(signs))

    def _escape(self, sequence: _Sequence) -> None:
        found = _ESCAPE.match(self.pattern, self.position)
        if found is None:
            self._skip(1, sequence)
        elif found[0] == r"\b":
            self.position = found.end()
            sequence.pass_over(opens=sequence.opens)
        elif found[0][1] in _CLASS_ESCAPES or found[0][1].isdigit():
            self._skip(len(found[0]), sequence, opens=found[0] in {r"\s", r"\W"})
        else:
            self._literal(found[0][1], len(found[0]), sequence)

    def _skip(self, length: int, sequence: _Sequence, *, opens: bool = False) -> None:
        """Pass over something that may be any letter: it needs nothing and ends the literal text."""
        self.position += length
        least = self._quantifier()
        sequence.pass_over(opens=opens and (least != 0 or sequence.opens))

    def _group(self, sequence: _Sequence) -> None:
        opening = _GROUP.match(self.pattern, self.position)
        self.position = opening.end() if opening else self.position + 1
        looks = bool(opening and opening["look"])
        sequence_opens = sequence.opens
        inner = self.branches(opens=sequence_opens and not looks)
        self.position += 1
        least = self._quantifier()
        sequence.end_run()
        if looks:
            return
        may_pass = least == 0
        sequence.opens = all(branch.opens for branch in inner) and (sequence_opens or not may_pass)
        if may_pass:
            return
        if len(inner) == 1:
            sequence.sets.extend(inner[0].sets)
        elif any_of := _any_of([branch.sets for branch in inner]):
            sequence.sets.append(any_of)

    def _quantifier(self) -> int | None:
        """Read a quantifier; return how often at least, None when there is none."""
        found = _QUANTIFIER.match(self.pattern, self.position)
        if found is None:
            return None
        self.position = found.end()
        if self.pattern[self.position : self.position + 1] in ("?", "+"):
            self.position += 1
        sign = found.group()[0]
        if sign == "{":
            return int(found.group(1) or 0)
        return 1 if sign == "+" else 0


def needs_of(pattern: str) -> Needs:
    """Read what a sentence needs for a pattern of whole words to match in it; case is ignored."""
    if _UNREADABLE.search(pattern):
        return ()
    reader = _Reader(pattern)
    ways = [_most_telling_first(branch.sets) for branch in reader.branches(opens=True)]
    if reader.position < len(pattern) or not all(ways):
        return ()
    return tuple(ways)


def _most_telling_first(sets: list[Words]) -> tuple[Words, ...]:
    return tuple(sorted(dict.fromkeys(sets), key=_commonness))


def _commonness(words: Words) -> tuple[int, int]:
    """Rank a set: few words, and long ones, tell most."""
    return -min(map(len, words)), len(words)


def _any_of(branches: list[list[Words]]) -> Words:
    best = [min(sets, key=_commonness, default=frozenset()) for sets in branches]
    union = frozenset[str]().union(*best) if all(best) else frozenset()
    return union if len(union) <= _MOST_WORDS else frozenset()
