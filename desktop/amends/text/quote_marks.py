"""The marks that mail programs put before a quoted or forwarded mail, found line by line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LONGEST_LINE = 400
_LONGEST_ATTRIBUTION = 300
_ATTRIBUTION_LINES = 4
_HEADER_LINES = 16
_ADDRESS = r"<?[^\s<>@]{1,64}@[^\s<>@]{1,190}>?"
_TIME = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)")
_QUOTED = re.compile(r"\s{0,3}>")
_RULE = re.compile(r"\s*[-_*=]{5,}\s*")


@dataclass(frozen=True, slots=True)
class QuotingWords:
    """The words of quoting and signing, of all languages together; letter case does not matter.

    An attribution begins with one of `openings` and ends with one of `closings` ("On ... wrote:");
    after a word of `narrators` the closing is the customer's own prose ("I wrote:"). `headers_*` are
    the field names above a quoted mail; `separators` the words between dashes above it. `covers` are
    lines that say nothing but that a mail is passed on. `sign_offs` end a letter with or without a
    name, `thanks` only before a name, and a line that begins with one of `devices` was added by an app.
    """

    openings: tuple[str, ...]
    closings: tuple[str, ...]
    narrators: tuple[str, ...]
    headers_from: tuple[str, ...]
    headers_date: tuple[str, ...]
    headers_to: tuple[str, ...]
    headers_subject: tuple[str, ...]
    separators: tuple[str, ...]
    covers: tuple[str, ...]
    sign_offs: tuple[str, ...]
    thanks: tuple[str, ...]
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands above a quoted mail, so many `lines` of it.

    `strong` marks are believed without ">" signs below; one that `separates` stands above a forward
    as well as above a quote; `sender` is who wrote what is below, where the mark says so.
    """

    lines: int
    strong: bool = True
    separates: bool = False
    sender: str = ""


class QuoteMarks:
    """Finds marks in lines; the patterns are made from the words once."""

    def __init__(self, words: QuotingWords) -> None:
        closing = rf"(?:\b(?:{any_of(words.closings)})|{_ADDRESS})\s{{0,3}}(?:\(.{{1,80}}\))?\s{{0,3}}:\s*$"
        self._opening = _compile(rf"\W{{0,3}}(?:\d|(?:{any_of(words.openings)})(?!\w))")
        self._closing = _compile(closing)
        self._narrated = _compile(rf"\b(?:{any_of(words.narrators)})\s+(?:{any_of(words.closings)})\W*$")
        separators = any_of(words.separators)
        self._separator = _compile(
            rf"[\s>]*(?:[-_*=]{{2,40}}\s*(?:{separators}).{{0,80}}|(?:{separators})\s*:\s*)$"
        )
        self._cover = _compile(rf"\s*(?:{any_of(words.covers)})\W*$")
        fields = {
            "from": words.headers_from,
            "date": words.headers_date,
            "to": words.headers_to,
            "subject": words.headers_subject,
        }
        self._fields = {
            kind: _compile(rf"[\s>*]*(?:{any_of(names)})[*\s]*:[*\s]*(.*)$") for kind, names in fields.items()
        }

    def is_quoted(self, line: str) -> bool:
        """Tell whether a line carries the quote sign."""
        return _QUOTED.match(line) is not None

    def is_cover(self, line: str) -> bool:
        """Tell whether a line only passes a mail on ("FYI")."""
        return len(line) <= _LONGEST_LINE and self._cover.match(line) is not None

    def at(self, lines: Sequence[str], index: int) -> Mark | None:
        """Find the mark that begins at a line, if one does."""
        if not lines[index].strip() or len(lines[index]) > _LONGEST_LINE:
            return None
        return self._separation(lines, index) or self._attribution(lines, index)

    def _attribution(self, lines: Sequence[str], index: int) -> Mark | None:
        opens = self._opening.match(lines[index]) is not None
        if not opens and ":" not in lines[index]:
            return None
        joined = ""
        for count, line in enumerate(lines[index : index + _ATTRIBUTION_LINES], start=1):
            joined = f"{joined} {line.strip()}".strip()
            if not line.strip() or self.is_quoted(line) or len(joined) > _LONGEST_ATTRIBUTION:
                return None
            if self._closing.search(joined):
                if not any(map(str.isdigit, joined)) or self._narrated.search(joined):
                    return None
                timed = opens and _TIME.search(joined) is not None
                return Mark(count, strong="@" in joined or timed)
            if not opens:
                return None
        return None

    def _separation(self, lines: Sequence[str], index: int) -> Mark | None:
        """Find a separator line, a block of mail headers, or one after the other."""
        line = lines[index]
        named = self._separator.match(line) is not None
        ruled = not named and _RULE.fullmatch(line) is not None
        if not named and not ruled and ":" not in line:
            return None
        start = index
        if named or ruled:
            start += 1
            while start < min(len(lines), index + 4) and not lines[start].strip(" >"):
                start += 1
        kinds, count, sender = self._header_block(lines, start)
        leads = next(iter(kinds), "") == "from"
        if len(kinds) >= (2 if named else 3 if leads else 4):
            return Mark(start + count - index, separates=True, sender=sender)
        return Mark(1, separates=True) if named else None

    def _header_block(self, lines: Sequence[str], start: int) -> tuple[dict[str, None], int, str]:
        kinds: dict[str, None] = {}
        sender = ""
        count = 0
        for line in lines[start : start + _HEADER_LINES]:
            kind, value = self._field(line)
            if kind is None and not self._continues(lines, start + count):
                break
            if kind in kinds and kind != "to":
                break
            if kind == "from" and not sender:
                sender = value
            if kind is not None:
                kinds.setdefault(kind)
            count += 1
        return kinds, count, sender

    def _field(self, line: str) -> tuple[str | None, str]:
        if len(line) <= _LONGEST_LINE:
            for kind, pattern in self._fields.items():
                if found := pattern.match(line):
                    return kind, found.group(1).strip(" *")
        return None, ""

    def _continues(self, lines: Sequence[str], index: int) -> bool:
        """Tell whether a line goes on with the addresses of the field above it."""
        line, above = lines[index], lines[index - 1] if index else ""
        listed = above.rstrip().endswith((",", ";"))
        return bool(line.strip(" >")) and listed and "@" in line and self._field(above)[0] is not None


def any_of(words: Iterable[str]) -> str:
    """Make a pattern of any of the words, the longest first, with any spaces between their parts."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
