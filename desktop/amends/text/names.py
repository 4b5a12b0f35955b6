"""Comparison of names: titles, initials, accents and Russian case endings make no difference."""

import re
from functools import lru_cache

from amends.text.normalise import normalise
from amends.text.tokens import fold

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "dear"),
        *(
            "sig",
            "sigra",
            "signor",
            "signora",
            "signore",
            "gentile",
            "egregio",
            "dott",
            "dottssa",
            "ing",
            "avv",
        ),
        *(
            "sr",
            "sra",
            "dra",
            "d",
            "dona",
            "doutor",
            "doutora",
            "caro",
            "cara",
            "prezado",
            "prezada",
            "exmo",
            "exma",
        ),
        *("г", "гн", "господин", "госпожа", "уважаемыи", "уважаемая"),
    }
)
_CYRILLIC = re.compile("[а-я]")
# Folded letters: short i is written as i.
_ENDING = re.compile(
    "(?:ого|его|ому|ему|ыми|ими|ои|еи|ою|ею|ым|им|ом|ем|ые|ие|ых|их|ую|юю|ая|яя|а|я|у|ю|ы|и|е|о|ь)$"
)
_STEM_VOWEL = re.compile("[еиь]$")
_FLEETING = re.compile("[ое](?=[бвгдзклмнпрстфхцчшщ]$)")
_LEAST_STEM = 2


@lru_cache(maxsize=2048)
def name_words(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without titles."""
    words = _WORD.findall(fold(normalise(name).shadow).replace(".", " "))
    return tuple(word for word in words if word not in _TITLES)


def same_name(one: str, other: str) -> bool:
    """Tell whether two written names can be the same person's.

    The shorter name must be contained in the longer, in any order, with at least one word in full:
    "Laura" and "L. Bennett" are Laura Bennett, "Mark Bennett" and the initials alone are not. Russian
    names match in every case.
    """
    shorter, longer = sorted((name_words(one), name_words(other)), key=len)
    left = list(longer)
    in_full = 0
    for word in sorted(shorter, key=len, reverse=True):
        match = next((candidate for candidate in left if same_name_word(word, candidate)), None)
        if match is None:
            return False
        left.remove(match)
        in_full += len(word) > 1 and len(match) > 1
    return in_full > 0


def same_name_word(one: str, other: str) -> bool:
    """Compare one word of a name with another, both folded; a single letter is an initial."""
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        return one[:1] == other[:1]
    if _CYRILLIC.search(one) and _CYRILLIC.search(other):
        return bool(_stems(one) & _stems(other))
    return False


def _stems(word: str) -> set[str]:
    """Cut a Russian case ending off; "Павел" and "Павлу" meet in the stem without its fleeting vowel."""
    stem = _ENDING.sub("", word)
    if len(stem) < _LEAST_STEM:
        stem = word
    shorter = _STEM_VOWEL.sub("", stem) if len(stem) > _LEAST_STEM else stem
    return {stem, shorter, _FLEETING.sub("", shorter), shorter.replace("ь", "")}
