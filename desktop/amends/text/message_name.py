"""The customer's own name: as the sender's name, under the message, or as they introduce themselves."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from amends.text.normalise import normalise
from amends.text.quote_marks import QuotingWords, any_of
from amends.text.rules import Rule
from amends.text.signatures import SignatureMarks
from amends.text.word_pattern import lower

_INTRODUCTION = "introduction"
_LINES_BELOW = 4
_MOST_WORDS = 6
_ENDS_SIGN_OFF = ",.;:!—–-"
_LONGEST = 60
_SHORTEST_CAPITALS = 4

_PARTICLES = r"(?:d[aeio]s?|d[ao]|de[il]l?[ae]?|du|v[ao]n|der|den|ter|la|le|el|al|bin|ibn|y|e)"
_WORD = r"(?:\p{Lu}['’]\p{Lu}?[\p{L}\p{M}]+|\p{Lu}[\p{L}\p{M}]+(?:['’-]\p{L}+)*|\p{Lu}\.?)"
_NAME = regex.compile(rf"{_WORD}(?: +(?:{_PARTICLES} +)*{_WORD}){{0,3}}")
_TURNED = regex.compile(rf"(?P<last>{_WORD}(?: +{_WORD})?), +(?P<first>{_WORD}(?: +{_WORD})?)")
_NAME_ENDS = regex.compile(r"[,;|/(<\n\t•–—]| - | {2,}")
_AFTER_INTRODUCTION = regex.compile(rf"[\s:,]*(?P<name>{_NAME.pattern})")


def sender_name(shown: str | None, *, public: bool) -> str | None:
    """Take a person's name from what a mail or a platform shows as the sender.

    A handle, an address or a single nickname on a `public` platform is nobody's name: None.
    """
    name = _as_name(shown or "")
    if name is None or (public and " " not in name):
        return None
    return name


def signed_name(text: str, signature: str, words: QuotingWords) -> str | None:
    """Find the name under a message: in its signature, else below a sign-off that ends the text."""
    for line in _below_sign_off(signature, words, begun=True):
        if name := _as_name(line):
            return name
    tail = "\n".join(text.rstrip().split("\n")[-_LINES_BELOW:])
    for line in _below_sign_off(tail, words, begun=False):
        if name := _as_name(line):
            return name
    return None


def introduced_name(text: str, rules: Iterable[Rule]) -> str | None:
    """Find the name in "My name is ..."; the words that introduce are rules of the language."""
    normalised = normalise(text)
    lowered = lower(normalised.shadow)
    for rule in rules:
        if rule.signal != _INTRODUCTION:
            continue
        for _, end in rule.pattern.find(normalised.shadow, lowered):
            after = _AFTER_INTRODUCTION.match(normalised.shadow, end)
            if after and (name := _as_name(after["name"])):
                return name
    return None


def _below_sign_off(text: str, words: QuotingWords, *, begun: bool) -> Iterator[str]:
    """Give the lines that may hold a name; before a sign-off only when the signature has `begun`."""
    sign_off = _sign_off(words)
    marks = _marks(words)
    lines = [line.strip() for line in text.split("\n") if line.strip(" -_*—–")]
    for line in lines[:_LINES_BELOW]:
        if marks.is_device(line):
            continue
        opening = sign_off.match(line)
        rest = line[opening.end() :] if opening else line
        begun = begun or opening is not None
        if begun and rest and (opening is None or _leads_to_name(opening.group())):
            yield rest


def _leads_to_name(sign_off: str) -> bool:
    """Tell "Kind regards Jane" and "Thanks, Jane" from "Thanks Jane", which may thank us."""
    return " " in sign_off.strip() or sign_off.rstrip().endswith(tuple(_ENDS_SIGN_OFF))


@lru_cache(maxsize=8)
def _sign_off(words: QuotingWords) -> regex.Pattern[str]:
    phrases = any_of([*words.sign_offs, *words.thanks])
    return regex.compile(rf"[\s*_—–-]*(?:{phrases})(?!\w)[\s,.!;:—–-]*", regex.IGNORECASE)


@lru_cache(maxsize=8)
def _marks(words: QuotingWords) -> SignatureMarks:
    return SignatureMarks(words)


def _as_name(line: str) -> str | None:
    """Read a line as a person's name, written the usual way; None when it is something else."""
    line = line.strip(" \"'«»“”*_,.")
    if turned := _TURNED.fullmatch(line):
        line = f"{turned['first']} {turned['last']}"
    line = _NAME_ENDS.split(line)[0].strip(" .")
    if not line or len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or not _NAME.fullmatch(line):
        return None
    whole = [word for word in line.split() if len(word.rstrip(".")) > 1]
    if not whole or (len(whole) == 1 and line.isupper() and len(line) < _SHORTEST_CAPITALS):
        return None
    return " ".join(_spelt(word) for word in line.split())


def _spelt(word: str) -> str:
    """Write a name in capitals with one capital, as it would stand in a letter."""
    return word.title() if word.isupper() and len(word.rstrip(".")) > 1 else word
