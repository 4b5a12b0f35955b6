"""Rules of a pack matched against a text: a pattern, where it counts, and what its match means."""

import logging
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from amends.domain.span import Span
from amends.text.document import Document, Scope, Sentence
from amends.text.gate import Gate
from amends.text.word_pattern import Alternative, WordPattern, first_of

logger = logging.getLogger(__name__)

# Sentences whose matches are kept: some hundred replies, a megabyte or two.
_MOST_KEPT = 4096


class Extent(StrEnum):
    """How much of the text around a match is shown as evidence."""

    MATCH = "match"
    CLAUSE = "clause"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern of a language pack.

    `signal` is what a match means to `check` ("conditional", "blame_customer"). The match counts
    unless it stands in one of `unless`, only if it stands in all of `only`, and not where it overlaps
    a match of one of `exceptions`. `guide` is the paragraph of the labelling guide.
    """

    id: str
    check: str
    signal: str
    guide: str
    pattern: WordPattern
    unless: frozenset[Scope] = frozenset()
    only: frozenset[Scope] = frozenset()
    exceptions: tuple[Alternative, ...] = ()
    extent: Extent = Extent.CLAUSE


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: `[start, end)` in the shadow, `span` its evidence in the text as given."""

    rule: Rule
    start: int
    end: int
    span: Span


_Found: TypeAlias = "tuple[tuple[Rule, int, int], ...]"
"""The matches of one sentence, counted from its start."""


class RuleSet:
    """The rules of one language for one kind of text, ready to be matched.

    What was found in a sentence depends on nothing else, so it is kept: a letter that is being typed
    costs the sentence that changed. A pattern that takes longer than a quarter of a second is given up
    and named in the log, so that a team's own rule cannot hold the checklist.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._alternatives = [
            (number, alternative)
            for number, rule in enumerate(self.rules)
            for alternative in rule.pattern.alternatives
        ]
        self._first_exception = len(self._alternatives)
        self._exceptions: dict[int, list[int]] = defaultdict(list)
        for number, rule in enumerate(self.rules):
            for exception in rule.exceptions:
                self._exceptions[number].append(len(self._alternatives))
                self._alternatives.append((number, exception))
        self._gate = Gate(alternative.needs for _, alternative in self._alternatives)
        self._kept: dict[tuple[str, bool], _Found] = {}

    @cached_property
    def without_scope(self) -> "RuleSet":
        """The same rules with negation, condition and contrast left out, to measure what scope is worth."""
        return RuleSet(replace(rule, unless=frozenset(), only=frozenset()) for rule in self.rules)

    def matches(self, document: Document) -> tuple[Match, ...]:
        """Match every rule against a document, in order of the text."""
        texts = [(document.shadow[each.start : each.end], each.question) for each in document.sentences]
        kept = {text: self._kept[text] for text in texts if text in self._kept}
        fresh = {
            text: sentence
            for text, sentence in zip(texts, document.sentences, strict=True)
            if text not in kept
        }
        found = self._match(document, list(fresh.values()))
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        new = dict(zip(fresh, found, strict=True))
        self._kept.update(new)
        kept.update(new)
        matches = [
            _match(document, rule, sentence.start + start, sentence.start + end)
            for text, sentence in zip(texts, document.sentences, strict=True)
            for rule, start, end in kept[text]
        ]
        return tuple(sorted(matches, key=lambda match: (match.start, match.end)))

    def _match(self, document: Document, sentences: Sequence[Sentence]) -> list[_Found]:
        """Find the matches of each of these sentences."""
        shadows = [document.shadow[each.start : each.end] for each in sentences]
        lowered = [document.lowered[each.start : each.end] for each in sentences]
        found: list[list[tuple[Rule, int, int]]] = [[] for _ in sentences]
        opened = self._gate.open(lowered)
        exceptions = dict(opened[bisect_left(opened, (self._first_exception, 0)) :])
        for (number, place), spans in self._spans(opened, shadows, lowered).items():
            rule, start = self.rules[number], sentences[place].start
            excluded = [
                span
                for order in self._exceptions.get(number, ())
                if exceptions.get(order, 0) >> place & 1
                for span in self._try(order, shadows[place], lowered[place])
            ]
            found[place] += [
                (rule, low, high)
                for low, high in first_of(spans)
                if not any(low < end and begin < high for begin, end in excluded)
                and _in_scope(document, rule, start + low, start + high)
            ]
        return [tuple(each) for each in found]

    def _spans(
        self, opened: Iterable[tuple[int, int]], shadows: Sequence[str], lowered: Sequence[str]
    ) -> Mapping[tuple[int, int], list[tuple[int, int, int]]]:
        """Try every alternative where it can match; spans by the numbers of the rule and the sentence."""
        spans: defaultdict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
        for order, bits in opened:
            if order >= self._first_exception:
                break
            number, _ = self._alternatives[order]
            while bits:
                lowest = bits & -bits
                bits ^= lowest
                place = lowest.bit_length() - 1
                if here := self._try(order, shadows[place], lowered[place]):
                    spans[number, place] += [(start, order, end) for start, end in here]
        return spans

    def _try(self, order: int, shadow: str, lowered: str) -> list[tuple[int, int]]:
        number, alternative = self._alternatives[order]
        try:
            return alternative.spans(shadow, lowered)
        except TimeoutError:
            logger.warning("a pattern of rule %s took too long and was left out", self.rules[number].id)
            return []


def _in_scope(document: Document, rule: Rule, start: int, end: int) -> bool:
    if any(document.has_scope(scope, start, end) for scope in rule.unless):
        return False
    return all(document.has_scope(scope, start, end) for scope in rule.only)


def _match(document: Document, rule: Rule, start: int, end: int) -> Match:
    return Match(rule, start, end, _evidence(document, rule.extent, start, end))


def _evidence(document: Document, extent: Extent, start: int, end: int) -> Span:
    if extent is Extent.MATCH:
        return document.span(start, end)
    if extent is Extent.SENTENCE:
        sentence = document.sentence_at(start)
        return document.span(sentence.start, sentence.end) if sentence else document.span(start, end)
    return document.span(*document.clause_bounds(start, end))
