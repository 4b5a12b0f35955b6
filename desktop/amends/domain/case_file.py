"""What a case file says about a case, with a difference between "not given" and a value."""

from dataclasses import dataclass, fields, replace
from datetime import date

from amends.domain.case import Case, ChannelKind, Fault, Stage
from amends.domain.people import Agent, Authority, Customer


@dataclass(frozen=True, slots=True)
class CaseFields:
    """The fields of a case file (design, section 9); None is "not given" and leaves the rest to intake.

    `agent` None with `anonymous` False is unknown (the profile's, if there is one); `anonymous` True
    is on purpose. `sent` is always known, because it defaults to today. Empty `facts` or `policy`
    are a statement: there are none.
    """

    sent: date
    untrusted_message: str | None = None
    received: date | None = None
    channel: ChannelKind | None = None
    language: str | None = None
    stage: Stage | None = None
    fault: Fault | None = None
    customer: Customer | None = None
    agent: Agent | None = None
    anonymous: bool = False
    organisation: str | None = None
    signature: str | None = None
    facts: tuple[str, ...] | None = None
    authority: Authority | None = None
    remedy: str | None = None
    policy: tuple[str, ...] | None = None

    def over(self, found: Case) -> Case:
        """Lay what the file gives over what was found otherwise; what is given wins.

        The customer is joined field by field; the agent is one person and is taken whole.
        """
        whole = {
            field.name: value
            for field in fields(self)
            if field.name not in {"customer", "agent", "anonymous"}
            and (value := getattr(self, field.name)) is not None
        }
        case = replace(found, **whole, customer=_joined(self.customer, found.customer))
        if self.anonymous or self.agent is not None:
            case = replace(case, agent=self.agent, anonymous=self.anonymous)
        return case


@dataclass(frozen=True, slots=True)
class BatchItem:
    """A reply to check and what is known about its case (labelling guide, section 4)."""

    id: str | None
    reply: str
    fields: CaseFields


def _joined(given: Customer | None, found: Customer) -> Customer:
    if given is None:
        return found
    return Customer(
        name=given.name or found.name,
        salutation=given.salutation or found.salutation,
        gender=given.gender or found.gender,
        email=given.email or found.email,
    )
