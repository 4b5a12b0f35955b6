"""Expressions of time in a text: dates, weekdays, durations, clock times, "today" and "soon".

Only what the words say is found and resolved. Whether a time belongs to a promise, to the customer's
story or to a contract is for the reader of the clause to decide (labelling guide, 3.3).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time
from functools import lru_cache

from amends.domain.span import Span
from amends.text.formats import Formats, Length, Relation, Role
from amends.text.time_days import DayReader
from amends.text.time_grammar import Found, find_all
from amends.text.time_lengths import LengthReader, read_clock
from amends.text.time_match import TimeKind, TimeMatch
from amends.text.time_words import WordRow, read_words

__all__ = ["TimeExpression", "TimeKind", "find_times"]

_DAYS = frozenset({TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.DEICTIC, TimeKind.OPEN_ENDED})
_BETWEEN = frozenset(
    {Role.COMMA, Role.BEFORE_CLOCK, Role.BEFORE_DAY, Role.ARTICLE, Role.OF, Role.OPEN_BRACKET}
)
_WEAK_RELATIONS = frozenset({Relation.NONE, Relation.ON})
_MOST_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time that the text states, at `span` of the text as given.

    `earliest` and `latest` are the stated day or period ("by Friday" has Friday twice, "this week" its
    first and last day, "within 3-5 days" the third and the fifth day from `sent`); None where it cannot
    be known (a vague time, a clock time without a day, "5 days from receipt"). `bounded` tells whether
    the customer learns an end by it; "now", open-ended, vague and past stretches are not. `past` is what
    lies before `sent`, and stretches such as "two days ago" or "the last week". `weekday_conflict`: the
    stated weekday is not the date's, or there is no such day at all. `clock` is the (latest) time of day.
    """

    span: Span
    kind: TimeKind
    relation: Relation
    earliest: date | None
    latest: date | None
    bounded: bool
    past: bool
    weekday_conflict: bool = False
    length: Length | None = None
    clock: time | None = None


def find_times(
    text: str, formats: Formats, sent: date, country: str | None = None
) -> tuple[TimeExpression, ...]:
    """Find every expression of time, in order of the text, without overlaps.

    A date without a year is the occurrence nearest to `sent`, the coming one at a tie. `country` (ISO
    3166) takes its public holidays out of the working days.
    """
    return _find_times(text, formats, sent, country)


@lru_cache(maxsize=128)
def _find_times(text: str, formats: Formats, sent: date, country: str | None) -> tuple[TimeExpression, ...]:
    row = read_words(text, formats)
    read = _reader(sent, country)
    matches = sorted(find_all(row, formats, read), key=lambda match: match.first)
    return tuple(_expression(match, row) for match in _joined(matches, row) if not match.weak)


def _reader(sent: date, country: str | None) -> Callable[[Found], TimeMatch | None]:
    days = DayReader(sent, country)
    lengths = LengthReader(sent, country)
    readers: dict[str, Callable[[Found], TimeMatch | None]] = {
        "date": days.in_words,
        "month_first": days.in_words,
        "date_range": days.in_words,
        "full_date": days.in_figures,
        "short_date": days.in_figures,
        "named_day": days.in_figures,
        "weekday_number": days.of_the_month,
        "day_number": days.of_the_month,
        "month": days.month,
        "weekday": days.weekday,
        "weekday_range": days.weekday_range,
        "deictic": days.deictic,
        "duration": lengths.duration,
        "few": lengths.few,
        "clock": read_clock,
        "weak_clock": read_clock,
        "day_part": read_clock,
        "vague": _vague,
    }
    return lambda found: readers[found.name](found)


def _vague(found: Found) -> TimeMatch:
    return TimeMatch(found.first, found.first, found.last, TimeKind.VAGUE, bounded=False)


def _joined(matches: list[TimeMatch], row: WordRow) -> list[TimeMatch]:
    """Join a day and the time of day beside it into one expression ("Friday 13 March, 9 to 11")."""
    joined: list[TimeMatch] = []
    for match in matches:
        previous = joined[-1] if joined else None
        if previous and previous.end_of_day and _is_day(match) and _are_close(previous, match, row):
            relation = previous.relation if match.relation in _WEAK_RELATIONS else match.relation
            joined[-1] = replace(match, first=previous.first, start=previous.start, relation=relation)
        elif previous and _are_neighbours(previous, match, row):
            day, moment = (
                (previous, match) if previous.clock is None and not previous.weak else (match, previous)
            )
            joined[-1] = replace(
                day,
                first=previous.first,
                start=previous.start,
                last=match.last,
                clock=moment.clock or day.clock,
                relation=moment.relation if day.relation in _WEAK_RELATIONS else day.relation,
            )
        else:
            joined.append(match)
    return joined


def _are_neighbours(left: TimeMatch, right: TimeMatch, row: WordRow) -> bool:
    """Tell whether one of the two is a day, the other a time of day, with nothing of weight between."""
    moments = [match.kind is TimeKind.CLOCK or match.weak for match in (left, right)]
    day = right if moments[0] else left
    return moments[0] != moments[1] and _is_day(day) and _are_close(left, right, row)


def _is_day(match: TimeMatch) -> bool:
    return match.kind in _DAYS and match.length is None


def _are_close(left: TimeMatch, right: TimeMatch, row: WordRow) -> bool:
    between = row.words[left.last : right.first]
    return len(between) <= _MOST_BETWEEN and all(_BETWEEN & word.meanings.keys() for word in between)


def _expression(match: TimeMatch, row: WordRow) -> TimeExpression:
    start, end = row.words[match.start].start, row.words[match.last - 1].end
    return TimeExpression(
        span=row.normalised.span(start, end),
        kind=match.kind,
        relation=match.relation,
        earliest=match.earliest,
        latest=match.latest,
        bounded=match.bounded,
        past=match.past,
        weekday_conflict=match.weekday_conflict,
        length=match.length,
        clock=match.clock,
    )
