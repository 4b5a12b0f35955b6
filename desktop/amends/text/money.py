"""Amounts of money and percentages: found in a text, and written the way a language writes them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from amends.domain.span import Span
from amends.text.formats import Formats, Role
from amends.text.time_words import Word, WordRow, read_words

SYMBOLS = {
    "R$": "BRL", "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "$": "USD", "€": "EUR",
    "£": "GBP", "₽": "RUB", "¥": "JPY", "zł": "PLN", "₴": "UAH", "₸": "KZT", "₺": "TRY", "Fr.": "CHF",
    "SFr.": "CHF",
}  # fmt: skip
CODES = (
    "EUR",
    "GBP",
    "USD",
    "RUB",
    "BRL",
    "CHF",
    "CAD",
    "AUD",
    "JPY",
    "PLN",
    "UAH",
    "KZT",
    "SEK",
    "NOK",
    "DKK",
)
_WRITTEN = {"EUR": "€", "GBP": "£", "USD": "$", "RUB": "₽", "BRL": "R$"}
_SIGN = "|".join(re.escape(sign) for sign in sorted((*SYMBOLS, *CODES), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[ .,']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?"
_AMOUNT = re.compile(rf"(?<!\w)(?P<sign>{_SIGN})[ ]?(?P<signed>{_DIGITS})|(?<![\w.,/])(?P<plain>{_DIGITS})")
_SIGN_AFTER = re.compile(rf"[ ]?(?P<sign>{_SIGN})(?!\w)")
_PERCENT_SIGN = re.compile("[ ]?%")
_RANGE = re.compile(r"[ ]?-[ ]?$")
_AND = frozenset({"", "e", "and", "и", "&"})
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_TEN, _HUNDRED, _MINOR = Decimal(10), Decimal(100), Decimal(100)
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount at `span`; `currency` is an ISO 4217 code, `value` in its whole units (pounds, roubles)."""

    span: Span
    currency: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Percentage:
    """A percentage at `span`; 20 per cent has the value 20."""

    span: Span
    value: Decimal


@dataclass(frozen=True, slots=True)
class _Found:
    """An amount in the shadow; `minor` for pence and kopecks."""

    start: int
    end: int
    currency: str
    value: Decimal
    minor: bool = False


@lru_cache(maxsize=128)
def find_amounts(text: str, formats: Formats) -> tuple[Money, ...]:
    """Find every amount with a currency, in figures or words, in order of the text.

    "45 euros and 50 cents" is one amount, "15-20 €" two. "$" alone is the US dollar.
    """
    row = read_words(text, formats)
    found = sorted(
        [*_in_figures(row, formats), *_in_words(row)], key=lambda amount: (amount.start, -amount.end)
    )
    return tuple(
        Money(row.normalised.span(amount.start, amount.end), amount.currency, amount.value)
        for amount in _with_minor_units(found, row.normalised.shadow)
    )


@lru_cache(maxsize=128)
def find_percentages(text: str, formats: Formats) -> tuple[Percentage, ...]:
    """Find every percentage, with the sign or in words ("20 per cent", "двадцать процентов")."""
    row = read_words(text, formats)
    found: list[tuple[int, int, Decimal]] = []
    for match in _AMOUNT.finditer(row.normalised.shadow):
        sign = _PERCENT_SIGN.match(row.normalised.shadow, match.end())
        word = _word_at(row, match.end())
        if match["plain"] and (sign or (word and Role.PER_CENT in word.meanings)):
            value = parse_number(match["plain"], formats.amounts.decimal, whole_groups=False)
            found.append((match.start(), sign.end() if sign else word.end if word else match.end(), value))
    for start, value, index in _numbers_in_words(row):
        following = row.words[index] if index < len(row.words) else None
        if following and Role.PER_CENT in following.meanings:
            found.append((start, following.end, value))
    return tuple(Percentage(row.normalised.span(start, end), value) for start, end, value in sorted(found))


def parse_number(digits: str, decimal: str, *, whole_groups: bool = True) -> Decimal:
    """Read a number with marks for thousands and decimals; `decimal` is the language's decimal mark.

    Where both marks stand, the last is the decimal one. A single mark before exactly three digits
    groups thousands, because money has no third decimal; with `whole_groups` False the language's own
    decimal mark stays one ("0,125 %").
    """
    bare = digits.replace(" ", "").replace("'", "")
    marks = [character for character in bare if character in ".,"]
    if not marks:
        return Decimal(bare)
    last = max(bare.rfind("."), bare.rfind(","))
    is_grouped = bool(_GROUPED.fullmatch(bare)) and len(set(marks)) == 1
    if is_grouped and (whole_groups or len(marks) > 1 or marks[0] != decimal):
        return Decimal(re.sub("[.,]", "", bare))
    return Decimal(re.sub("[.,]", "", bare[:last]) + "." + bare[last + 1 :])


def format_amount(value: Decimal, currency: str, formats: Formats) -> str:
    """Write an amount as the language does: "£1,200.50", "1.200,50 €", "1 200 ₽", "R$ 45".

    Whole amounts have no decimals; others have two. Spaces are no-break spaces.
    """
    style = formats.amounts
    rounded = value.quantize(Decimal("0.01"))
    whole, _, cents = f"{rounded:.2f}".partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}".replace(",", style.group)
    written = grouped if cents == "00" else f"{grouped}{style.decimal}{cents}"
    symbol = _WRITTEN.get(currency, currency)
    if currency in style.symbol_first:
        space = _NO_BREAK if currency in style.space_after_symbol or symbol == currency else ""
        return f"{sign}{symbol}{space}{written}"
    return f"{sign}{written}{_NO_BREAK}{symbol}"


def _in_figures(row: WordRow, formats: Formats) -> Iterator[_Found]:
    previous: tuple[int, int, Decimal] | None = None
    shadow = row.normalised.shadow
    for match in _AMOUNT.finditer(shadow):
        value = parse_number(match["signed"] or match["plain"], formats.amounts.decimal)
        found = _amount_at(row, match, value)
        if found is not None:
            if previous and _RANGE.fullmatch(shadow, previous[1], match.start()):
                yield replace(found, start=previous[0], end=previous[1], value=previous[2])
            yield found
        previous = (match.start(), match.end(), value) if found is None else None


def _amount_at(row: WordRow, match: re.Match[str], value: Decimal) -> _Found | None:
    """Read what stands around a number; None where that is no currency."""
    end = match.end()
    word = _word_at(row, end)
    times = word.meanings.get(Role.MULTIPLIER) if word else None
    if word and isinstance(times, int) and (match["sign"] or _currency_at(row, word.end)):
        value, end = value * times, word.end
    if match["sign"]:
        return _Found(match.start(), end, SYMBOLS.get(match["sign"], match["sign"]), value)
    if (currency := _currency_at(row, end)) is None:
        return None
    end, code, is_minor = currency
    return _Found(match.start(), end, code, value / _MINOR if is_minor else value, is_minor)


def _currency_at(row: WordRow, position: int) -> tuple[int, str, bool] | None:
    """Return where the currency at this place ends, its code and whether it is a minor unit."""
    if sign := _SIGN_AFTER.match(row.normalised.shadow, position):
        return sign.end(), SYMBOLS.get(sign["sign"], sign["sign"]), False
    return _currency_word(_word_at(row, position))


def _currency_word(word: Word | None) -> tuple[int, str, bool] | None:
    if word is None:
        return None
    for role in (Role.CURRENCY, Role.MINOR_UNIT):
        if isinstance(code := word.meanings.get(role), str):
            return word.end, code, role is Role.MINOR_UNIT
    return None


def _word_at(row: WordRow, position: int) -> Word | None:
    """Return the word that begins at this place or after one space."""
    index = bisect_left(row.words, position, key=lambda word: word.start)
    if index == len(row.words):
        return None
    word = row.words[index]
    return word if not row.normalised.shadow[position : word.start].strip(" ") else None


def _in_words(row: WordRow) -> Iterator[_Found]:
    for start, value, index in _numbers_in_words(row):
        currency = _currency_word(row.words[index] if index < len(row.words) else None)
        if currency is not None:
            end, code, is_minor = currency
            yield _Found(start, end, code, value / _MINOR if is_minor else value, is_minor)


def _numbers_in_words(row: WordRow) -> Iterator[tuple[int, Decimal, int]]:
    """Yield each number in words: where it begins, its value, and the index of the word after it."""
    index = 0
    while index < len(row.words):
        if not _is_number_word(row, index) or Role.NUMBER not in row.words[index].meanings:
            index += 1
            continue
        start = row.words[index].start
        total = current = Decimal(0)
        while _is_number_word(row, index):
            total, current = _with_word(total, current, row.words[index])
            index += 1
            if current >= _HUNDRED and _is_range(row, index) and _is_number_word(row, index + 1):
                index += 1
        yield start, total + current, index


def _is_range(row: WordRow, index: int) -> bool:
    return index < len(row.words) and Role.RANGE in row.words[index].meanings


def _is_number_word(row: WordRow, index: int) -> bool:
    """Tell a number in letters; a multiplier counts only with what stands before it."""
    if index >= len(row.words):
        return False
    meanings = row.words[index].meanings
    if Role.MULTIPLIER not in meanings and Role.NUMBER not in meanings:
        return False
    return not row.normalised.shadow[row.words[index].start].isdigit()


def _with_word(total: Decimal, current: Decimal, word: Word) -> tuple[Decimal, Decimal]:
    """Add one more word to a number read so far ("two", "hundred", "thousand")."""
    times = word.meanings.get(Role.MULTIPLIER)
    if isinstance(times, int):
        return total + (current or 1) * times, Decimal(0)
    value = word.meanings.get(Role.NUMBER)
    if not isinstance(value, Decimal):
        return total, current
    return total, current * value if value == _HUNDRED and 0 < current < _TEN else current + value


def _with_minor_units(found: list[_Found], shadow: str) -> list[_Found]:
    """Add pence to the pounds before them, and drop what lies inside another amount."""
    merged: list[_Found] = []
    for amount in found:
        previous = merged[-1] if merged else None
        if previous and amount.start < previous.end:
            continue
        between = shadow[previous.end : amount.start].strip() if previous else None
        if (
            previous
            and amount.minor
            and not previous.minor
            and between in _AND
            and amount.currency == previous.currency
        ):
            merged[-1] = replace(previous, end=amount.end, value=previous.value + amount.value)
        else:
            merged.append(amount)
    return merged
