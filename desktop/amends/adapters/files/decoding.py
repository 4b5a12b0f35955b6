"""Telling what a file's bytes say, by a rule that a person can follow.

1. A byte order mark says it (UTF-8, UTF-16, UTF-32).
2. A NUL, or more than one control character in a hundred bytes, is not a text.
3. What is valid UTF-8 is UTF-8: other encodings hardly ever are by chance. So is what has ten valid
   characters beyond ASCII for each broken one: it is UTF-8 that was cut or damaged.
4. What is left is one of three old encodings with a byte a letter. In Cyrillic every letter is a byte
   from 0xC0 up, so that they stand in runs of three and more; in Western languages accented letters
   stand alone or in pairs. Where most high bytes stand in such runs it is Cyrillic: Windows-1251 or
   KOI8-R, whichever reading has more of the ten commonest letters of Russian. Else it is Windows-1252.

A statistical guesser was tried and took single sentences of KOI8-R for Japanese.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")
_HIGH = re.compile(rb"[\x80-\xff]")
# The letters of both Cyrillic encodings; A3, B3, A8 and B8 are yo.
_CYRILLIC_RUN = re.compile(rb"[\xa3\xa8\xb3\xb8\xc0-\xff]{3,}")
_COMMON_RUSSIAN = re.compile("[оеаинтсрвл]", re.IGNORECASE)
_NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "koi8-r": "KOI8-R"}


@dataclass(frozen=True, slots=True)
class TextInput:
    """A text that was read; `notes` are sentences for the person, if its encoding had to be guessed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> TextInput | None:
    """Read bytes as text; None when they are not a text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\0" in data or len(_CONTROLS.findall(data)) * 100 > len(data):
        return None
    return _decoded(data, "utf-8") or _mended(data) or _guessed(data)


def _decoded(data: bytes, encoding: str) -> TextInput | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else TextInput(text, encoding)


def _mended(data: bytes) -> TextInput | None:
    """Read UTF-8 with a few broken bytes, each shown as a replacement character."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    beyond_ascii = sum(not mark.isascii() for mark in text) - broken
    if beyond_ascii < broken * 10:
        return None
    note = f"Damaged characters of the text ({broken}) are shown as \N{REPLACEMENT CHARACTER}."
    return TextInput(text, "utf-8", (note,))


def _guessed(data: bytes) -> TextInput | None:
    """Read bytes that are not UTF-8, with a note that says how."""
    encoding = _cyrillic_encoding(data) if _is_cyrillic(data) else "cp1252"
    read = _decoded(data, encoding)
    if read is None:
        return None
    note = (
        f"The text is not UTF-8; it was read as {_NAMES[encoding]}. If letters look wrong, save it as UTF-8 "
        "and try again."
    )
    return TextInput(read.text, encoding, (note,))


def _is_cyrillic(data: bytes) -> bool:
    in_runs = sum(len(run) for run in _CYRILLIC_RUN.findall(data))
    return in_runs * 2 > len(_HIGH.findall(data))


def _cyrillic_encoding(data: bytes) -> str:
    def commonness(encoding: str) -> int:
        return len(_COMMON_RUSSIAN.findall(data.decode(encoding, errors="ignore")))

    return max(("cp1251", "koi8-r"), key=commonness)
