"""Reading of durations and clock times."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from amends.text.formats import Length, Relation, Role, Unit
from amends.text.time_grammar import Found
from amends.text.time_match import UNBOUNDED, TimeKind, TimeMatch, span_start
from amends.text.time_resolve import after
from amends.text.time_words import Word

_ONE = Decimal(1)
_OFFICE_HOURS = frozenset({*range(8, 12), *range(13, 23)})
_NOON = 12
_LONGEST_YEARS = 150
_KEPT_AFTER = frozenset({Role.AGO, Role.AT_MOST})


@dataclass(frozen=True, slots=True)
class LengthReader:
    """Reads durations for a reply that goes out on `sent`; `country` gives the public holidays."""

    sent: date
    country: str | None = None

    def duration(self, found: Found) -> TimeMatch | None:
        """Read "within 3-5 working days", "two weeks ago", "for a month"."""
        length = _length(found)
        relation = _relation(found)
        if length is None or (
            _is_indefinite(found) and relation is Relation.NONE and not _after(found, Role.AT_MOST)
        ):
            return None
        bounded = (
            relation not in UNBOUNDED and not _after(found, Role.NOT_A_BOUND) and not _is_attribute(found)
        )
        past = relation in {Relation.AGO, Relation.LAST}
        is_open = relation in {Relation.AT_LEAST, Relation.AFTER}
        resolved = (bounded or past or is_open) and not _after(found, Role.FROM_EVENT)
        low, high = (-length.high, -length.low) if past else (length.low, length.high)
        return TimeMatch(
            first=found.first,
            start=span_start(found, Role.BEFORE_DURATION),
            last=_last(found),
            kind=TimeKind.OPEN_ENDED if is_open else TimeKind.DURATION,
            relation=relation,
            earliest=after(self.sent, low, length.unit, self.country) if resolved else None,
            latest=after(self.sent, high, length.unit, self.country) if resolved and not is_open else None,
            bounded=bounded,
            past=past,
            length=length,
        )

    def few(self, found: Found) -> TimeMatch:
        """Read "in a few days": vague, but "a few days ago" and "for some weeks" are not about the future."""
        relation = _relation(found)
        is_vague = relation not in UNBOUNDED and not _after(found, Role.NOT_A_BOUND)
        return TimeMatch(
            first=found.first,
            start=span_start(found, Role.BEFORE_DURATION),
            last=_last(found),
            kind=TimeKind.VAGUE if is_vague else TimeKind.DURATION,
            relation=relation,
            bounded=False,
            past=relation in {Relation.AGO, Relation.LAST},
        )


def read_clock(found: Found) -> TimeMatch | None:
    """Read "at 5 pm", "between 9 and 11", "alle 17"; a range ends with its second time."""
    relation = found.relation(Role.BEFORE_CLOCK)
    words = found.words("clock")
    if words and _may_be_a_duration(words) and not _says_o_clock(found, relation):
        return None
    return TimeMatch(
        first=found.first,
        start=_clock_start(found),
        last=found.last,
        kind=TimeKind.OPEN_ENDED if relation is Relation.AFTER else TimeKind.CLOCK,
        relation=relation,
        bounded=relation is not Relation.AFTER,
        clock=_moment(found.words("until")) or _moment(words),
        weak=found.name == "day_part" or (found.name == "weak_clock" and relation is not Relation.AT),
    )


def _may_be_a_duration(words: tuple[Word, ...]) -> bool:
    """Tell whether it could also be a number of hours ("17h", "17 часов")."""
    return any(
        Role.HOURS in word.meanings or {Role.HOUR_WORD, Role.UNIT} <= word.meanings.keys() for word in words
    )


def _says_o_clock(found: Found, relation: Relation) -> bool:
    """Tell whether hours are a time of day: after "at", in a range of times, or "by" in office hours."""
    at_hour = any(Role.AT_HOUR in word.meanings for word in found.words("before"))
    is_hours = Role.HOURS in found.words("clock")[0].meanings
    if at_hour or (is_hours and (relation is Relation.AT or found.has("until"))):
        return True
    return relation is Relation.BY and found.words("clock")[0].meanings.get(Role.HOUR) in _OFFICE_HOURS


def _clock_start(found: Found) -> int:
    """Begin the span at the word before a time of day ("at 17:00"), but not at "about"."""
    before = found.words("before")
    stating = (
        offset
        for offset, word in enumerate(before)
        if word.meanings.get(Role.BEFORE_CLOCK, Relation.ABOUT) is not Relation.ABOUT
    )
    return found.first + next(stating, len(before))


def _moment(words: tuple[Word, ...]) -> time | None:
    """Return the time that these words name; "5 in the afternoon" is 17:00."""
    if not words:
        return None
    for role in (Role.CLOCK, Role.NOON, Role.DOTTED_CLOCK):
        if isinstance(value := words[0].meanings.get(role), time):
            return value
    hour = words[0].meanings.get(Role.HOUR)
    if not isinstance(hour, int):
        return None
    half = words[-1].meanings.get(Role.HOUR_WORD)
    return time(hour + _NOON if half == "pm" and hour < _NOON else hour)


def _length(found: Found) -> Length | None:
    """Return how long it is; None for an end before its beginning."""
    if words := found.words("length"):
        value = words[0].meanings[Role.LENGTH]
        return value if isinstance(value, Length) else None
    if words := found.words("hours"):
        value = words[0].meanings[Role.HOURS]
        return Length(value, value, Unit.HOUR) if isinstance(value, Decimal) else None
    unit = found.words("unit")[0].meanings[Role.UNIT]
    if isinstance(unit, Unit) and (words := found.words("slashed")):
        both = words[0].meanings[Role.SLASHED]
        return Length(Decimal(both[0]), Decimal(both[1]), unit) if isinstance(both, tuple) else None
    low = _count(found.words("low"))
    high = _count(found.words("high")) if found.has("high") else low
    is_year = unit is Unit.YEAR and low > _LONGEST_YEARS
    return Length(low, high, unit) if isinstance(unit, Unit) and low <= high and not is_year else None


def _count(words: tuple[Word, ...]) -> Decimal:
    value = words[0].meanings[Role.NUMBER] if words else _ONE
    return value if isinstance(value, Decimal) else _ONE


def _is_indefinite(found: Found) -> bool:
    """Tell whether it only says "a week" or "one week", which is often no length at all."""
    low = found.words("low")
    word_for_one = bool(low) and Role.DAY not in low[0].meanings and _count(low) == _ONE
    units = found.words("unit")
    if units and units[0].meanings.get(Role.UNIT) is Unit.WORKING_DAY:
        return False
    return found.has("one") or (word_for_one and not found.has("high"))


def _is_attribute(found: Found) -> bool:
    """Tell "a two-year warranty" and "a 14 day trial" from a length of time."""
    if found.has("hyphen"):
        return True
    units = found.words("unit")
    return bool(units) and Role.SINGULAR_UNIT in units[0].meanings and _count(found.words("low")) % 10 != 1


def _relation(found: Found) -> Relation:
    if _after(found, Role.AGO):
        return Relation.AGO
    if any(Role.LAST in word.meanings for word in found.words("before")):
        return Relation.LAST
    relation = found.relation(Role.BEFORE_DURATION)
    opens_range = found.has("high") and relation in {Relation.AT_LEAST, Relation.FOR}
    return Relation.NONE if relation is Relation.ABOUT or opens_range else relation


def _after(found: Found, role: Role) -> bool:
    return any(role in word.meanings for word in found.words("after"))


def _last(found: Found) -> int:
    """Leave out of the span what only shows that it is no bound ("late", "of silence")."""
    kept = any(_KEPT_AFTER & word.meanings.keys() for word in found.words("after"))
    return found.last if kept else found.last - len(found.words("after"))
