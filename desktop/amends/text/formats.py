"""How one language writes dates, times, numbers and money: values that a pack's `formats.yaml` fills."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from enum import IntEnum, StrEnum, auto
from typing import TypeAlias

from amends.text.phrase_tree import PhraseTree


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
    SAME_DAY = "same_day"
    END_OF_DAY = "end_of_day"
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


class Role(IntEnum):
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
    SLASHED = auto()
    MONTH = auto()
    WEAK_MONTH = auto()
    NOT_AFTER_MONTH = auto()
    WEEKDAY = auto()
    WEAK_WEEKDAY = auto()
    SHORT_WEEKDAY = auto()
    NOT_AFTER_WEEKDAY = auto()
    NAMED_DAY = auto()
    UNIT = auto()
    SINGULAR_UNIT = auto()
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
    POSSESSIVE = auto()
    OF = auto()
    ARTICLE = auto()
    DAY_MARK = auto()
    DAY_NUMBER_MARK = auto()
    RANGE = auto()
    ALTERNATIVE = auto()
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
    int
    | Decimal
    | str
    | time
    | Unit
    | Relation
    | Deictic
    | Length
    | tuple[int, int]
    | tuple[int, int, int]
    | None
)


Lexicon: TypeAlias = PhraseTree[Role, Value]


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
