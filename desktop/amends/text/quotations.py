"""Which stretches of a reply are somebody else's words: quoted mail and the customer quoted.

Labelling guide, G1: such words prove nothing, good or bad. Names of products or actions between
quotation marks are the agent's own words: a quotation counts as the customer's when their message holds
it, or when it is long enough to be speech.
"""

import regex

_QUOTED_LINE = regex.compile(r"(?m)^[ ]*>.*$")
_MARKS = regex.compile(r'"([^"\n]{2,400})"|«([^»\n]{2,400})»|(?<!\w)\'([^\'\n]{12,400})\'(?!\w)')
_SPEECH_WORDS = 5
_WORD = regex.compile(r"\w+")


def quoted_stretches(shadow: str, header: regex.Pattern[str], message: str = "") -> list[tuple[int, int]]:
    """Find `[start, end)` of every stretch of `shadow` that is not the agent's voice.

    `header` is the line above quoted mail; `message` the shadow of the customer's message, if known.
    """
    stretches = [(found.start(), found.end()) for found in _QUOTED_LINE.finditer(shadow)]
    head = header.search(shadow)
    if head:
        stretches.append((head.start(), len(shadow)))
    said = " ".join(_WORD.findall(message.lower()))
    for found in _MARKS.finditer(shadow):
        words = _WORD.findall(next(group for group in found.groups() if group is not None).lower())
        if len(words) >= _SPEECH_WORDS or (words and f" {' '.join(words)} " in f" {said} "):
            stretches.append((found.start(), found.end()))
    return stretches
