"""Days that count: working days with the public holidays of a country, months and weeks."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_SATURDAY = 5
_FURTHEST_DAYS = 3660


@lru_cache(maxsize=64)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """Return the national holidays of a year; `country` is an ISO 3166 code ("GB", "BR").

    An unknown country has none: a reply can still be dated by weekends alone. The library's parts of a
    country ("GB-ENG") are written after a hyphen.
    """
    import holidays

    code, _, part = country.partition("-")
    try:
        calendar = holidays.country_holidays(code, subdiv=part or None, years=year)
    except NotImplementedError:
        return frozenset()
    return frozenset(calendar)


def is_working_day(day: date, country: str | None = None) -> bool:
    """Tell whether people work on this day: no weekend and, with a country, no public holiday."""
    if day.weekday() >= _SATURDAY:
        return False
    return country is None or day not in public_holidays(country, day.year)


def add_working_days(start: date, count: int, country: str | None = None) -> date:
    """Return the `count`-th working day after `start`, or before it for a negative count.

    Zero returns `start` itself, whatever day it is.
    """
    step = timedelta(days=1 if count >= 0 else -1)
    day, left = start, min(abs(count), _FURTHEST_DAYS)
    while left:
        day += step
        left -= is_working_day(day, country)
    return day


def working_days_between(start: date, end: date, country: str | None = None) -> int:
    """Count the working days after `start` up to and with `end`; negative when `end` is earlier."""
    if end < start:
        return -working_days_between(end, start, country)
    span = min((end - start).days, _FURTHEST_DAYS)
    return sum(is_working_day(start + timedelta(days=offset), country) for offset in range(1, span + 1))


def add_months(day: date, count: int) -> date:
    """Move by whole months; the 31st becomes the last day of a shorter month."""
    years, month = divmod(day.month - 1 + count, 12)
    year = max(1, min(9999, day.year + years))
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_month(day: date) -> date:
    """Return the last day of this day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def monday_of(day: date) -> date:
    """Return the Monday that begins this day's week."""
    return day - timedelta(days=day.weekday())
