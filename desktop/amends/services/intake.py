"""Opening a case: what the message tells, with what the case file gives laid over it."""

from dataclasses import replace

from amends.domain.case import Case, ChannelKind, Stage
from amends.domain.case_file import CaseFields
from amends.domain.languages import DetectedLanguage
from amends.domain.message import CustomerMessage
from amends.domain.people import Customer
from amends.domain.reading import Reading
from amends.packs.library import PackLibrary
from amends.text.language import UNKNOWN, detect_language
from amends.text.message_name import introduced_name, sender_name, signed_name
from amends.text.message_reading import read_message
from amends.text.rules import RuleSet

# Where the name that is shown is often a handle.
_PUBLIC = frozenset({ChannelKind.SOCIAL, ChannelKind.REVIEW})


class Intake:
    """Turns a message and a case file into a case and what its message says."""

    def __init__(self, packs: PackLibrary) -> None:
        self._packs = packs

    def open_case(self, message: CustomerMessage | None, fields: CaseFields) -> tuple[Case, Reading | None]:
        """Fill what the case file does not give from the message.

        The reading is None when neither gives a message. With a care flag the stage is `ack`,
        whatever the file says: a named person answers the rest (design, section 5.2).
        """
        case = fields.over(_from_message(message, fields))
        if not case.untrusted_message.strip():
            return case, None
        found = detect_language(case.untrusted_message, hint=case.language)
        if case.language is None and found.code != UNKNOWN:
            case = replace(case, language=found.variant or found.code)
        rules = self._rules(found)
        if case.customer.name is None:
            case = replace(case, customer=replace(case.customer, name=self._name(case, message, rules)))
        reading = self._read(case, found, rules, (message.subject if message else None) or "")
        if reading.care:
            case = replace(case, stage=Stage.ACK)
        return case, reading

    def _rules(self, found: DetectedLanguage) -> RuleSet:
        return self._packs.language(found.supported).letter_rules if found.supported else RuleSet(())

    def _read(self, case: Case, found: DetectedLanguage, rules: RuleSet, subject: str) -> Reading:
        grammar = self._packs.language(found.supported).grammar if found.supported else None
        return read_message(case.untrusted_message, found, grammar, rules, subject)

    def _name(self, case: Case, message: CustomerMessage | None, rules: RuleSet) -> str | None:
        """Find the customer's name: as the sender, under the message, or in "My name is ..."."""
        shown = message.sender_name if message else None
        signature = message.untrusted_signature if message else ""
        return (
            sender_name(shown, public=case.channel in _PUBLIC)
            or signed_name(case.untrusted_message, signature, self._packs.quoting())
            or introduced_name(case.untrusted_message, rules.rules)
        )


def _from_message(message: CustomerMessage | None, fields: CaseFields) -> Case:
    if message is None:
        return Case(sent=fields.sent)
    return Case(
        sent=fields.sent,
        untrusted_message=message.untrusted_text,
        received=message.received.date() if message.received else None,
        channel=message.channel,
        customer=Customer(email=message.sender_email),
    )
