"""Phones, addresses, links and reference numbers in four languages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.config.paths import shipped_resources
from amends.packs.formats import load_formats
from amends.text.contacts import (
    find_emails,
    find_links,
    find_phones,
    find_references,
    parse_phone,
    reference_key,
    same_phone,
)
from amends.text.formats import Formats

Load = Callable[[str], Formats]

PHONES = [
    ("en", "Ring me on 0161 496 0134, please.", "0161 496 0134", "+441614960134"),
    ("en", "+44 20 7946 0182 is my line", "+44 20 7946 0182", "+442079460182"),
    ("en", "(text 07700 900123)", "07700 900123", "+447700900123"),
    ("it", "tel. 02 5555 0142", "02 5555 0142", "+390255550142"),
    ("it", "cellulare 347 123 4567", "347 123 4567", "+393471234567"),
    ("ru", "звоните: +7 495 555-01-42", "+7 495 555-01-42", "+74955550142"),
    ("ru", "8 (495) 555-01-42", "8 (495) 555-01-42", "+74955550142"),
    ("pt", "(11) 5555-0133", "(11) 5555-0133", "+551155550133"),
    ("pt", "o meu número é o 210 000 142", "210 000 142", "+351210000142"),
]


@pytest.mark.parametrize(("language", "text", "span", "number"), PHONES)
def test_find_phones_when_one_is_written_then_its_span_and_number_are_found(
    formats: Load, language: str, text: str, span: str, number: str
) -> None:
    (found,) = find_phones(text, formats(language))

    assert found.span.text == text[found.span.start : found.span.end] == span
    assert found.number == number


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "order 4512-8821, ticket #20260312, on 2026-03-12 or 12/03/2026"),
        ("en", "£1,200,000.00 or 1 200 000 pounds"),
        ("en", "card 4111 1111 1111 1111"),
        ("it", "pratica n. 123456789, alle 10:30"),
        ("ru", "заказ № 1234567, 1 200 000 рублей"),
        ("pt", "protocolo 20260312345; R$ 1.200.300,00"),
        ("en", "Nothing to call."),
    ],
)
def test_find_phones_when_digits_are_something_else_then_nothing_is_found(
    formats: Load, language: str, text: str
) -> None:
    assert find_phones(text, formats(language)) == ()


def test_find_phones_when_regions_are_given_then_they_come_before_the_languages(formats: Load) -> None:
    (found,) = find_phones("21 0000 0142", formats("pt"), ("BR",))

    assert found.number == "+552100000142"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0161 496 0134", "+44 161 496 0134", True),
        ("8 (495) 555-01-42", "+7 495 555 01 42", True),
        ("(11) 5555-0133", "+55 11 5555 0133", True),
        ("496 0134", "0161 496 0134", True),
        ("0161 496 0134", "0161 496 0135", False),
        ("", "0161 496 0134", False),
        ("1234", "0161 496 1234", False),
    ],
)
def test_same_phone_when_written_in_two_ways_then_they_are_compared_by_number(
    one: str, other: str, same: bool
) -> None:
    assert same_phone(one, other) is same


def test_parse_phone_when_it_is_no_number_then_there_is_none() -> None:
    assert parse_phone("call me", ("GB",)) is None
    assert parse_phone("12", ("GB", "IT")) is None


def test_find_emails_when_the_sentence_ends_then_the_full_stop_is_left_out() -> None:
    found = find_emails("Write to l.osei+help@post.example.org. Or to nobody@nowhere")

    assert [each.text for each in found] == ["l.osei+help@post.example.org"]


def test_find_links_when_written_with_and_without_scheme_then_all_are_found() -> None:
    text = "At https://shop.example/back?id=7), www.help.example, track.example.co.uk/x, not a@mail.example."

    found = find_links(text)

    assert [each.text for each in found] == [
        "https://shop.example/back?id=7",
        "www.help.example",
        "track.example.co.uk/x",
    ]
    assert all(text[each.start : each.end] == each.text for each in found)


def test_find_links_when_a_space_is_missing_after_a_full_stop_then_it_is_no_link() -> None:
    assert find_links("We checked it.It was wrong.Sorry") == ()


REFERENCES = [
    ("en", "your order 4512-88", ["4512-88"]),
    ("en", "ticket #88213 and order number: AB-1234", ["88213", "AB-1234"]),
    ("en", "case no. 2026/114", ["2026/114"]),
    ("en", "#90210", ["90210"]),
    ("it", "l'ordine n. 4512", ["4512"]),
    ("it", "pratica n° 2026/123, protocollo 88/2026", ["2026/123", "88/2026"]),
    ("ru", "заказ № 123456", ["123456"]),
    ("ru", "номер заказа: 778899, по договору 45/2026-А", ["778899", "45/2026-А"]),
    ("pt", "pedido 123456", ["123456"]),
    ("pt", "encomenda n.º 4512-88", ["4512-88"]),
]


@pytest.mark.parametrize(("language", "text", "numbers"), REFERENCES)
def test_find_references_when_a_word_names_them_then_their_numbers_are_found(
    formats: Load, language: str, text: str, numbers: list[str]
) -> None:
    assert [each.text for each in find_references(text, formats(language))] == numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "an order of 12 March 2026"),
        ("en", "order 250 pounds of feed"),
        ("en", "the order on 12/03/2026 at 10:30"),
        ("it", "ordine del 12 marzo"),
        ("ru", "заказ 15 марта, заказ 2026 года"),
        ("pt", "pedido de 300 euros"),
        ("en", "in order 2 do it"),
    ],
)
def test_find_references_when_the_number_is_a_date_or_an_amount_then_nothing_is_found(
    formats: Load, language: str, text: str
) -> None:
    assert find_references(text, formats(language)) == ()


def test_reference_key_when_written_differently_then_it_is_the_same() -> None:
    assert reference_key("ab-1234 / 5") == reference_key("AB12345")


@given(
    language=st.sampled_from(["en", "it", "ru", "pt"]),
    text=st.text(st.sampled_from("0123456789 .,:/-+()@#№wноmeorderзаказ\n"), max_size=80),
)
def test_finders_when_the_text_is_noise_then_spans_are_literal(language: str, text: str) -> None:
    formats = load_formats(shipped_resources() / "languages", language)

    phones = (phone.span for phone in find_phones(text, formats))
    found = [*phones, *find_emails(text), *find_links(text), *find_references(text, formats)]

    assert all(text[each.start : each.end] == each.text != "" for each in found)
