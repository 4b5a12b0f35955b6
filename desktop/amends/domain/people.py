"""Who writes to whom: the customer and the agent, and what the agent may give."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Gender(StrEnum):
    """Grammatical gender, only where the case gives it; phrases are neutral otherwise."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True)
class Customer:
    """The person who wrote; `salutation` is the whole form of address ("Dear Ms Osei") if given."""

    name: str | None = None
    salutation: str | None = None
    gender: Gender | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Agent:
    """The person who answers, as the profile or the case file gives them."""

    name: str
    role: str | None = None
    phone: str | None = None
    email: str | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """The most that this agent may give: `limit` in units of `currency` (ISO 4217)."""

    currency: str
    limit: Decimal
