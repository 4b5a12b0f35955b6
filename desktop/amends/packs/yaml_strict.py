"""YAML as people expect it: true, false, null, whole and decimal numbers; everything else is text.

`no`, `on`, `12:30`, `2026-05-04` and `0161` stay the text that was written. Keys are always text. A key
that stands twice, an alias, a tag and a second document are refused, because each of them means
something else than what a reader of the file sees.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from amends.domain.errors import PackError

YamlValue: TypeAlias = "bool | int | float | str | list[YamlValue] | dict[str, YamlValue] | None"
KeyPath: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 40

# JSON's own numbers (RFC 8259, section 6); a decimal point is asked for, so that "12e3" stays text, and
# at most 30 digits, because a longer one is a number of something, not a quantity.
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,29})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,29})\.[0-9]{1,30}(?:[eE][-+]?[0-9]{1,3})?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}

# The C parser is ten times as fast and gives the same events; wheels of some platforms lack it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(ValueError):
    """The text is not YAML of this kind; `problem` is a clause, `line` counts from 1."""

    def __init__(self, problem: str, line: int | None = None) -> None:
        super().__init__(problem if line is None else f"{problem} (line {line})")
        self.problem = problem
        self.line = line


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """What was read, and the line of every key and list item by its path."""

    value: YamlValue
    lines: dict[KeyPath, int]


def parse_yaml(text: str) -> YamlDocument:
    """Read one YAML document with the lines of its keys; an empty text reads as null.

    Raises YamlError.
    """
    reader = _Reader(_events(text))
    return YamlDocument(reader.document(), reader.lines)


def load_yaml(text: str, name: str) -> YamlValue:
    """Read the one YAML document of a pack's file `name`; an empty text reads as null.

    Raises PackError, naming the file and the line.
    """
    try:
        return parse_yaml(text).value
    except YamlError as error:
        raise PackError(f"{name} cannot be used: {error}.") from error


def _events(text: str) -> Iterator[Event]:
    """Parse the text, with the library's errors turned into ours."""
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = None if mark is None else mark.line + 1
        raise YamlError(f"it is not valid YAML: {error.problem or error.context}", line) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise YamlError("it holds characters that YAML does not allow") from error


class _Reader:
    """Builds values from events; `lines` fills on the way."""

    def __init__(self, events: Iterator[Event]) -> None:
        self._events = events
        self.lines: dict[KeyPath, int] = {}

    def document(self) -> YamlValue:
        """Read the first document and make sure that it is the only one."""
        value: YamlValue = None
        documents = 0
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise YamlError("it holds a second document", _line(event))
            elif isinstance(event, NodeEvent):
                value = self._value(event, ())
        return value

    def _value(self, event: Event, path: KeyPath) -> YamlValue:
        if isinstance(event, AliasEvent):
            raise YamlError(f'it uses the alias "*{event.anchor}"; write the value out', _line(event))
        assert isinstance(event, ScalarEvent | CollectionStartEvent)
        if event.tag is not None:
            raise YamlError(f'it uses the tag "{event.tag}"; leave it out', _line(event))
        if len(path) > MAX_DEPTH:
            raise YamlError(f"it is nested more than {MAX_DEPTH} levels deep", _line(event))
        if isinstance(event, ScalarEvent):
            return resolved(event.value) if event.style in {None, ""} else str(event.value)
        return self._mapping(path) if isinstance(event, MappingStartEvent) else self._sequence(path)

    def _mapping(self, path: KeyPath) -> dict[str, YamlValue]:
        values: dict[str, YamlValue] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(event)
            place = (*path, key)
            if key in values:
                problem = f'the key "{key}" stands twice, on lines {self.lines[place]} and {_line(event)}'
                raise YamlError(problem)
            self.lines[place] = _line(event)
            values[key] = self._value(next(self._events), place)
        return values

    def _sequence(self, path: KeyPath) -> list[YamlValue]:
        values: list[YamlValue] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            place = (*path, len(values))
            self.lines[place] = _line(event)
            values.append(self._value(event, place))
        return values

    def _key(self, event: Event) -> str:
        if not isinstance(event, ScalarEvent) or event.tag is not None:
            raise YamlError("a key must be plain text", _line(event))
        return str(event.value)


def resolved(plain: str) -> bool | int | float | str | None:
    """Read a scalar that stands without quotation marks."""
    if plain in _WORDS:
        return _WORDS[plain]
    if _WHOLE.fullmatch(plain) and plain != "-0":
        return int(plain)
    return float(plain) if _DECIMAL.fullmatch(plain) else plain


def _line(event: Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1
