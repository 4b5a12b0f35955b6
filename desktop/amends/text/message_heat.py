"""Heat that needs no words: shouting in capitals, rows of exclamation and question marks, faces.

Labelling guide, A0: capitals and "!!" show feeling. A word or two in capitals can be a brand, a product
or an acronym, so only a run of them is shouting; single stressed words ("NEVER") are rules of a language.
"""

import regex

from amends.domain.reading import Sign
from amends.domain.span import Span

_RUN_WORDS = 4
_RUN_LETTERS = 12
_SHOUTED_PAIR_LETTERS = 9

_CAPITALS = regex.compile(r"(?<![\w@#])\p{Lu}[\p{Lu}'’-]*(?:[ \n,]+\p{Lu}[\p{Lu}'’-]*(?!\w))+")
_LETTER = regex.compile(r"\p{Lu}")
_WORD = regex.compile(r"\p{Lu}[\p{Lu}'’-]*")
_MARKS = regex.compile(r"!{2,}|\?{3,}|!\?+|\?!+|\?\?(?!\?)")
_FACES = {
    "anger": regex.compile(r"[😠😡🤬👿💢🖕]|>:[(\[]"),
    "sadness": regex.compile(r"[😢😭😿💔🥺😥😰]|:'\("),
    "disappointment": regex.compile(
        r"[😞😔😟🙁☹😒😕😣😖👎]|(?<![\w:])[:=]-?\((?!\w)|(?<=\w ?)\({2,}(?=[\s.!?]|$)"
    ),
    "disgust": regex.compile(r"[🤮🤢]"),
    "exhaustion": regex.compile(r"[😫😩🤦🙄]"),
}


def find_capitals(text: str) -> tuple[Sign, ...]:
    """Find shouting: four words or more in capitals, or a long pair that ends in an exclamation mark."""
    return tuple(
        Sign("capitals", Span.of(text, found.start(), found.end()))
        for found in _CAPITALS.finditer(text)
        if _is_shouted(text, found.start(), found.end())
    )


def find_marks(text: str) -> tuple[Sign, ...]:
    """Find rows of exclamation and question marks."""
    return tuple(Sign("marks", Span.of(text, found.start(), found.end())) for found in _MARKS.finditer(text))


def find_faces(text: str) -> tuple[Sign, ...]:
    """Find emoji and typed faces that show a bad feeling; the kind is the feeling's family."""
    found = [
        Sign(family, Span.of(text, face.start(), face.end()))
        for family, pattern in _FACES.items()
        for face in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda sign: sign.span))


def _is_shouted(text: str, start: int, end: int) -> bool:
    words = [word for word in _WORD.findall(text, start, end) if len(_LETTER.findall(word)) > 1]
    letters = len(_LETTER.findall(text, start, end))
    if len(words) >= _RUN_WORDS:
        return letters >= _RUN_LETTERS
    return len(words) > 1 and letters >= _SHOUTED_PAIR_LETTERS and text[end : end + 1] == "!"
