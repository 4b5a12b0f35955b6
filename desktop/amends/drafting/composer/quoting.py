"""Picks the customer's words that a letter quotes, or none.

Design, section 6: literally, at most twelve words, whole, pronouns untouched, never an insult. Words that
would embarrass the customer or give something away (misspellings, shouting, names, numbers) are left alone.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from amends.domain.span import Span
from amends.drafting.composer.patterns import words_pattern
from amends.packs.phrases import Words

LONGEST_WORDS = 12
_SHORTEST_WORDS = 5
_REMINDER_WORDS = 7
_SHORTEST_REMINDER = 3
_BREAK = re.compile(r"[.,](?!\d)|[!?;:…\n()\"“”«»]|\s[-–—]\s|[@#]\w+|\[[^\]\n]*\]")
_WORD = re.compile(r"[\w'’-]+")
_PLAIN = re.compile(r"(?:[\w\s'’,%£$€₽-]|(?<=\d)\.(?=\d))+")
_LONG_NUMBER = re.compile(r"\d{5}|\d[\d\s-]{7}\d")
_TRIPLED = re.compile(r"([^\W\d_])\1\1", re.IGNORECASE)
_GREETING = re.compile(r"^\W*\w+(?: \w+)?[,!.]\s+")

# Blanks before stops, none after them, a sentence that begins with a small letter.
_CARELESS = re.compile(
    r"\w ,|\w \.(?:\s|$)|[^\W\d_],[^\W\d_]"
    r"|\b[^\W\d_]{2,}\.[^\W\d_]{4,}|[^.][.!?]\s+[a-zа-яё]"
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")


@dataclass(frozen=True, slots=True)
class Taste:
    """What may be quoted: nothing that touches `avoid`.

    With `telling` only what speaks of the customer or those close to them, with `mild` nothing that
    speaks of the firm.
    """

    words: Words
    avoid: tuple[Span, ...] = ()
    telling: bool = True
    mild: bool = False

    def likes(self, stretch: Span) -> bool:
        """Tell whether a stretch of the message may be quoted."""
        if any(stretch.overlaps(other) for other in self.avoid):
            return False
        if self.mild and words_pattern(self.words.accusing).search(stretch.text):
            return False
        if self.telling and not words_pattern(self.words.telling).search(stretch.text):
            return False
        return _is_quotable(stretch.text, self.words)


def find_quote(message: str, spans: Iterable[Span], taste: Taste) -> str | None:
    """Return the first clause around one of `spans` that can be quoted, or None."""
    if is_careless(message, taste.words):
        return None
    for span in spans:
        stretch = Span.of(message, *_clause(message, span, taste.words))
        if not message[stretch.end :].lstrip().startswith("?") and taste.likes(stretch):
            return stretch.text
    return None


def find_reminder(message: str, avoid: Iterable[Span], words: Words) -> str | None:
    """Return the first words of a message that remind its writer of it; None if none can be repeated.

    They are cut to a few and end with an ellipsis where the clause goes on. Nothing of `avoid` is taken.
    """
    hot = tuple(avoid)
    places = [0, *(found.end() for found in _BREAK.finditer(message))]
    for place in places:
        stop = _BREAK.search(message, place)
        found = list(_WORD.finditer(message, place, stop.start() if stop else len(message)))
        while found and words_pattern(words.quote_start).fullmatch(found[0].group()):
            found.pop(0)
        kept = found[:_REMINDER_WORDS]
        while kept and words_pattern(words.quote_end).fullmatch(kept[-1].group()):
            kept.pop()
        if len(kept) < _SHORTEST_REMINDER:
            continue
        stretch = Span.of(message, kept[0].start(), kept[-1].end())
        if _is_repeatable(stretch.text, words) and not any(stretch.overlaps(other) for other in hot):
            return stretch.text + ("…" if len(kept) < len(found) else "")
    return None


def find_question(questions: Iterable[Span], words: Words) -> str | None:
    """Return the first question that can be quoted whole, with its question mark."""
    for question in questions:
        text = _GREETING.sub("", question.text.strip())
        if text.endswith("?") and not is_careless(text, words) and _is_quotable(text[:-1], words):
            return text
    return None


def is_careless(message: str, words: Words) -> bool:
    """Tell whether a message is written so that quoting it would show its slips."""
    return bool(_CARELESS.search(_ADDRESS.sub("", message)) or words_pattern(words.sloppy).search(message))


def _clause(message: str, span: Span, words: Words) -> tuple[int, int]:
    """Give the clause around a span whole: what is cut out of one says what the customer did not."""
    breaks = [0, *(found.end() for found in _BREAK.finditer(message)), len(message) + 1]
    starts = [found.start() for found in _BREAK.finditer(message)]
    start = max(place for place in breaks if place <= span.start)
    end = min((place for place in starts if place >= span.end), default=len(message))
    return _trimmed(message, start, end, words)


def _trimmed(message: str, start: int, end: int, words: Words) -> tuple[int, int]:
    """Take joining words off the front and loose ends off the back, as often as there are any."""
    front = words_pattern(words.quote_start)
    back = words_pattern(words.quote_end)
    found = list(_WORD.finditer(message, start, end))
    while found and front.fullmatch(found[0].group()):
        found.pop(0)
    while found and back.fullmatch(found[-1].group()):
        found.pop()
    return (found[0].start(), found[-1].end()) if found else (start, start)


def _is_repeatable(text: str, words: Words) -> bool:
    """Tell whether words can be repeated at all: plain, on one line, no number to hide, no insult."""
    if not _PLAIN.fullmatch(text) or "  " in text or "\n" in text:
        return False
    if _LONG_NUMBER.search(text) or _TRIPLED.search(text):
        return False
    return not words_pattern((*words.unquotable, *words.sloppy)).search(text)


def _is_quotable(text: str, words: Words) -> bool:
    found = _WORD.findall(text)
    if not _SHORTEST_WORDS <= len(found) <= LONGEST_WORDS or not _is_repeatable(text, words):
        return False
    return not any(_stands_out(word) for word in found[1:]) and not _is_shouted(found[0])


def _stands_out(word: str) -> bool:
    """Tell whether a word inside a sentence has a capital: a name, or shouting."""
    return word[:1].isupper() and len(re.split(r"['’]", word)[0]) > 1


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()
