"""Cases as JSON and back: the form in which the store keeps them and an export carries them.

`decode_x(encode_x(value)) == value` for every value. Decoders refuse an unknown key, so that what a
newer program wrote is never half read; they let a key be missing that has a default, so that what an
older one wrote can be read.
"""

from datetime import date
from functools import partial

from amends.domain.case import Case, ChannelKind, Fault, Stage
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage
from amends.domain.people import Agent, Authority, Customer, Gender
from amends.domain.records import ID_LENGTH, CaseId, CaseState, SavedCase, id_prefix
from amends.services.json_reading import (
    CodecError,
    JsonFields,
    JsonObject,
    amount,
    day,
    flag,
    moment,
    one_of,
    text,
)
from amends.services.reply_codec import decode_version, encode_version

_CASE = (
    *("sent", "message", "received", "channel", "language", "stage", "fault", "customer", "agent"),
    *("anonymous", "organisation", "signature", "facts", "authority", "remedy", "policy"),
)
_MESSAGE = (
    *("text", "quoted", "signature", "channel", "sender_name", "sender_email", "subject"),
    *("message_id", "references", "received", "notes"),
)
_SAVED_CASE = ("id", "created", "state", "case", "message", "versions")


def encode_saved_case(saved: SavedCase) -> JsonObject:
    """Write a whole case; damaged versions are not in it."""
    return {
        "id": saved.id,
        "created": saved.created.isoformat(),
        "state": saved.state.value,
        "case": encode_case(saved.case),
        "message": None if saved.message is None else encode_message(saved.message),
        "versions": [encode_version(version) for version in saved.versions],
    }


def decode_saved_case(value: object, where: str = "") -> SavedCase:
    """Read a whole case; versions must be numbered upwards and carry the right fingerprint."""
    fields = JsonFields.of(value, where, _SAVED_CASE)
    versions = fields.many("versions", decode_version)
    numbers = [version.number for version in versions]
    if numbers != sorted(set(numbers)) or 0 in numbers:
        raise CodecError(f"{where}.versions".lstrip("."), "numbered from 1 upwards")
    return SavedCase(
        id=fields.need("id", _case_id),
        created=fields.need("created", moment),
        state=fields.need("state", one_of(CaseState)),
        case=fields.need("case", decode_case),
        message=fields.maybe("message", decode_message),
        versions=versions,
    )


def encode_case(case: Case) -> JsonObject:
    """Write a case."""
    return {
        "sent": case.sent.isoformat(),
        "message": case.untrusted_message,
        "received": _iso(case.received),
        "channel": case.channel.value,
        "language": case.language,
        "stage": case.stage.value,
        "fault": case.fault.value,
        "customer": _encode_customer(case.customer),
        "agent": None if case.agent is None else _encode_agent(case.agent),
        "anonymous": case.anonymous,
        "organisation": case.organisation,
        "signature": case.signature,
        "facts": list(case.facts),
        "authority": None if case.authority is None else _encode_authority(case.authority),
        "remedy": case.remedy,
        "policy": list(case.policy),
    }


def decode_case(value: object, where: str = "") -> Case:
    """Read a case."""
    fields = JsonFields.of(value, where, _CASE)
    return Case(
        sent=fields.need("sent", day),
        untrusted_message=fields.need("message", text),
        received=fields.maybe("received", day),
        channel=fields.need("channel", one_of(ChannelKind)),
        language=fields.maybe("language", text),
        stage=fields.need("stage", one_of(Stage)),
        fault=fields.need("fault", one_of(Fault)),
        customer=fields.maybe("customer", _decode_customer) or Customer(),
        agent=fields.maybe("agent", _decode_agent),
        anonymous=bool(fields.maybe("anonymous", flag)),
        organisation=fields.maybe("organisation", text),
        signature=fields.maybe("signature", text),
        facts=fields.many("facts", text),
        authority=fields.maybe("authority", _decode_authority),
        remedy=fields.maybe("remedy", text),
        policy=fields.many("policy", text),
    )


def encode_message(message: CustomerMessage) -> JsonObject:
    """Write a customer's message."""
    return {
        "text": message.untrusted_text,
        "quoted": message.untrusted_quoted,
        "signature": message.untrusted_signature,
        "channel": message.channel.value,
        "sender_name": message.sender_name,
        "sender_email": message.sender_email,
        "subject": message.subject,
        "message_id": message.message_id,
        "references": list(message.references),
        "received": _iso(message.received),
        "notes": list(message.notes),
    }


def decode_message(value: object, where: str = "") -> CustomerMessage:
    """Read a customer's message."""
    fields = JsonFields.of(value, where, _MESSAGE)
    return CustomerMessage(
        untrusted_text=fields.need("text", text),
        untrusted_quoted=fields.maybe("quoted", text) or "",
        untrusted_signature=fields.maybe("signature", text) or "",
        channel=fields.need("channel", one_of(ChannelKind)),
        sender_name=fields.maybe("sender_name", text),
        sender_email=fields.maybe("sender_email", text),
        subject=fields.maybe("subject", text),
        message_id=fields.maybe("message_id", text),
        references=fields.many("references", text),
        received=fields.maybe("received", moment),
        notes=fields.many("notes", text),
    )


def _encode_customer(customer: Customer) -> JsonObject:
    return {
        "name": customer.name,
        "salutation": customer.salutation,
        "gender": _word(customer.gender),
        "email": customer.email,
    }


def _decode_customer(value: object, where: str) -> Customer:
    fields = JsonFields.of(value, where, ("name", "salutation", "gender", "email"))
    read = partial(fields.maybe, decode=text)
    return Customer(read("name"), read("salutation"), fields.maybe("gender", one_of(Gender)), read("email"))


def _encode_agent(agent: Agent) -> JsonObject:
    return {
        "name": agent.name,
        "role": agent.role,
        "phone": agent.phone,
        "email": agent.email,
        "gender": _word(agent.gender),
    }


def _decode_agent(value: object, where: str) -> Agent:
    fields = JsonFields.of(value, where, ("name", "role", "phone", "email", "gender"))
    return Agent(
        name=fields.need("name", text),
        role=fields.maybe("role", text),
        phone=fields.maybe("phone", text),
        email=fields.maybe("email", text),
        gender=fields.maybe("gender", one_of(Gender)),
    )


def _encode_authority(authority: Authority) -> JsonObject:
    return {"currency": authority.currency, "limit": str(authority.limit)}


def _decode_authority(value: object, where: str) -> Authority:
    fields = JsonFields.of(value, where, ("currency", "limit"))
    return Authority(currency=fields.need("currency", text), limit=fields.need("limit", amount))


def _case_id(value: object, where: str) -> CaseId:
    written = text(value, where)
    try:
        whole_id = len(written) == ID_LENGTH and id_prefix(written) == written
    except InputError:
        whole_id = False
    if not whole_id:
        raise CodecError(where, f"the id of a case: {ID_LENGTH} letters and digits")
    return CaseId(written)


def _iso(day_or_moment: date | None) -> str | None:
    return None if day_or_moment is None else day_or_moment.isoformat()


def _word(gender: Gender | None) -> str | None:
    return None if gender is None else gender.value
