"""How one language writes dates, times, numbers and money: values that a pack's `formats.yaml` fills."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import TypeAlias

from amends.text.normalise import normalise
from amends.text.tokens import fold, split_words


class Unit(StrEnum):
    """A unit of time; a working day counts neither weekends nor public holidays."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Relation(StrEnum):
    """What the word before a time makes of it: a bound, a beginning, an extent, something past."""

    NONE = "none"
    BY = "by"
    ON = "on"
    AT = "at"
    WITHIN = "within"
    IN = "in"
    UP_TO = "up_to"
    FROM = "from"
    SINCE = "since"
    AFTER = "after"
    NOT_BEFORE = "not_before"
    AT_LEAST = "at_least"
    FOR = "for"
    AGO = "ago"
    LAST = "last"
    EVERY = "every"
    ABOUT = "about"


class Deictic(StrEnum):
    """A day or period named from the day of speaking."""

    BEFORE_YESTERDAY = "before_yesterday"
    YESTERDAY = "yesterday"
    TODAY = "today"
    NOW = "now"
    TOMORROW = "tomorrow"
    AFTER_TOMORROW = "after_tomorrow"
    NEXT_WORKING_DAY = "next_working_day"
    THIS_WEEK = "this_week"
    WEEKEND = "weekend"
    END_OF_WEEK = "end_of_week"
    NEXT_WEEK = "next_week"
    END_OF_NEXT_WEEK = "end_of_next_week"
    THIS_MONTH = "this_month"
    END_OF_MONTH = "end_of_month"
    NEXT_MONTH = "next_month"
    THIS_YEAR = "this_year"
    END_OF_YEAR = "end_of_year"
    NEXT_YEAR = "next_year"
    LAST_WEEK = "last_week"
    LAST_MONTH = "last_month"
    LAST_YEAR = "last_year"


class Role(Enum):
    """What a word can be in an expression of time or money; the grammar is written in roles."""

    NUMBER = auto()
    ONE = auto()
    FEW = auto()
    DAY = auto()
    DAY_WORD = auto()
    ORDINAL = auto()
    HOUR = auto()
    YEAR = auto()
    FULL_DATE = auto()
    SHORT_DATE = auto()
    BARE_DATE = auto()
    CLOCK = auto()
    DOTTED_CLOCK = auto()
    HOURS = auto()
    MONTH = auto()
    WEAK_MONTH = auto()
    NOT_AFTER_MONTH = auto()
    WEEKDAY = auto()
    WEAK_WEEKDAY = auto()
    NOT_AFTER_WEEKDAY = auto()
    NAMED_DAY = auto()
    UNIT = auto()
    LENGTH = auto()
    DEICTIC = auto()
    DAY_PART = auto()
    BEFORE_DAY = auto()
    BEFORE_MONTH = auto()
    BEFORE_DURATION = auto()
    BEFORE_CLOCK = auto()
    AT_HOUR = auto()
    HOUR_WORD = auto()
    NOON = auto()
    BARE_UNIT_AFTER = auto()
    AGO = auto()
    AT_MOST = auto()
    NOT_A_BOUND = auto()
    FROM_EVENT = auto()
    PER = auto()
    NEXT = auto()
    THIS = auto()
    LAST = auto()
    OF = auto()
    ARTICLE = auto()
    DAY_MARK = auto()
    DAY_NUMBER_MARK = auto()
    RANGE = auto()
    YEAR_WORD = auto()
    MONTH_PART = auto()
    VAGUE = auto()
    IGNORE = auto()
    MULTIPLIER = auto()
    CURRENCY = auto()
    MINOR_UNIT = auto()
    PER_CENT = auto()
    REFERENCE = auto()
    REFERENCE_MARK = auto()
    COMMA = auto()
    STOP = auto()
    OPEN_BRACKET = auto()
    CLOSE_BRACKET = auto()
    HYPHEN = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Length:
    """`low` to `high` units of time; the two are equal where no range is stated."""

    low: Decimal
    high: Decimal
    unit: Unit


Value: TypeAlias = (
    int | Decimal | str | time | Unit | Relation | Deictic | Length | tuple[int, int] | tuple[int, int, int] | None
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase with one meaning, as a pack lists it."""

    phrase: str
    role: Role
    value: Value = None


class _Node:
    """A place in the tree of phrases; `meanings` where a phrase ends here."""

    __slots__ = ("meanings", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.meanings: dict[Role, Value] = {}


class Lexicon:
    """The phrases of a language; the longest phrase at a place wins."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Build the tree; raises ValueError when one phrase has two values in the same role."""
        self._root = _Node()
        for entry in entries:
            node = self._root
            for word in split_words(fold(normalise(entry.phrase).shadow)):
                node = node.next.setdefault(word, _Node())
            if entry.role in node.meanings and node.meanings[entry.role] != entry.value:
                raise ValueError(f'"{entry.phrase}" has two meanings as {entry.role.name.lower()}')
            node.meanings[entry.role] = entry.value

    def longest(self, words: list[str], start: int) -> tuple[int, Mapping[Role, Value]]:
        """Return how many words from `start` make the longest phrase, and what it means; 0 for none."""
        node, length, best = self._root, 0, self._root
        for index in range(start, len(words)):
            following = node.next.get(words[index])
            if following is None:
                break
            node = following
            if node.meanings:
                length, best = index - start + 1, node
        return length, best.meanings

    def roles(self) -> set[frozenset[Role]]:
        """Every combination of roles that a phrase has."""
        found: set[frozenset[Role]] = set()
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            found.add(frozenset(node.meanings))
            waiting.extend(node.next.values())
        return found


@dataclass(frozen=True, slots=True)
class DateStyle:
    """How one kind of date is written out, with `{weekday}`, `{day}` and `{month}` in the templates.

    `weekdays` are seven names from Monday in the case that the template asks for; `elided` is used for
    the days named by `DateWriting.elided_days` ("entro l'8 marzo").
    """

    weekdays: tuple[str, ...]
    with_weekday: str
    without: str
    elided: str | None = None


@dataclass(frozen=True, slots=True)
class DateWriting:
    """How this language writes dates; `first_day` is the first of a month ("1°") where it differs."""

    months: tuple[str, ...]
    plain: DateStyle
    by: DateStyle
    on: DateStyle
    with_year: str
    numeric: str
    first_day: str | None = None
    elided_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class AmountStyle:
    """How this language writes an amount; currencies not named in `symbol_first` follow the number."""

    decimal: str
    group: str
    symbol_first: frozenset[str] = frozenset()
    space_after_symbol: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Formats:
    """All of `formats.yaml`; compared by identity, so that what is compiled from it can be kept.

    `month_before_day` allows "March 15", `month_first` reads 3/15 as 15 March (United States), and a
    day and month joined by one of `bare_numeric` is a date without any other sign.
    """

    language: str
    lexicon: Lexicon
    writing: DateWriting
    amounts: AmountStyle
    month_before_day: bool = False
    month_first: bool = False
    bare_numeric: str = ""
