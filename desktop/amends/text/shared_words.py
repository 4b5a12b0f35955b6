"""Whether two texts speak of the same things: content words compared by their stems."""

from functools import lru_cache

import regex

from amends.text.language_profiles import WORDS
from amends.text.normalise import normalise

_WORD = regex.compile(r"\p{L}{4,}")
_STEM_LENGTH = 5
_FUNCTION_WORDS = 80


@lru_cache(maxsize=64)
def content_stems(text: str, language: str) -> frozenset[str]:
    """Return the first five letters of each word of four letters or more that is not a function word.

    Five letters fold most endings of all four languages; it is a rough measure and proves nothing alone.
    """
    common = frozenset(WORDS.get(language, "").split()[:_FUNCTION_WORDS])
    words = (found.group() for found in _WORD.finditer(normalise(text).shadow.lower()))
    return frozenset(word[:_STEM_LENGTH] for word in words if word not in common)
