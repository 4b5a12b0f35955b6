"""Mail: an `.eml` file, or the source of a mail on standard input."""

import re

from amends.adapters.channels.cleaning import (
    MAX_TEXT_BYTES,
    MEGABYTE,
    checked,
    clean_text,
    refuse_unusable,
    source_name,
)
from amends.adapters.channels.decoding import decode
from amends.adapters.channels.mail_body import read_body
from amends.adapters.channels.mail_headers import mail_header, message_id, references, sender, sent_at
from amends.adapters.channels.mail_parsing import parse_mail
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage

_WIDE_OR_MARKED = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEADER_LINE = re.compile(rb"\s*(?:>?From [^\r\n]{1,300}\r?\n)?[A-Za-z][A-Za-z0-9-]{0,60}[ \t]*:")
_KNOWN_HEADER = re.compile(
    r"^(From|To|Subject|Date|Message-ID|MIME-Version|Received|Content-Type|Return-Path|Delivered-To|Reply-To|"
    r"Cc|X-[A-Za-z-]{1,40})[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)


class EmlChannel:
    """Reads the text of a mail; what is attached is named and never opened."""

    kind = "an e-mail"
    suffixes = (".eml",)
    # Mail servers let 25 MB pass, which base64 makes 35: photographs are not a reason to refuse a complaint.
    max_bytes = 40 * MEGABYTE

    def recognises(self, start: str) -> bool:
        """Recognise a mail by two of the usual headers before its first blank line."""
        head = start.lstrip("\ufeff\r\n \t").replace("\r\n", "\n").split("\n\n", 1)[0]
        names = {name.lower() for name in _KNOWN_HEADER.findall(head)}
        return len(names) >= 2 and _HEADER_LINE.match(head.encode("utf-8", "replace")) is not None

    def read(self, data: bytes, name: str) -> CustomerMessage:
        """Read a mail; see `Channel`."""
        if data.startswith(_WIDE_OR_MARKED):
            data = decode(data).text.encode("utf-8", "replace")
        if not data.strip() or len(data) > self.max_bytes or not _HEADER_LINE.match(data):
            refuse_unusable(data, name, self.max_bytes)
        mail, notes = parse_mail(data.lstrip())
        body = read_body(mail)
        joined = "\n\n".join(text for text in body.texts if text.strip())
        if len(joined) > MAX_TEXT_BYTES:
            raise InputError(
                f"{source_name(name)} holds more than {MAX_TEXT_BYTES // MEGABYTE} MB of text "
                "and was not read. Give the message itself as a text."
            )
        text, text_notes = clean_text(joined)
        if not text.strip() and body.attachments:
            raise InputError(
                f"{source_name(name)} holds no text of its own, and what is attached is not read: "
                f"{body.attachments[0]}. Paste the customer's words into a text file."
            )
        sender_name, sender_email = sender(mail)
        message = CustomerMessage(
            untrusted_text=text,
            sender_name=sender_name,
            sender_email=sender_email,
            subject=mail_header(mail, "subject") or None,
            message_id=message_id(mail),
            references=references(mail),
            received=sent_at(mail),
            notes=(*notes, *body.all_notes(), *text_notes),
        )
        return checked(message, name)
