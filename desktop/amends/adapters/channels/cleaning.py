"""What every channel does with the letters it has read, and what it refuses to read."""

import re

from amends.adapters.channels.decoding import is_wide
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage

MEGABYTE = 1024 * 1024
MAX_TEXT_BYTES = 5 * MEGABYTE

_NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Zero-width spaces, overrides of the writing direction, tag characters: nothing a person types.
# Joiners and variation selectors stay, because emoji are made with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
_HIDES = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_BINARY_STARTS = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf",
    b"\x7fELF", b"MZ\x90", b"RIFF", b"OggS", b"ID3", b"SQLite format 3", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
_CONTROL_BYTES = [bytes([code]) for code in range(1, 32) if chr(code) not in "\t\n\r\f\v\x1b"]
_MOST_CONTROLS = 0.05
_LONGEST_NAME = 80


def refuse_unusable(data: bytes, name: str, max_bytes: int) -> None:
    """Refuse what holds no message.

    Raises:
        InputError: empty, larger than `max_bytes`, or a file that holds no text.
    """
    source = source_name(name)
    if not data.strip():
        raise InputError(f"{source} is empty: there is no message in it to answer.")
    if len(data) > max_bytes:
        raise InputError(
            f"{source} is larger than {max_bytes // MEGABYTE} MB and was not read. "
            "Give the message itself, without what is attached to it."
        )
    if data.startswith(_BINARY_STARTS) or _is_binary(data):
        raise InputError(
            f"{source} is not text but a binary file, such as a picture or a document, and was not read. "
            "Give the message as .eml, .txt, .html or .md."
        )


def checked(message: CustomerMessage, name: str) -> CustomerMessage:
    """Give a message back; raises InputError when it holds not one letter, digit or sign."""
    if not message.untrusted_text.strip():
        raise InputError(f"{source_name(name)} holds no text: there is no message in it to answer.")
    return message


def clean_text(text: str) -> tuple[str, tuple[str, ...]]:
    """Drop what cannot be seen; the lines end in a line feed. The notes say what a reader should know."""
    text = _CONTROL.sub("", _NEWLINES.sub("\n", text))
    hidden = len(_HIDES.findall(text))
    notes = (f"{hidden} invisible characters were left out.",) if hidden else ()
    return _INVISIBLE.sub("", text).strip("\n"), notes


def source_name(name: str) -> str:
    """Name a source at the beginning of a sentence."""
    return "The text from standard input" if name == "-" else f'"{one_line(name)[:_LONGEST_NAME]}"'


def one_line(text: str) -> str:
    """Make one visible line of a header or a file name."""
    return " ".join(_INVISIBLE.sub("", _CONTROL.sub(" ", _NEWLINES.sub(" ", text))).split())


def _is_binary(data: bytes) -> bool:
    """Tell whether bytes are no text in any character set that messages are written in."""
    sample = data[:20_000]
    controls = sum(sample.count(control) for control in _CONTROL_BYTES)
    return (b"\0" in sample or controls > _MOST_CONTROLS * len(sample)) and not is_wide(sample)
