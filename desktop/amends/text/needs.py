"""Which words a sentence must hold before a pattern can match in it, read off the pattern.

Scanning a letter with every rule of a language costs several times the checklist's budget; most rules
need a word that most sentences do not hold. `needs_of` reads the necessary words of a pattern, as search
engines do for regular expressions, and never claims too much: what it does not understand needs nothing.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

import regex

Words: TypeAlias = "frozenset[str]"
"""At least one of these beginnings of words stands in every match."""

Needs: TypeAlias = "tuple[tuple[Words, ...], ...]"
"""Ways to match; each way needs one word of each of its sets. Empty: nothing is known."""

_LEAST = 2
_BEGINNING = 4
_MOST_WORDS = 400
_GROUP = regex.compile(r"\(\?(?:(?P<look><?[=!])|(?P<plain>[a-z-]*:|>|P<\w+>))|\(")
_QUANTIFIER = regex.compile(r"[*+?]|\{(\d*)(,?)(\d*)\}")
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|.)", regex.DOTALL)
_CLASS_ESCAPES = frozenset("wWdDsSbBAZpP")


@dataclass(slots=True)
class _Sequence:
    """Needs of what was read so far of one branch; `run` is the literal text that is growing."""

    sets: list[Words] = field(default_factory=list)
    run: str = ""

    def end_run(self) -> None:
        if len(self.run) >= _LEAST:
            self.sets.append(frozenset({self.run.lower()}))
        self.run = ""


class _Reader:
    """Reads a pattern once from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.position = 0

    def branches(self) -> list[list[Words]]:
        """Read alternatives up to the closing bracket or the end; each is a list of needs."""
        found: list[list[Words]] = []
        sequence = _Sequence()
        while self.position < len(self.pattern) and self.pattern[self.position] != ")":
            if self.pattern[self.position] == "|":
                self.position += 1
                sequence.end_run()
                found.append(sequence.sets)
                sequence = _Sequence()
            else:
                self._item(sequence)
        sequence.end_run()
        found.append(sequence.sets)
        return found

    def _item(self, sequence: _Sequence) -> None:
        character = self.pattern[self.position]
        if character == "(":
            self._group(sequence)
        elif character == "\\":
            self._escape(sequence)
        elif character == "[":
            self._skip(_CLASS, sequence)
        elif character in ".^$":
            self._skip(None, sequence)
        else:
            self.position += 1
            self._literal(character, sequence)

    def _literal(self, character: str, sequence: _Sequence) -> None:
        least = self._quantifier()
        if least is None:
            sequence.run += character
            return
        if least > 0:
            sequence.run += character
        sequence.end_run()

    def _escape(self, sequence: _Sequence) -> None:
        found = _ESCAPE.match(self.pattern, self.position)
        if found is None or found.group()[1] in _CLASS_ESCAPES or found.group()[1].isdigit():
            self._skip(_ESCAPE, sequence)
            return
        self.position = found.end()
        self._literal(found.group()[1], sequence)

    def _skip(self, what: regex.Pattern[str] | None, sequence: _Sequence) -> None:
        """Pass over something that may be any letter: it needs nothing and ends the literal text."""
        found = what.match(self.pattern, self.position) if what else None
        self.position = found.end() if found else self.position + 1
        self._quantifier()
        sequence.end_run()

    def _group(self, sequence: _Sequence) -> None:
        opening = _GROUP.match(self.pattern, self.position)
        self.position = opening.end() if opening else self.position + 1
        inner = self.branches()
        self.position += 1
        least = self._quantifier()
        if opening and opening["look"]:
            if opening["look"] != "<!" or inner != [[]]:
                sequence.end_run()
            return
        sequence.end_run()
        if least == 0:
            return
        if len(inner) == 1:
            sequence.sets.extend(inner[0])
        elif any_of := _any_of(inner):
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


def _best(sets: list[Words]) -> Words:
    """The set that tells most: few words, and long ones."""
    return max(sets, key=lambda words: (min(map(len, words)), -len(words)), default=frozenset())


def _any_of(branches: list[list[Words]]) -> Words:
    best = [_best(sets) for sets in branches]
    union = frozenset().union(*best) if all(best) else frozenset()
    return union if len(union) <= _MOST_WORDS else frozenset()


def needs_of(pattern: str) -> Needs:
    """Read what a sentence needs for a pattern to match in it; case is ignored."""
    if regex.search(r"\(\?[a-zA-Z]*\)|\(\?\(|\(\?[&R0-9]|\\[gGK]", pattern):
        return ()
    reader = _Reader(pattern)
    ways = _unwrapped(reader, pattern)
    if reader.position < len(pattern) or not all(ways):
        return ()
    return tuple(tuple(map(_beginnings_of, sets)) for sets in ways)


def _beginnings_of(words: Words) -> Words:
    return frozenset(word[:_BEGINNING] for word in words)


def _unwrapped(reader: _Reader, pattern: str) -> list[list[Words]]:
    """Keep the alternatives of a pattern that is one group apart: each has needs of its own."""
    prefix, suffix = r"(?<!\w)(?:", r")(?!\w)"
    if pattern.startswith(prefix) and pattern.endswith(suffix):
        reader.position = len(prefix)
        ways = reader.branches()
        if reader.position == len(pattern) - len(suffix):
            reader.position = len(pattern)
            return ways
        reader.position = 0
    return reader.branches()


class SentenceIndex:
    """Answers in which sentences of a text needs are met, by the first letters of the needed words.

    `lowered` is the text in lower case. A sentence that only shares the first letters is let through;
    the pattern itself decides there.
    """

    def __init__(self, lowered: str, sentences: list[tuple[int, int]]) -> None:
        self._all = (1 << len(sentences)) - 1
        self._known: dict[Words, int] = {}
        self._beginnings: dict[str, int] = {}
        for place, (start, end) in enumerate(sentences):
            bit = 1 << place
            text = lowered[start:end]
            for length in range(_LEAST, _BEGINNING + 1):
                for beginning in {text[at : at + length] for at in range(len(text) - length + 1)}:
                    self._beginnings[beginning] = self._beginnings.get(beginning, 0) | bit
        self._present = frozenset(self._beginnings)

    def meeting(self, needs: Needs) -> int:
        """Return the sentences as bits, the first as the lowest."""
        if not needs:
            return self._all
        met = 0
        for way in needs:
            both = self._all
            for words in way:
                both &= self._holding(words)
                if not both:
                    break
            met |= both
        return met

    def _holding(self, words: Words) -> int:
        held = self._known.get(words)
        if held is None:
            held = 0
            for beginning in words & self._present:
                held |= self._beginnings[beginning]
            self._known[words] = held
        return held
