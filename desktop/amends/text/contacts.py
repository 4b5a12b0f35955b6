"""Ways to reach somebody and numbers to quote: phones, e-mail addresses, links, order and case numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from amends.domain.span import Span
from amends.text.formats import Formats, Role
from amends.text.normalise import normalise
from amends.text.time_words import Word, WordRow, read_words

REGIONS = {
    "en": ("GB", "US"),
    "it": ("IT",),
    "ru": ("RU",),
    "pt": ("PT", "BR"),
    "pt-BR": ("BR", "PT"),
    "en-US": ("US", "GB"),
}

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+%'-]*\w@\w[\w-]*(?:\.\w[\w-]*)+")
_ENDINGS = (
    "com|org|net|info|biz|eu|io|app|shop|store|online|site|gov|edu|help|support|example|test"
    "|co|me|uk|it|ru|pt|br|su|by|kz|рф|ie|us"
)
_LINK = re.compile(
    rf"(?i:https?://|www\.)[^\s<>\"»)]+"
    rf"|(?<![\w@.+-])(?:[a-z0-9][\w-]*\.)+(?:{_ENDINGS})(?![\w-]|\.\w)(?:/[^\s<>\"»)]*)?"
)
_LINK_END = ".,;:!?'"
_PHONE_LIKE = re.compile(r"(?<![\w@/.-])[+(]?\d(?:[ ()./-]{0,3}\d){6,16}(?![\w@])")
_NOT_A_PHONE = frozenset({Role.FULL_DATE, Role.CLOCK})
_REFERENCE_NUMBER = re.compile(r"[ ]?(?:[#№][ ]?)?(?P<number>[^\W\d_]{0,6}[-/]?\d[\w/-]*)(?![.,]\d)")
_NUMBER_SIGN = re.compile(r"[#№][ ]?(?P<number>[^\W\d_]{0,6}[-/]?\d[\w/-]*)")
_NOT_A_REFERENCE = frozenset({Role.FULL_DATE, Role.SHORT_DATE, Role.CLOCK})
_NOT_BEFORE = frozenset(
    {Role.MONTH, Role.UNIT, Role.CURRENCY, Role.MULTIPLIER, Role.PER_CENT, Role.YEAR_WORD}
)
_MOST_MARKS = 3
_LEAST_DIGITS = 3
_SAME_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number at `span`; `number` is it in E.164 ("+441614960134")."""

    span: Span
    number: str


def find_phones(text: str, formats: Formats, regions: tuple[str, ...] = ()) -> tuple[Phone, ...]:
    """Find phone numbers; `regions` (ISO 3166) are tried in turn for numbers without a country code.

    Without regions those of the language are tried. Order numbers, dates and amounts are no phones; a
    number need not be assigned, because fictitious and new ones must be found too.
    """
    return _find_phones(text, formats, regions or REGIONS[formats.language])


@lru_cache(maxsize=128)
def _find_phones(text: str, formats: Formats, regions: tuple[str, ...]) -> tuple[Phone, ...]:
    shadow = normalise(text).shadow
    if not _PHONE_LIKE.search(shadow):
        return ()
    row = read_words(text, formats)
    references = [span for span, _ in _references(row)]
    phones: list[Phone] = []
    for found in _PHONE_LIKE.finditer(shadow):
        start, end = found.span()
        if any(low < end and start < high for low, high in references) or _is_date_or_amount(row, start, end):
            continue
        if number := parse_phone(found.group(), regions):
            phones.append(Phone(row.normalised.span(start, end), number))
    return tuple(phones)


@lru_cache(maxsize=512)
def parse_phone(text: str, regions: tuple[str, ...]) -> str | None:
    """Read one phone number as E.164; None if it is a possible number in none of the regions."""
    import phonenumbers

    for region in regions:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return None


def same_phone(one: str, other: str, regions: tuple[str, ...] = ("GB", "IT", "RU", "PT", "BR")) -> bool:
    """Tell whether two written numbers are the same phone, with or without the country code."""
    readings = [
        {number for region in regions if (number := parse_phone(text, (region,)))} for text in (one, other)
    ]
    if readings[0] & readings[1]:
        return True
    left, right = (re.sub(r"\D", "", text).lstrip("0") for text in (one, other))
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) >= _SAME_DIGITS and longer.endswith(shorter)


def find_emails(text: str) -> tuple[Span, ...]:
    """Find e-mail addresses."""
    normalised = normalise(text)
    return tuple(normalised.span(*found.span()) for found in _EMAIL.finditer(normalised.shadow))


def find_links(text: str) -> tuple[Span, ...]:
    """Find web addresses, also without "https://" or "www."; the end of the sentence is left out."""
    normalised = normalise(text)
    emails = [found.span() for found in _EMAIL.finditer(normalised.shadow)]
    links: list[Span] = []
    for found in _LINK.finditer(normalised.shadow):
        start, end = found.span()
        end = start + len(found.group().rstrip(_LINK_END))
        if not any(low < end and start < high for low, high in emails):
            links.append(normalised.span(start, end))
    return tuple(links)


def find_references(text: str, formats: Formats) -> tuple[Span, ...]:
    """Find numbers of orders, cases, tickets and the like; the span is the number without its word."""
    row = read_words(text, formats)
    return tuple(row.normalised.span(*span) for span, _ in _references(row))


def reference_key(number: str) -> str:
    """Reduce a reference number to its letters and digits, for comparison."""
    return re.sub(r"[\W_]", "", normalise(number).shadow).upper()


def _references(row: WordRow) -> Iterator[tuple[tuple[int, int], str]]:
    seen: set[int] = set()
    for index, word in enumerate(row.words):
        if Role.REFERENCE not in word.meanings:
            continue
        following = index + 1
        while (
            following < len(row.words) and following <= index + _MOST_MARKS and _is_mark(row.words[following])
        ):
            following += 1
        found = _REFERENCE_NUMBER.match(row.normalised.shadow, row.words[following - 1].end)
        if (
            found
            and found.start("number") not in seen
            and _is_reference(found["number"], row, found.start("number"))
        ):
            seen.add(found.start("number"))
            yield found.span("number"), found["number"]
    for found in _NUMBER_SIGN.finditer(row.normalised.shadow):
        if found.start("number") not in seen and _is_reference(found["number"], row, found.start("number")):
            seen.add(found.start("number"))
            yield found.span("number"), found["number"]


def _is_mark(word: Word) -> bool:
    return Role.REFERENCE_MARK in word.meanings


def _is_reference(number: str, row: WordRow, start: int) -> bool:
    if sum(character.isdigit() for character in number) < _LEAST_DIGITS:
        return False
    end = start + len(number)
    inside = [word for word in _words_from(row, start) if word.start < end]
    following = next((word for word in _words_from(row, end) if word.start >= end), None)
    if any(_NOT_A_REFERENCE & word.meanings.keys() for word in inside):
        return False
    return following is None or not _NOT_BEFORE & following.meanings.keys()


def _words_from(row: WordRow, start: int) -> Iterable[Word]:
    return row.words[bisect_left(row.words, start, key=lambda word: word.start) :][:6]


def _is_date_or_amount(row: WordRow, start: int, end: int) -> bool:
    """Tell whether digits are a date or belong to an amount; a phone has neither inside nor behind it."""
    inside = [word for word in _words_from(row, start) if word.start < end]
    if any(_NOT_A_PHONE & word.meanings.keys() for word in inside):
        return True
    following = next((word for word in _words_from(row, end) if word.start >= end), None)
    shadow = row.normalised.shadow
    if shadow[end : end + 2].strip()[:1] in set("€£$₽%") or shadow[:start].rstrip()[-1:] in set("€£$₽#№"):
        return True
    return following is not None and bool(
        {Role.CURRENCY, Role.MULTIPLIER, Role.UNIT} & following.meanings.keys()
    )
