"""What a case file gives, laid over what was found otherwise."""

from datetime import date
from decimal import Decimal

from amends.domain.case import Case, ChannelKind, Fault, Stage
from amends.domain.case_file import CaseFields
from amends.domain.people import Agent, Authority, Customer, Gender

FOUND = Case(
    sent=date(2026, 3, 1),
    untrusted_message="found",
    received=date(2026, 2, 28),
    channel=ChannelKind.REVIEW,
    language="it",
    customer=Customer("Bruna", email="bruna@example.com"),
    agent=Agent("Profile"),
    organisation="Freddo",
    facts=("known",),
    policy=("rule",),
)
TODAY = date(2026, 3, 10)


def test_over_when_only_the_day_is_given_then_the_rest_stays_as_found() -> None:
    case = CaseFields(sent=TODAY).over(FOUND)

    assert case.sent == TODAY
    assert (case.untrusted_message, case.received) == ("found", date(2026, 2, 28))
    assert case.channel is ChannelKind.REVIEW
    assert (case.language, case.stage, case.customer) == ("it", Stage.ACK, FOUND.customer)
    assert (case.agent, case.anonymous) == (Agent("Profile"), False)
    assert (case.facts, case.policy, case.organisation) == (("known",), ("rule",), "Freddo")


def test_over_when_everything_is_given_then_it_wins() -> None:
    fields = CaseFields(
        sent=TODAY,
        untrusted_message="given",
        received=TODAY,
        channel=ChannelKind.SMS,
        language="pt-BR",
        stage=Stage.FINAL,
        fault=Fault.OURS,
        customer=Customer("Ana", "Prezada Ana", Gender.FEMALE, "ana@example.com"),
        agent=Agent("Téo", phone="1"),
        organisation="Lar",
        signature="Téo, Lar",
        facts=(),
        authority=Authority("BRL", Decimal(60)),
        remedy="cortesia",
        policy=(),
    )

    assert fields.over(FOUND) == Case(
        sent=TODAY,
        untrusted_message="given",
        received=TODAY,
        channel=ChannelKind.SMS,
        language="pt-BR",
        stage=Stage.FINAL,
        fault=Fault.OURS,
        customer=Customer("Ana", "Prezada Ana", Gender.FEMALE, "ana@example.com"),
        agent=Agent("Téo", phone="1"),
        organisation="Lar",
        signature="Téo, Lar",
        authority=Authority("BRL", Decimal(60)),
        remedy="cortesia",
    )


def test_over_when_the_customer_is_given_in_part_then_the_rest_of_them_stays() -> None:
    given = Customer(salutation="Gentile Bruna", gender=Gender.FEMALE)

    case = CaseFields(sent=TODAY, customer=given).over(FOUND)

    assert case.customer == Customer("Bruna", "Gentile Bruna", Gender.FEMALE, "bruna@example.com")


def test_over_when_the_agent_is_given_then_nothing_of_the_profile_is_mixed_in() -> None:
    found = Case(sent=TODAY, agent=Agent("Profile", phone="123"), anonymous=False)

    assert CaseFields(sent=TODAY, agent=Agent("Zoe")).over(found).agent == Agent("Zoe")


def test_over_when_anonymous_on_purpose_then_the_profile_is_not_used() -> None:
    case = CaseFields(sent=TODAY, anonymous=True).over(FOUND)

    assert (case.agent, case.anonymous) == (None, True)


def test_over_when_an_agent_is_given_to_an_anonymous_case_then_it_has_a_name() -> None:
    case = CaseFields(sent=TODAY, agent=Agent("Zoe")).over(Case(sent=TODAY, anonymous=True))

    assert (case.agent, case.anonymous) == (Agent("Zoe"), False)
