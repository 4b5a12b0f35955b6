"""What of a message its sender wrote: own text, quoted history and signature set apart.

Pure: the words by which mail programs mark a quote come in as `QuotingWords`, those of all languages
together, because a mail program often speaks another language than its user.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple

from amends.domain.message import CustomerMessage
from amends.text.quote_marks import QuoteMarks, QuotingWords
from amends.text.signatures import SignatureMarks

__all__ = ["QuotingWords", "SplitText", "set_apart", "split_message"]

_FORWARDS = 10
_BLANK_LINES = 5
_SIGNATURES = 8
_SIGNATURE_LINES = 60
_QUOTE_SIGN = re.compile(r"\s{0,3}> ?")
_ADDRESS = re.compile(r"[^\s<>@()\[\],;:\"']{1,64}@[^\s<>@()\[\],;:\"']{1,190}")


@dataclass(frozen=True, slots=True)
class SplitText:
    """A message in three parts; `forwarded_from` is the sender that a forward names, else empty."""

    own: str
    quoted: str = ""
    signature: str = ""
    forwarded_from: str = ""


def split_message(text: str, words: QuotingWords) -> SplitText:
    """Set quotes and signature of a message apart.

    When the whole message is a forward, the forwarded text is the message. Every line that is not
    blank lands in one of the three parts. Own text is never empty where there was text: then
    everything is own text. Splitting the own text again changes nothing.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    marks = _marks(words)
    parts = _Parts()
    _set_quotes_apart(lines, marks, parts)
    signature = _take_signature(parts.own, marks.signatures)
    if not parts.own:
        return SplitText(own=_joined(lines))
    return SplitText(_joined(parts.own), _joined(parts.quoted), _joined(signature), parts.sender)


def set_apart(message: CustomerMessage, words: QuotingWords) -> CustomerMessage:
    """Split the text of a message as a channel read it; a forward names the customer who wrote it."""
    split = split_message(message.untrusted_text, words)
    message = replace(
        message,
        untrusted_text=split.own,
        untrusted_quoted=split.quoted,
        untrusted_signature=split.signature,
    )
    if not split.forwarded_from:
        return message
    name, email = _addressee(split.forwarded_from)
    note = f"The message was forwarded; it is answered as one from {name or email}."
    return replace(message, sender_name=name, sender_email=email, notes=(*message.notes, note))


@dataclass(slots=True)
class _Parts:
    """The lines sorted so far."""

    own: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    sender: str = ""

    def quote(self, lines: list[str]) -> None:
        """Move lines to the quotes; a blank line keeps apart what stood before and after them."""
        self.quoted.extend(lines)
        if self.own and self.own[-1]:
            self.own.append("")

    def forward(self, lines: list[str], sender: str) -> None:
        """Begin anew below the head of a forwarded mail."""
        self.quoted.extend([*self.own, *lines])
        self.own.clear()
        self.sender = sender or self.sender


class _Marks(NamedTuple):
    quotes: QuoteMarks
    signatures: SignatureMarks


@lru_cache(maxsize=8)
def _marks(words: QuotingWords) -> _Marks:
    return _Marks(QuoteMarks(words), SignatureMarks(words))


def _set_quotes_apart(lines: list[str], marks: _Marks, parts: _Parts) -> None:
    lines = list(lines)
    forwards = 0
    index = 0
    while index < len(lines):
        quoted = marks.quotes.is_quoted(lines[index])
        mark = None if quoted else marks.quotes.at(lines, index)
        below = index + (mark.lines if mark else 1)
        if mark is None:
            parts.quote(lines[index:below]) if quoted else parts.own.append(lines[index])
        elif mark.separates and forwards < _FORWARDS and _only_covers(parts.own, marks):
            forwards += 1
            parts.forward(lines[index:below], mark.sender)
            _unwrap(lines, below, marks.quotes)
        elif _quote_follows(lines, below, marks.quotes):
            parts.quote(lines[index:below])
        elif mark.strong:
            parts.quote(lines[index:])
            return
        else:
            parts.own.extend(lines[index:below])
        index = below


def _only_covers(own: list[str], marks: _Marks) -> bool:
    """Tell whether what stands above a forward says nothing of its own."""
    return all(
        not line.strip() or marks.quotes.is_cover(line) or marks.signatures.is_device(line) for line in own
    )


def _quote_follows(lines: list[str], index: int, quotes: QuoteMarks) -> bool:
    following = next((line for line in lines[index : index + _BLANK_LINES] if line.strip()), "")
    return quotes.is_quoted(following)


def _unwrap(lines: list[str], start: int, quotes: QuoteMarks) -> None:
    """Take one quote sign off the text of a forward that is quoted throughout."""
    filled = [index for index in range(start, len(lines)) if lines[index].strip()]
    if all(quotes.is_quoted(lines[index]) for index in filled):
        for index in filled:
            lines[index] = _QUOTE_SIGN.sub("", lines[index], count=1)


def _take_signature(own: list[str], marks: SignatureMarks) -> list[str]:
    """Cut the signature off the end of the own lines, and what an app wrote below it.

    A text that seems to be signed over and over is no letter, and is left as it is.
    """
    first = next((index for index, line in enumerate(own) if line.strip()), len(own))
    end = body = _filled(own, len(own))
    for _ in range(_SIGNATURES):
        start = marks.start(own[max(0, body - _SIGNATURE_LINES) : body])
        start = None if start is None else start + max(0, body - _SIGNATURE_LINES)
        if start is None or start <= first:
            break
        body = _filled(own, start)
    else:
        body = end
    signature = own[body:end]
    del own[body:]
    return signature


def _filled(lines: list[str], end: int) -> int:
    """Return the end of the lines without the blank ones before it."""
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n") if any(map(str.strip, lines)) else ""


def _addressee(value: str) -> tuple[str | None, str | None]:
    """Take name and address out of "Name <name@example.com>" and its relatives."""
    value = value.replace("mailto:", "")
    found = _ADDRESS.search(value)
    name = value[: found.start()] if found else value
    return name.strip(" <>[]()\"',;:") or None, found.group() if found else None
