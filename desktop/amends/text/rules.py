"""Rules of a pack matched against a text: a pattern, where it counts, and what its match means."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from amends.domain.span import Span
from amends.text.document import Document, Scope, Sentence
from amends.text.needs import SentenceIndex
from amends.text.word_pattern import WordPattern, find_first

logger = logging.getLogger(__name__)


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
    exceptions: tuple[WordPattern, ...] = ()
    extent: Extent = Extent.CLAUSE


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match: `[start, end)` in the shadow, `span` its evidence in the text as given."""

    rule: Rule
    start: int
    end: int
    span: Span


def find_matches(document: Document, rules: Iterable[Rule]) -> tuple[Match, ...]:
    """Match every rule against a document, in order of the text.

    A pattern that takes longer than a quarter of a second is given up and named in the log, so that a
    team's own rule cannot hold the checklist.
    """
    matches: list[Match] = []
    bounds = [(sentence.start, sentence.end) for sentence in document.sentences]
    index = SentenceIndex(document.lowered, bounds)
    for rule in rules:
        try:
            matches.extend(_matches_of(document, rule, index))
        except TimeoutError:
            logger.warning("rule %s took too long and was left out", rule.id)
    return tuple(sorted(matches, key=lambda match: (match.start, match.end)))


def _matches_of(document: Document, rule: Rule, index: SentenceIndex) -> Iterator[Match]:
    for place, parts in rule.pattern.places(index).items():
        sentence = document.sentences[place]
        bounds = (sentence.start, sentence.end)
        excluded: list[tuple[int, int]] | None = None
        for start, end in find_first(parts, document.shadow, document.lowered, bounds):
            if excluded is None:
                excluded = _exceptions(document, rule, sentence)
            if any(start < high and low < end for low, high in excluded):
                continue
            if _in_scope(document, rule, start, end):
                yield Match(rule, start, end, _evidence(document, rule.extent, start, end))


def _exceptions(document: Document, rule: Rule, sentence: Sentence) -> list[tuple[int, int]]:
    return [
        span
        for exception in rule.exceptions
        for span in exception.find(document.shadow, document.lowered, sentence.start, sentence.end)
    ]


def _in_scope(document: Document, rule: Rule, start: int, end: int) -> bool:
    if any(document.has_scope(scope, start, end) for scope in rule.unless):
        return False
    return all(document.has_scope(scope, start, end) for scope in rule.only)


def _evidence(document: Document, extent: Extent, start: int, end: int) -> Span:
    if extent is Extent.MATCH:
        return document.span(start, end)
    if extent is Extent.SENTENCE:
        sentence = document.sentence_at(start)
        return document.span(sentence.start, sentence.end) if sentence else document.span(start, end)
    return document.span(*document.clause_bounds(start, end))
