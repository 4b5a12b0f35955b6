"""What the composer knows when it writes: the case, its reading, and what was chosen from them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from amends.domain.case import Case, ChannelKind, Stage
from amends.domain.reading import Care, MessageKind, Reading, Sign
from amends.domain.span import Span
from amends.drafting.composer.facts import Material, sort_facts
from amends.drafting.composer.hardship import had_to_ask_again, own_hardships, waiting_time
from amends.drafting.composer.patterns import words_pattern
from amends.drafting.composer.quoting import Taste, find_question, find_quote, find_reminder
from amends.drafting.composer.voice import Voice
from amends.packs.phrases import PhraseBook, Phrases, Shaped, Topic

_MOST_TOPICS = 2
# Words that suggest these stand in messages about other things too often for a letter to build on them.
_UNSURE_AT_BEST = frozenset(
    {"fraud", "waiting_time", "noise", "closing_store_hours", "staff_competence", "booking", "price"}
)
_LETTERS = frozenset({ChannelKind.EMAIL, ChannelKind.LETTER})
_PUBLIC = frozenset({ChannelKind.SOCIAL, ChannelKind.REVIEW})

# What weighs most is spoken of first.
_FEELINGS = (
    "humiliation", "worry", "sadness", "exhaustion", "anger", "disgust", "disappointment", "frustration",
)  # fmt: skip
_HARDSHIPS = ("health", "family", "hunger", "event", "work", "home", "money", "time")
_HARM = frozenset({Care.INJURY, Care.CHILD_IN_DANGER})
_SENTENCE_END = re.compile(r"[.!?\n]+(?:\s|$)")
_UNIT_AT_DIGIT = re.compile(r"(?<=\d)(?=[^\W\d_])")
_CARE = (Care.SELF_HARM, Care.CHILD_IN_DANGER, Care.INJURY, Care.THREAT, Care.LAWYER, Care.REGULATOR)


@dataclass(frozen=True, slots=True)
class Situation:
    """One letter's material. `short` asks for the shape of chat, SMS, social media and reviews."""

    case: Case
    reading: Reading
    book: PhraseBook
    voice: Voice
    material: Material
    topics: tuple[Topic, ...]
    feeling: str | None
    hardship: str | None
    care: Care | None
    quote: str | None
    reminder: str | None
    question: str | None
    duration: str | None
    amount: str | None
    asked_again: bool
    is_certain: bool

    @property
    def short(self) -> bool:
        """Whether the channel wants few words."""
        return self.case.channel not in _LETTERS

    @property
    def public(self) -> bool:
        """Whether others read along."""
        return self.case.channel in _PUBLIC

    @property
    def roomy(self) -> bool:
        """Whether there is room for the customer's words and for a second topic."""
        return not self.short or self.case.channel is ChannelKind.REVIEW

    @property
    def topic(self) -> Topic:
        """What the message is mainly about."""
        return self.topics[0]

    def say(self, key: str, shaped: Shaped, **slots: str | None) -> str | None:
        """Choose a phrase in the letter's shape; `duration`, `amount` and `quote` are always at hand."""
        return self.pick(key, shaped.of(short=self.short), **slots)

    def pick(self, key: str, phrases: Phrases, **slots: str | None) -> str | None:
        """Choose among variants that have one shape only."""
        marked = self.marked(self.quote) if self.quote else None
        common = {"duration": self.duration, "amount": self.amount, "quote": marked}
        return self.voice.choose(key, phrases, **{**common, **slots})

    def marked(self, words: str) -> str:
        """Set the customer's words in quotation marks."""
        return f"{self.book.marks.quote_open}{words}{self.book.marks.quote_close}"

    def joined(self, parts: Iterable[str]) -> str:
        """Join the parts of a list."""
        marks = self.book.marks
        *first, last = parts
        if not first:
            return last
        ends_clause = any(marks.comma in part for part in first)
        joint = marks.last_after_clause if ends_clause and marks.last_after_clause else marks.last
        return f"{marks.comma.join(first)}{joint}{last}"


def understand(case: Case, reading: Reading, book: PhraseBook, *, attempt: int = 0) -> Situation:
    """Choose what the letter speaks of; another `attempt` finds other words for it."""
    agent = case.agent.gender if case.agent else None
    topics = _sure_topics(reading, book)
    hardships = own_hardships(reading.hardships, case.untrusted_message, book.words)
    duration = waiting_time(hardships, case.untrusted_message, book.words)
    asked_again = (
        bool(topics)
        and len(reading.repeats) > 1
        and had_to_ask_again(reading.repeats, case.untrusted_message, book.words)
    )
    return Situation(
        case=case,
        reading=reading,
        book=book,
        voice=Voice(case.untrusted_message, customer=case.customer.gender, agent=agent, attempt=attempt),
        material=sort_facts(case, book),
        topics=tuple(book.topics[kind] for kind in [sign.kind for sign in topics] or ["other"]),
        feeling=_weightiest(reading.feelings, _FEELINGS),
        hardship="time" if duration else None,
        care=next((care for care in _CARE if care in {sign.care for sign in reading.care}), None),
        quote=_quote(case, reading, book),
        reminder=find_reminder(case.untrusted_message, _unfit(case, reading), book.words),
        question=find_question(reading.questions, book.words),
        duration=duration,
        amount=_amount(case.untrusted_message, topics, book),
        asked_again=asked_again,
        is_certain=bool(topics),
    )


def _sure_topics(reading: Reading, book: PhraseBook) -> tuple[Sign, ...]:
    """Give the topics to speak of; none where it is doubtful what the message is mainly about."""
    doubtful = reading.doubtful | _UNSURE_AT_BEST
    if reading.topics and reading.topics[0].kind in doubtful:
        return ()
    known = (sign for sign in reading.topics if sign.kind in book.topics)
    return tuple(sign for sign in known if sign.kind not in doubtful)[:_MOST_TOPICS]


def _weightiest(signs: Iterable[Sign], order: tuple[str, ...]) -> str | None:
    kinds = {sign.kind for sign in signs}
    return next((kind for kind in order if kind in kinds), None)


def _quote(case: Case, reading: Reading, book: PhraseBook) -> str | None:
    """Choose the customer's most telling words: what it cost them, then that they had to ask again."""
    taste = Taste(
        book.words,
        avoid=_unfit(case, reading),
        telling=reading.kind is not MessageKind.PRAISE,
        mild=bool(reading.care),
    )
    return find_quote(case.untrusted_message, [sign.span for sign in _telling_signs(reading)], taste)


def _unfit(case: Case, reading: Reading) -> tuple[Span, ...]:
    """Give what no reply to a complaint repeats: the heated stretches, and praise within it."""
    heat = tuple(sign.span for sign in reading.heat if not _is_whole(sign.span, case.untrusted_message))
    if reading.kind is MessageKind.PRAISE:
        return heat
    return (*heat, *(sign.span for sign in reading.praises))


def _telling_signs(reading: Reading) -> tuple[Sign, ...]:
    if reading.kind is MessageKind.PRAISE:
        return reading.praises
    weight = {kind: place for place, kind in enumerate(_HARDSHIPS)}
    hardships = sorted(reading.hardships, key=lambda sign: weight.get(sign.kind, len(weight)))
    harm = tuple(Sign(sign.care, sign.span) for sign in reading.care if sign.care in _HARM)
    return (*harm, *hardships, *reading.repeats, *reading.topics, *reading.feelings)


def _is_whole(span: Span, message: str) -> bool:
    """Tell whether a sign covers nearly the whole message, so that it marks no stretch of it."""
    return len(span.text) > 0.8 * len(message)


def _amount(message: str, topics: Iterable[Sign], book: PhraseBook) -> str | None:
    """Give the sum that the message speaks of, with a blank before its unit.

    It must be the only one, and stand in a sentence that shows a topic: another may be the price of
    something else.
    """
    found = list(words_pattern(book.words.amount).finditer(message))
    amounts = {_UNIT_AT_DIGIT.sub(" ", amount.group()) for amount in found}
    if len(amounts) != 1:
        return None
    ends = [0, *(end.end() for end in _SENTENCE_END.finditer(message)), len(message)]
    sentences = [
        (max(end for end in ends if end <= sign.span.start), min(end for end in ends if end >= sign.span.end))
        for sign in topics
    ]
    near = any(start <= amount.start() < end for start, end in sentences for amount in found)
    return amounts.pop() if near else None


def is_open(case: Case) -> bool:
    """Tell whether the outcome is still to come."""
    return case.stage in {Stage.ACK, Stage.HOLDING}
