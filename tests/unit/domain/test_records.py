"""What is kept of a case: ids, keys of people, lines of lists."""

import hashlib
import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.domain.case import Case, Stage
from amends.domain.draft import Draft
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage
from amends.domain.people import Customer
from amends.domain.records import (
    FIRST_WORDS_LENGTH,
    Author,
    CaseId,
    CaseState,
    SavedCase,
    SavedVersion,
    case_id_from,
    first_words,
    id_prefix,
    people_of,
    person_key,
    summary_of,
    text_sha256,
)

NOW = datetime(2026, 3, 10, tzinfo=UTC)
TODAY = date(2026, 3, 10)


@given(st.binary(min_size=5, max_size=5))
def test_case_id_when_made_of_bytes_then_it_is_short_and_typed_back_as_it_is(five: bytes) -> None:
    case_id = case_id_from(five)

    assert re.fullmatch("[0-9a-hjkmnp-tv-z]{8}", case_id)
    assert id_prefix(case_id.upper()) == case_id


@given(st.binary(min_size=5, max_size=5), st.binary(min_size=5, max_size=5))
def test_case_id_when_bytes_differ_then_ids_differ(one: bytes, other: bytes) -> None:
    assert (case_id_from(one) == case_id_from(other)) is (one == other)


def test_case_id_when_bytes_are_known_then_the_spelling_never_changes() -> None:
    assert case_id_from(bytes([0, 1, 2, 253, 255])) == "000g5zfz"


def test_id_prefix_when_letters_look_like_digits_then_they_are_read_as_digits() -> None:
    assert id_prefix(" OIl7 ") == "0117"


@pytest.mark.parametrize("typed", ["", " ", "u", "123456789", "a b", "a-b"])
def test_id_prefix_when_it_can_begin_no_id_then_it_is_refused(typed: str) -> None:
    with pytest.raises(InputError):
        id_prefix(typed)


def test_text_sha256_when_a_text_is_known_then_it_is_the_sha256_of_its_utf8() -> None:
    assert text_sha256("жаль") == hashlib.sha256("жаль".encode()).hexdigest()
    assert text_sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert text_sha256("\ud83d") != text_sha256("?")


@pytest.mark.parametrize("other", ["ada osei", "  ADA \t Osei ", "Ａda Osei", "Ada\u200b Osei"])
def test_person_key_when_only_case_width_or_spaces_differ_then_it_is_the_same(other: str) -> None:
    assert person_key(other) == person_key("Ada Osei")


@given(st.text())
def test_person_key_when_made_twice_then_it_fits_its_column(name: str) -> None:
    assert len(person_key(name)) <= 320


def test_people_of_when_case_and_message_name_the_customer_then_all_names_count() -> None:
    case = Case(sent=TODAY, customer=Customer(name="Ada", email="ada@example.com"))
    message = CustomerMessage("x", sender_name="A. Osei", sender_email="ADA@example.com")

    assert people_of(case, message) == {"ada", "a. osei", "ada@example.com"}
    assert people_of(Case(sent=TODAY, customer=Customer(name=" ")), CustomerMessage("x")) == frozenset()


def test_first_words_when_the_message_is_long_then_it_is_cut_at_a_word() -> None:
    case = Case(sent=TODAY, untrusted_message="I have\n\twaited " + "so very long " * 20)

    words = first_words(case)

    assert words.startswith("I have waited so very long")
    assert words.endswith(("so…", "very…", "long…"))
    assert len(words) <= FIRST_WORDS_LENGTH


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("  Hi \n there\x1b[2J \ud83d", "Hi there[2J"),
        ("x" * 90, "x" * 79 + "…"),
        ("y" * 80, "y" * 80),
    ],
)
def test_first_words_when_the_message_is_odd_then_they_are_one_harmless_line(text: str, words: str) -> None:
    assert first_words(Case(sent=TODAY, untrusted_message=text)) == words


def test_summary_when_the_case_has_no_name_then_the_sender_is_named() -> None:
    case = Case(sent=TODAY, untrusted_message="Hello", language="pt-BR", stage=Stage.HOLDING)
    version = SavedVersion(1, NOW, Draft("x", "pt", "composer"))
    saved = SavedCase(
        CaseId("k7q01111"),
        NOW,
        case,
        CaseState.HANDED_OVER,
        CustomerMessage("Hello", sender_name="Téo\nLima"),
        (version,),
        ("Version 2 is damaged.",),
    )

    summary = summary_of(saved)

    assert (summary.customer, summary.language, summary.stage) == ("Téo Lima", "pt-BR", Stage.HOLDING)
    assert (summary.state, summary.versions, summary.first_words) == (CaseState.HANDED_OVER, 2, "Hello")
    assert summary_of(SavedCase(CaseId("k7q01111"), NOW, case)).customer is None


def test_version_when_a_person_changed_it_then_it_says_so() -> None:
    draft = Draft("Dear Ada", "en", "composer")

    assert SavedVersion(1, NOW, draft).edited is False
    assert SavedVersion(2, NOW, draft, author=Author.AGENT).edited is True
    assert SavedVersion(1, NOW, draft).sha256 == text_sha256("Dear Ada")
