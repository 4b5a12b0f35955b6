"""Which day is meant by an expression that does not say it in full."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.text import time_resolve as resolve
from amends.text.formats import Deictic, Unit

SENT = date(2026, 3, 10)


@given(day=st.dates(date(2001, 1, 1), date(2090, 12, 31)), sent=st.dates(date(2010, 1, 1), date(2080, 1, 1)))
def test_nearest_year_when_resolved_then_no_other_year_is_nearer(day: date, sent: date) -> None:
    found = resolve.nearest_year(day.month, day.day, sent)

    assert found is not None
    assert (found.month, found.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert abs((found - sent).days) <= 183


@pytest.mark.parametrize(
    ("month", "day", "sent", "ahead", "expected"),
    [
        (1, 4, date(2026, 12, 28), False, date(2027, 1, 4)),
        (12, 20, date(2026, 1, 4), False, date(2025, 12, 20)),
        (1, 15, SENT, True, date(2026, 1, 15)),
        (12, 20, SENT, True, date(2026, 12, 20)),
        (10, 16, SENT, False, date(2025, 10, 16)),
        (2, 29, date(2026, 3, 1), False, date(2028, 2, 29)),
    ],
)
def test_nearest_year_when_a_bound_then_it_looks_ahead_unless_just_missed(
    month: int, day: int, sent: date, ahead: bool, expected: date
) -> None:
    assert resolve.nearest_year(month, day, sent, ahead=ahead) == expected


def test_nearest_year_when_only_this_year_fits_the_weekday_then_it_is_this_year() -> None:
    sent = date(2026, 10, 15)

    assert resolve.nearest_year(1, 15, sent) == date(2027, 1, 15)
    assert resolve.nearest_year(1, 15, sent, weekday=4) == date(2026, 1, 15)
    assert resolve.nearest_year(1, 15, sent, weekday=2) == date(2027, 1, 15)


def test_nearest_year_when_the_day_does_not_exist_then_there_is_none() -> None:
    assert resolve.nearest_year(2, 30, SENT) is None


def test_day_of_month_when_nearest_or_ahead_then_the_month_is_chosen() -> None:
    assert resolve.day_of_month(25, SENT, ahead=False) == date(2026, 3, 25)
    assert resolve.day_of_month(3, SENT, ahead=False) == date(2026, 3, 3)
    assert resolve.day_of_month(3, SENT, ahead=True) == date(2026, 4, 3)
    assert resolve.day_of_month(3, date(2026, 3, 28), ahead=False) == date(2026, 4, 3)
    assert resolve.day_of_month(13, SENT, ahead=False, weekday=1) == date(2026, 4, 13)


@pytest.mark.parametrize("deictic", list(Deictic))
@given(sent=st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_deictic_period_when_resolved_then_it_begins_before_it_ends(deictic: Deictic, sent: date) -> None:
    first, last = resolve.deictic_period(deictic, sent, None)

    assert first <= last


@pytest.mark.parametrize(
    ("deictic", "first", "last"),
    [
        (Deictic.BEFORE_YESTERDAY, date(2026, 3, 8), date(2026, 3, 8)),
        (Deictic.WEEKEND, date(2026, 3, 14), date(2026, 3, 15)),
        (Deictic.END_OF_NEXT_WEEK, date(2026, 3, 20), date(2026, 3, 22)),
        (Deictic.LAST_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (Deictic.THIS_YEAR, SENT, date(2026, 12, 31)),
        (Deictic.LAST_YEAR, date(2025, 1, 1), date(2025, 12, 31)),
        (Deictic.NEXT_YEAR, date(2027, 1, 1), date(2027, 12, 31)),
        (Deictic.NEXT_WORKING_DAY, date(2026, 3, 11), date(2026, 3, 11)),
    ],
)
def test_deictic_period_when_named_then_it_is_counted_from_the_day_of_sending(
    deictic: Deictic, first: date, last: date
) -> None:
    assert resolve.deictic_period(deictic, SENT, None) == (first, last)


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        ("2", Unit.HOUR, SENT),
        ("24", Unit.HOUR, date(2026, 3, 11)),
        ("36", Unit.HOUR, date(2026, 3, 12)),
        ("15", Unit.MINUTE, SENT),
        ("2", Unit.WEEK, date(2026, 3, 24)),
        ("1", Unit.MONTH, date(2026, 4, 10)),
        ("1.5", Unit.MONTH, date(2026, 4, 24)),
        ("1", Unit.YEAR, date(2027, 3, 10)),
        ("-3", Unit.DAY, date(2026, 3, 7)),
        ("3", Unit.WORKING_DAY, date(2026, 3, 13)),
        ("999999", Unit.YEAR, date(5026, 3, 10)),
    ],
)
def test_after_when_units_are_over_then_the_day_is_right(count: str, unit: Unit, expected: date) -> None:
    assert resolve.after(SENT, Decimal(count), unit) == expected


def test_month_part_when_narrowed_then_thirds_follow_one_another() -> None:
    month = resolve.month_period(4, None, SENT)

    assert month == (date(2026, 4, 1), date(2026, 4, 30))
    assert resolve.month_part(month, "start") == (date(2026, 4, 1), date(2026, 4, 10))
    assert resolve.month_part(month, "middle") == (date(2026, 4, 10), date(2026, 4, 20))
    assert resolve.month_part(month, "end") == (date(2026, 4, 20), date(2026, 4, 30))
    assert resolve.month_period(4, 2024, SENT)[0] == date(2024, 4, 1)
