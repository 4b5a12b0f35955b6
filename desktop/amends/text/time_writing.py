"""Dates written out in a language: "by Friday 13 March", "entro l'8 marzo", "до пятницы, 13 марта"."""

from datetime import date
from typing import Literal

from amends.text.formats import DateStyle, Formats

DateForm = Literal["plain", "by", "on"]


def write_date(
    day: date,
    formats: Formats,
    *,
    with_weekday: bool = True,
    with_year: bool = False,
    form: DateForm = "plain",
) -> str:
    """Write a day as the language does; `form` adds the words for a bound ("by") or a moment ("on").

    What is written is found again by `find_times` as the same day.
    """
    writing = formats.writing
    style: DateStyle = getattr(writing, form)
    template = style.with_weekday if with_weekday else style.without
    if not with_weekday and style.elided and day.day in writing.elided_days:
        template = style.elided
    written = template.format(
        weekday=style.weekdays[day.weekday()],
        day=writing.first_day if day.day == 1 and writing.first_day else str(day.day),
        month=writing.months[day.month - 1],
    )
    return writing.with_year.format(date=written, year=day.year) if with_year else written


def write_date_in_figures(day: date, formats: Formats) -> str:
    """Write a day with its year in figures, for forms and tables ("13/03/2026")."""
    return formats.writing.numeric.format(day=day.day, month=day.month, year=day.year)
