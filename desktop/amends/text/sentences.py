"""Where sentences begin and end in a normalised text, hard-wrapped lines included."""

import regex

_END_MARK = regex.compile(r"[.!?…]+[\"')\]»]*(?=\s|$)")
_LIST_ITEM = regex.compile(r"\s*(?:[-*•·—]|\d{1,2}[.)]|[a-z]\))\s+\S")
_LAST_WORD = regex.compile(r"[\w.]+$")
_ENDS_OPEN = regex.compile(r"[\w,\"')»]$")
_WRAP_WIDTH = 50


def sentence_bounds(shadow: str, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    """Split a shadow into sentences: `[start, end)` pairs without surrounding white space."""
    bounds: list[tuple[int, int]] = []
    for start, end in _paragraphs(shadow):
        position = start
        for mark in _END_MARK.finditer(shadow, start, end):
            if mark.end() < end and _is_abbreviation(shadow, position, mark.start(), abbreviations):
                continue
            bounds.append((position, mark.end()))
            position = mark.end()
        bounds.append((position, end))
    return [trimmed for bound in bounds if (trimmed := _trim(shadow, *bound))]


def _paragraphs(shadow: str) -> list[tuple[int, int]]:
    """Join lines that were only wrapped; a blank line, a list item or a short line ends a paragraph."""
    paragraphs: list[tuple[int, int]] = []
    start = position = 0
    lines = shadow.split("\n")
    for index, line in enumerate(lines):
        end = position + len(line)
        if index + 1 == len(lines) or not _continues(line, lines[index + 1]):
            paragraphs.append((start, end))
            start = end + 1
        position = end + 1
    return paragraphs


def _continues(line: str, following: str) -> bool:
    first = following.lstrip()[:1]
    if not line.strip() or not first or _LIST_ITEM.match(following) or following.startswith(">"):
        return False
    if first.islower():
        return bool(_ENDS_OPEN.search(line.rstrip()))
    return (
        len(line) >= _WRAP_WIDTH
        and bool(_ENDS_OPEN.search(line.rstrip()))
        and not line.rstrip().endswith(",")
    )


def _is_abbreviation(shadow: str, start: int, mark: int, abbreviations: frozenset[str]) -> bool:
    if shadow[mark] != ".":
        return False
    word = _LAST_WORD.search(shadow, start, mark)
    if not word:
        return False
    token = word.group().lower()
    is_initial = len(token) == 1 and token.isalpha() and shadow[word.start()].isupper()
    is_list_number = token.isdigit() and not shadow[start : word.start()].strip()
    return is_initial or is_list_number or token in abbreviations


def _trim(shadow: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and shadow[start].isspace():
        start += 1
    while end > start and shadow[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
