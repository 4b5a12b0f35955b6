"""Expressions of time in four languages: what is found, where, and which days it means."""

from collections.abc import Callable
from datetime import date, time

import pytest

from amends.text.formats import Formats, Relation
from amends.text.times import TimeExpression, TimeKind, find_times

# A Tuesday.
SENT = date(2026, 3, 10)
Load = Callable[[str], Formats]


def _day(day: int, month: int = 3, year: int = 2026) -> date:
    return date(year, month, day)


def _only(text: str, formats: Formats, sent: date = SENT, country: str | None = None) -> TimeExpression:
    found = find_times(text, formats, sent, country)
    assert len(found) == 1, [each.span.text for each in found]
    return found[0]


DATES = [
    ("en", "The van comes by Friday 13 March, I hope.", "by Friday 13 March", _day(13)),
    ("en", "Booked for March 15th.", "March 15th", _day(15)),
    ("en", "It goes out on the 3rd of April 2026.", "3rd of April 2026", _day(3, 4)),
    ("en", "no later than 15/03/2026", "no later than 15/03/2026", _day(15)),
    ("en", "We meet on 2026-03-19.", "2026-03-19", _day(19)),
    ("en", "you will have it by the 18th", "by the 18th", _day(18)),
    ("en", "expect it by Sat 14 March", "by Sat 14 March", _day(14)),
    ("en", "Parts come in on 21/03.", "21/03", _day(21)),
    ("it", "La caldaia sarà pronta entro giovedì 19 marzo.", "entro giovedì 19 marzo", _day(19)),
    ("it", "consegna entro il 12", "entro il 12", _day(12)),
    ("it", "Il tecnico passa l'11 aprile", "11 aprile", _day(11, 4)),
    ("it", "chiudiamo la pratica entro e non oltre il 20/03", "entro e non oltre il 20/03", _day(20)),
    ("it", "dal 1° aprile torna tutto", "dal 1° aprile", _day(1, 4)),
    ("it", "Le scrivo martedì 17 marzo 2026", "martedì 17 marzo 2026", _day(17)),
    ("ru", "Ответим не позднее пятницы, 13 марта.", "не позднее пятницы, 13 марта", _day(13)),
    ("ru", "Мастер будет к 20 марта", "к 20 марта", _day(20)),
    ("ru", "Деньги придут до 16.03.2026.", "до 16.03.2026", _day(16)),
    ("ru", "Заменим 25-го марта", "25-го марта", _day(25)),
    ("ru", "встреча пятнадцатого марта", "пятнадцатого марта", _day(15)),
    ("ru", "Забрать можно 14 числа", "14 числа", _day(14)),
    ("pt", "Receberá até sexta-feira, 13 de março.", "até sexta-feira, 13 de março", _day(13)),
    ("pt", "No dia 25 passo por aí", "dia 25", _day(25)),
    ("pt", "A visita fica para 16/03/2026", "16/03/2026", _day(16)),
    ("pt", "entregamos em 2 de abril de 2026", "2 de abril de 2026", _day(2, 4)),
    ("pt", "Prometido até ao dia 20", "até ao dia 20", _day(20)),
]


@pytest.mark.parametrize(("language", "text", "span", "day"), DATES)
def test_find_times_when_a_date_is_stated_then_its_span_and_day_are_found(
    formats: Load, language: str, text: str, span: str, day: date
) -> None:
    found = _only(text, formats(language))

    assert found.span.text == span
    assert text[found.span.start : found.span.end] == span
    assert day in {found.earliest, found.latest}


DURATIONS = [
    ("en", "within two working days", _day(12), True),
    ("en", "in 3-5 working days", _day(17), True),
    ("en", "up to 15 minutes", SENT, True),
    ("en", "about two weeks", _day(24), True),
    ("en", "a couple of days at most", _day(12), True),
    ("en", "within the next fortnight", _day(24), True),
    ("en", "inside 48 hours", _day(12), True),
    ("en", "within 2 (two) working days", _day(12), True),
    ("en", "for three weeks", None, False),
    ("en", "after three weeks of silence", None, False),
    ("en", "a five-year guarantee", None, False),
    ("en", "the 14 day trial", None, False),
    ("en", "two days late", None, False),
    ("it", "entro due giorni lavorativi", _day(12), True),
    ("it", "48 ore", _day(12), True),
    ("it", "entro 24/48 ore", _day(12), True),
    ("it", "nel giro di una settimana", _day(17), True),
    ("it", "tra 3 e 5 giorni", _day(15), True),
    ("it", "al massimo mezz'ora", SENT, True),
    ("it", "entro un'ora", SENT, True),
    ("it", "da tre settimane", None, False),
    ("it", "con due giorni di ritardo", None, False),
    ("ru", "в течение пяти рабочих дней", _day(17), True),
    ("ru", "через 3 дня", _day(13), True),
    ("ru", "в течение недели", _day(17), True),
    ("ru", "до 15 минут", SENT, True),
    ("ru", "от 3 до 5 дней", _day(15), True),
    ("ru", "в течение двух суток", _day(12), True),
    ("ru", "на два дня", None, False),
    ("ru", "три часа ожидания", None, False),
    ("pt", "em até 5 dias úteis", _day(17), True),
    ("pt", "no prazo máximo de dez dias", _day(20), True),
    ("pt", "dentro de 48h", _day(12), True),
    ("pt", "entre 3 e 5 dias úteis", _day(17), True),
    ("pt", "daqui a uma semana", _day(17), True),
    ("pt", "durante dois meses", None, False),
    ("pt", "2 dias de atraso", None, False),
]


@pytest.mark.parametrize(("language", "text", "latest", "bounded"), DURATIONS)
def test_find_times_when_a_length_is_stated_then_it_ends_on_the_right_day(
    formats: Load, language: str, text: str, latest: date | None, bounded: bool
) -> None:
    found = _only(text, formats(language))

    assert found.length is not None
    assert found.bounded is bounded
    assert found.latest == latest


PAST = [
    ("en", "two days ago"),
    ("en", "last Friday"),
    ("en", "over the past 3 weeks"),
    ("en", "yesterday morning"),
    ("en", "since 3 March"),
    ("it", "tre giorni fa"),
    ("it", "lunedì scorso"),
    ("it", "negli ultimi dieci giorni"),
    ("it", "ieri sera"),
    ("ru", "две недели назад"),
    ("ru", "в прошлую пятницу"),
    ("ru", "за последние 3 дня"),
    ("ru", "на прошлой неделе"),
    ("pt", "há três dias"),
    ("pt", "duas semanas atrás"),
    ("pt", "na semana passada"),
    ("pt", "nos últimos 10 dias"),
]


@pytest.mark.parametrize(("language", "text"), PAST)
def test_find_times_when_it_lies_behind_then_it_is_past_and_no_bound(
    formats: Load, language: str, text: str
) -> None:
    found = _only(text, formats(language))

    assert found.past
    assert not found.bounded


VAGUE = [
    ("en", "as soon as possible"),
    ("en", "shortly"),
    ("en", "in due course"),
    ("en", "in a few days"),
    ("en", "over the coming weeks"),
    ("en", "at our earliest convenience"),
    ("en", "ASAP"),
    ("en", "immediately"),
    ("en", "within a reasonable time"),
    ("en", "sooner rather than later"),
    ("it", "quanto prima"),
    ("it", "a breve"),
    ("it", "nei prossimi giorni"),
    ("it", "nel più breve tempo possibile"),
    ("it", "tra qualche giorno"),
    ("it", "al più presto"),
    ("it", "appena possibile"),
    ("it", "in tempi brevi"),
    ("it", "il prima possibile"),
    ("it", "a stretto giro"),
    ("ru", "в ближайшее время"),
    ("ru", "в кратчайшие сроки"),
    ("ru", "на днях"),
    ("ru", "через несколько дней"),
    ("ru", "как можно скорее"),
    ("ru", "в ближайшие дни"),
    ("ru", "незамедлительно"),
    ("ru", "при первой возможности"),
    ("ru", "вскоре"),
    ("ru", "в разумный срок"),
    ("pt", "o mais breve possível"),
    ("pt", "em breve"),
    ("pt", "dentro de dias"),
    ("pt", "o quanto antes"),
    ("pt", "nos próximos dias"),
    ("pt", "com a maior brevidade"),
    ("pt", "assim que possível"),
    ("pt", "dentro de alguns dias"),
    ("pt", "logo que possível"),
    ("pt", "de imediato"),
]


@pytest.mark.parametrize(("language", "text"), VAGUE)
def test_find_times_when_the_phrase_is_vague_then_it_is_marked_and_no_bound(
    formats: Load, language: str, text: str
) -> None:
    found = _only(text, formats(language))

    assert found.kind is TimeKind.VAGUE
    assert not found.bounded
    assert found.latest is None


OPEN = [
    ("en", "not before Friday"),
    ("en", "from 3 days"),
    ("en", "at least two weeks"),
    ("en", "from Monday"),
    ("it", "non prima di venerdì"),
    ("it", "almeno due settimane"),
    ("it", "a partire da lunedì"),
    ("ru", "не раньше пятницы"),
    ("ru", "не менее трёх дней"),
    ("ru", "с понедельника"),
    ("pt", "não antes de sexta-feira"),
    ("pt", "pelo menos 3 dias"),
    ("pt", "a partir de segunda-feira"),
]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_find_times_when_only_a_beginning_is_stated_then_it_is_open_ended(
    formats: Load, language: str, text: str
) -> None:
    found = _only(text, formats(language))

    assert found.kind is TimeKind.OPEN_ENDED
    assert not found.bounded
    assert found.earliest is not None
    assert found.latest is None


DEICTIC = [
    ("en", "by the end of the week", _day(13), _day(15)),
    ("en", "tomorrow", _day(11), _day(11)),
    ("en", "by close of business on Thursday", _day(12), _day(12)),
    ("en", "this month", SENT, _day(31)),
    ("it", "entro fine settimana", _day(13), _day(15)),
    ("it", "dopodomani", _day(12), _day(12)),
    ("it", "entro la prossima settimana", _day(16), _day(22)),
    ("it", "in giornata", SENT, SENT),
    ("ru", "до конца недели", _day(13), _day(15)),
    ("ru", "на следующей неделе", _day(16), _day(22)),
    ("ru", "до конца дня пятницы", _day(13), _day(13)),
    ("pt", "até ao fim da semana", _day(13), _day(15)),
    ("pt", "ainda hoje", SENT, SENT),
    ("pt", "no mês que vem", _day(1, 4), _day(30, 4)),
    ("en", "next Friday", _day(13), _day(20)),
    ("en", "by the end of March", _day(20), _day(31)),
    ("ru", "в начале апреля", _day(1, 4), _day(10, 4)),
    ("pt", "em meados de abril", _day(10, 4), _day(20, 4)),
    ("en", "on Tuesday", SENT, _day(17)),
    ("en", "by Tuesday", SENT, SENT),
    ("en", "on Monday or Wednesday", _day(16), _day(18)),
    ("en", "12 to 14 March", _day(12), _day(14)),
    ("it", "dal 12 al 14 marzo", _day(12), _day(14)),
    ("ru", "с 12 по 14 марта", _day(12), _day(14)),
    ("pt", "de 12 a 14 de março", _day(12), _day(14)),
    ("en", "by New Year's Eve", _day(31, 12), _day(31, 12)),
]


@pytest.mark.parametrize(("language", "text", "earliest", "latest"), DEICTIC)
def test_find_times_when_a_period_is_named_then_its_first_and_last_day_are_known(
    formats: Load, language: str, text: str, earliest: date, latest: date
) -> None:
    found = _only(text, formats(language))

    assert (found.earliest, found.latest) == (earliest, latest)
    assert found.bounded


CLOCKS = [
    ("en", "by 5 pm on Friday", "by 5 pm on Friday", time(17), _day(13)),
    ("en", "Monday 16 March between 8 and 10 am", "Monday 16 March between 8 and 10 am", time(10), _day(16)),
    ("en", "12 March 9-11", "12 March 9-11", time(11), _day(12)),
    ("en", "tomorrow at noon", "tomorrow at noon", time(12), _day(11)),
    ("it", "oggi alle 17", "oggi alle 17", time(17), SENT),
    ("it", "giovedì 12 marzo fra le 9 e le 11", "giovedì 12 marzo fra le 9 e le 11", time(11), _day(12)),
    ("ru", "сегодня до 20:00", "сегодня до 20:00", time(20), SENT),
    ("ru", "в четверг, 12 марта, с 9 до 11", "четверг, 12 марта, с 9 до 11", time(11), _day(12)),
    ("pt", "hoje, até às 20h", "hoje, até às 20h", time(20), SENT),
    (
        "pt",
        "sexta-feira, entre as 9h e as 11h30",
        "sexta-feira, entre as 9h e as 11h30",
        time(11, 30),
        _day(13),
    ),
    ("en", "at 14:30", "at 14:30", time(14, 30), None),
    ("it", "verso le 18", "18", time(18), None),
    ("ru", "в 17 часов", "в 17 часов", time(17), None),
    ("pt", "às 15h30", "às 15h30", time(15, 30), None),
    ("pt", "ao meio-dia", "ao meio-dia", time(12), None),
]


@pytest.mark.parametrize(("language", "text", "span", "clock", "day"), CLOCKS)
def test_find_times_when_a_time_of_day_is_stated_then_it_joins_its_day(
    formats: Load, language: str, text: str, span: str, clock: time, day: date | None
) -> None:
    found = _only(text, formats(language))

    assert found.span.text == span
    assert found.clock == clock
    assert found.latest == day
    assert found.bounded


NOTHING = [
    ("en", "We may call. Order 4512 may be late. March on!"),
    ("en", "24/7 support, a 50/50 chance, 3/4 of it done"),
    ("en", "Call 0161 496 0134 or pay £15 and 20% of 1,200.50 €."),
    ("en", "Good morning, have a nice day"),
    ("en", "I sat in the sun and we wed"),
    ("en", "five days a week, every day, on the 2nd floor"),
    ("en", "a week without heating, one day at a time"),
    ("en", "That is a second chance and a third party"),
    ("it", "Buongiorno, 24 ore su 24, sette giorni su sette"),
    ("it", "sei una persona gentile e il mare è bello"),
    ("it", "Fattura 2026/114 del valore di 15.03 €"),
    ("ru", "Добрый день! Работаем 24 часа в сутки, семь дней в неделю."),
    ("ru", "в среднем, до сих пор, окружающая среда, с 2019 года"),
    ("pt", "Bom dia! Pela segunda vez, na quarta mensagem, 24 horas por dia."),
    ("pt", "Na sexta tentativa, de ter razão, mar calmo"),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_find_times_when_words_only_look_like_times_then_nothing_is_found(
    formats: Load, language: str, text: str
) -> None:
    found = find_times(text, formats(language), SENT)

    assert found == ()


CONFLICTS = [
    ("en", "by Thursday 13 March"),
    ("it", "entro martedì 15 aprile"),
    ("ru", "до среды, 13 марта"),
    ("pt", "até terça-feira, 13 de março"),
    ("en", "13 March (Monday)"),
    ("en", "by 31 June"),
    ("ru", "до 30 февраля"),
]


@pytest.mark.parametrize(("language", "text"), CONFLICTS)
def test_find_times_when_weekday_and_date_disagree_then_it_is_a_conflict(
    formats: Load, language: str, text: str
) -> None:
    assert _only(text, formats(language)).weekday_conflict


def test_find_times_when_the_weekday_fits_the_next_year_around_new_year_then_it_is_no_conflict(
    formats: Load,
) -> None:
    found = _only("by Monday 4 January", formats("en"), sent=date(2026, 12, 28))

    assert found.latest == date(2027, 1, 4)
    assert not found.weekday_conflict


def test_find_times_when_a_bound_was_missed_then_it_is_past(formats: Load) -> None:
    found = _only("до вторника, 15 января", formats("ru"))

    assert found.latest == date(2026, 1, 15)
    assert found.past
    assert found.weekday_conflict


def test_find_times_when_a_bound_is_far_ahead_then_it_is_not_read_as_last_year(formats: Load) -> None:
    assert _only("by 16 October", formats("en")).latest == date(2026, 10, 16)


def test_find_times_when_a_length_runs_from_an_event_then_its_end_is_unknown(formats: Load) -> None:
    found = _only("within 5 days of your reply", formats("en"))

    assert found.bounded
    assert found.latest is None
    assert found.span.text == "within 5 days"


def test_find_times_when_a_country_is_given_then_its_holidays_are_no_working_days(formats: Load) -> None:
    sent = date(2026, 4, 2)

    assert _only("within 2 working days", formats("en"), sent).latest == date(2026, 4, 6)
    assert _only("within 2 working days", formats("en"), sent, "GB-ENG").latest == date(2026, 4, 8)


def test_find_times_when_now_is_said_then_it_is_no_bound(formats: Load) -> None:
    found = _only("Sto chiamando adesso il magazzino", formats("it"))

    assert found.kind is TimeKind.DEICTIC
    assert not found.bounded


def test_find_times_when_a_weekday_owns_something_then_it_is_only_mentioned(formats: Load) -> None:
    found = _only("broken by Tuesday's update", formats("en"))

    assert found.span.text == "Tuesday"
    assert found.relation is Relation.NONE
    assert not found.bounded


def test_find_times_when_the_same_day_is_said_then_its_date_is_open(formats: Load) -> None:
    found = _only("and bring the new one the same day", formats("en"))

    assert found.bounded
    assert found.latest is None


def test_find_times_when_opening_hours_are_given_then_they_are_no_bound(formats: Load) -> None:
    assert not _only("Siamo aperti dal lunedì al venerdì", formats("it")).bounded


def test_find_times_when_written_in_the_american_way_then_the_month_comes_first(formats: Load) -> None:
    assert _only("on 03/04/2026", formats("en")).latest == date(2026, 4, 3)
    assert _only("on 03/04/2026", formats("en-US")).latest == date(2026, 3, 4)


def test_find_times_when_letters_are_decomposed_then_offsets_are_of_the_given_text(formats: Load) -> None:
    text = "Ate\u0301 terc\u0327a-feira, 17 de marc\u0327o"

    found = _only(text, formats("pt"))

    assert found.latest == date(2026, 3, 17)
    assert text[found.span.start : found.span.end] == text


def test_find_times_when_accents_are_left_out_then_the_date_is_still_found(formats: Load) -> None:
    assert _only("ate terca-feira, 17 de marco", formats("pt")).latest == date(2026, 3, 17)


def test_find_times_when_several_stand_in_a_text_then_they_come_in_order(formats: Load) -> None:
    text = (
        "We wrote on 3 March; a new part arrives by 13 March, fitted within 2 days, or as soon as possible."
    )

    found = find_times(text, formats("en"), SENT)

    assert [each.span.text for each in found] == [
        "3 March",
        "by 13 March",
        "within 2 days",
        "as soon as possible",
    ]
