"""A case opened from a message, a case file, or both."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import pytest

from amends.config.paths import shipped_prompts, shipped_resources
from amends.domain.case import Case, ChannelKind, Fault, Stage
from amends.domain.case_file import CaseFields
from amends.domain.languages import Language
from amends.domain.message import CustomerMessage
from amends.domain.people import Customer
from amends.domain.reading import Care, MessageKind, Reading
from amends.packs.library import PackLibrary
from amends.services.intake import Intake

TODAY = date(2026, 3, 10)
NOTHING = CaseFields(sent=TODAY)
COLD = CustomerMessage("The soup was cold and nobody answered my two e-mails about it.")


@cache
def _intake() -> Intake:
    return Intake(PackLibrary(shipped_resources(), shipped_prompts()))


def _open(message: CustomerMessage | None, fields: CaseFields = NOTHING) -> tuple[Case, Reading | None]:
    return _intake().open_case(message, fields)


def test_open_when_only_a_message_is_given_then_it_fills_the_case() -> None:
    message = replace(
        COLD,
        sender_name="Ruth Webb",
        sender_email="ruth@example.com",
        channel=ChannelKind.LETTER,
        received=datetime(2026, 3, 9, 8, 0, tzinfo=UTC),
    )

    case, reading = _open(message)

    assert case == Case(
        sent=TODAY,
        untrusted_message=COLD.untrusted_text,
        received=date(2026, 3, 9),
        channel=ChannelKind.LETTER,
        language="en",
        stage=Stage.ACK,
        fault=Fault.NOT_ESTABLISHED,
        customer=Customer(name="Ruth Webb", email="ruth@example.com"),
    )
    assert reading is not None
    assert reading.kind is MessageKind.COMPLAINT
    assert reading.topics[0].kind == "food"


def test_open_when_the_file_gives_something_then_it_wins() -> None:
    fields = replace(
        NOTHING, language="it", stage=Stage.FINAL, channel=ChannelKind.CHAT, customer=Customer(name="R. Webb")
    )

    case, reading = _open(replace(COLD, sender_name="Someone Else"), fields)

    assert (case.language, case.stage, case.channel, case.customer.name) == (
        "it",
        Stage.FINAL,
        ChannelKind.CHAT,
        "R. Webb",
    )
    assert reading is not None
    assert reading.language.supported is Language.EN


def test_open_when_neither_gives_a_message_then_there_is_no_reading() -> None:
    assert _open(None) == (Case(sent=TODAY), None)
    assert _open(CustomerMessage("  \n"))[1] is None


def test_open_when_the_file_holds_the_message_then_it_is_read() -> None:
    case, reading = _open(
        None, replace(NOTHING, untrusted_message="Il volo è stato cancellato e nessuno risponde.")
    )

    assert case.language == "it"
    assert reading is not None
    assert reading.topics[0].kind == "flight_cancelled"


def test_open_when_the_variant_shows_then_the_case_has_it() -> None:
    case, _ = _open(
        CustomerMessage("Você não me ligou, o ônibus atrasou e o celular quebrou. Estou esperando vocês.")
    )

    assert case.language == "pt-BR"


@pytest.mark.parametrize("text", ["Ok.", "123 456"])
def test_open_when_the_language_cannot_be_told_then_it_stays_open(text: str) -> None:
    case, reading = _open(CustomerMessage(text))

    assert case.language is None
    assert reading is not None


def test_open_when_the_language_has_no_pack_then_it_is_named() -> None:
    text = (
        "Die Suppe war kalt und niemand hat auf meine beiden Schreiben geantwortet, das ist wirklich traurig."
    )

    case, reading = _open(CustomerMessage(text))

    assert case.language == "de"
    assert reading is not None
    assert reading.language.supported is None


def test_open_when_a_care_flag_is_raised_then_only_an_acknowledgement_is_due() -> None:
    message = CustomerMessage("My mother slipped on your wet floor and broke her hip.")

    case, reading = _open(message, replace(NOTHING, stage=Stage.FINAL))

    assert case.stage is Stage.ACK
    assert reading is not None
    assert {sign.care for sign in reading.care} == {Care.INJURY}


@pytest.mark.parametrize(
    ("message", "name"),
    [
        (replace(COLD, sender_name="ruth.webb"), None),
        (replace(COLD, sender_name="SoupLover", channel=ChannelKind.REVIEW), None),
        (replace(COLD, sender_name="Ruth Webb", channel=ChannelKind.REVIEW), "Ruth Webb"),
        (replace(COLD, sender_name="info", untrusted_signature="Regards,\nRuth Webb"), "Ruth Webb"),
        (replace(COLD, untrusted_text="My name is Ruth Webb. The soup was cold."), "Ruth Webb"),
        (replace(COLD, untrusted_quoted="Regards,\nAde Cole\nAcme Soups"), None),
        (COLD, None),
    ],
)
def test_open_when_the_customer_is_named_then_takes_a_persons_name_and_never_a_quoted_one(
    message: CustomerMessage, name: str | None
) -> None:
    assert _open(message)[0].customer.name == name


def test_open_when_there_is_a_subject_then_it_helps_to_order_the_topics() -> None:
    message = CustomerMessage(
        "The room was noisy. The soup was cold.", subject="Cold soup in your restaurant"
    )

    _, reading = _open(message)

    assert reading is not None
    assert reading.topics[0].kind == "food"
