"""What a message was found to say: shown before anything is drafted, and what a draft is made from."""

from dataclasses import dataclass
from enum import StrEnum

from amends.domain.languages import DetectedLanguage
from amends.domain.span import Span


class MessageKind(StrEnum):
    """A complaint, or what else the message is; praise and plain questions are not apologised to."""

    COMPLAINT = "complaint"
    PRAISE = "praise"
    QUESTION = "question"
    OTHER = "other"


class Care(StrEnum):
    """Why a named person has to take the case; only an acknowledgement is drafted then."""

    INJURY = "injury"
    CHILD_IN_DANGER = "child_in_danger"
    SELF_HARM = "self_harm"
    THREAT = "threat"
    LAWYER = "lawyer"
    REGULATOR = "regulator"


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that the message shows: `kind` names it (a feeling's family, a topic), `span` proves it."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class CareSign:
    """A reason for the care flag with the words that raised it."""

    care: Care
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one message; spans are offsets into `Case.untrusted_message`.

    `feelings` are emotions that the customer names or shows (kinds: anger, disappointment, worry,
    frustration, sadness, humiliation, exhaustion, disgust); `hardships` what it cost them (kinds:
    time, money, health, family, work, event, home, hunger); `repeats` that they wrote before;
    `heat` capitals, exclamations, insults and sarcasm; `topics` what the complaint is about, most
    prominent first; `requests` what they ask for (kinds: refund, replacement, repair, explanation,
    apology, callback, cancellation, compensation, delivery, correction, other); `praises` thanks and
    compliments; `questions` direct questions. `doubtful` are kinds of topics that only a stray word
    suggests: a reply speaks of those in general words.
    """

    language: DetectedLanguage
    kind: MessageKind
    care: tuple[CareSign, ...] = ()
    feelings: tuple[Sign, ...] = ()
    hardships: tuple[Sign, ...] = ()
    repeats: tuple[Sign, ...] = ()
    heat: tuple[Sign, ...] = ()
    topics: tuple[Sign, ...] = ()
    requests: tuple[Sign, ...] = ()
    praises: tuple[Sign, ...] = ()
    questions: tuple[Span, ...] = ()
    doubtful: frozenset[str] = frozenset()

    @property
    def shows_feeling(self) -> bool:
        """Tell whether a reply has a feeling to acknowledge (labelling guide, A0)."""
        return bool(self.feelings or self.hardships or self.repeats or self.heat)
