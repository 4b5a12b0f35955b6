"""What the customer went through, as far as the message surely tells it of them.

A reply that names a hardship nobody told of is worse than one that names none: what one word only
suggests is left out.
"""

import re
from collections.abc import Iterable, Sequence

from amends.domain.reading import Sign
from amends.domain.span import Span
from amends.drafting.composer.patterns import words_pattern
from amends.packs.phrases import Words

_NEAR = 40
_CLAUSE_END = re.compile(r"[.!?;:,\n()…]+(?:\s|$)")
_SENTENCE_END = re.compile(r"[.!?\n…]+(?:\s|$)")


def own_hardships(hardships: Iterable[Sign], message: str, words: Words) -> tuple[Sign, ...]:
    """Keep what was hard for the customer: no loss of the firm's, no family where none is named."""
    return tuple(sign for sign in hardships if _is_own(sign, message, words))


def waiting_time(hardships: Sequence[Sign], message: str, words: Words) -> str | None:
    """Give how long they waited, if the message tells of one such time only.

    How long they have been customers, or how old something is, is no waiting; nor is a time in a
    sentence that says nothing of waiting.
    """
    pattern = words_pattern(words.duration)
    found = (
        (sign, pattern.search(sign.span.text))
        for sign in hardships
        if sign.kind == "time" and _is_waiting(sign.span, message, words)
    )
    durations = {" ".join(match.group().split()) for _, match in found if match}
    return durations.pop() if len(durations) == 1 else None


def had_to_ask_again(repeats: Iterable[Sign], message: str, words: Words) -> bool:
    """Tell whether they turned to the firm more than once: not all that happens again is a message."""
    return any(
        not words.contacting or _says(words.contacting, _around(sign.span, message, _CLAUSE_END, reach=_NEAR))
        for sign in repeats
    )


def _is_own(sign: Sign, message: str, words: Words) -> bool:
    if sign.kind == "family" and words.family and not _says(words.family, sign.span.text):
        return False
    clause = _around(sign.span, message, _CLAUSE_END)
    return _says(words.telling, clause) or not _says(words.accusing, clause)


def _is_waiting(span: Span, message: str, words: Words) -> bool:
    if words.tenure and _says(words.tenure, _around(span, message, _CLAUSE_END)):
        return False
    return not words.waiting or _says(words.waiting, _around(span, message, _SENTENCE_END))


def _says(patterns: tuple[str, ...], text: str) -> bool:
    return bool(words_pattern(patterns).search(text))


def _around(span: Span, message: str, end: re.Pattern[str], *, reach: int | None = None) -> str:
    """Cut out the clause or sentence around a span, `reach` characters to each side at most."""
    ends = [0, *(found.end() for found in end.finditer(message)), len(message)]
    start = max(place for place in ends if place <= span.start)
    stop = min(place for place in ends if place >= span.end)
    if reach is not None:
        start, stop = max(start, span.start - reach), min(stop, span.end + reach)
    return message[start:stop]
