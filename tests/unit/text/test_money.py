"""Amounts and percentages in four conventions: found, read and written."""

import random
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.config.paths import shipped_resources
from amends.packs.formats import load_formats
from amends.text.formats import Formats
from amends.text.money import find_amounts, find_percentages, format_amount, parse_number

Load = Callable[[str], Formats]
LANGUAGES = ("en", "it", "ru", "pt")

AMOUNTS = [
    ("en", "You get €1,200.50 back.", "€1,200.50", "EUR", "1200.50"),
    ("en", "a cheque for £15.", "£15", "GBP", "15"),
    ("en", "£1,200", "£1,200", "GBP", "1200"),
    ("en", "forty-five pounds in cash", "forty-five pounds", "GBP", "45"),
    ("en", "two hundred and fifty dollars", "two hundred and fifty dollars", "USD", "250"),
    ("en", "a £2k bill", "£2k", "GBP", "2000"),
    ("en", "50p a day", "50p", "GBP", "0.5"),
    ("en", "it cost GBP 15.90", "GBP 15.90", "GBP", "15.90"),
    ("en", "45 pounds and 50 pence", "45 pounds and 50 pence", "GBP", "45.5"),
    ("it", "un buono da 1.200,50 €", "1.200,50 €", "EUR", "1200.50"),
    ("it", "rimborso di € 1.200", "€ 1.200", "EUR", "1200"),
    ("it", "quarantacinque euro", "quarantacinque euro", "EUR", "45"),
    ("it", "2 mila euro di danni", "2 mila euro", "EUR", "2000"),
    ("it", "45 euro e 50 centesimi", "45 euro e 50 centesimi", "EUR", "45.5"),
    ("ru", "вернём 1\u00a0200,50\u00a0₽", "1\u00a0200,50\u00a0₽", "RUB", "1200.50"),
    ("ru", "купон на 1200 руб.", "1200 руб.", "RUB", "1200"),
    ("ru", "38\u202f000 рублей", "38\u202f000 рублей", "RUB", "38000"),
    ("ru", "сорока пяти рублей", "сорока пяти рублей", "RUB", "45"),
    ("ru", "5 тыс. руб.", "5 тыс. руб.", "RUB", "5000"),
    ("ru", "сто двадцать евро", "сто двадцать евро", "EUR", "120"),
    ("ru", "45 рублей 50 копеек", "45 рублей 50 копеек", "RUB", "45.5"),
    ("pt", "estorno de R$ 1.200,50 hoje", "R$ 1.200,50", "BRL", "1200.50"),
    ("pt", "R$60 de cortesia", "R$60", "BRL", "60"),
    ("pt", "quarenta e cinco reais", "quarenta e cinco reais", "BRL", "45"),
    ("pt", "um vale de 45 euros", "45 euros", "EUR", "45"),
    ("pt", "cento e vinte reais", "cento e vinte reais", "BRL", "120"),
    ("pt", "2 mil euros", "2 mil euros", "EUR", "2000"),
]


@pytest.mark.parametrize(("language", "text", "span", "currency", "value"), AMOUNTS)
def test_find_amounts_when_an_amount_is_written_then_its_span_currency_and_value_are_found(
    formats: Load, language: str, text: str, span: str, currency: str, value: str
) -> None:
    (found,) = find_amounts(text, formats(language))

    assert found.span.text == text[found.span.start : found.span.end] == span
    assert (found.currency, found.value) == (currency, Decimal(value))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Order 4512, 15 March, 0161 496 0134 and 20%"),
        ("en", "try 15 times"),
        ("it", "alle 15.30 di giovedì 12 marzo, ordine 45"),
        ("ru", "несколько тысяч рублей"),
        ("pt", "às 17h do dia 12, pedido 4512"),
    ],
)
def test_find_amounts_when_numbers_have_no_currency_then_nothing_is_found(
    formats: Load, language: str, text: str
) -> None:
    assert find_amounts(text, formats(language)) == ()


def test_find_amounts_when_a_range_is_written_then_both_ends_are_found(formats: Load) -> None:
    found = find_amounts("between 15-20 € each", formats("en"))

    assert [(each.value, each.currency) for each in found] == [(Decimal(15), "EUR"), (Decimal(20), "EUR")]


PERCENTAGES = [
    ("en", "a 20% discount", "20%", "20"),
    ("en", "12.5 per cent", "12.5 per cent", "12.5"),
    ("en", "twenty percent", "twenty percent", "20"),
    ("it", "il 15 per cento", "15 per cento", "15"),
    ("it", "0,125 %", "0,125 %", "0.125"),
    ("ru", "скидка 10 %", "10 %", "10"),
    ("ru", "двадцать процентов", "двадцать процентов", "20"),
    ("pt", "50 por cento", "50 por cento", "50"),
]


@pytest.mark.parametrize(("language", "text", "span", "value"), PERCENTAGES)
def test_find_percentages_when_one_is_written_then_its_span_and_value_are_found(
    formats: Load, language: str, text: str, span: str, value: str
) -> None:
    (found,) = find_percentages(text, formats(language))

    assert found.span.text == span
    assert found.value == Decimal(value)


@pytest.mark.parametrize(
    ("digits", "decimal", "value"),
    [
        ("1.200", ",", "1200"),
        ("1.200", ".", "1200"),
        ("1,200", ",", "1200"),
        ("1.20", ",", "1.20"),
        ("1.234.567", ",", "1234567"),
        ("1,234,567.89", ".", "1234567.89"),
        ("1.234,5", ",", "1234.5"),
        ("0.125", ".", "0.125"),
        ("1 200,50", ",", "1200.50"),
        ("1'200.50", ".", "1200.50"),
    ],
)
def test_parse_number_when_marks_are_mixed_then_the_value_is_right(
    digits: str, decimal: str, value: str
) -> None:
    assert parse_number(digits, decimal) == Decimal(value)


@pytest.mark.parametrize(("digits", "decimal", "value"), [("1.200", ".", "1.200"), ("1.200", ",", "1200")])
def test_parse_number_when_three_decimals_are_possible_then_the_language_decides(
    digits: str, decimal: str, value: str
) -> None:
    assert parse_number(digits, decimal, whole_groups=False) == Decimal(value)


@pytest.mark.parametrize(
    ("language", "value", "currency", "written"),
    [
        ("en", "1200.5", "GBP", "£1,200.50"),
        ("en", "15", "EUR", "€15"),
        ("it", "1200.5", "EUR", "1.200,50\u00a0€"),
        ("ru", "1200", "RUB", "1\u00a0200\u00a0₽"),
        ("pt", "1200.5", "BRL", "R$\u00a01.200,50"),
        ("pt", "45", "EUR", "45\u00a0€"),
        ("it", "-7.2", "EUR", "-7,20\u00a0€"),
        ("en", "15", "SEK", "15\u00a0SEK"),
        ("en", "15", "CHF", "CHF\u00a015"),
    ],
)
def test_format_amount_when_written_then_it_follows_the_language(
    formats: Load, language: str, value: str, currency: str, written: str
) -> None:
    assert format_amount(Decimal(value), currency, formats(language)) == written


@given(
    language=st.sampled_from(LANGUAGES),
    cents=st.integers(1, 10**9),
    currency=st.sampled_from(["EUR", "GBP", "USD", "RUB", "BRL", "CHF", "SEK"]),
)
def test_format_amount_when_found_again_then_it_is_the_same(language: str, cents: int, currency: str) -> None:
    formats = load_formats(shipped_resources() / "languages", language)
    value = Decimal(cents) / 100

    written = format_amount(value, currency, formats)

    (found,) = find_amounts(f"({written})", formats)
    assert (found.span.text, found.currency, found.value) == (written, currency, value)


WORDS = {
    "en": ("{} pounds", "GBP", ["{}£", "£{}", "{} GBP", "GBP {}", "{} quid"]),
    "it": ("{} euro", "EUR", ["{}€", "€ {}", "EUR {}", "{} EUR", "{} euro"]),
    "ru": ("{} рублей", "RUB", ["{} ₽", "{}₽", "{} руб.", "{} р.", "{} RUB"]),
    "pt": ("{} reais", "BRL", ["R$ {}", "R${}", "{} reais", "BRL {}", "{} BRL"]),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_find_amounts_when_two_hundred_are_written_then_none_is_missed(formats: Load, language: str) -> None:
    chance = random.Random(language)
    _, currency, templates = WORDS[language]
    style = formats(language).amounts
    missed = []
    for index in range(200):
        value = Decimal(chance.randrange(1, 10**7)) / chance.choice([1, 100])
        digits = f"{value:,.2f}" if value != int(value) else f"{int(value):,}"
        digits = digits.replace(",", "\0").replace(".", style.decimal).replace("\0", style.group)
        text = templates[index % len(templates)].format(digits)
        found = find_amounts(f"… {text} …", formats(language))
        if [(each.span.text, each.currency, each.value) for each in found] != [(text, currency, value)]:
            missed.append((text, found))

    assert missed == []


NUMBER_WORDS = {
    "en": {
        7: "seven",
        19: "nineteen",
        21: "twenty-one",
        68: "sixty eight",
        99: "ninety-nine",
        100: "one hundred",
    },
    "it": {7: "sette", 19: "diciannove", 21: "ventuno", 68: "sessantotto", 99: "novantanove", 100: "cento"},
    "ru": {
        7: "семь",
        19: "девятнадцать",
        21: "двадцать один",
        68: "шестьдесят восемь",
        99: "девяносто девять",
        100: "сто",
    },
    "pt": {
        7: "sete",
        19: "dezanove",
        21: "vinte e um",
        68: "sessenta e oito",
        99: "noventa e nove",
        100: "cem",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_find_amounts_when_the_number_is_in_words_then_its_value_is_read(
    formats: Load, language: str
) -> None:
    template, currency, _ = WORDS[language]

    found = {
        value: find_amounts(template.format(words), formats(language))
        for value, words in NUMBER_WORDS[language].items()
    }

    assert {value: [(each.currency, each.value) for each in amounts] for value, amounts in found.items()} == {
        value: [(currency, Decimal(value))] for value in NUMBER_WORDS[language]
    }
