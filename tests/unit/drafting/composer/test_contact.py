"""How letters begin and end."""

import pytest
from tests.unit.drafting.composer_cases import case, late_cot, write

from amends.domain.case import ChannelKind
from amends.domain.people import Agent, Customer


def letter(**fields: object) -> list[str]:
    return write(case(**fields), late_cot()).text.split("\n")


@pytest.mark.parametrize(
    ("customer", "line"),
    [
        (Customer("Jo Marsh"), "Dear Jo Marsh,"),
        (Customer("Jo Marsh", salutation="Dear Dr Marsh"), "Dear Dr Marsh,"),
        (Customer("Jo Marsh", salutation="Good morning Jo!"), "Good morning Jo!"),
        (Customer(), "Hello,"),
        (Customer("jo.marsh@example.org"), "Hello,"),
        (Customer("[NAME]"), "Hello,"),
        (Customer("  "), "Hello,"),
    ],
)
def test_salutation_when_the_case_knows_more_or_less_then_it_is_as_personal_as_can_be(
    customer: Customer, line: str
) -> None:
    assert letter(customer=customer)[0] == line


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Шубина Алла Игоревна", "Здравствуйте, Алла Игоревна!"),
        ("Алла Игоревна Шубина", "Здравствуйте, Алла Игоревна!"),
        ("Яков Кузьмич", "Здравствуйте, Яков Кузьмич!"),
        ("Алла Шубина", "Здравствуйте, Алла Шубина!"),
    ],
)
def test_salutation_when_a_russian_name_has_a_patronymic_then_the_surname_is_left_out(
    name: str, line: str
) -> None:
    assert letter(customer=Customer(name), language="ru")[0] == line


def test_salutation_when_the_channel_is_short_then_the_first_name_serves() -> None:
    assert letter(channel=ChannelKind.CHAT)[0] in {"Hello Jo,", "Hi Jo,"}


def test_signature_when_the_agent_is_not_known_then_name_and_route_are_gaps() -> None:
    assert letter(agent=None)[-3:] == ["[[your name]]", "Alder & Sons", "[[your direct phone or e-mail]]"]


def test_signature_when_the_agent_is_anonymous_then_no_name_is_asked_for() -> None:
    text = "\n".join(letter(agent=None, anonymous=True))

    assert "[[your" not in text
    assert "details" not in text
    assert text.endswith("Alder & Sons")


def test_signature_when_the_agent_is_anonymous_and_nothing_else_is_known_then_the_closing_stands_alone() -> (
    None
):
    assert letter(agent=None, anonymous=True, organisation=None)[-1].endswith(",")


def test_signature_when_the_profile_has_no_route_then_a_gap_asks_for_one() -> None:
    lines = letter(agent=Agent("Noor Haddad"))

    assert lines[-3:] == ["Noor Haddad", "Alder & Sons", "[[your direct phone or e-mail]]"]
    assert not any("details" in line for line in lines)


def test_signature_when_the_case_has_its_own_block_then_it_stands_once_and_closes_itself() -> None:
    block = "Kind regards,\nNoor Haddad\nAlder & Sons, 0161 555 0178"

    text = "\n".join(letter(signature=block))

    assert text.endswith(f"\n\n{block}")
    assert text.count("regards") == 1
    assert text.count("Noor Haddad") == 1


def test_signature_when_a_block_lacks_name_and_route_then_the_profile_s_are_added() -> None:
    lines = letter(signature="Alder & Sons")

    assert lines[-3:] == ["Noor Haddad", "Alder & Sons", "0161 555 0178 · noor@example.org"]


def test_signature_when_a_block_has_a_route_and_the_agent_is_not_known_then_it_is_trusted() -> None:
    text = "\n".join(letter(agent=None, signature="Noor Haddad\nnoor@example.org"))

    assert text.endswith("Noor Haddad\nnoor@example.org")
    assert "[[your" not in text


@pytest.mark.parametrize(
    ("channel", "fields", "line"),
    [
        (ChannelKind.CHAT, {}, "Noor Haddad"),
        (ChannelKind.SMS, {}, "Noor Haddad, 0161 555 0178"),
        (ChannelKind.SOCIAL, {"agent": None}, "[[your name]], [[your direct phone or e-mail]]"),
        (ChannelKind.REVIEW, {"agent": Agent("Noor", email="noor@example.org")}, "Noor, noor@example.org"),
        (ChannelKind.REVIEW, {"agent": None, "anonymous": True}, "Alder & Sons"),
        (ChannelKind.SMS, {"agent": None, "signature": "Noor\nnoor@example.org"}, "Noor noor@example.org"),
    ],
)
def test_signature_when_the_channel_is_short_then_it_is_one_line(
    channel: ChannelKind, fields: dict[str, object], line: str
) -> None:
    assert letter(channel=channel, **fields)[-1] == line
