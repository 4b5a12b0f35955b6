"""One match of the time grammar, read but not yet joined with its neighbours."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from amends.text.formats import Length, Relation, Role
from amends.text.time_grammar import Found

OPEN = frozenset({Relation.FROM, Relation.AFTER, Relation.NOT_BEFORE, Relation.AT_LEAST, Relation.SINCE})
UNBOUNDED = OPEN | {Relation.FOR, Relation.AGO, Relation.LAST, Relation.EVERY}
_LEFT_OUT = frozenset({Relation.ON, Relation.AT, Relation.ABOUT})
_POINTING = frozenset({Role.THIS, Role.NEXT, Role.LAST})


class TimeKind(StrEnum):
    """What sort of expression it is."""

    DATE = "date"
    WEEKDAY = "weekday"
    DURATION = "duration"
    CLOCK = "clock"
    DEICTIC = "deictic"
    VAGUE = "vague"
    OPEN_ENDED = "open_ended"


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """`[first, last)` in the row of words; its span begins at `start`, without articles and "on".

    A `weak` match counts only beside a day: "9-11" after a date, "morning" after "tomorrow".
    `end_of_day` is today's, unless a day stands beside it ("by close of business on Friday").
    """

    first: int
    start: int
    last: int
    kind: TimeKind
    relation: Relation = Relation.NONE
    earliest: date | None = None
    latest: date | None = None
    bounded: bool = True
    past: bool = False
    weekday_conflict: bool = False
    length: Length | None = None
    clock: time | None = None
    weak: bool = False
    end_of_day: bool = False


def number(found: Found, group: str, *roles: Role) -> int | None:
    """Return the whole number that the first word of a group means in the first of these roles."""
    for word in found.words(group)[:1]:
        for role in roles:
            if isinstance(value := word.meanings.get(role), int):
                return value
    return None


def span_start(found: Found, *roles: Role) -> int:
    """Return the word where the span begins: the first that states a bound, or "next" and "last"."""
    before = found.words("before")
    for offset, word in enumerate(before):
        stated = [word.meanings[role] for role in roles if role in word.meanings]
        binds = any(isinstance(value, Relation) and value not in _LEFT_OUT for value in stated)
        if binds or _POINTING & word.meanings.keys():
            return found.first + offset
    return found.first + len(before)
