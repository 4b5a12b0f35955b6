"""The word lists of a phrase book as patterns, compiled once per process."""

import re
from functools import lru_cache

from amends.domain.errors import PackError


@lru_cache(maxsize=256)
def words_pattern(alternatives: tuple[str, ...]) -> re.Pattern[str]:
    """Compile alternatives as whole words, case ignored; raises PackError if they do not compile."""
    try:
        return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)
    except re.error as error:
        raise PackError(f"A word list of phrases.yaml does not compile: {error}.") from error
