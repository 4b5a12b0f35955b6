"""Italian letters: after a greeting with a comma they begin small, except with a pronoun of courtesy."""

import re
from dataclasses import replace

import pytest
from tests.unit.drafting.composer_cases import case, complaint, write

from amends.domain.case import ChannelKind, Stage
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.people import Customer
from amends.domain.reading import Reading

ITALIAN = DetectedLanguage("it", None, Language.IT)
OPENING = re.compile(r"^[^\n]*,\n+(\w+)")


def late(number: int) -> tuple[str, Reading]:
    """A complaint that differs by its number, so that other variants are chosen."""
    message = f"Il divano {number} doveva arrivare il 3 giugno e non si vede. Sono furiosa."
    found = complaint(message, feelings={"anger": "furiosa"}, topics={"delivery_late": "doveva arrivare"})
    return message, replace(found, language=ITALIAN)


@pytest.mark.parametrize("channel", [ChannelKind.EMAIL, ChannelKind.CHAT])
@pytest.mark.parametrize("stage", list(Stage))
def test_write_when_italian_then_it_begins_small_after_the_greeting(
    stage: Stage, channel: ChannelKind
) -> None:
    customer = Customer("Lia Conti")
    drafts = [
        write(case(message, customer=customer, stage=stage, channel=channel), found).text
        for message, found in map(late, range(20))
    ]

    first_words = {match.group(1) for draft in drafts if (match := OPENING.match(draft))}

    assert first_words
    assert {word for word in first_words if word[0].isupper()} <= {"La", "Le", "Lei"}
    assert not first_words & {"la", "le", "lei"}


def test_write_when_the_italian_greeting_ends_with_another_sign_then_it_begins_with_a_capital() -> None:
    message, found = late(1)
    customer = Customer("Lia Conti", salutation="Cara Lia!")

    text = write(case(message, customer=customer), found).text

    assert re.match(r"Cara Lia!\n\n[A-Z]", text)
