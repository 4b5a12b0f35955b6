"""Who wrote a mail, about what and when; each header is read so that a broken one is only missing."""

import re
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.message import Message

from amends.adapters.channels.cleaning import one_line
from amends.adapters.channels.mail_parsing import attempt

_LONGEST = 300
_LONGEST_ADDRESSES = 2_000
_MOST_REFERENCES = 50
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")
_ADDRESS = re.compile(r"[^\s<>@()\[\],;:\"]{1,64}@[^\s<>@()\[\],;:\"]{1,190}")
# The old way: ann@example.com (Ann Lee).
_COMMENT = re.compile(r"\(([^()]{1,100})\)")
_NO_REPLY = re.compile(r"(?:no|do[-_.]?not|non|nao)[-_.]?(?:reply|rispondere|responder)", re.IGNORECASE)


def mail_header(message: Message, name: str) -> str:
    """Read one header as one line of text; "" when it is missing or beyond reading."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    text = attempt(lambda: str(message.get(name, "")), None)
    if text is None:
        text = attempt(lambda: str(make_header(decode_header(raw))), str(raw))
    return one_line(text)[:_LONGEST_ADDRESSES]


def sender(message: Message) -> tuple[str | None, str | None]:
    """Read name and address of the sender; the reply address, where a form sent the mail for them."""
    name, email = _first_person(mail_header(message, "from"))
    if email and not name and (comment := _COMMENT.search(_raw(message, "from"))):
        name = one_line(comment.group(1))[:_LONGEST] or None
    if email and _NO_REPLY.search(email):
        reply_name, reply_email = _first_person(mail_header(message, "reply-to"))
        if reply_email and not _NO_REPLY.search(reply_email):
            return reply_name, reply_email
    return name, email


def sent_at(message: Message) -> datetime | None:
    """Read the date with its time zone; None when either is missing.

    "-0000" is a time in UTC whose sender did not say where they are (RFC 5322, section 3.3).
    """
    moment = attempt(lambda: getattr(message.get("date"), "datetime", None), None)
    if not isinstance(moment, datetime):
        return None
    if moment.tzinfo is None and _raw(message, "date").strip().endswith("-0000"):
        return moment.replace(tzinfo=UTC)
    return moment if moment.tzinfo else None


def message_id(message: Message) -> str | None:
    """Read the mail's own id, with its angle brackets."""
    found = _MESSAGE_ID.search(mail_header(message, "message-id"))
    return found.group() if found else None


def references(message: Message) -> tuple[str, ...]:
    """Read the ids of the mails that this one answers, the oldest first."""
    ids = _MESSAGE_ID.findall(f"{_raw(message, 'references')} {_raw(message, 'in-reply-to')}")
    return tuple(dict.fromkeys(ids))[-_MOST_REFERENCES:]


def _raw(message: Message, name: str) -> str:
    return next((str(value) for key, value in message.raw_items() if key.lower() == name), "")


def _first_person(header: str) -> tuple[str | None, str | None]:
    found = _ADDRESS.search(header)
    name = header[: found.start()] if found else header
    name = one_line(name.replace('\\"', '"')).strip(" <>\"'(),;:")
    return name[:_LONGEST] or None, found.group() if found else None
