"""Cases as JSON and back."""

import copy
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.contracts.case_store_contract import CASE, EDITED, MESSAGE, VERSION

from amends.domain.case import Case
from amends.domain.chat import Usage
from amends.domain.checklist import CheckResult
from amends.domain.claims import Claim
from amends.domain.draft import Draft
from amends.domain.message import CustomerMessage
from amends.domain.people import Authority
from amends.domain.records import (
    CaseId,
    CaseState,
    NewVersion,
    SavedCase,
    SavedVersion,
    case_id_from,
)
from amends.domain.span import Span
from amends.services.case_codec import (
    decode_case,
    decode_message,
    decode_saved_case,
    encode_case,
    encode_message,
    encode_saved_case,
)
from amends.services.json_reading import CodecError, from_json, to_json
from amends.services.reply_codec import decode_content, encode_content, saved_version

MOMENT = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
SAVED = SavedCase(
    id=CaseId("k7q0x2m4"),
    created=MOMENT,
    case=CASE,
    state=CaseState.HANDED_OVER,
    message=MESSAGE,
    versions=(saved_version(1, MOMENT, VERSION), saved_version(3, MOMENT, EDITED)),
)

words = st.text(max_size=20)
spans = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6), words)
amounts = st.decimals(allow_nan=False, allow_infinity=False)
cases = st.builds(Case, authority=st.none() | st.builds(Authority, words, amounts))
messages = st.builds(CustomerMessage)
claims = st.builds(Claim, span=spans)
results = st.builds(CheckResult, evidence=st.lists(spans, max_size=2).map(tuple))
usages = st.builds(Usage, st.integers(0, 10**6), st.integers(0, 10**6))
drafts = st.builds(Draft, usage=st.none() | usages, first_text_s=st.none() | st.floats(0, 600))
contents = st.builds(
    NewVersion,
    draft=drafts,
    checklist=st.lists(results, max_size=2).map(tuple),
    claims=st.lists(claims, max_size=2).map(tuple),
)


@st.composite
def saved_cases(draw: st.DrawFn) -> SavedCase:
    """Draw a whole case, its versions numbered with gaps as damage leaves them."""
    moments = st.datetimes(timezones=st.just(UTC))
    numbers = sorted(draw(st.sets(st.integers(1, 40), max_size=3)))
    return SavedCase(
        id=case_id_from(draw(st.binary(min_size=5, max_size=5))),
        created=draw(moments),
        case=draw(cases),
        state=draw(st.sampled_from(CaseState)),
        message=draw(st.none() | messages),
        versions=tuple(saved_version(number, draw(moments), draw(contents)) for number in numbers),
    )


def through_json(value: object) -> object:
    written = to_json(value)
    written.encode("utf-8")
    return from_json(written)


@given(cases)
def test_case_when_written_and_read_then_it_is_the_same(case: Case) -> None:
    assert decode_case(through_json(encode_case(case))) == case


@given(messages)
def test_message_when_written_and_read_then_it_is_the_same(message: CustomerMessage) -> None:
    assert decode_message(through_json(encode_message(message))) == message


@given(contents)
def test_version_when_written_and_read_then_it_is_the_same(content: NewVersion) -> None:
    assert decode_content(through_json(encode_content(content))) == content


@pytest.mark.parametrize(
    "text", ["\ud83d alone", "alone \ude00", "\udce9\udce8", "\x00\x1b", "\u2028 \U0001f600"]
)
def test_text_when_it_holds_what_utf8_has_not_then_it_comes_back(text: str) -> None:
    assert through_json([text]) == [text]


def test_saved_case_when_written_and_read_then_it_is_the_same() -> None:
    assert decode_saved_case(through_json(encode_saved_case(SAVED))) == SAVED


def test_saved_case_when_defaults_are_left_out_then_they_are_filled_in() -> None:
    value = encode_saved_case(SavedCase(SAVED.id, MOMENT, Case(sent=CASE.sent)))
    case = value["case"]
    assert isinstance(case, dict)
    for key in ("received", "language", "customer", "agent", "anonymous", "facts", "authority", "policy"):
        del case[key]
    del value["message"], value["versions"]

    assert decode_saved_case(value) == SavedCase(SAVED.id, MOMENT, Case(sent=CASE.sent))


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda v: v.update(colour="red"), "colour must be left out"),
        (lambda v: v.pop("id"), "id must be given"),
        (lambda v: v.update(id="k7q"), "id must be the id of a case"),
        (lambda v: v.update(id="K7Q0X2M4"), "id must be the id of a case"),
        (lambda v: v.update(id="../../ab"), "id must be the id of a case"),
        (lambda v: v.update(id=7), "id must be text"),
        (lambda v: v.update(state="sent"), "state must be one of open, handed_over"),
        (lambda v: v.update(created="soon"), "created must be a date and time"),
        (lambda v: v.update(case=None), "case must be an object"),
        (
            lambda v: v["case"].update(stage="closing"),
            r"case.stage must be one of ack, holding, final, followup",
        ),
        (lambda v: v["case"].update(sent="10.03.2026"), r"case.sent must be a date such as"),
        (lambda v: v["case"].update(facts="one"), r"case.facts must be a list"),
        (lambda v: v["case"].update(facts=["one", 2]), r"case.facts\[1\] must be text"),
        (lambda v: v["case"].update(anonymous="no"), r"case.anonymous must be true or false"),
        (lambda v: v["case"]["authority"].update(limit=45.5), r"case.authority.limit must be text"),
        (lambda v: v["case"]["authority"].update(limit="x"), r"case.authority.limit must be a finite amount"),
        (
            lambda v: v["case"]["authority"].update(limit="NaN"),
            r"case.authority.limit must be a finite amount",
        ),
        (lambda v: v["case"]["agent"].pop("name"), r"case.agent.name must be given"),
        (lambda v: v["message"].update(channel="fax"), r"message.channel must be one of email"),
        (lambda v: v["versions"][0].update(number=True), r"versions\[0\].number must be a whole number"),
        (lambda v: v["versions"][0].update(number=0), r"versions must be numbered from 1"),
        (lambda v: v["versions"][0].update(number=3), r"versions must be numbered from 1"),
        (lambda v: v["versions"][0].update(sha256="00"), r"versions\[0\].sha256 must be the fingerprint"),
        (
            lambda v: v["versions"][0]["draft"].update(text="other"),
            r"versions\[0\].sha256 must be the fingerprint",
        ),
        (
            lambda v: v["versions"][0]["claims"][0]["span"].update(start=-1),
            r"claims\[0\].span.start must be a whole",
        ),
        (
            lambda v: v["versions"][0]["checklist"][0].update(verdict="ok"),
            r"verdict must be one of pass, fail, na",
        ),
        (lambda v: v["versions"][0].update(author="robot"), r"author must be one of writer, agent"),
    ],
)
def test_saved_case_when_something_is_wrong_then_its_place_is_named(change: Change, sentence: str) -> None:
    value = copy.deepcopy(encode_saved_case(SAVED))
    change(value)

    with pytest.raises(CodecError, match=sentence):
        decode_saved_case(value)


@pytest.mark.parametrize("written", ["", "{", '"\ud800', "[" * 100_000, "9" * 5000])
def test_from_json_when_it_is_no_json_then_one_error_says_so(written: str) -> None:
    with pytest.raises(CodecError, match="JSON"):
        from_json(written)


anything = st.recursive(
    st.none() | st.booleans() | words | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(encode_saved_case(SAVED), anything)) | anything)
def test_decode_when_any_json_comes_then_only_codec_errors_are_raised(value: object) -> None:
    with pytest.raises(CodecError):
        decode_saved_case(value)


@settings(max_examples=40)
@given(saved_cases())
def test_whole_case_when_written_and_read_then_it_is_the_same(saved: SavedCase) -> None:
    assert decode_saved_case(through_json(encode_saved_case(saved))) == saved


def test_saved_version_when_made_then_it_carries_everything() -> None:
    assert saved_version(4, MOMENT, VERSION) == SavedVersion(
        4, MOMENT, VERSION.draft, VERSION.checklist, VERSION.claims, VERSION.author
    )
