"""What the words around a time, an amount or a remedy say: whether we give it, or speak of the past."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from amends.grounding.acts import Act, Mode, find_acts
from amends.packs.claim_words import ActRole, ClaimWords, ContextRole, Families
from amends.text.document import Document, Scope
from amends.text.tokens import tokenise

_FIRM = frozenset({Mode.WILL, Mode.DOING})
_DENIAL_REACH = 16
_CLAUSE_MARKS = ",;:(—-"
_GIFTS = frozenset({"refund", "pay", "credit", "replace", "repair", "approve"})
_NEXT_STATEMENT = re.compile(r"[;.!?]")
# Before a gift even these begin something new: "I am sorry: your fare has been refunded".
_NEXT_GIFT = re.compile(r"[;:,.!?—]")


class ContextWord(NamedTuple):
    """A phrase of the context at `[start, end)` of the shadow."""

    start: int
    end: int
    meanings: Mapping[ContextRole, Families]


@dataclass(frozen=True)
class Context:
    """A reply with its acts and the words that tell who gives and who asks."""

    document: Document
    words: ClaimWords

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """Our acts that are not denied."""
        return find_acts(self.document, self.words)

    @cached_property
    def marks(self) -> tuple[ContextWord, ...]:
        """All phrases of the context, in order of the text."""
        return tuple(_read(self.document.shadow, self.words))

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return the clause around `[start, end)`, joined over commas to the verb that governs it."""
        return self.document.clause_bounds(start, end)

    def sentence(self, start: int) -> tuple[int, int]:
        """Return the sentence at this place."""
        sentence = self.document.sentence_at(start)
        return (sentence.start, sentence.end) if sentence else (start, start)

    def acts_in(self, low: int, high: int) -> tuple[Act, ...]:
        """Return the acts that touch `[low, high)`."""
        return tuple(act for act in self.acts if act.start < high and low < act.end)

    def says(self, role: ContextRole, low: int, high: int) -> bool:
        """Tell whether a phrase of this role stands in `[low, high)`."""
        first = bisect_left(self.marks, low, key=lambda mark: mark.start)
        for mark in self.marks[first:]:
            if mark.start >= high:
                return False
            if role in mark.meanings:
                return True
        return False

    def is_retold(self, act: Act) -> bool:
        """Tell whether an act is what happened to the customer, said again in a regret or a question.

        "I am sorry that your card was blocked" and "I will check what was booked" tell of no act of ours.
        What a conjunction or a stop parts from the regret stands on its own.
        """
        low, _ = self.sentence(act.start)
        words = [mark for mark in self.marks if ContextRole.RETOLD in mark.meanings]
        before = [mark.end for mark in words if low <= mark.start and mark.end <= act.start]
        if not before:
            return False
        between = self._shadow[before[-1] : act.start]
        parted = _NEXT_GIFT if act.families & _GIFTS else _NEXT_STATEMENT
        return not parted.search(between) and not self._joins(between)

    def is_asked(self, act: Act) -> bool:
        """Tell whether an act stands in a question, as in "Has it been paid as was agreed?"."""
        sentence = self.document.sentence_at(act.start)
        return sentence is not None and sentence.question

    def _joins(self, text: str) -> bool:
        _, texts = tokenise(text)
        return any(ActRole.AND in self.words.acts.longest(texts, index)[1] for index in range(len(texts)))

    def is_withheld(self, start: int, end: int) -> bool:
        """Tell whether what stands here is denied or only a condition or preference of the customer."""
        if self.document.has_scope(Scope.NEGATED, start, end):
            return True
        _, high = self.clause(start, end)
        denied = self.document.grammar.negation.search(self._shadow, end, high)
        if denied and denied.start() < end + _DENIAL_REACH:
            return True
        return self.is_conditional(start, end)

    def is_conditional(self, start: int, end: int) -> bool:
        """Tell whether this depends on a wish of the customer or is only possible under a condition.

        "If it is not there by Friday, I will refund you" binds us and is no such case; "if you prefer,
        I can send another" is. A condition counts where a clause begins with it, because the same word
        may be another in its middle (Portuguese "se").
        """
        low, high = self.sentence(start)
        conditions = [
            found.start() for found in self.document.grammar.conditional.finditer(self._shadow, low, high)
        ]
        if not conditions:
            return False
        if self.says(ContextRole.PREFERENCE, low, high):
            return True
        if not any(_opens_clause(self._shadow[low:place]) for place in conditions):
            return False
        clause = self.clause(start, end)
        return not any(act.mode in _FIRM for act in self.acts_in(*clause))

    @property
    def _shadow(self) -> str:
        return self.document.shadow


def _opens_clause(before: str) -> bool:
    """Tell whether a clause begins after this part of a sentence."""
    before = before.rstrip()
    return not before or before[-1] in _CLAUSE_MARKS


def _read(shadow: str, words: ClaimWords) -> Iterator[ContextWord]:
    tokens, texts = tokenise(shadow)
    index = 0
    while index < len(tokens):
        length, meanings = words.context.longest(texts, index)
        if length:
            yield ContextWord(tokens[index].start, tokens[index + length - 1].end, meanings)
        index += max(length, 1)
