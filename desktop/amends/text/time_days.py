"""Reading of days: dates in words and figures, weekdays, days of the month, months, today and tomorrow."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from amends.text import time_resolve as resolve
from amends.text.formats import Deictic, Relation, Role
from amends.text.time_grammar import Found
from amends.text.time_match import OPEN, TimeKind, TimeMatch, number, span_start

_PAST = frozenset(
    {Deictic.YESTERDAY, Deictic.BEFORE_YESTERDAY, Deictic.LAST_WEEK, Deictic.LAST_MONTH, Deictic.LAST_YEAR}
)
_WEEKDAYS = (Role.WEEKDAY, Role.WEAK_WEEKDAY, Role.SHORT_WEEKDAY)
_MARKING = frozenset({Role.ARTICLE, Role.DAY_MARK, Role.DAY_NUMBER_MARK})
_STATING = frozenset({Role.BEFORE_DAY, Role.THIS, Role.NEXT, Role.LAST})


@dataclass(frozen=True, slots=True)
class DayReader:
    """Reads days for a reply that goes out on `sent`; `country` gives the public holidays."""

    sent: date
    country: str | None = None

    def in_words(self, found: Found) -> TimeMatch | None:
        """Read "Friday 13 March 2026" or "12 to 14 March"."""
        month = number(found, "month", Role.MONTH, Role.WEAK_MONTH)
        day = number(found, "day", Role.DAY, Role.DAY_WORD)
        if month is None or day is None or not _is_month(found):
            return None
        latest = self._resolved(found, number(found, "year", Role.YEAR), month, day)
        if latest is None:
            return self._nowhere(found)
        if found.name != "date_range":
            return self._on_days(found, latest, latest)
        month = number(found, "first_month", Role.MONTH) or month
        earliest = resolve.make_date(
            latest.year, month, number(found, "first", Role.DAY, Role.DAY_WORD) or day
        )
        return None if earliest is None or earliest > latest else self._on_days(found, earliest, latest)

    def in_figures(self, found: Found) -> TimeMatch | None:
        """Read "13/03/2026", "13.03" and a day with a name of its own."""
        group, role = next(
            (group, role)
            for group, role in (
                ("full", Role.FULL_DATE),
                ("short", Role.SHORT_DATE),
                ("named", Role.NAMED_DAY),
            )
            if found.has(group)
        )
        parts = found.words(group)[0].meanings[role]
        if not isinstance(parts, tuple):
            return None
        year = parts[0] if len(parts) == 3 else None
        day = self._resolved(found, year, parts[-2], parts[-1])
        return self._on_days(found, day, day) if day else self._nowhere(found)

    def of_the_month(self, found: Found) -> TimeMatch | None:
        """Read "the 13th" and "Friday the 13th"."""
        day = number(found, "day", Role.DAY, Role.DAY_WORD) or number(found, "marked", Role.DAY)
        if day is None:
            return None
        resolved = resolve.day_of_month(
            day,
            self.sent,
            ahead=found.relation(Role.BEFORE_DAY) is Relation.BY,
            weekday=number(found, "weekday", *_WEEKDAYS),
        )
        if resolved is None:
            return None
        match = self._on_days(found, resolved, resolved)
        return replace(match, start=min(match.start, _article(found, match.start)))

    def month(self, found: Found) -> TimeMatch | None:
        """Read "by the end of March" and "in March"."""
        parts = [
            word.meanings[Role.MONTH_PART]
            for word in found.words("before")
            if Role.MONTH_PART in word.meanings
        ]
        relation = found.relation(Role.BEFORE_MONTH)
        month = number(found, "month", Role.MONTH, Role.WEAK_MONTH)
        is_stated = relation is not Relation.NONE or bool(parts)
        if (
            month is None
            or not is_stated
            or (Role.WEAK_MONTH in _meanings(found, "month") and not found.capital("month"))
        ):
            return None
        period = resolve.month_period(month, number(found, "year", Role.YEAR), self.sent)
        return self._over(found, relation, resolve.month_part(period, str(parts[-1])) if parts else period)

    def weekday(self, found: Found) -> TimeMatch | None:
        """Read "by Friday", "next Tuesday", "last Monday"."""
        weekday = number(found, "weekday", *_WEEKDAYS)
        around = frozenset().union(
            *(word.meanings for word in (*found.words("before"), *found.words("after")))
        )
        is_weak = Role.WEEKDAY not in _meanings(found, "weekday")
        if weekday is None or (is_weak and not around & _STATING):
            return None
        if Role.LAST in around:
            day = resolve.last_weekday(weekday, self.sent)
            match = self._over(found, Relation.LAST, (day, day), TimeKind.WEEKDAY)
            return replace(match, bounded=False, past=True)
        relation = found.relation(Role.BEFORE_DAY)
        period = resolve.coming_weekday(weekday, self.sent)
        if Role.NEXT in around:
            period = resolve.next_weekday(weekday, self.sent)
        elif period[0] == self.sent and (relation is Relation.BY or Role.THIS in around):
            period = self.sent, self.sent
        return _without_possessive(found, self._over(found, relation, period, TimeKind.WEEKDAY))

    def weekday_range(self, found: Found) -> TimeMatch | None:
        """Read "Monday to Friday": usual hours and no bound, unless it says "between"."""
        first = number(found, "first", *_WEEKDAYS)
        last = number(found, "weekday", *_WEEKDAYS)
        if first is None or last is None:
            return None
        opening = resolve.coming_weekday(first, self.sent)[0]
        period = opening, opening + timedelta(days=(last - first) % 7)
        match = self._over(found, Relation.NONE, period, TimeKind.WEEKDAY)
        is_bound = found.has("either") or found.relation(Role.BEFORE_DAY) in {Relation.ON, Relation.IN}
        return replace(match, bounded=is_bound)

    def deictic(self, found: Found) -> TimeMatch | None:
        """Read "today", "by the end of the week", "next month", "now"."""
        deictic = _meanings(found, "deictic")[Role.DEICTIC]
        if not isinstance(deictic, Deictic):
            return None
        period = resolve.deictic_period(deictic, self.sent, self.country)
        match = self._over(found, found.relation(Role.BEFORE_DAY), period, TimeKind.DEICTIC)
        past = match.past or deictic in _PAST
        match = replace(
            match,
            past=past,
            end_of_day=deictic is Deictic.END_OF_DAY,
            bounded=match.bounded and not past and deictic is not Deictic.NOW,
        )
        if deictic is Deictic.SAME_DAY:
            match = replace(match, earliest=None, latest=None, past=False)
        return _without_possessive(found, match)

    def _resolved(self, found: Found, year: int | None, month: int, day: int) -> date | None:
        if year:
            return resolve.make_date(year, month, day)
        ahead = found.relation(Role.BEFORE_DAY) is Relation.BY
        weekday = number(found, "weekday", *_WEEKDAYS)
        return resolve.nearest_year(month, day, self.sent, ahead=ahead, weekday=weekday)

    def _on_days(self, found: Found, earliest: date, latest: date) -> TimeMatch:
        """Finish a date: its relation, and whether a stated weekday agrees with the calendar."""
        relation = found.relation(Role.BEFORE_DAY)
        if earliest != latest and relation in OPEN:
            relation = Relation.ON
        stated = (number(found, group, *_WEEKDAYS) for group in ("weekday", "bracketed", "trailing"))
        agreeing = {None, earliest.isoweekday(), latest.isoweekday()}
        conflict = any(weekday not in agreeing for weekday in stated)
        return replace(self._over(found, relation, (earliest, latest)), weekday_conflict=conflict)

    def _nowhere(self, found: Found) -> TimeMatch:
        """Read a day that the calendar does not have ("31 June"): it conflicts with every weekday."""
        match = self._over(found, found.relation(Role.BEFORE_DAY), (self.sent, self.sent))
        return replace(match, earliest=None, latest=None, weekday_conflict=True)

    def _over(
        self, found: Found, relation: Relation, period: resolve.Period, kind: TimeKind = TimeKind.DATE
    ) -> TimeMatch:
        earliest, latest = period
        is_open = relation in OPEN
        return TimeMatch(
            first=found.first,
            start=span_start(found, Role.BEFORE_DAY, Role.BEFORE_MONTH),
            last=found.last,
            kind=TimeKind.OPEN_ENDED if is_open else kind,
            relation=relation,
            earliest=earliest,
            latest=None if is_open else latest,
            bounded=not is_open,
            past=latest < self.sent or relation is Relation.SINCE,
        )


def _article(found: Found, start: int) -> int:
    """Keep the article or "day" that makes a bare number a day ("il 25", "dia 25")."""
    before = found.words("before")
    is_marked = start == found.first + len(before) and before and _MARKING & before[-1].meanings.keys()
    return start - 1 if is_marked else start


def _without_possessive(found: Found, match: TimeMatch) -> TimeMatch:
    """Keep "Tuesday's" in "by Tuesday's release" as a mere mention: no bound, whatever stands before."""
    if not found.has("possessive"):
        return match
    start = found.first + len(found.words("before"))
    return replace(
        match, start=start, last=found.last - 1, relation=Relation.NONE, kind=TimeKind.WEEKDAY, bounded=False
    )


def _meanings(found: Found, group: str) -> dict[Role, object]:
    return dict(found.words(group)[0].meanings)


def _is_month(found: Found) -> bool:
    """Tell "15 May" from "order 15 may be": a doubtful month needs a capital or a sign of a date."""
    if Role.MONTH in _meanings(found, "month"):
        return True
    return found.has("before") or found.has("weekday") or found.has("year") or found.capital("month")
