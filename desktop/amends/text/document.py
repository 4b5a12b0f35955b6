"""A reply or message taken apart: sentences, clauses, quotations, and the scope that words stand in."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import regex

from amends.domain.span import Span
from amends.text.grammar import Grammar
from amends.text.normalise import Normalised, normalise
from amends.text.quotations import quoted_stretches
from amends.text.sentences import sentence_bounds
from amends.text.word_pattern import lower

_CLAUSE_BREAK = regex.compile(r"[,;:()]|\s[-—]\s|—")
_WORD = regex.compile(r"[\w']+")
_NEGATION_REACH = 6
_CONDITION_REACH = 5
_BLANK = "\x00"


class Scope(StrEnum):
    """What a match may stand in; a rule's `unless` and `only` name these."""

    NEGATED = "negated"
    CONDITIONAL = "conditional"
    IF_AFTER = "if_after"
    AFTER_BUT = "after_but"
    BUT_AFTER = "but_after"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Sentence:
    """`[start, end)` in the shadow."""

    start: int
    end: int
    question: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A text ready for matching.

    `shadow` holds one sentence a line with every quotation blanked out, so that a pattern with `.`
    never leaves its sentence and never sees the customer's words; `^` and `$` (multi-line) are a
    sentence's ends. `lowered` is the same in lower case. Offsets of the
    shadow become spans of the given text by `span`.
    """

    normalised: Normalised
    shadow: str
    lowered: str
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]
    grammar: Grammar

    @property
    def text(self) -> str:
        """The text as it was given."""
        return self.normalised.original

    def span(self, start: int, end: int) -> Span:
        """Turn `[start, end)` of the shadow into a span of the text as given, without outer spaces."""
        while start < end and self.shadow[start].isspace():
            start += 1
        while end > start and self.shadow[end - 1].isspace():
            end -= 1
        return self.normalised.span(start, end)

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds this position of the shadow."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        if index < 0 or position >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def clause_bounds(self, start: int, end: int) -> tuple[int, int]:
        """Widen `[start, end)` of the shadow to the clauses that it stands in."""
        sentence = self.sentence_at(start)
        if sentence is None:
            return start, end
        left, right = sentence.start, sentence.end
        for found in _CLAUSE_BREAK.finditer(self.shadow, sentence.start, sentence.end):
            if found.end() <= start:
                left = found.end()
            elif found.start() >= end:
                right = found.start()
                break
        return left, right

    def has_scope(self, scope: Scope, start: int, end: int) -> bool:
        """Tell whether the match at `[start, end)` of the shadow stands in this scope."""
        sentence = self.sentence_at(start)
        if sentence is None:
            return False
        match scope:
            case Scope.QUESTION:
                return sentence.question
            case Scope.AFTER_BUT:
                return self.grammar.adversative.search(self.shadow, sentence.start, start) is not None
            case Scope.BUT_AFTER:
                return self.grammar.adversative.search(self.shadow, end, sentence.end) is not None
            case Scope.CONDITIONAL:
                left, _ = self.clause_bounds(start, end)
                return self.grammar.conditional.search(self.shadow, left, start) is not None
            case Scope.IF_AFTER:
                found = self.grammar.conditional.search(self.shadow, end, sentence.end)
                return found is not None and self._words_between(end, found.start()) <= _CONDITION_REACH
            case Scope.NEGATED:
                return self._is_negated(start, end)

    def _is_negated(self, start: int, end: int) -> bool:
        """Apply NegEx: an odd number of negations within reach before the match, in its clause."""
        left, _ = self.clause_bounds(start, end)
        contrast = [found.end() for found in self.grammar.adversative.finditer(self.shadow, left, start)]
        left = max([left, *contrast])
        harmless = [
            (found.start(), found.end())
            for found in self.grammar.pseudo_negation.finditer(
                self.shadow, left, min(end + 40, len(self.shadow))
            )
        ]
        denials = [
            found
            for found in self.grammar.negation.finditer(self.shadow, left, start)
            if self._words_between(found.end(), start) <= _NEGATION_REACH
            and not any(low <= found.start() < high for low, high in harmless)
        ]
        return len(denials) % 2 == 1

    def _words_between(self, start: int, end: int) -> int:
        return len(_WORD.findall(self.shadow, start, end))


def analyse(text: str, grammar: Grammar, message: str = "") -> Document:
    """Take a text apart; `message` (the customer's) lets short quotations of it be recognised."""
    normalised = normalise(text)
    stretches = quoted_stretches(normalised.shadow, grammar.quote_header, normalise(message).shadow)
    open_text = _blank(normalised.shadow, stretches)
    bounds = sentence_bounds(open_text, grammar.abbreviations)
    shadow = _one_sentence_a_line(open_text, bounds)
    return Document(
        normalised=normalised,
        shadow=shadow,
        lowered=lower(shadow),
        sentences=tuple(_sentences(open_text, bounds)),
        quotes=tuple(normalised.span(start, end) for start, end in stretches),
        grammar=grammar,
    )


def _blank(shadow: str, stretches: list[tuple[int, int]]) -> str:
    for start, end in stretches:
        inner = regex.sub(r"[^\n]", _BLANK, shadow[start:end])
        shadow = shadow[:start] + inner + shadow[end:]
    return shadow


def _one_sentence_a_line(shadow: str, bounds: list[tuple[int, int]]) -> str:
    """Keep every offset: line breaks inside a sentence become spaces, the gap after one a line break."""
    characters = list(shadow.replace("\n", " "))
    for start, end in bounds:
        if start > 0:
            characters[start - 1] = "\n"
        if end < len(characters):
            characters[end] = "\n"
    return "".join(characters)


def _sentences(shadow: str, bounds: list[tuple[int, int]]) -> Iterator[Sentence]:
    for start, end in bounds:
        if shadow[start:end].strip(_BLANK + " \n"):
            yield Sentence(start, end, shadow[start:end].rstrip(" \"')»" + _BLANK).endswith("?"))
