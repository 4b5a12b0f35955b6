"""Which days an expression of time means, counted from the day on which the reply goes out."""

from datetime import MAXYEAR, date, timedelta
from decimal import ROUND_CEILING, Decimal

from amends.text.calendar_days import add_months, add_working_days, end_of_month, monday_of
from amends.text.formats import Deictic, Unit

_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_DAYS_IN = {Unit.WEEK: 7, Unit.MONTH: 30, Unit.YEAR: 365}
_HOURS_IN_DAY = 24
_SLIP_DAYS = 60
_MOST_UNITS = Decimal(3000)

Period = tuple[date, date]


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None for one that the calendar does not have (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_year(
    month: int, day: int, sent: date, *, ahead: bool = False, weekday: int | None = None
) -> date | None:
    """Resolve a day without a year to its occurrence nearest to `sent`; at a tie to the coming one.

    So "4 January" in a reply of 28 December is a week ahead, and "20 December" in one of 4 January two
    weeks back. A bound (`ahead`) is the coming occurrence, unless the day was at most 60 days ago: that
    is a slip to be shown, not next year. A stated weekday (1 is Monday) that only fits in the year of
    `sent` keeps it there, because the labelling guide judges by that year's calendar (R3). 29 February
    is looked for up to eight years around.
    """
    for reach in (1, 8):
        years = range(max(1, sent.year - reach), min(MAXYEAR, sent.year + reach) + 1)
        found = [resolved for year in years if (resolved := make_date(year, month, day))]
        if not found:
            continue
        if ahead:
            found = [resolved for resolved in found if (sent - resolved).days <= _SLIP_DAYS] or found
        nearest = min(found, key=lambda resolved: (abs((resolved - sent).days), resolved < sent))
        this_year = [resolved for resolved in found if resolved.year == sent.year]
        if (
            weekday
            and nearest.isoweekday() != weekday
            and any(day.isoweekday() == weekday for day in this_year)
        ):
            return this_year[0]
        return nearest
    return None


def day_of_month(day: int, sent: date, *, ahead: bool, weekday: int | None = None) -> date | None:
    """Resolve "the 15th" to this month or the next, whichever is nearer to `sent`.

    A bound (`ahead`) is always to come. A stated weekday (1 is Monday) chooses among the months from
    the last one to the one after next, if it fits one of them.
    """
    months = [add_months(sent.replace(day=1), offset) for offset in (0, 1, -1, 2)]
    found = [resolved for first in months if (resolved := make_date(first.year, first.month, day))]
    fitting = [resolved for resolved in found if resolved.isoweekday() == weekday]
    candidates = fitting or [resolved for resolved in found if resolved >= sent.replace(day=1)]
    if ahead:
        candidates = [resolved for resolved in candidates if resolved >= sent] or candidates
    return min(candidates, key=lambda resolved: (abs((resolved - sent).days), resolved < sent), default=None)


def coming_weekday(weekday: int, sent: date) -> Period:
    """Resolve a weekday (1 is Monday) to the next one; on that same day it may mean today or in a week."""
    ahead = (weekday - sent.isoweekday()) % 7
    first = sent + timedelta(days=ahead)
    return (first, first) if ahead else (sent, sent + timedelta(days=7))


def next_weekday(weekday: int, sent: date) -> Period:
    """Resolve "next Friday": the coming one or, as others understand it, the one in the week after."""
    first = sent + timedelta(days=(weekday - sent.isoweekday()) % 7 or 7)
    in_next_week = monday_of(sent) + timedelta(days=7 + weekday - 1)
    return min(first, in_next_week), max(first, in_next_week)


def last_weekday(weekday: int, sent: date) -> date:
    """Resolve "last Friday" to the latest one before `sent`."""
    return sent - timedelta(days=(sent.isoweekday() - weekday) % 7 or 7)


def month_period(month: int, year: int | None, sent: date) -> Period:
    """Resolve a month to its first and last day, in the year nearest to `sent` if none is stated."""
    if year is None:
        middle = nearest_year(month, 15, sent)
        year = middle.year if middle else sent.year
    first = date(year, month, 1)
    return first, end_of_month(first)


def month_part(period: Period, part: str) -> Period:
    """Narrow a month to its start (to the 10th), middle (10th to 20th) or end (from the 20th)."""
    first, last = period
    match part:
        case "start":
            return first, first.replace(day=10)
        case "middle":
            return first.replace(day=10), first.replace(day=20)
        case _:
            return first.replace(day=20), last


def deictic_period(deictic: Deictic, sent: date, country: str | None) -> Period:
    """Resolve "tomorrow", "this week", "the end of the month" to their first and last day.

    A week ends on Sunday; its end begins on Friday, because that is what an office means by it.
    """
    days = {
        Deictic.BEFORE_YESTERDAY: -2,
        Deictic.YESTERDAY: -1,
        Deictic.TODAY: 0,
        Deictic.SAME_DAY: 0,
        Deictic.END_OF_DAY: 0,
        Deictic.NOW: 0,
        Deictic.TOMORROW: 1,
        Deictic.AFTER_TOMORROW: 2,
    }
    if deictic in days:
        day = sent + timedelta(days=days[deictic])
        return day, day
    if deictic is Deictic.NEXT_WORKING_DAY:
        return sent + timedelta(days=1), add_working_days(sent, 1, country)
    return _longer_period(deictic, sent)


def _longer_period(deictic: Deictic, sent: date) -> Period:
    monday = monday_of(sent)
    week = timedelta(days=7)
    sunday = monday + timedelta(days=_SUNDAY)
    match deictic:
        case Deictic.THIS_WEEK:
            return sent, sunday
        case Deictic.WEEKEND:
            return monday + timedelta(days=_SATURDAY), sunday
        case Deictic.END_OF_WEEK:
            return max(sent, monday + timedelta(days=_FRIDAY)), sunday
        case Deictic.NEXT_WEEK:
            return monday + week, sunday + week
        case Deictic.END_OF_NEXT_WEEK:
            return monday + week + timedelta(days=_FRIDAY), sunday + week
        case Deictic.LAST_WEEK:
            return monday - week, sunday - week
        case Deictic.THIS_MONTH:
            return sent, end_of_month(sent)
        case Deictic.END_OF_MONTH:
            return max(sent, sent.replace(day=20)), end_of_month(sent)
        case Deictic.NEXT_MONTH:
            return _whole_month(add_months(sent, 1))
        case Deictic.LAST_MONTH:
            return _whole_month(add_months(sent, -1))
        case Deictic.THIS_YEAR | Deictic.END_OF_YEAR:
            return sent, date(sent.year, 12, 31)
        case Deictic.LAST_YEAR:
            return date(sent.year - 1, 1, 1), date(sent.year - 1, 12, 31)
        case _:
            return date(sent.year + 1, 1, 1), date(sent.year + 1, 12, 31)


def _whole_month(day: date) -> Period:
    return day.replace(day=1), end_of_month(day)


def after(sent: date, count: Decimal, unit: Unit, country: str | None = None) -> date:
    """Return the day on which `count` units from `sent` are over; negative counts go back.

    Hours are rounded up to whole days from 24 on ("48 hours" is the day after tomorrow); fewer stay on
    the same day.
    """
    count = max(-_MOST_UNITS, min(_MOST_UNITS, count))
    whole = int(count.to_integral_value(rounding=ROUND_CEILING))
    match unit:
        case Unit.WORKING_DAY:
            return add_working_days(sent, whole, country)
        case Unit.MINUTE:
            return sent
        case Unit.HOUR:
            days = count / _HOURS_IN_DAY
            return (
                sent if abs(days) < 1 else _shift(sent, int(days.to_integral_value(rounding=ROUND_CEILING)))
            )
        case Unit.MONTH if count == whole:
            return add_months(sent, whole)
        case Unit.YEAR if count == whole:
            return add_months(sent, 12 * whole)
        case _:
            return _shift(
                sent, int((count * _DAYS_IN.get(unit, 1)).to_integral_value(rounding=ROUND_CEILING))
            )


def _shift(day: date, days: int) -> date:
    return date.fromordinal(max(1, min(date.max.toordinal(), day.toordinal() + days)))
