"""Working days, months and weeks."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.text.calendar_days import (
    add_months,
    add_working_days,
    end_of_month,
    is_working_day,
    monday_of,
    public_holidays,
    working_days_between,
)

DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("start", "count", "country", "end"),
    [
        (date(2026, 3, 12), 1, None, date(2026, 3, 13)),
        (date(2026, 3, 13), 1, None, date(2026, 3, 16)),
        (date(2026, 3, 14), 0, None, date(2026, 3, 14)),
        (date(2026, 3, 16), -1, None, date(2026, 3, 13)),
        (date(2026, 4, 30), 1, "IT", date(2026, 5, 4)),
        (date(2026, 5, 8), 1, "RU", date(2026, 5, 12)),
        (date(2026, 4, 20), 1, "BR", date(2026, 4, 22)),
        (date(2026, 6, 9), 1, "PT", date(2026, 6, 11)),
        (date(2026, 4, 2), 1, "GB-ENG", date(2026, 4, 7)),
    ],
)
def test_add_working_days_when_weekends_and_holidays_are_between_then_they_do_not_count(
    start: date, count: int, country: str | None, end: date
) -> None:
    assert add_working_days(start, count, country) == end


@given(start=DAYS, count=st.integers(1, 60))
def test_working_days_between_when_days_were_added_then_they_are_counted_back(
    start: date, count: int
) -> None:
    end = add_working_days(start, count)

    assert is_working_day(end)
    assert working_days_between(start, end) == count
    assert working_days_between(end, start) == -count


def test_public_holidays_when_the_country_is_unknown_then_there_are_none() -> None:
    assert public_holidays("XX", 2026) == frozenset()
    assert is_working_day(date(2026, 12, 25), "XX")


def test_is_working_day_when_it_is_christmas_then_the_country_decides() -> None:
    assert is_working_day(date(2026, 12, 25))
    assert not is_working_day(date(2026, 12, 25), "PT")
    assert is_working_day(date(2026, 12, 25), "RU")


def test_add_months_when_the_month_is_shorter_then_its_last_day_is_taken() -> None:
    assert add_months(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_months(date(2026, 1, 15), -1) == date(2025, 12, 15)
    assert add_months(date(2026, 1, 1), 10**6) == date(9999, 5, 1)


@given(day=DAYS)
def test_monday_of_when_taken_then_it_begins_the_same_week(day: date) -> None:
    monday = monday_of(day)

    assert monday.weekday() == 0
    assert timedelta(0) <= day - monday < timedelta(days=7)
    assert end_of_month(day) + timedelta(days=1) == add_months(day.replace(day=1), 1)
