"""Opening a case: what the message tells, with what the case file gives laid over it."""

from dataclasses import replace

import regex

from amends.domain.case import Case, Stage
from amends.domain.case_file import CaseFields
from amends.domain.languages import DetectedLanguage
from amends.domain.message import CustomerMessage
from amends.domain.people import Customer
from amends.domain.reading import Reading
from amends.packs.library import PackLibrary
from amends.text.language import detect_language
from amends.text.message_reading import read_message

_NAME = regex.compile(r"\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|d[aeio]s?|de[il]|van|von)){1,3}")


class Intake:
    """Turns a message and a case file into a case and what its message says."""

    def __init__(self, packs: PackLibrary) -> None:
        self._packs = packs

    def open_case(
        self, message: CustomerMessage | None, fields: CaseFields
    ) -> tuple[Case, Reading | None]:
        """Fill what the case file does not give from the message.

        The reading is None when neither gives a message. With a care flag the stage is `ack`,
        whatever the file says: a named person answers the rest (design, section 5.2).
        """
        case = fields.over(_from_message(message, fields))
        if not case.untrusted_message.strip():
            return case, None
        found = detect_language(case.untrusted_message, hint=case.language)
        if case.language is None:
            case = replace(case, language=found.variant or found.code)
        reading = self._read(case, found, message.subject if message else None)
        if reading.care:
            case = replace(case, stage=Stage.ACK)
        return case, reading

    def _read(self, case: Case, found: DetectedLanguage, subject: str | None) -> Reading:
        pack = self._packs.language(found.supported) if found.supported else None
        return read_message(
            case.untrusted_message,
            found,
            pack.grammar if pack else None,
            tuple(tested.rule for tested in pack.message_rules) if pack else (),
            subject or "",
        )


def _from_message(message: CustomerMessage | None, fields: CaseFields) -> Case:
    if message is None:
        return Case(sent=fields.sent)
    return Case(
        sent=fields.sent,
        untrusted_message=message.untrusted_text,
        received=message.received.date() if message.received else None,
        channel=message.channel,
        customer=Customer(
            name=message.sender_name or _signed_name(message.untrusted_signature), email=message.sender_email
        ),
    )


def _signed_name(signature: str) -> str | None:
    """Take the name under a message: the first line that is nothing but two or three names."""
    for line in signature.split("\n"):
        if _NAME.fullmatch(line.strip()):
            return line.strip()
    return None
