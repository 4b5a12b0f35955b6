"""Where the signature of a message begins: a sign-off and a name, the line "-- ", an app's own line."""

import re
from collections.abc import Sequence

from amends.text.quote_marks import QuotingWords, any_of

_LONGEST_LINE = 120
# RFC 3676, section 4.3: two hyphens and a space above the signature; the space is often lost.
_DELIMITER = re.compile(r"\s{0,3}--\s{0,3}")
_DASH = re.compile(r"\s{0,3}(?:[—–]|_{2,}|-{3,})\s{0,3}")
_DELIMITED_LINES = 25
_SIGNED_LINES = 8
_SIGNED_WORDS = 10
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}")


class SignatureMarks:
    """Finds the beginning of a signature; the patterns are made from the words once."""

    def __init__(self, words: QuotingWords) -> None:
        several = [phrase for phrase in words.sign_offs if " " in phrase]
        single = [word for word in words.sign_offs if " " not in word]
        # "Kind regards Jane" is signed, "Best service ever" is not: one word needs a comma before the name.
        self._sign_off = (
            _line_of(several, rf"(?:[\s,.!;:–—-]+{_NAME.pattern})?"),
            _line_of(single, rf"(?:\s*[,.;–—-]\s*{_NAME.pattern})?"),
        )
        self._thanks = _line_of(words.thanks, "")
        self._device = re.compile(rf"[\s<>*_(\[]*(?:{any_of(words.devices)})", re.IGNORECASE)

    def start(self, lines: Sequence[str]) -> int | None:
        """Return the index of the first line of the signature that ends `lines`, None without one.

        The last of the lines is not blank.
        """
        if lines and self.is_device(lines[-1]):
            return len(lines) - 1
        for index in range(len(lines)):
            tail = [line for line in lines[index + 1 :] if line.strip()]
            if self._begins(lines[index], tail):
                return index
        return None

    def is_device(self, line: str) -> bool:
        """Tell whether a line was added by an app ("Sent from my phone")."""
        return _fits(line) and len(line.split()) <= _SIGNED_WORDS and self._device.match(line) is not None

    def _begins(self, line: str, tail: Sequence[str]) -> bool:
        if not _fits(line):
            return False
        if _DELIMITER.fullmatch(line):
            return len(tail) <= _DELIMITED_LINES
        if not _is_short(tail):
            return False
        if _DASH.fullmatch(line):
            return bool(tail)
        if any(pattern.fullmatch(line) for pattern in self._sign_off):
            return True
        return bool(tail) and _is_name(tail[0]) and self._thanks.fullmatch(line) is not None


def _fits(line: str) -> bool:
    return len(line) <= _LONGEST_LINE


def _is_short(tail: Sequence[str]) -> bool:
    """Tell whether lines could be a name, a role, a phone: few, and none of them a sentence."""
    return len(tail) <= _SIGNED_LINES and all(
        _fits(line) and len(line.split()) <= _SIGNED_WORDS and not line.rstrip().endswith(("?", "!"))
        for line in tail
    )


def _is_name(line: str) -> bool:
    return _NAME.fullmatch(line.strip(" ,.")) is not None and line.strip()[0].isupper()


def _line_of(words: Sequence[str], after: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*_]*(?:{any_of(words)}){after}[\s,.!;:–—*_-]*", re.IGNORECASE)
