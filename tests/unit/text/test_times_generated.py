"""Dates and lengths in every form that a native writer would use: none is missed."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.config.paths import shipped_resources
from amends.packs.formats import load_formats
from amends.text.calendar_days import add_working_days
from amends.text.formats import Formats
from amends.text.time_writing import write_date, write_date_in_figures
from amends.text.times import find_times

Load = Callable[[str], Formats]
CASES = 200
LANGUAGES = ("en", "it", "ru", "pt")
ALL_TAGS = (*LANGUAGES, "en-US", "pt-BR")

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "it": [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "pt": [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
}
WEEKDAYS = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "it": ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    "ru": ["понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"],
    "pt": [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ],
}
TEMPLATES = {
    "en": [
        "I will call you by {w} {d} {m}.",
        "It leaves us on {d} {m} {y}.",
        "Expect it on {m} {d}, {y}.",
        "We booked {w}, {d} {m}, for you.",
        "by {d}/{n:02}/{y}",
        "no later than the {d}{s} of {m}",
        "before {w} {d}{s} {m}",
        "The refund was made on {y}-{n:02}-{d:02}.",
        "on {m} {d}{s}",
        "until {w} the {d}{s} of {m} {y}",
    ],
    "it": [
        "La chiamo entro {w} {d} {m}.",
        "Il pacco parte il {d} {m} {y}.",
        "entro il {d}/{n:02}/{y}",
        "entro il {d} {m}",
        "La visita è fissata per {w} {d} {m}, al mattino.",
        "non oltre il {d}.{n:02}.{y}",
        "Abbiamo spedito il {d} {m}",
        "prima di {w} {d} {m} {y}",
        "Le scrivo {w} {d} {m}.",
        "la Sua lettera del {d} {m} {y}",
    ],
    "ru": [
        "Перезвоню до {w}, {d} {m}.",
        "Деньги отправлены {d} {m} {y} года.",
        "не позднее {d} {m}",
        "до {d:02}.{n:02}.{y}",
        "Заказ приедет {d:02}.{n:02}.",
        "к {d} {m} {y} г. всё будет готово",
        "не позже {w} {d} {m}",
        "Ваше письмо от {d} {m} {y} года",
        "Ремонт завершим {d}-го {m}.",
        "в срок до {d} {m}",
    ],
    "pt": [
        "Ligo-lhe até {w}, {d} de {m}.",
        "A peça segue a {d} de {m} de {y}.",
        "até {d}/{n:02}/{y}",
        "até ao dia {d} de {m}",
        "O técnico vai no dia {d} de {m}.",
        "antes de {w}, {d} de {m} de {y}",
        "o mais tardar a {d} de {m}",
        "A sua carta de {d} de {m}",
        "em {d}/{n:02}/{y}, à tarde",
        "O valor cai até {d} de {m} de {y}.",
    ],
}
SUFFIXES = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def _dates(language: str) -> Iterator[tuple[str, date, date]]:
    chance = random.Random(language)
    for index in range(CASES):
        sent = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
        day = sent + timedelta(days=chance.randrange(-40, 120))
        template = TEMPLATES[language][index % len(TEMPLATES[language])]
        yield (
            template.format(
                d=day.day,
                n=day.month,
                y=day.year,
                m=MONTHS[language][day.month - 1],
                w=WEEKDAYS[language][day.weekday()],
                s=SUFFIXES.get(day.day, "th"),
            ),
            day,
            sent,
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_find_times_when_two_hundred_dates_are_written_then_none_is_missed(
    formats: Load, language: str
) -> None:
    missed = [
        (text, day)
        for text, day, sent in _dates(language)
        if day not in {each.latest or each.earliest for each in find_times(text, formats(language), sent)}
        or any(each.weekday_conflict for each in find_times(text, formats(language), sent))
    ]

    assert missed == []


NUMBERS = {
    "en": {2: "two", 5: "five", 10: "ten", 14: "fourteen", 45: "forty-five"},
    "it": {2: "due", 5: "cinque", 10: "dieci", 14: "quattordici", 45: "quarantacinque"},
    "ru": {2: "двух", 5: "пяти", 10: "десяти", 14: "четырнадцати", 45: "сорока пяти"},
    "pt": {2: "dois", 5: "cinco", 10: "dez", 14: "catorze", 45: "quarenta e cinco"},
}
LENGTHS = {
    "en": ["within {n} {u}", "in {n} {u}", "up to {n} {u}", "no more than {n} {u}", "in under {n} {u}"],
    "it": [
        "entro {n} {u}",
        "in {n} {u}",
        "nel giro di {n} {u}",
        "fino a {n} {u}",
        "entro un massimo di {n} {u}",
    ],
    "ru": [
        "в течение {n} {u}",
        "не более {n} {u}",
        "не позднее чем через {n} {u}",
        "до {n} {u}",
        "в срок до {n} {u}",
    ],
    "pt": [
        "em até {n} {u}",
        "no prazo de {n} {u}",
        "dentro de {n} {u}",
        "em {n} {u}",
        "no máximo em {n} {u}",
    ],
}
UNITS = {
    "en": ("days", "working days", "business days"),
    "it": ("giorni", "giorni lavorativi", "giorni feriali"),
    "ru": ("дней", "рабочих дней", "календарных дней"),
    "pt": ("dias", "dias úteis", "dias corridos"),
}
WORKING = {
    "working days",
    "business days",
    "giorni lavorativi",
    "giorni feriali",
    "рабочих дней",
    "dias úteis",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_find_times_when_two_hundred_lengths_are_written_then_none_is_missed(
    formats: Load, language: str
) -> None:
    chance = random.Random(language)
    missed = []
    for index in range(CASES):
        sent = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
        count = chance.choice(sorted(NUMBERS[language]))
        unit = chance.choice(UNITS[language])
        written = str(count) if index % 2 else NUMBERS[language][count]
        text = LENGTHS[language][index % 5].format(n=written, u=unit)
        end = add_working_days(sent, count) if unit in WORKING else sent + timedelta(days=count)
        found = find_times(text, formats(language), sent)
        if [(each.span.text, each.latest, each.bounded) for each in found] != [(text, end, True)]:
            missed.append((text, end))

    assert missed == []


@given(
    tag=st.sampled_from(ALL_TAGS),
    day=st.dates(date(2000, 1, 1), date(2090, 12, 31)),
    form=st.sampled_from(["plain", "by", "on"]),
    with_weekday=st.booleans(),
)
def test_write_date_when_read_again_then_it_is_the_same_day(
    tag: str, day: date, form: str, with_weekday: bool
) -> None:
    formats = load_formats(shipped_resources() / "languages", tag)

    text = write_date(day, formats, with_weekday=with_weekday, with_year=True, form=form)  # type: ignore[arg-type]

    found = find_times(f"— {text}.", formats, day - timedelta(days=9))
    assert [(each.latest, each.weekday_conflict) for each in found] == [(day, False)]


@given(tag=st.sampled_from(LANGUAGES), day=st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_write_date_in_figures_when_read_again_then_it_is_the_same_day(tag: str, day: date) -> None:
    formats = load_formats(shipped_resources() / "languages", tag)

    found = find_times(write_date_in_figures(day, formats), formats, day)

    assert [each.latest for each in found] == [day]


@given(
    tag=st.sampled_from(LANGUAGES),
    text=st.text(st.sampled_from("0123456789 .,:/-€£%hчкдaporeinбул°\n'\u00a0\u0301"), max_size=60),
)
def test_find_times_when_the_text_is_noise_then_spans_are_literal_and_in_order(tag: str, text: str) -> None:
    formats = load_formats(shipped_resources() / "languages", tag)

    found = find_times(text, formats, date(2026, 3, 10))

    ends = 0
    for each in found:
        assert text[each.span.start : each.span.end] == each.span.text != ""
        assert each.span.start >= ends
        ends = each.span.end
