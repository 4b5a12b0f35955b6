"""Case files and batch items: what they give, and the sentence for each way to be wrong."""

import contextlib
import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.adapters.files.case_files import read_batch_item, read_case_file, read_case_text
from amends.domain.case import ChannelKind, Fault, Stage
from amends.domain.case_file import CaseFields
from amends.domain.errors import InputError, NotFoundError
from amends.domain.people import Agent, Authority, Customer, Gender

TODAY = date(2026, 3, 10)
WHOLE = """\
message: |
  Il frigorifero perde acqua!
    Da giovedì.
received: 2026-03-09
channel: letter
language: it
stage: final
fault: not_established
customer: {name: Bruna Testi, salutation: Gentile Signora Testi, gender: female, email: b@example.com}
agent:
  name: Ugo Valli
  role: Assistenza
  phone: 02 5550 0142
  email: ugo@example.com
  gender: male
organisation: Freddo & Figli
signature: |
  Ugo Valli
  Assistenza
sent: 2026-03-11
facts:
  - La guarnizione era difettosa.
  - 4512
authority: {currency: EUR, limit: 45.50}
remedy: Guarnizione nuova
policy: Riparazione entro 5 giorni
"""
EXPECTED = CaseFields(
    sent=date(2026, 3, 11),
    untrusted_message="Il frigorifero perde acqua!\n  Da giovedì.\n",
    received=date(2026, 3, 9),
    channel=ChannelKind.LETTER,
    language="it",
    stage=Stage.FINAL,
    fault=Fault.NOT_ESTABLISHED,
    customer=Customer("Bruna Testi", "Gentile Signora Testi", Gender.FEMALE, "b@example.com"),
    agent=Agent("Ugo Valli", "Assistenza", "02 5550 0142", "ugo@example.com", Gender.MALE),
    organisation="Freddo & Figli",
    signature="Ugo Valli\nAssistenza",
    facts=("La guarnizione era difettosa.", "4512"),
    authority=Authority("EUR", Decimal("45.5")),
    remedy="Guarnizione nuova",
    policy=("Riparazione entro 5 giorni",),
)


def read(text: str) -> CaseFields:
    return read_case_text(text, TODAY)


def refusal(text: str) -> str:
    with pytest.raises(InputError) as caught:
        read(text)
    return str(caught.value)


def test_case_file_when_all_is_given_in_yaml_then_all_of_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text(WHOLE, encoding="utf-8")

    assert read_case_file(file, TODAY) == EXPECTED


@pytest.mark.parametrize("name", ["case.json", "case.JSON", "case.yaml", "case"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_case_file_when_all_is_given_in_json_then_it_means_the_same(
    tmp_path: Path, name: str, ascii_only: bool
) -> None:
    file = tmp_path / name
    value = {
        "message": EXPECTED.untrusted_message,
        "received": "2026-03-09",
        "channel": "letter",
        "language": "it",
        "stage": "final",
        "fault": "not_established",
        "customer": {
            "name": "Bruna Testi",
            "salutation": "Gentile Signora Testi",
            "gender": "female",
            "email": "b@example.com",
        },
        "agent": {
            "name": "Ugo Valli",
            "role": "Assistenza",
            "phone": "02 5550 0142",
            "email": "ugo@example.com",
            "gender": "male",
        },
        "organisation": "Freddo & Figli",
        "signature": "Ugo Valli\nAssistenza",
        "sent": "2026-03-11",
        "facts": ["La guarnizione era difettosa.", 4512],
        "authority": {"currency": "eur", "limit": "45.50"},
        "remedy": "Guarnizione nuova",
        "policy": ["Riparazione entro 5 giorni"],
    }
    file.write_text(json.dumps(value, ensure_ascii=ascii_only), encoding="utf-8")

    assert read_case_file(file, TODAY) == EXPECTED


def test_case_file_when_braces_are_yaml_then_it_is_read_as_yaml(tmp_path: Path) -> None:
    file = tmp_path / "case.yaml"
    file.write_text("{stage: holding, agent: null}", encoding="utf-8")

    assert read_case_file(file, TODAY) == CaseFields(sent=TODAY, stage=Stage.HOLDING, anonymous=True)


def test_case_file_when_it_has_a_byte_order_mark_then_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text('{"remedy": "новый 😀"}', encoding="utf-8-sig")

    assert read_case_file(file, TODAY).remedy == "новый 😀"


def test_case_file_when_it_is_not_there_then_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_case_file(tmp_path / "case.yaml", TODAY)


def test_case_file_when_little_is_given_then_the_rest_is_not_given_and_it_is_sent_today() -> None:
    assert read("stage: ack") == CaseFields(sent=TODAY, stage=Stage.ACK)


@pytest.mark.parametrize("empty", ["null", "~", "", "''", "'  '"])
def test_case_file_when_values_are_empty_then_they_are_not_given(empty: str) -> None:
    keys = "message received channel language stage fault organisation signature sent remedy"

    assert read("".join(f"{key}: {empty}\n" for key in keys.split(" "))) == CaseFields(sent=TODAY)


@pytest.mark.parametrize("key", ["customer", "authority", "facts", "policy"])
def test_case_file_when_a_part_is_null_then_it_is_not_given(key: str) -> None:
    assert read(f"{key}: null") == CaseFields(sent=TODAY)


@pytest.mark.parametrize("value", ["agent: null", "agent: ~", "agent:"])
def test_agent_when_null_then_anonymous_on_purpose(value: str) -> None:
    fields = read(value)

    assert (fields.agent, fields.anonymous) == (None, True)


def test_agent_when_not_given_then_unknown() -> None:
    fields = read("stage: ack")

    assert (fields.agent, fields.anonymous) == (None, False)


@pytest.mark.parametrize(
    ("facts", "read_as"),
    [
        ("One fact, with a comma", ("One fact, with a comma",)),
        ("[a, '', b]", ("a", "b")),
        ("[]", ()),
        ("45", ("45",)),
    ],
)
def test_facts_when_one_text_or_a_list_then_both_are_read(facts: str, read_as: tuple[str, ...]) -> None:
    assert read(f"facts: {facts}").facts == read_as
    assert read(f"policy: {facts}").policy == read_as


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("customer: Ada Osei", CaseFields(sent=TODAY, customer=Customer("Ada Osei"))),
        ("language: PT_br", CaseFields(sent=TODAY, language="pt-BR")),
        ("language: no", CaseFields(sent=TODAY, language="no")),
        ("language: es-419", CaseFields(sent=TODAY, language="es-419")),
        ("stage: FINAL", CaseFields(sent=TODAY, stage=Stage.FINAL)),
        ("fault: Not established", CaseFields(sent=TODAY, fault=Fault.NOT_ESTABLISHED)),
        ("received: 2026-03-09T18:05:00+01:00", CaseFields(sent=TODAY, received=date(2026, 3, 9))),
        (
            "agent: {name: Zoe, phone: 442079460100}",
            CaseFields(sent=TODAY, agent=Agent("Zoe", phone="442079460100")),
        ),
        (
            "agent: {name: Zoe, phone: 01614960134}",
            CaseFields(sent=TODAY, agent=Agent("Zoe", phone="01614960134")),
        ),
        ("organisation: on", CaseFields(sent=TODAY, organisation="on")),
        ("remedy: 12:30", CaseFields(sent=TODAY, remedy="12:30")),
        (
            "authority: {currency: gbp, limit: 50}",
            CaseFields(sent=TODAY, authority=Authority("GBP", Decimal(50))),
        ),
        (
            "authority: {currency: RUB, limit: '0.10'}",
            CaseFields(sent=TODAY, authority=Authority("RUB", Decimal("0.10"))),
        ),
    ],
)
def test_value_when_written_in_another_way_then_it_is_understood(text: str, fields: CaseFields) -> None:
    assert read(text) == fields


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "stage: ack\n\n\ncostumer: Ada",
            'The case file has an unknown key "costumer" (line 4); did you mean "customer"?',
        ),
        (
            "stage: ack\ncustomer:\n  nmae: Ada",
            'The case file has an unknown key "customer.nmae" (line 3); did you mean "name"?',
        ),
        (
            "stage: ack\ncolour: red",
            'The case file has an unknown key "colour" (line 2); the keys are message, received, channel, ',
        ),
        (
            "facts: x\nstage: closing",
            'In the case file, stage must be one of ack, holding, final, followup, not "closing" (line 2).',
        ),
        (
            "facts: x\nchannel: fax",
            "In the case file, channel must be one of email, letter, chat, sms, social, review, ",
        ),
        (
            "facts: x\nfault: mine",
            'In the case file, fault must be one of ours, not_established, not_ours, not "mine" (line 2).',
        ),
        (
            "facts: x\nlanguage: Italian",
            "In the case file, language must be a code such as en, it, ru, pt or pt-BR, ",
        ),
        (
            "facts: x\nsent: 10.03.2026",
            'In the case file, sent must be a date such as 2026-05-04, not "10.03.2026" (line 2).',
        ),
        (
            "facts: x\nreceived: 2026-02-30",
            'In the case file, received must be a date such as 2026-05-04, not "2026-02-30" (line 2).',
        ),
        (
            "facts: x\nremedy: true",
            "In the case file, remedy must be text; put it in quotation marks (line 2).",
        ),
        (
            "facts: x\nremedy: 1.10",
            "In the case file, remedy must be text; put it in quotation marks (line 2).",
        ),
        (
            "facts:\n  - fine\n  - Refund: 45",
            "In the case file, facts, item 2, was read as a key with a value, because of its colon; ",
        ),
        (
            "remedy: [a]\nfacts: x",
            "In the case file, remedy must be text; put it in quotation marks (line 1).",
        ),
        (
            "facts: x\nagent: {role: Boss}",
            'The case file needs "agent.name" where it gives "agent" (line 2).',
        ),
        ("facts: x\nagent:\n  name: ''", "In the case file, agent.name must not be empty (line 3)."),
        (
            "facts: x\nagent: Zoe",
            "In the case file, agent must hold keys of its own: name, role, phone, email, gender (line 2).",
        ),
        (
            "facts: x\ncustomer: [Ada]",
            "In the case file, customer must hold keys of its own: name, salutation, gender, email (line 2).",
        ),
        (
            "facts: x\ncustomer: {gender: f}",
            'In the case file, customer.gender must be one of female, male, not "f" (line 2).',
        ),
        (
            "facts: x\nauthority: {limit: 5}",
            'The case file needs "authority.currency" where it gives "authority" (line 2).',
        ),
        (
            "facts: x\nauthority:\n  limit: -1\n  currency: EUR",
            'In the case file, authority.limit must be an amount such as 50 or 49.90, not "-1" (line 3).',
        ),
        (
            "facts: x\nauthority: {limit: '50,00', currency: EUR}",
            'In the case file, authority.limit must be an amount such as 50 or 49.90, not "50,00" (line 2).',
        ),
        (
            "facts: x\nauthority: {limit: NaN, currency: EUR}",
            'In the case file, authority.limit must be an amount such as 50 or 49.90, not "NaN" (line 2).',
        ),
        (
            "facts: x\nauthority: {limit: 5, currency: €}",
            "In the case file, authority.currency must be a currency code such as EUR, GBP, RUB or BRL, ",
        ),
        (
            "stage: ack\nfacts: x\nstage: final",
            'The case file cannot be used: the key "stage" stands twice, on lines 1 and 3.',
        ),
        ("", "The case file is empty. Give at least one key, or leave the file out."),
        ("- stage", 'The case file must hold keys with values, such as "stage: final".'),
        ("final", 'The case file must hold keys with values, such as "stage: final".'),
        ("b: 1\na: 2\nstage: x", 'The case file has an unknown key "b"'),
    ],
)
def test_case_file_when_something_is_wrong_then_key_line_and_what_is_allowed_are_told(
    text: str, sentence: str
) -> None:
    # Not the last line, because a text of one line needs no line number.
    told = refusal(text + "\n# the end")

    assert told.startswith(sentence)
    assert told == sentence or sentence.endswith((", ", "; ", '"b"'))


def test_case_file_when_an_item_of_a_list_is_wrong_then_its_own_line_is_told() -> None:
    assert "item 2, was read as a key" in refusal("facts:\n  - fine\n  - Refund: 45")
    assert refusal("facts:\n  - fine\n  - Refund: 45").endswith("put it in quotation marks (line 3).")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"stage": "ack", "stage": "final"}', 'The case file cannot be used: the key "stage" stands twice.'),
        ('{"stage": "ack",\n "x"}', "The case file cannot be used: it is not valid JSON: Expecting ':'"),
        (
            '{"authority": {"limit": NaN, "currency": "EUR"}}',
            "The case file cannot be used: NaN is not a number.",
        ),
        ("[" * 100_000, "The case file cannot be used: it is nested too deep."),
        ("[]", "The case file must hold keys"),
        (
            '{\n"stage": "ack",\n"costumer": 1}',
            'The case file has an unknown key "costumer" (line 3); did you',
        ),
        (
            '{\n"message": "\\ud83d\\ude00",\n"costumer": 1}',
            'The case file has an unknown key "costumer"; did you',
        ),
    ],
)
def test_json_when_something_is_wrong_then_the_sentence_is_as_plain(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read_case_text(text, TODAY, is_json=True)

    assert str(caught.value).startswith(sentence)


ITEM = {
    "id": "it07a",
    "pair": "it07",
    "variant": "a",
    "lang": "it",
    "channel": "email",
    "stage": "final",
    "domain": "hotel",
    "context": {
        "sent": "2026-03-10",
        "customer": "Signora Pini",
        "agent": {"name": "Elena", "phone": "0541 555 0102", "email": None},
        "facts": "Rimborso approvato.",
    },
    "message": "La camera era fredda.",
    "reply": "Gentile Signora,\r\nmi dispiace. ",
    "labels": {"thanks": "fail"},
    "evidence": {},
    "trap": None,
}
ITEM_FIELDS = CaseFields(
    sent=date(2026, 3, 10),
    untrusted_message="La camera era fredda.",
    channel=ChannelKind.EMAIL,
    language="it",
    stage=Stage.FINAL,
    customer=Customer("Signora Pini"),
    agent=Agent("Elena", phone="0541 555 0102"),
    facts=("Rimborso approvato.",),
)


def test_batch_item_when_as_the_labelling_guide_writes_it_then_it_is_read() -> None:
    item = read_batch_item(json.dumps(ITEM), TODAY)

    assert (item.id, item.reply, item.fields) == ("it07a", "Gentile Signora,\r\nmi dispiace. ", ITEM_FIELDS)


def test_batch_item_when_it_has_the_keys_of_a_case_file_then_they_are_read() -> None:
    item = read_batch_item(
        '{"reply": "", "language": "ru", "lang": "it", "remedy": "возврат", "id": 7}', TODAY
    )

    assert (item.id, item.reply) == ("7", "")
    assert item.fields == CaseFields(sent=TODAY, language="ru", remedy="возврат")


@pytest.mark.parametrize(
    ("context", "more", "anonymous"),
    [
        ({"agent": None}, {}, True),
        ({"agent": None}, {"agent_unknown": True}, False),
        ({}, {}, False),
        (None, {}, False),
    ],
)
def test_batch_item_when_the_agent_is_null_then_it_is_anonymous_unless_marked_unknown(
    context: dict[str, object] | None, more: dict[str, object], anonymous: bool
) -> None:
    item = read_batch_item(json.dumps({"reply": "x", "context": context, **more}), TODAY)

    assert (item.fields.agent, item.fields.anonymous) == (None, anonymous)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "The item cannot be used: it is not valid JSON"),
        ("[1]", "The item must be a JSON object."),
        ("{}", 'The item needs a "reply", which must be text.'),
        ('{"reply": 5}', 'The item needs a "reply", which must be text.'),
        ('{"reply": "x", "context": "y"}', '"context" must be an object'),
        ('{"reply": "x", "stage": "end"}', "In the item, stage must be one of ack, holding, final, followup"),
        (
            '{"reply": "x", "context": {"sent": "soon"}}',
            "In the item, sent must be a date such as 2026-05-04",
        ),
    ],
)
def test_batch_item_when_something_is_wrong_then_a_sentence_says_so(line: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read_batch_item(line, TODAY)

    assert str(caught.value).startswith(sentence)


def test_case_file_when_it_is_a_batch_item_then_it_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "item.json"
    file.write_text(json.dumps(ITEM), encoding="utf-8")

    assert read_case_file(file, TODAY) == ITEM_FIELDS


@given(
    st.dictionaries(st.sampled_from(list(ITEM)), st.none() | st.text() | st.integers() | st.lists(st.text()))
)
def test_batch_item_when_values_are_anything_then_only_our_errors_are_raised(
    values: dict[str, object],
) -> None:
    with contextlib.suppress(InputError):
        read_batch_item(json.dumps(values), TODAY)


@given(st.text())
def test_case_file_when_it_is_anything_then_only_our_errors_are_raised(text: str) -> None:
    with contextlib.suppress(InputError):
        read(text)
