"""JSON to and from text, and into typed values: strictly, with the place of what is wrong.

A decoder is a function of a value and of the place where it stands; it returns the typed value or
raises CodecError. Decoders of objects are made of these.
"""

import json
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

Decoder = Callable[[object, str], T]
JsonObject = dict[str, object]

_HALF_PAIR = re.compile("[\ud800-\udfff]")


class CodecError(ValueError):
    """A value does not have the form that was agreed; the text says where, and what is expected."""

    def __init__(self, where: str, expected: str) -> None:
        super().__init__(f"{where or 'the whole'} must be {expected}")


def to_json(value: object, indent: int | None = None) -> str:
    """Write JSON that is always valid UTF-8: half a character pair is escaped."""
    written = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    return _HALF_PAIR.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def from_json(written: str) -> object:
    """Read JSON; raises CodecError."""
    try:
        value: object = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise CodecError("", "JSON") from error
    return value


@dataclass(frozen=True, slots=True)
class JsonFields:
    """The fields of one JSON object; unknown ones were refused, because a newer program wrote them."""

    values: dict[str, object]
    where: str

    @classmethod
    def of(cls, value: object, where: str, known: tuple[str, ...]) -> "JsonFields":
        """Take an object whose keys are all `known`."""
        if not isinstance(value, dict):
            raise CodecError(where, "an object")
        unknown = sorted(str(key) for key in value.keys() - set(known))
        if unknown:
            raise CodecError(_join(where, unknown[0]), "left out: this version of Amends does not know it")
        return cls(value, where)

    def need(self, key: str, decode: Decoder[T]) -> T:
        """Read a field that must be there."""
        if key not in self.values:
            raise CodecError(_join(self.where, key), "given")
        return decode(self.values[key], _join(self.where, key))

    def maybe(self, key: str, decode: Decoder[T]) -> T | None:
        """Read a field that may be missing or null."""
        value = self.values.get(key)
        return None if value is None else decode(value, _join(self.where, key))

    def many(self, key: str, decode: Decoder[T]) -> tuple[T, ...]:
        """Read a list, which may be missing."""
        values = self.values.get(key, [])
        if not isinstance(values, list):
            raise CodecError(_join(self.where, key), "a list")
        place = _join(self.where, key)
        return tuple(decode(value, f"{place}[{index}]") for index, value in enumerate(values))


def text(value: object, where: str) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise CodecError(where, "text")
    return value


def flag(value: object, where: str) -> bool:
    """Read true or false."""
    if not isinstance(value, bool):
        raise CodecError(where, "true or false")
    return value


def whole(value: object, where: str) -> int:
    """Read a whole number from 0 up."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise CodecError(where, "a whole number from 0 up")
    return value


def seconds(value: object, where: str) -> float:
    """Read a number of seconds from 0 up."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise CodecError(where, "a number of seconds from 0 up")
    return float(value)


def day(value: object, where: str) -> date:
    """Read a date as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text(value, where))
    except ValueError as error:
        raise CodecError(where, "a date such as 2026-05-04") from error


def moment(value: object, where: str) -> datetime:
    """Read a date and time as ISO 8601 writes it."""
    try:
        return datetime.fromisoformat(text(value, where))
    except ValueError as error:
        raise CodecError(where, "a date and time such as 2026-05-04T10:30:00+02:00") from error


def amount(value: object, where: str) -> Decimal:
    """Read a decimal number, written as text so that no digit is lost."""
    expected = 'a finite amount in quotation marks such as "45.50"'
    try:
        number = Decimal(text(value, where))
    except InvalidOperation as error:
        raise CodecError(where, expected) from error
    if not number.is_finite():
        raise CodecError(where, expected)
    return number


def one_of(kind: type[E]) -> Decoder[E]:
    """Make a decoder of a closed set of words."""

    def decode(value: object, where: str) -> E:
        try:
            return kind(text(value, where))
        except ValueError as error:
            raise CodecError(where, f"one of {', '.join(kind)}") from error

    return decode


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key
