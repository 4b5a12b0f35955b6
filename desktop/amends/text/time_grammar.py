"""The grammar of expressions of time, written once over the roles of words for every language.

A pattern is tried in the order of `_PATTERNS`; where two overlap, the earlier one keeps the words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from amends.text.formats import Formats, Relation, Role
from amends.text.time_words import Word, WordRow, role_codes

T = TypeVar("T")

_DAY_BEFORE = "(?P<before>(?:{BEFORE_DAY}|{ARTICLE}|{DAY_MARK}|{THIS}|{NEXT}|{LAST}){0,4})"
_ANY_WEEKDAY = "{WEEKDAY+WEAK_WEEKDAY}"
_WEEKDAY_FIRST = f"(?:(?P<weekday>{_ANY_WEEKDAY})(?:{{COMMA}}|{{BEFORE_DAY}}|{{ARTICLE}}|{{DAY_MARK}}|{{STOP}}){{0,3}})"
_DAY = "(?:{DAY}|{DAY_WORD})"
_OF = "(?:{OF}|{ARTICLE}|{HYPHEN}){0,2}"
_YEAR = "(?:(?:{COMMA}|{OF}){0,2}(?P<year>{YEAR}){YEAR_WORD}{0,2})?"
_MONTH = "(?P<month>{MONTH}|{WEAK_MONTH})(?!{NOT_AFTER_MONTH})"
_WEEKDAY_AFTER = (
    f"(?:{{OPEN_BRACKET}}(?P<bracketed>{_ANY_WEEKDAY}){{CLOSE_BRACKET}}"
    "|{COMMA}(?P<trailing>{WEEKDAY})(?={COMMA}|{STOP}|{CLOSE_BRACKET}|{BREAK}|$))?"
)
_END = "(?={COMMA}|{STOP}|{CLOSE_BRACKET}|{BREAK}|{BEFORE_CLOCK}|{BEFORE_DAY}|{DAY_PART}|$)"
_DURATION_BEFORE = "(?P<before>(?:{BEFORE_DURATION}|{ARTICLE}|{NEXT}|{LAST}){0,5})"
_DURATION_AFTER = "(?P<after>(?:{AT_MOST}|{AGO}|{NOT_A_BOUND}|{FROM_EVENT})?)"
_NOT_PER = "(?!{PER}(?:{ARTICLE}|{ONE})?(?:{UNIT}|{NUMBER}|{HOURS}))"
_COUNT = "(?:(?P<low>{NUMBER})(?:(?:{RANGE}|{HYPHEN})(?:{ARTICLE}|{BEFORE_DURATION}){0,2}(?P<high>{NUMBER}))?|(?P<one>{ONE}))"
_CLOCK_BEFORE = "(?P<before>(?:{BEFORE_CLOCK}|{ARTICLE}|{AT_HOUR}){0,4})"
_STRONG_CLOCK = "(?:{CLOCK}|{NOON}|{HOUR}{HOUR_WORD})"
_TO = "(?:(?:{RANGE}|{HYPHEN}|{BEFORE_CLOCK}){1,2}(?:{ARTICLE}|{BEFORE_CLOCK}|{AT_HOUR}){0,2}(?P<until>%s))?"

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("ignored", "{IGNORE}"),
    (
        "date_range",
        f"{_DAY_BEFORE}{_WEEKDAY_FIRST}?(?P<first>{_DAY}){_OF}(?P<first_month>{{MONTH}})?(?:{{RANGE}}|{{HYPHEN}}){{1,2}}"
        f"(?:{{ARTICLE}}|{{BEFORE_DAY}}|{{DAY_MARK}}){{0,2}}(?P<day>{_DAY}){_OF}{_MONTH}{_YEAR}",
    ),
    ("date", f"{_DAY_BEFORE}{_WEEKDAY_FIRST}?(?P<day>{_DAY}){_OF}{_MONTH}{_YEAR}{_WEEKDAY_AFTER}"),
    (
        "month_first",
        f"{_DAY_BEFORE}{_WEEKDAY_FIRST}?{_MONTH}(?:{{ARTICLE}}|{{STOP}})?(?P<day>{_DAY})(?!{{UNIT}}|{{HOUR_WORD}}|{{RANGE}}{{NUMBER}}{{UNIT}})"
        f"{_YEAR}{_WEEKDAY_AFTER}",
    ),
    ("full_date", f"{_DAY_BEFORE}{_WEEKDAY_FIRST}?(?P<full>{{FULL_DATE}}){_WEEKDAY_AFTER}"),
    ("short_date", f"{_DAY_BEFORE}{_WEEKDAY_FIRST}(?P<short>{{SHORT_DATE}})"),
    (
        "short_date",
        "(?P<before>(?:{BEFORE_DAY}|{ARTICLE}|{DAY_MARK}|{THIS}){1,4})(?P<short>{SHORT_DATE})(?!{UNIT}|{CURRENCY}|{PER_CENT}|{MULTIPLIER})",
    ),
    ("short_date", "(?P<before>)(?P<short>{BARE_DATE})(?!{UNIT}|{CURRENCY}|{PER_CENT}|{MULTIPLIER})" + _WEEKDAY_AFTER),
    ("named_day", f"{_DAY_BEFORE}(?P<named>{{NAMED_DAY}})"),
    (
        "weekday_number",
        f"{_DAY_BEFORE}(?P<weekday>{_ANY_WEEKDAY})(?:{{COMMA}}|{{ARTICLE}}|{{DAY_MARK}}|{{STOP}}){{0,3}}(?P<day>{{DAY}}){_END}",
    ),
    (
        "weekday_range",
        f"{_DAY_BEFORE}(?P<first>{_ANY_WEEKDAY})(?:{{RANGE}}|{{HYPHEN}}|{{BEFORE_DAY}})(?:{{ARTICLE}}|{{BEFORE_DAY}})?"
        f"(?P<weekday>{_ANY_WEEKDAY})",
    ),
    (
        "clock",
        f"{_CLOCK_BEFORE}(?P<clock>{_STRONG_CLOCK}|(?<={{AT_HOUR}})(?:{{HOUR}}(?={{RANGE}}|{{STOP}}|{{COMMA}}|{{BREAK}}|{{BEFORE_DAY}}|{{CLOSE_BRACKET}}|$)|{{DOTTED_CLOCK}})|{{HOURS}}"
        f"|(?<={{BEFORE_CLOCK}}){{DOTTED_CLOCK}}(?!{{UNIT}})|{{HOUR}}(?=(?:{{RANGE}}|{{HYPHEN}})(?:{{ARTICLE}}|{{BEFORE_CLOCK}}|{{AT_HOUR}}){{0,2}}{_STRONG_CLOCK}))"
        + _TO % (_STRONG_CLOCK + "|{HOUR}(?!{UNIT}|{DAY})|{DOTTED_CLOCK}|{HOURS}")
        + "{HOUR_WORD}?",
    ),
    ("duration", f"{_DURATION_BEFORE}{_COUNT}(?P<hyphen>{{HYPHEN}}?)(?P<unit>{{UNIT}}){_NOT_PER}{_DURATION_AFTER}"),
    ("duration", f"{_DURATION_BEFORE}(?:{{NUMBER}}{{HYPHEN}})?(?P<hours>{{HOURS}}){_NOT_PER}{_DURATION_AFTER}"),
    ("duration", f"{_DURATION_BEFORE}(?P<length>{{LENGTH}}){_DURATION_AFTER}"),
    ("duration", f"(?P<before>{{BARE_UNIT_AFTER}})(?P<unit>{{UNIT}}){_DURATION_AFTER}"),
    ("few", f"{_DURATION_BEFORE}(?P<few>{{FEW}})(?P<unit>{{UNIT}}){_NOT_PER}{_DURATION_AFTER}"),
    ("deictic", f"{_DAY_BEFORE}(?P<deictic>{{DEICTIC}})"),
    (
        "weekday",
        f"{_DAY_BEFORE}(?P<weekday>{_ANY_WEEKDAY})(?!{{NOT_AFTER_WEEKDAY}})(?P<after>(?:{{NEXT}}|{{LAST}}|{{THIS}})?)",
    ),
    (
        "month",
        f"(?P<before>(?:{{BEFORE_MONTH}}|{{BEFORE_DAY}}|{{MONTH_PART}}|{{ARTICLE}}){{1,4}}){_MONTH}{_YEAR}",
    ),
    (
        "day_number",
        "(?P<before>(?:{BEFORE_DAY}|{ARTICLE}|{DAY_NUMBER_MARK}){1,4})"
        f"(?:(?P<day>{{ORDINAL}})|(?<={{DAY_NUMBER_MARK}})(?P<marked>{{DAY}})){_END}",
    ),
    (
        "day_number",
        "(?P<before>(?:{BEFORE_DAY}|{ARTICLE}){0,3}{DAY_MARK})(?P<day>{DAY})(?!{UNIT}|{CURRENCY}|{PER_CENT}|{HYPHEN})",
    ),
    ("day_number", "(?P<before>{BEFORE_DAY}?)(?P<day>{DAY}){DAY_NUMBER_MARK}"),
    ("vague", "(?P<vague>{VAGUE})"),
    (
        "weak_clock",
        "(?P<before>(?:{BEFORE_CLOCK}|{BEFORE_DAY}){0,2})(?P<clock>{HOUR}|{DOTTED_CLOCK})(?:{RANGE}|{HYPHEN})"
        "(?:{ARTICLE}|{BEFORE_CLOCK})?(?P<until>{HOUR}|{DOTTED_CLOCK})" + _END,
    ),
    ("day_part", "(?P<before>{ARTICLE}?)(?P<part>{DAY_PART})"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A match of one pattern: `[first, last)` in the row's words, `groups` by the pattern's names."""

    name: str
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]
    row: WordRow

    def has(self, group: str) -> bool:
        """Tell whether this group took part and is not empty."""
        return group in self.groups

    def words(self, group: str) -> tuple[Word, ...]:
        """Return the words of a group."""
        start, end = self.groups.get(group, (0, 0))
        return self.row.words[start:end]

    def capital(self, group: str) -> bool:
        """Tell whether the text writes this group's first word with a capital."""
        words = self.words(group)
        return bool(words) and self.row.normalised.shadow[words[0].start].isupper()

    def relation(self, role: Role) -> Relation:
        """Return the strongest relation that the words before it state in this role."""
        stated = [word.meanings[role] for word in self.words("before") if role in word.meanings]
        relations = [value for value in stated if isinstance(value, Relation)]
        return max(relations, key=_STRENGTH.index, default=Relation.NONE)


_STRENGTH = (
    Relation.NONE, Relation.ABOUT, Relation.ON, Relation.AT, Relation.EVERY, Relation.FOR, Relation.IN, Relation.UP_TO,
    Relation.WITHIN, Relation.BY, Relation.FROM, Relation.AFTER, Relation.SINCE, Relation.AT_LEAST,
    Relation.NOT_BEFORE, Relation.LAST, Relation.AGO,
)  # fmt: skip


@lru_cache(maxsize=16)
def _compiled(formats: Formats) -> tuple[tuple[str, re.Pattern[str]], ...]:
    codes = role_codes(formats)
    return tuple(
        (name, re.compile(codes.expand(pattern)))
        for name, pattern in _PATTERNS
        if name != "month_first" or formats.month_before_day
    )


def find_all(row: WordRow, formats: Formats, read: Callable[[Found], T | None]) -> list[T]:
    """Match every pattern in turn; words that `read` accepted in one match are closed to the next."""
    taken = bytearray(len(row.words))
    accepted: list[T] = []
    for name, pattern in _compiled(formats):
        position = 0
        while match := pattern.search(row.codes, position):
            first, last = match.span()
            position = first + 1
            if first == last or any(taken[first:last]):
                continue
            groups = {group: match.span(group) for group, text in match.groupdict().items() if text}
            if name == "ignored":
                value = None
            elif (value := read(Found(name, first, last, groups, row))) is None:
                continue
            else:
                accepted.append(value)
            taken[first:last] = b"\x01" * (last - first)
            position = last
    return accepted
