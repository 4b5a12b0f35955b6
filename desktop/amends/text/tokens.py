"""Words, numbers and marks of a normalised text, with capitals and accents folded away."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_LETTERS = [*range(0xC0, 0x180), 0x439, 0x419, 0x1E9E]
_BASE = {
    code: base[0]
    for code in _LETTERS
    if len(base := unicodedata.normalize("NFD", chr(code))) > 1 and all(map(unicodedata.combining, base[1:]))
}

TOKEN = re.compile(
    r"""
      (?P<full_date>\d{4}-\d{1,2}-\d{1,2}(?![\w-])
        |\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?![\w/]|[.-]\d))
    | (?P<clock>\d{1,2}(?:[:.]\d{2})?[ ]?[ap](?:\.[ ]?m\.|[ ]?m\b)
        |\d{1,2}:\d{2}(?!\w|:\d)|\d{1,2}h\d{2}(?!\w))
    | (?P<hours>\d{1,3}[ ]?hs?(?!\w))
    | (?P<short_date>\d{1,2}[./]\d{1,2})(?![\w/]|[.,]\d|[ ]?[%€£$₽])
    | (?P<ordinal>\d{1,2}(?:st|nd|rd|th|º|°|ª|-?го|-?е|-?му|-?ого)(?!\w))
    | (?P<number>\d+(?:[.,]\d+)*)
    | (?P<word>[^\W\d_]\w*)
    | (?P<gap>\n[ ]*\n\s*)
    | (?P<punctuation>[^\s\w]|_)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, number or mark: `kind` is the pattern's group, `[start, end)` its place in the shadow."""

    kind: str
    text: str
    start: int
    end: int


def fold(shadow: str) -> str:
    """Lower a normalised text and take its accents off, keeping its length."""
    lowered = shadow.lower()
    if len(lowered) != len(shadow):
        lowered = "".join(character.lower()[0] for character in shadow)
    return lowered.translate(_BASE)


@lru_cache(maxsize=32)
def tokenise(shadow: str) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """Split a normalised text into tokens, and return their folded texts beside them.

    A blank line is a token of its own. The last texts are kept, because several readers go over each.
    """
    tokens = tuple(
        Token(found.lastgroup, found.group(), *found.span())
        for found in TOKEN.finditer(fold(shadow))
        if found.lastgroup is not None
    )
    return tokens, tuple(token.text for token in tokens)


def split_words(shadow: str) -> list[str]:
    """Return the folded texts of a normalised phrase's tokens."""
    return [found.group() for found in TOKEN.finditer(fold(shadow))]
