"""A case: the customer's message and all that is known about it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from amends.domain.people import Agent, Authority, Customer


class Stage(StrEnum):
    """Where the case stands when the reply goes out (labelling guide, section 1)."""

    ACK = "ack"
    HOLDING = "holding"
    FINAL = "final"
    FOLLOWUP = "followup"


class ChannelKind(StrEnum):
    """The way by which the message came and the reply goes."""

    EMAIL = "email"
    LETTER = "letter"
    CHAT = "chat"
    SMS = "sms"
    SOCIAL = "social"
    REVIEW = "review"


class Fault(StrEnum):
    """Whose failing it was; decides whether the apology admits it (design, section 8)."""

    OURS = "ours"
    NOT_ESTABLISHED = "not_established"
    NOT_OURS = "not_ours"


@dataclass(frozen=True, slots=True)
class Case:
    """What a reply is written and checked from.

    `untrusted_message` is the customer's own text without quotes and signature. `facts` is what the
    firm knows and has approved. `agent` None means unknown while `anonymous` is False, and anonymous
    on purpose (staff safety) when it is True. `sent` is the day on which the reply goes out.
    """

    sent: date
    untrusted_message: str = ""
    received: date | None = None
    channel: ChannelKind = ChannelKind.EMAIL
    language: str | None = None
    stage: Stage = Stage.ACK
    fault: Fault = Fault.NOT_ESTABLISHED
    customer: Customer = field(default_factory=Customer)
    agent: Agent | None = None
    anonymous: bool = False
    organisation: str | None = None
    signature: str | None = None
    facts: tuple[str, ...] = ()
    authority: Authority | None = None
    remedy: str | None = None
    policy: tuple[str, ...] = ()
