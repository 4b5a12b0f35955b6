"""`formats.yaml` of a language: its words for dates, times, numbers and money.

A phrase may hold alternatives: "end of (the|this|) week" stands for three phrases.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from amends.domain.errors import PackError
from amends.packs.phrase_patterns import expand_phrase
from amends.packs.yaml_strict import load_yaml
from amends.text.formats import (
    AmountStyle,
    DateStyle,
    DateWriting,
    Deictic,
    Formats,
    Length,
    Relation,
    Role,
    Unit,
    Value,
)
from amends.text.phrase_tree import Entry, PhraseTree

Words: TypeAlias = list[str]
MonthDay: TypeAlias = Annotated[str, StringConstraints(pattern=r"^\d{2}-\d{2}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Numbers(_Strict):
    words: dict[Decimal, Words]
    tens: dict[int, Words]
    joiners: list[str]
    articles: Words
    few: Words
    multipliers: dict[int, Words]
    decimal: Annotated[str, Field(pattern=r"^[.,]$")]


class _LengthWords(_Strict):
    is_: Annotated[str, Field(alias="is", pattern=r"^\d+ [a-z_]+$")]
    words: Words


class _Style(_Strict):
    weekdays: Annotated[list[str], Field(min_length=7, max_length=7)] | None = None
    with_weekday: str
    without: str
    elided: str | None = None
    with_year: str | None = None


class _Amounts(_Strict):
    symbol_first: list[str]
    space_after_symbol: list[str]
    decimal: Annotated[str, Field(pattern=r"^[.,]$")]
    group: str


class _Writing(_Strict):
    months: Annotated[list[str], Field(min_length=12, max_length=12)]
    first_day: str | None = None
    elided_days: list[int] = []
    plain: _Style
    by: _Style
    on: _Style
    numeric: str
    amounts: _Amounts


class _Variant(_Strict):
    month_first: bool | None = None
    first_day: str | None = None


class _FormatsFile(_Strict):
    language: str
    months: dict[int, Words]
    month_before_day: bool
    month_first: bool
    bare_numeric: str
    weekdays: dict[int, Words]
    weak_weekdays: dict[int, Words]
    short_weekdays: dict[int, Words]
    weak_months: Words
    not_after_month: Words
    not_after_weekday: Words
    named_days: dict[MonthDay, Words]
    numbers: _Numbers
    ordinals: dict[int, Words]
    units: dict[Unit, Words]
    singular_units: Words
    lengths: list[_LengthWords]
    deictics: dict[Deictic, Words]
    day_parts: Words
    before_day: dict[Relation, Words]
    before_month: dict[Relation, Words]
    before_duration: dict[Relation, Words]
    before_clock: dict[Relation, Words]
    at_hour: Words
    hour_words: dict[str, Words]
    noon: dict[Annotated[str, StringConstraints(pattern=r"^\d\d:\d\d$")], Words]
    bare_unit_after: Words
    ago: Words
    at_most: Words
    not_a_bound_after: Words
    from_event: Words
    per: Words
    next: Words
    this: Words
    last: Words
    previous_after: Words
    possessive: Words
    of: Words
    articles: Words
    day_marks: Words
    day_number_marks: Words
    alternatives: Words
    ranges: Words
    year_words: Words
    month_parts: dict[str, Words]
    vague: Words
    ignore: Words
    currencies: dict[str, Words]
    minor_units: dict[str, Words]
    per_cent: Words
    references: Words
    reference_marks: Words
    write: _Writing
    variants: dict[str, _Variant] = {}


@cache
def load_formats(folder: Path, tag: str) -> Formats:
    """Read `folder/<language>/formats.yaml`; `tag` is a language or a variant of one ("pt-BR").

    `folder` is `resources/languages`. A variant that the file does not name is read as its language.
    Read once and kept, because what is compiled from the value is kept with it. Raises PackError when
    the file does not follow its schema or gives a word two meanings.
    """
    language = tag.split("-")[0].lower()
    path = folder / language / "formats.yaml"
    return read_formats(path.read_text(encoding="utf-8"), f"{language}/{path.name}", tag)


def read_formats(text: str, name: str, tag: str = "") -> Formats:
    """Turn the text of a formats file into its value; raises PackError naming the file."""
    try:
        file = _FormatsFile.model_validate(load_yaml(text, name))
        formats = _formats(file)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{name} is not a file of formats: {place}: {first['msg']}.") from error
    except ValueError as error:
        raise PackError(f"{name} cannot be used: {error}.") from error
    return _as_variant(formats, file.variants.get(tag))


def _as_variant(formats: Formats, variant: _Variant | None) -> Formats:
    if variant is None:
        return formats
    writing = replace(formats.writing, first_day=variant.first_day or formats.writing.first_day)
    month_first = formats.month_first if variant.month_first is None else variant.month_first
    return replace(formats, writing=writing, month_first=month_first)


def _formats(file: _FormatsFile) -> Formats:
    amounts = file.write.amounts
    return Formats(
        language=file.language,
        lexicon=PhraseTree(_entries(file)),
        writing=_writing(file.write),
        amounts=AmountStyle(
            decimal=amounts.decimal,
            group=amounts.group,
            symbol_first=frozenset(amounts.symbol_first),
            space_after_symbol=frozenset(amounts.space_after_symbol),
        ),
        month_before_day=file.month_before_day,
        month_first=file.month_first,
        bare_numeric=file.bare_numeric,
    )


def _writing(write: _Writing) -> DateWriting:
    names = write.plain.weekdays
    if names is None or write.plain.with_year is None:
        raise ValueError("write.plain needs weekdays and with_year")

    def style(of: _Style) -> DateStyle:
        return DateStyle(tuple(of.weekdays or names), of.with_weekday, of.without, of.elided)

    return DateWriting(
        months=tuple(write.months),
        plain=style(write.plain),
        by=style(write.by),
        on=style(write.on),
        with_year=write.plain.with_year,
        numeric=write.numeric,
        first_day=write.first_day,
        elided_days=frozenset(write.elided_days),
    )


def _expanded(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from (expanded for expanded in expand_phrase(phrase) if expanded)


def _entries(file: _FormatsFile) -> Iterator[Entry[Role, Value]]:
    for role, value, phrases in (*_calendar(file), *_numbers(file.numbers), *_relations(file), *_plain(file)):
        for phrase in _expanded(phrases):
            yield Entry(phrase, role, value)
    weak = set(_expanded(file.weak_months))
    for month, phrases in file.months.items():
        for phrase in _expanded(phrases):
            yield Entry(phrase, Role.WEAK_MONTH if phrase in weak else Role.MONTH, month)


_Group: TypeAlias = tuple[Role, Value, Iterable[str]]


def _calendar(file: _FormatsFile) -> Iterator[_Group]:
    yield from ((Role.WEEKDAY, day, words) for day, words in file.weekdays.items())
    yield from ((Role.WEAK_WEEKDAY, day, words) for day, words in file.weak_weekdays.items())
    yield from ((Role.SHORT_WEEKDAY, day, words) for day, words in file.short_weekdays.items())
    yield from ((Role.DEICTIC, deictic, words) for deictic, words in file.deictics.items())
    yield from ((Role.UNIT, unit, words) for unit, words in file.units.items())
    yield from ((Role.DAY_WORD, day, words) for day, words in file.ordinals.items())
    yield from ((Role.MONTH_PART, part, words) for part, words in file.month_parts.items())
    yield from ((Role.HOUR_WORD, half, words) for half, words in file.hour_words.items())
    for month_day, words in file.named_days.items():
        month, day = map(int, month_day.split("-"))
        yield Role.NAMED_DAY, (month, day), words
    for length in file.lengths:
        count, unit = length.is_.split(" ")
        yield Role.LENGTH, Length(Decimal(count), Decimal(count), Unit(unit)), length.words
    for clock, words in file.noon.items():
        yield Role.NOON, time.fromisoformat(clock), words


def _numbers(numbers: _Numbers) -> Iterator[_Group]:
    yield Role.ONE, None, numbers.articles
    yield Role.FEW, None, numbers.few
    yield from ((Role.MULTIPLIER, value, words) for value, words in numbers.multipliers.items())
    words = dict(numbers.words)
    for tens, forms in numbers.tens.items():
        words[Decimal(tens)] = forms
        for unit in range(1, 10):
            parts = words.get(Decimal(unit), [])
            joined = [ten + joiner + part for ten in forms for joiner in numbers.joiners for part in parts]
            words[Decimal(tens + unit)] = [phrase for phrase in joined if "(" not in phrase]
    for value, phrases in words.items():
        yield Role.NUMBER, value, phrases
        if value == int(value) and 1 <= value <= 31:
            yield Role.DAY_WORD, int(value), phrases


def _relations(file: _FormatsFile) -> Iterator[_Group]:
    for role, groups in (
        (Role.BEFORE_DAY, file.before_day),
        (Role.BEFORE_MONTH, file.before_month),
        (Role.BEFORE_DURATION, file.before_duration),
        (Role.BEFORE_CLOCK, file.before_clock),
    ):
        yield from ((role, relation, words) for relation, words in groups.items())


def _plain(file: _FormatsFile) -> Iterator[_Group]:
    roles = {
        Role.NOT_AFTER_MONTH: file.not_after_month,
        Role.NOT_AFTER_WEEKDAY: file.not_after_weekday,
        Role.DAY_PART: file.day_parts,
        Role.AT_HOUR: file.at_hour,
        Role.BARE_UNIT_AFTER: file.bare_unit_after,
        Role.AGO: file.ago,
        Role.AT_MOST: file.at_most,
        Role.NOT_A_BOUND: file.not_a_bound_after,
        Role.FROM_EVENT: file.from_event,
        Role.PER: file.per,
        Role.NEXT: file.next,
        Role.THIS: file.this,
        Role.LAST: [*file.last, *file.previous_after],
        Role.POSSESSIVE: file.possessive,
        Role.OF: file.of,
        Role.ARTICLE: file.articles,
        Role.DAY_MARK: file.day_marks,
        Role.DAY_NUMBER_MARK: file.day_number_marks,
        Role.ALTERNATIVE: file.alternatives,
        Role.RANGE: file.ranges,
        Role.SINGULAR_UNIT: file.singular_units,
        Role.YEAR_WORD: file.year_words,
        Role.VAGUE: file.vague,
        Role.IGNORE: file.ignore,
        Role.PER_CENT: file.per_cent,
        Role.REFERENCE: file.references,
        Role.REFERENCE_MARK: file.reference_marks,
    }
    yield from ((role, None, words) for role, words in roles.items())
    yield from ((Role.CURRENCY, code, words) for code, words in file.currencies.items())
    yield from ((Role.MINOR_UNIT, code, words) for code, words in file.minor_units.items())
