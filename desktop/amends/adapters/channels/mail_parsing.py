"""Mail parsed in bounded time, and read without surprises.

`email` with `policy.default` raises LookupError, AttributeError, UnicodeError and others on real mail, and
needs seconds where headers are endless or parts are nested without end. A clock would make the result
depend on the machine, and a thread cannot be stopped: so the work itself is bounded instead. Headers are
cut and counted while they are parsed, and the lines are limited by how deep the parts may be nested.
"""

import re
from collections.abc import Callable
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from itertools import islice
from typing import TypeVar

from amends.adapters.channels.decoding import decode

Result = TypeVar("Result")

# Whatever `email` was seen to raise on real mail; AssertionError and RecursionError from its own depths.
EMAIL_ERRORS = (
    MessageError, LookupError, AttributeError, ValueError, TypeError, AssertionError, RecursionError,
    OverflowError, NotImplementedError,
)  # fmt: skip

_MAX_HEADERS = 500
_MAX_HEADER_LENGTH = 8_000
_MAX_CONTENT_LENGTH = 1_000
_MAX_CONTAINERS = 60
_MAX_BOUNDARIES = 500
_MAX_LINE_VISITS = 3_000_000
_CONTAINER = re.compile(
    rb"^[ \t]*content-type[ \t]*:[ \t\r\n]*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE
)
_BOUNDARY = re.compile(rb"^--", re.MULTILINE)
_SURROGATES = re.compile("[\udc80-\udcff]")


class _Message(EmailMessage):
    """A message that keeps no more than 500 headers."""

    def set_raw(self, name: str, value: str) -> None:
        if len(self) < _MAX_HEADERS:
            super().set_raw(name, value)


class _Policy(policy.EmailPolicy):
    """`policy.default` with headers cut to a length that can be parsed, and decoded if they are raw."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        longest = _MAX_CONTENT_LENGTH if name.lower().startswith("content-") else _MAX_HEADER_LENGTH
        value = value[:longest]
        if _SURROGATES.search(value):
            value = decode(value.encode("ascii", "surrogateescape")).text
        return name, value


_POLICY = _Policy(message_factory=_Message)


def parse_mail(data: bytes) -> tuple[EmailMessage, tuple[str, ...]]:
    """Parse a mail; the notes say if only its beginning was read."""
    beginning = _bounded(data)
    notes = (
        () if len(beginning) == len(data) else ("The mail is unusually built; only its beginning was read.",)
    )
    message = BytesParser(policy=_POLICY).parsebytes(beginning)
    assert isinstance(message, EmailMessage), "the policy makes no other"
    return message, notes


def payload_text(part: Message) -> str:
    """Give a part's content as it was sent, its transfer encoding included; "" for a part of parts."""
    payload = attempt(lambda: part.get_payload(), None)
    return payload if isinstance(payload, str) else ""


def payload_bytes(part: Message) -> bytes:
    """Give a part's content with its transfer encoding undone."""
    payload = attempt(lambda: part.get_payload(decode=True), None)
    return payload if isinstance(payload, bytes) else b""


def attempt(read: Callable[[], Result], default: Result) -> Result:
    """Call an accessor of the mail library; what it cannot read is the default."""
    try:
        return read()
    except EMAIL_ERRORS:
        return default


def _bounded(data: bytes) -> bytes:
    """Cut a mail before the part, or after the line, that would be one too many."""
    for pattern, most in ((_CONTAINER, _MAX_CONTAINERS), (_BOUNDARY, _MAX_BOUNDARIES)):
        beyond = next(islice(pattern.finditer(data), most, None), None)
        data = data[: beyond.start()] if beyond else data
    visits = 1 + sum(1 for _ in _CONTAINER.finditer(data))
    lines = data.count(b"\n") + data.count(b"\r")
    if lines * visits <= _MAX_LINE_VISITS:
        return data
    return b"".join(data.splitlines(keepends=True)[: _MAX_LINE_VISITS // visits])
