"""What a case file may hold (design, section 9), and how each value is read.

A validator raises ValueError with a clause that completes "In the case file, <key> ...".
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

from amends.domain.case import ChannelKind, Fault, Stage
from amends.domain.people import Gender

E = TypeVar("E", bound=StrEnum)

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")


def words(value: object) -> str | None:
    """Read text; a whole number is taken as it was written, an empty text is "not given"."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dict):
        raise ValueError("was read as a key with a value, because of its colon; put it in quotation marks")
    if value is not None and not isinstance(value, str):
        raise ValueError("must be text; put it in quotation marks")
    return (value or "").strip() or None


def required_words(value: object) -> str:
    """Read text that must be there."""
    read = words(value)
    if read is None:
        raise ValueError("must not be empty")
    return read


def _verbatim(value: object) -> str | None:
    """Read a message, with its spaces as they are."""
    return str(value) if words(value) is not None else None


def _listed(value: object) -> object:
    """Let one text stand where a list is meant."""
    return value if value is None or isinstance(value, list) else [value]


def _day(value: object) -> date | None:
    """Read a date, or the date of a moment; both as ISO 8601 writes them."""
    written = words(value)
    if written is None:
        return None
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        raise ValueError(f'must be a date such as 2026-05-04, not "{written}"') from None


def _language(value: object) -> str | None:
    """Read a language code (BCP 47: language and, if need be, region)."""
    written = words(value)
    if written is None:
        return None
    found = _LANGUAGE.fullmatch(written)
    if found is None:
        raise ValueError(f'must be a code such as en, it, ru, pt or pt-BR, not "{written}"')
    return found[1].lower() + (f"-{found[2].upper()}" if found[2] else "")


def _amount(value: object) -> Decimal:
    """Read an amount of money, from a number or from text with a decimal point."""
    written = str(value) if isinstance(value, float) else words(value)
    try:
        amount = Decimal(written or "")
    except InvalidOperation:
        amount = Decimal("nan")
    if not amount.is_finite() or amount < 0:
        raise ValueError(f'must be an amount such as 50 or 49.90, not "{written or ""}"')
    return amount


def _currency(value: object) -> str:
    """Read a currency code (ISO 4217)."""
    written = (words(value) or "").upper()
    if not re.fullmatch("[A-Z]{3}", written):
        raise ValueError(f'must be a currency code such as EUR, GBP, RUB or BRL, not "{written}"')
    return written


def _one_of(kind: type[E]) -> Callable[[object], E | None]:
    def read(value: object) -> E | None:
        written = words(value)
        if written is None:
            return None
        try:
            return kind(written.lower().replace("-", "_").replace(" ", "_"))
        except ValueError:
            raise ValueError(f'must be one of {", ".join(kind)}, not "{written}"') from None

    return read


def _named(value: object) -> object:
    """Let a customer be given by the name alone, as in a batch item."""
    return {"name": value} if isinstance(value, str) else value


Words = Annotated[str | None, BeforeValidator(words)]
Listed = Annotated[tuple[Words, ...] | None, BeforeValidator(_listed)]
Day = Annotated[date | None, BeforeValidator(_day)]
GivenGender = Annotated[Gender | None, BeforeValidator(_one_of(Gender))]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CustomerModel(_Strict):
    """The person who wrote."""

    name: Words = None
    salutation: Words = None
    gender: GivenGender = None
    email: Words = None


class AgentModel(_Strict):
    """The person who answers."""

    name: Annotated[str, BeforeValidator(required_words)]
    role: Words = None
    phone: Words = None
    email: Words = None
    gender: GivenGender = None


class AuthorityModel(_Strict):
    """The most that the agent may give."""

    currency: Annotated[str, BeforeValidator(_currency)]
    limit: Annotated[Decimal, BeforeValidator(_amount)]


class CaseModel(_Strict):
    """A whole case file."""

    message: Annotated[str | None, BeforeValidator(_verbatim)] = None
    received: Day = None
    channel: Annotated[ChannelKind | None, BeforeValidator(_one_of(ChannelKind))] = None
    language: Annotated[str | None, BeforeValidator(_language)] = None
    stage: Annotated[Stage | None, BeforeValidator(_one_of(Stage))] = None
    fault: Annotated[Fault | None, BeforeValidator(_one_of(Fault))] = None
    customer: Annotated[CustomerModel | None, BeforeValidator(_named)] = None
    agent: AgentModel | None = None
    organisation: Words = None
    signature: Words = None
    sent: Day = None
    facts: Listed = None
    authority: AuthorityModel | None = None
    remedy: Words = None
    policy: Listed = None
