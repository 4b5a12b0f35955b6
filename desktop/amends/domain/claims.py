"""Claims of a reply: what it states that can be checked, and what backs it (design, section 2.2)."""

from dataclasses import dataclass
from enum import StrEnum

from amends.domain.span import Span


class ClaimKind(StrEnum):
    """What a claim states."""

    DATE = "date"
    DURATION = "duration"
    AMOUNT = "amount"
    PERCENTAGE = "percentage"
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"
    ORDER_NUMBER = "order_number"
    REMEDY = "remedy"
    DONE = "done"
    PROMISED = "promised"


class SourceKind(StrEnum):
    """Where a claim may come from; the message backs what is said about it, never a commitment."""

    FACT = "fact"
    REMEDY = "remedy"
    POLICY = "policy"
    CALENDAR = "calendar"
    PROFILE = "profile"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Source:
    """What backs a claim: its kind and the words of it that match."""

    kind: SourceKind
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of the reply that states something checkable.

    `commitment` tells whether it binds us (what we did, will do, give, by when).
    """

    span: Span
    kind: ClaimKind
    commitment: bool
    source: Source | None = None
