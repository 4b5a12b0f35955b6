"""From bytes to letters: the declared character set, then UTF-8, then what the letters look like.

On short texts no detector is right often enough, so the guess is between the few sets that mail in the
four languages really uses: windows-1251, koi8-r and cp866 for Cyrillic, windows-1252 and latin-1 else.
"""

import codecs
import re
from dataclasses import dataclass

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,39}")
# Codecs that are no character sets of messages, or that need time beyond all measure.
_REFUSED = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})
_WESTERN = frozenset({"ascii", "iso8859-1", "iso8859-15", "cp1252"})
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MANY_HIGH = re.compile(rb"[\x80-\xff]{3,}")
_HIGH = re.compile(rb"[\x80-\xff]")
_CYRILLIC_SETS = ("cp1251", "koi8-r", "cp866")
_CAPITAL_AFTER_SMALL = re.compile("[а-яё][А-ЯЁ]")
_COMMON_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_SAMPLE = 20_000
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and, where letters may be wrong, a sentence that says so."""

    text: str
    note: str | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Turn bytes into text; never fails, but may leave replacement characters and a note.

    `declared` is the character set that the file names; it is believed when it is known and fits.
    """
    for mark, charset in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replacing(data, charset)
    known = _charset(declared)
    if known and (text := _strictly(data, known)) is not None and not _misdeclared(data, known):
        return Decoded(text)
    unknown = f'It names the character set "{declared[:40]}", which does not fit. ' if declared else ""
    if (text := _strictly(data, "utf-8")) is not None and "\0" not in text:
        return Decoded(text, f"{unknown}It was read as UTF-8." if declared and not known else None)
    if b"\0" in data and (wide := _utf16(data)) is not None:
        return Decoded(wide)
    replaced = data.decode("utf-8", errors="replace")
    if replaced.count(_LOST) * 3 <= sum(letter > "\x7f" for letter in replaced[:_SAMPLE] if letter != _LOST):
        return Decoded(replaced, "Some letters could not be read; they are shown as \ufffd.")
    charset, text = _guessed(data)
    return Decoded(text, f"{unknown}It was read as {charset}: look whether the letters are right.")


def is_wide(data: bytes) -> bool:
    """Tell whether bytes are UTF-16, in which every second byte may be zero."""
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _utf16(data) is not None


def _charset(declared: str | None) -> str | None:
    """Give the codec's own name of a declared character set; None for one that is not known."""
    if not declared or not _NAME.fullmatch(declared):
        return None
    try:
        found = codecs.lookup(declared)
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name.replace("-", "_") not in _REFUSED else None


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeError, ValueError):
        return None


def _replacing(data: bytes, charset: str) -> Decoded:
    text = data.decode(charset, errors="replace")
    return Decoded(text, "Some letters could not be read." if _LOST in text else None)


def _misdeclared(data: bytes, charset: str) -> bool:
    """Tell whether a text that is declared Western is Cyrillic or UTF-8 in truth."""
    if charset not in _WESTERN or not _HIGH.search(data):
        return False
    return _strictly(data, "utf-8") is not None or _looks_cyrillic(data)


def _looks_cyrillic(data: bytes) -> bool:
    """Tell whether letters beyond ASCII stand together as whole words do."""
    sample = data[:_SAMPLE]
    together = sum(len(found) for found in _MANY_HIGH.findall(sample))
    return together * 2 > len(_HIGH.findall(sample))


def _guessed(data: bytes) -> tuple[str, str]:
    if _looks_cyrillic(data):
        sample = data[:_SAMPLE]
        best = max(_CYRILLIC_SETS, key=lambda charset: _likeness(sample.decode(charset, errors="replace")))
        return best, data.decode(best, errors="replace")
    western = _strictly(data, "cp1252")
    return ("windows-1252", western) if western is not None else ("latin-1", data.decode("latin-1"))


def _likeness(text: str) -> int:
    """Weigh how much a text looks Russian: common letters, and no capital after a small one."""
    weights = {letter: 40 - rank for rank, letter in enumerate(_COMMON_CYRILLIC)}
    common = sum(weights.get(letter, -30) for letter in text.lower() if letter > "\x7f")
    return common - 60 * len(_CAPITAL_AFTER_SMALL.findall(text))


def _utf16(data: bytes) -> str | None:
    """Read UTF-16 without a byte order mark, when it makes letters of a European language."""
    for charset in ("utf-16-le", "utf-16-be"):
        text = _strictly(data[: len(data) // 2 * 2], charset)
        if text and sum(_is_european(letter) for letter in text[:_SAMPLE]) >= 0.95 * min(len(text), _SAMPLE):
            return text
    return None


def _is_european(letter: str) -> bool:
    return letter in "\t\n\r" or " " <= letter < "\u0530" or "\u2010" <= letter <= "\u20cf"
