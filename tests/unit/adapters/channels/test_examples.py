"""The sample messages are read as a person would read them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from amends.adapters.channels.registry import read_source
from amends.adapters.files.case_files import read_case_file
from amends.domain.case import Fault, Stage
from amends.domain.message import CustomerMessage
from amends.packs.quoting import load_quoting_words
from amends.text.language import detect_language
from amends.text.quoting import set_apart

RESOURCES = Path(__file__).resolve().parents[4] / "resources"
EXAMPLES = RESOURCES / "examples"
LANGUAGES = {
    "late-parcel.eml": ("en", None),
    "broken-line-it.txt": ("it", None),
    "dirty-room-ru.txt": ("ru", None),
    "missed-repair-pt.txt": ("pt", "pt-PT"),
    "praise.txt": ("en", None),
    "question.txt": ("en", None),
}


def read(name: str) -> CustomerMessage:
    message = read_source(str(EXAMPLES / name), BytesIO())
    return set_apart(message, load_quoting_words(RESOURCES / "languages"))


def test_examples_when_listed_then_each_has_its_language_here() -> None:
    assert {path.name for path in EXAMPLES.iterdir() if path.suffix != ".yaml"} == set(LANGUAGES)


@pytest.mark.parametrize(("name", "expected"), LANGUAGES.items())
def test_examples_when_read_then_text_language_and_signature_are_found(
    name: str, expected: tuple[str, str | None]
) -> None:
    message = read(name)

    found = detect_language(message.untrusted_text)

    assert found.code == expected[0]
    assert expected[1] is None or found.variant == expected[1]
    assert 40 < len(message.untrusted_text.split()) < 180
    assert message.untrusted_signature
    assert message.notes == ()


def test_late_parcel_when_read_then_the_earlier_mail_is_set_apart() -> None:
    message = read("late-parcel.eml")

    assert message.untrusted_text.startswith("Dear Hollybush Toys,")
    assert message.untrusted_text.endswith("what are you going to do about it?")
    assert message.untrusted_signature == "Kind regards,\nHelen Marsh\n01632 960 284"
    assert message.untrusted_quoted.startswith("On Mon, 9 Nov 2026 at 19:15, Helen Marsh")
    assert (message.sender_name, message.sender_email) == ("Helen Marsh", "helen.marsh@example.com")
    assert message.received == datetime(2026, 11, 20, 8, 42, tzinfo=UTC)
    assert message.references == ("<20261109191502.4417@mail.example.com>",)


def test_late_parcel_when_its_case_is_read_then_it_shows_what_a_case_can_hold() -> None:
    case = read_case_file(EXAMPLES / "late-parcel.yaml", date(2026, 1, 1))

    assert (case.sent, case.stage, case.fault) == (date(2026, 11, 23), Stage.FINAL, Fault.OURS)
    assert case.agent is not None
    assert case.agent.name == "Dana Whitlock"
    assert case.authority is not None
    assert (case.authority.currency, case.authority.limit) == ("GBP", Decimal(50))
    assert len(case.facts or ()) == 3
    assert case.remedy is not None


def test_late_parcel_when_days_are_named_then_the_calendar_agrees() -> None:
    assert date(2026, 11, 24).strftime("%A") == "Tuesday"
    assert date(2026, 11, 9).strftime("%a") == "Mon"
    assert date(2026, 11, 20).strftime("%a") == "Fri"
    assert date(2026, 11, 10).weekday() == 1
