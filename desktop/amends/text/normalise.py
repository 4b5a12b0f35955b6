"""A plain shadow of a text for matching, with the way back to the text as it was given.

The shadow has composed letters, straight quotation marks, plain spaces, no zero-width characters and
no Russian yo, so that one pattern finds all spellings. Offsets of the shadow are turned into code points
of the original by `Normalised.span`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from amends.domain.span import Span

_ONE_TO_ONE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4`\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
        **dict.fromkeys(
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\r\f\v",
            " ",
        ),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
        "\u2028": "\n",
        "\u2029": "\n",
        "\u2014": "—",
        "ё": "е",
        "Ё": "Е",
    }
)
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """`shadow` of `original`; `offsets[i]` is where character i of the shadow begins in the original."""

    original: str
    shadow: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Turn `[start, end)` of the shadow into a span of the original."""
        return Span.of(self.original, self.offsets[start], self.offsets[end])


def normalise(text: str) -> Normalised:
    """Make the shadow of a text; any text will do, also an empty one."""
    if unicodedata.is_normalized("NFC", text) and not _INVISIBLE.search(text):
        return Normalised(text, text.translate(_ONE_TO_ONE), range(len(text) + 1))
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    while position < len(text):
        end = position + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        composed = unicodedata.normalize("NFC", text[position:end])
        composed = _INVISIBLE.sub("", composed).translate(_ONE_TO_ONE)
        pieces.append(composed)
        offsets.extend([position] * len(composed))
        position = end
    offsets.append(len(text))
    return Normalised(text, "".join(pieces), offsets)
