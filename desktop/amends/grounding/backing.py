"""Where a claim may come from: the facts, the remedy, the policy, the profile, the customer's message."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from amends.domain.case import Case
from amends.domain.claims import Source, SourceKind
from amends.domain.languages import Language
from amends.domain.span import Span
from amends.grounding.pack import GroundingPack, LanguageWords
from amends.packs.claim_words import FactRole, Families
from amends.text.language import detect_language
from amends.text.money import Money, Percentage, find_amounts, find_percentages
from amends.text.normalise import normalise
from amends.text.times import TimeExpression, find_times
from amends.text.tokens import tokenise

_PIECES = re.compile(r";\s*|\n+|(?<=[^\W\d_]{3}[.!?])\s+")
_REACH_BEFORE, _REACH_AFTER = 3, 2
_TIMES = re.compile(r"\s*[x×*]\s*(\d{1,3})\b")
_REMEDY_ACTS = {
    "refund": frozenset({"refund"}),
    "replacement": frozenset({"replace"}),
    "repair": frozenset({"repair"}),
    "voucher": frozenset({"credit"}),
    "discount": frozenset({"credit"}),
    "credit": frozenset({"credit"}),
    "compensation": frozenset({"pay"}),
}
MONEY_ACTS = frozenset({"refund", "pay", "credit", "approve"})
_STEM = 5
# A longer message would be read for seconds, and its end is rarely what the reply repeats.
_MOST_MESSAGE = 20_000
_SHARED_STEMS = 2


@dataclass(frozen=True)
class Statement:
    """One piece of a text that may back a claim, read in one language."""

    kind: SourceKind
    text: str
    language: LanguageWords
    sent: date

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times that it states."""
        return find_times(self.text, self.language.formats, self.sent)

    @cached_property
    def amounts(self) -> tuple[Money, ...]:
        """The amounts that it states, with the products of "£350 x 4"."""
        found = find_amounts(self.text, self.language.formats)
        products = [
            Money(money.span, money.currency, money.value * int(times[1]))
            for money in found
            if (times := _TIMES.match(self.text, money.span.end))
        ]
        return (*found, *products)

    @cached_property
    def percentages(self) -> tuple[Percentage, ...]:
        """The percentages that it states."""
        return find_percentages(self.text, self.language.formats)

    @cached_property
    def acts(self) -> Families:
        """The families of acts that it names and does not deny, by themselves or by their remedy."""
        return self._families(FactRole.ACT) | acts_of(self.remedies)

    @cached_property
    def remedies(self) -> Families:
        """The families of remedies that it names and does not deny."""
        return self._families(FactRole.REMEDY)

    @property
    def is_understood(self) -> bool:
        """Tell whether its language knows some of its words."""
        return bool(self.times) or any(self._meanings)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its longer words, those of dates left out."""
        return word_stems(without(self.text, (time.span for time in self.times)))

    @cached_property
    def denies(self) -> bool:
        """Tell whether it denies something."""
        return any(FactRole.DENIED in meanings for meanings in self._meanings)

    @cached_property
    def limits(self) -> bool:
        """Tell whether its amounts are the most that may be given."""
        return any(FactRole.LIMIT in meanings for meanings in self._meanings)

    @cached_property
    def charges(self) -> bool:
        """Tell whether its amounts are what the customer pays, and nothing that is given."""
        is_charge = any(FactRole.CHARGE in meanings for meanings in self._meanings)
        return is_charge and not self.remedies and not self.acts & MONEY_ACTS

    @cached_property
    def _meanings(self) -> list[dict[FactRole, Families]]:
        _, texts = tokenise(normalise(self.text).shadow)
        row: list[dict[FactRole, Families]] = []
        index = 0
        while index < len(texts):
            length, meanings = self.language.words.facts.longest(texts, index)
            row.append(dict(meanings))
            index += max(length, 1)
        return row

    def _families(self, role: FactRole) -> Families:
        found: set[str] = set()
        for index, meanings in enumerate(self._meanings):
            if role in meanings and not self._is_denied(index):
                found |= meanings[role]
        return frozenset(found)

    def _is_denied(self, index: int) -> bool:
        before = self._meanings[max(0, index - _REACH_BEFORE) : index]
        after = self._meanings[index + 1 : index + 1 + _REACH_AFTER]
        return any(FactRole.DENIED in each or FactRole.DENIED_BEFORE in each for each in before) or any(
            FactRole.DENIED in each for each in after
        )


@dataclass(frozen=True)
class Backing:
    """All statements of a case that may back a claim, in the order in which they are asked."""

    case: Case
    pack: GroundingPack

    @cached_property
    def own(self) -> tuple[Statement, ...]:
        """What binds us, read in the reply's language."""
        return tuple(self._read(self.pack.own))

    @cached_property
    def foreign(self) -> tuple[Statement, ...]:
        """What binds us and is, or may be, written in another language."""
        own = self.pack.own.language
        others = [language for language in Language if language is not own]
        statements: list[Statement] = []
        for kind, text in self._binding_texts:
            code = detect_language(text, hint=own.value).code
            if code == own.value and any(
                each.is_understood for each in self._statements(kind, text, self.pack.own)
            ):
                continue
            for language in [language for language in others if language.value == code] or others:
                statements.extend(self._statements(kind, text, self.pack.language_words(language)))
        return tuple(statements)

    @cached_property
    def message(self) -> tuple[Statement, ...]:
        """What the customer says; it backs nothing that we give or promise."""
        text = self.case.untrusted_message[:_MOST_MESSAGE]
        return tuple(self._statements(SourceKind.MESSAGE, text, self.pack.own))

    def binding(self) -> Iterator[Statement]:
        """Yield what may back a commitment; other languages are read only if the own one had nothing."""
        yield from self.own
        yield from self.foreign

    @cached_property
    def profile(self) -> tuple[str, ...]:
        """The texts of the profile: the agent, the organisation and the signature."""
        agent = self.case.agent
        texts = (agent.name, agent.role, agent.phone, agent.email) if agent else ()
        return tuple(text for text in (*texts, self.case.organisation, self.case.signature) if text)

    @cached_property
    def _binding_texts(self) -> tuple[tuple[SourceKind, str], ...]:
        remedy = (self.case.remedy,) if self.case.remedy else ()
        return (
            *((SourceKind.FACT, text) for text in self.case.facts),
            *((SourceKind.REMEDY, text) for text in remedy),
            *((SourceKind.POLICY, text) for text in (*self.case.policy, *self.pack.policy.promises)),
        )

    def _read(self, words: LanguageWords) -> Iterator[Statement]:
        for kind, text in self._binding_texts:
            yield from self._statements(kind, text, words)

    def _statements(self, kind: SourceKind, text: str, words: LanguageWords) -> Iterator[Statement]:
        sent = self.case.received or self.case.sent if kind is SourceKind.MESSAGE else self.case.sent
        for piece in _PIECES.split(text):
            if piece and piece.strip(" .,"):
                yield Statement(kind, piece.strip(), words, sent)


@lru_cache(maxsize=8)
def backing_of(case: Case, pack: GroundingPack) -> Backing:
    """Prepare what backs the claims of a case; kept, because a reply is checked again at each pause."""
    return Backing(case, pack)


def acts_of(remedies: Families) -> Families:
    """Return the acts by which these remedies are given."""
    return frozenset[str]().union(*(_REMEDY_ACTS.get(remedy, frozenset()) for remedy in remedies))


def word_stems(text: str) -> frozenset[str]:
    """Return the first letters of each longer word, by which two texts are compared."""
    words = (token.text for token in tokenise(normalise(text).shadow)[0] if token.kind == "word")
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


def without(text: str, spans: Iterable[Span]) -> str:
    """Blank stretches out: two sentences with the same day in them need not be about the same things."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def shares_words(statement: Statement, stems: frozenset[str]) -> bool:
    """Tell whether a statement that denies nothing is about the same things."""
    return not statement.denies and len(statement.stems & stems) >= _SHARED_STEMS


def source(statement: Statement, text: str | None = None) -> Source:
    """Name a statement, or the words of it that match, as the source of a claim."""
    return Source(statement.kind, text or statement.text)
