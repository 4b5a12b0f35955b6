"""What a trained model sees of a short text: words, their neighbours, and word beginnings and endings."""

import re
from itertools import pairwise

_TOKEN = re.compile(r"\w+|[?!,;:%€£$₽—…]")
_STEM = 5
_ENDING = 3
_LEAST_WITH_ENDING = 5
_EDGES = ("^", "$")


def features(shadow: str) -> frozenset[str]:
    """Name everything about a normalised text that a weight may be learnt for.

    Words stand as they are, in lower case, pairs and triples with spaces, `~` marks beginnings of five
    letters (alone, in pairs, and around a word in between), `-` endings of three.
    Every number is "0". The mark of the text's start is `^`, of its end `$`.
    """
    words = ["0" if word.isdigit() else word for word in _TOKEN.findall(shadow.lower())]
    row = [_EDGES[0], *words, _EDGES[1]]
    stems = [f"~{word[:_STEM]}" for word in row]
    return frozenset(
        [
            *words,
            *map(" ".join, pairwise(row)),
            *map(" ".join, zip(row, row[1:], row[2:], strict=False)),
            *stems,
            *map(" ".join, pairwise(stems)),
            *(f"{one} _ {other}" for one, other in zip(stems, stems[2:], strict=False)),
            *(f"-{word[-_ENDING:]}" for word in words if len(word) >= _LEAST_WITH_ENDING),
        ]
    )
