"""Everything that a check may look at, prepared once per reply."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from amends.checks.signals import Signals
from amends.domain.case import Case
from amends.domain.claims import Claim
from amends.domain.draft import find_gaps
from amends.domain.languages import DetectedLanguage
from amends.domain.reading import MessageKind, Reading
from amends.domain.span import Span
from amends.text.contacts import Phone
from amends.text.document import Document, Sentence
from amends.text.money import Money
from amends.text.rules import Match
from amends.text.times import TimeExpression

_SHORT_REMARK = 25


@dataclass(frozen=True)
class Reply:
    """A reply taken apart, with its case.

    `reading` is None when no message was given. `times`, `amounts`, `phones` and `emails` are offsets
    into the document's shadow, as the matches of `signals` are; `claims` carry spans of the text as given.
    `judged` tells whether a trained model was asked about its sentences.
    """

    document: Document
    case: Case
    language: DetectedLanguage
    reading: Reading | None
    signals: Signals
    times: tuple[TimeExpression, ...]
    amounts: tuple[Money, ...]
    phones: tuple[Phone, ...]
    emails: tuple[Span, ...]
    claims: tuple[Claim, ...]
    judged: bool = False

    @cached_property
    def gaps(self) -> tuple[Span, ...]:
        """The `[[...]]` of the reply, as offsets into the shadow."""
        return find_gaps(self.document.shadow)

    @property
    def gap_spans(self) -> tuple[Span, ...]:
        """The gaps in the agent's own sentences, as spans of the text as given."""
        own = (gap for gap in self.gaps if self.document.sentence_at(gap.start))
        return tuple(self.document.span(gap.start, gap.end) for gap in own)

    @property
    def is_complaint(self) -> bool:
        """Tell whether amends are asked for: not by praise, a plain question, or a short remark.

        A longer message of no clear kind is taken as a complaint: a check left out wrongly does the
        harm that the checklist is there to prevent.
        """
        if self.reading is None or self.reading.kind is MessageKind.COMPLAINT:
            return True
        short = len(self.case.untrusted_message.split()) <= _SHORT_REMARK
        return self.reading.kind is MessageKind.OTHER and not short

    def times_in(self, sentence: Sentence) -> tuple[TimeExpression, ...]:
        """Return the times that stand in a sentence."""
        return tuple(time for time in self.times if sentence.start <= time.span.start < sentence.end)

    def gap_in(self, sentence: Sentence) -> bool:
        """Tell whether the agent still has to fill something in a sentence."""
        return any(sentence.start <= gap.start < sentence.end for gap in self.gaps)

    def shares_clause(self, start: int, end: int, matches: Iterable[Match]) -> bool:
        """Tell whether one of `matches` touches the clause of `[start, end)` of the shadow."""
        left, right = self.document.clause_bounds(start, end)
        return any(match.start < right and left < match.end for match in matches)

    def shares_sentence(self, start: int, matches: Iterable[Match]) -> bool:
        """Tell whether one of `matches` stands in the sentence at `start` of the shadow."""
        sentence = self.document.sentence_at(start)
        return sentence is not None and any(sentence.start <= match.start < sentence.end for match in matches)


def without_overlaps(matches: Iterable[Match], others: Iterable[Match]) -> tuple[Match, ...]:
    """Drop the matches that overlap one of the others."""
    taken = [(other.start, other.end) for other in others]
    return tuple(
        match for match in matches if not any(match.start < end and start < match.end for start, end in taken)
    )
