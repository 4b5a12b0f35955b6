"""The readable text of a mail's parts, and the names of those that are not read."""

import re
from dataclasses import dataclass, field
from email.message import EmailMessage, Message

from amends.adapters.channels.cleaning import one_line
from amends.adapters.channels.decoding import decode
from amends.adapters.channels.html_text import html_to_text
from amends.adapters.channels.mail_headers import mail_header
from amends.adapters.channels.mail_parsing import attempt, parse_mail, payload_bytes, payload_text

_READ = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown"})
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_GUESSED_BOUNDARY = re.compile(r"^--(\S{1,70})[ \t]*$", re.MULTILINE)
_MOST_NAMED = 20
_LONGEST_NAME = 80
_STUB_SHARE = 10
_STUB_LENGTH = 300


@dataclass(slots=True)
class MailBody:
    """What was found in the parts of a mail, in order."""

    texts: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    notes: dict[str, None] = field(default_factory=dict)

    def all_notes(self) -> tuple[str, ...]:
        """The notes without repetition, and one on what is attached."""
        named = list(self.attachments[:_MOST_NAMED])
        if len(self.attachments) > _MOST_NAMED:
            named.append(f"and {len(self.attachments) - _MOST_NAMED} more")
        attached = (f"Attached and not read: {', '.join(named)}.",) if named else ()
        return (*self.notes, *attached)


def read_body(message: EmailMessage) -> MailBody:
    """Collect the text of a mail: plain text where there is some, else what its HTML shows."""
    body = MailBody()
    _read_part(message, body)
    return body


def _read_part(part: Message, body: MailBody) -> None:
    kind = attempt(part.get_content_type, "text/plain")
    children = _children(part)
    if attempt(part.get_content_disposition, None) == "attachment" and kind != "message/rfc822":
        _name_attachment(part, kind, body)
    elif kind == "message/rfc822" and children:
        _read_forwarded(children[0], body)
    elif kind == "multipart/alternative" and children:
        _read_alternative(children, body)
    elif children and kind.startswith("multipart/"):
        for child in children:
            _read_part(child, body)
    elif kind.startswith("multipart/"):
        _read_broken(part, body)
    elif kind in _READ and not attempt(part.get_filename, None):
        body.texts.append(_text(part, kind, body))
    else:
        _name_attachment(part, kind, body)


def _children(part: Message) -> list[Message]:
    payload = attempt(lambda: part.get_payload(), None)
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def _read_alternative(children: list[Message], body: MailBody) -> None:
    """Take the plain text, unless it is empty or only says that there is HTML."""
    versions = []
    for child in children:
        version = MailBody()
        _read_part(child, version)
        versions.append((attempt(child.get_content_type, ""), version))
        body.attachments.extend(version.attachments)
    lengths = [len("".join(version.texts).strip()) for _, version in versions]
    longest = max(lengths)
    plain = next((number for number, (kind, _) in enumerate(versions) if kind == "text/plain"), None)
    chosen = lengths.index(longest) if plain is None else plain
    if lengths[chosen] < _STUB_LENGTH and lengths[chosen] * _STUB_SHARE < longest:
        chosen = lengths.index(longest)
    body.texts.extend(versions[chosen][1].texts)
    body.notes.update(versions[chosen][1].notes)


def _read_forwarded(message: Message, body: MailBody) -> None:
    """Write a mail that is attached whole as mail programs write a forward."""
    inner = MailBody()
    _read_part(message, inner)
    head = [
        f"{name}: {value}"
        for name in ("From", "Date", "Subject", "To")
        if (value := mail_header(message, name))
    ]
    lines = ["---------- Forwarded message ----------", *head, "", *inner.texts]
    body.texts.append("\n".join(lines))
    body.attachments.extend(inner.attachments)
    body.notes.update(inner.notes)


def _read_broken(part: Message, body: MailBody) -> None:
    """Read a multipart without its boundary: with the one that its lines show, or as it stands."""
    body.notes.setdefault("The mail is damaged; what could be read of it was read.")
    text = payload_bytes(part).decode("utf-8", "surrogateescape")
    boundary = _GUESSED_BOUNDARY.search(text)
    if boundary and text.count(f"--{boundary.group(1)}") > 1:
        head = f'Content-Type: multipart/mixed; boundary="{boundary.group(1)}"\n\n'
        again, _ = parse_mail((head + text).encode("utf-8", "surrogateescape"))
        children = _children(again)
        for child in children:
            _read_part(child, body)
        if children:
            return
    body.texts.append(decode(text.encode("utf-8", "surrogateescape")).text)


def _text(part: Message, kind: str, body: MailBody) -> str:
    """Decode one part; HTML becomes text, flowed lines are joined."""
    declared = attempt(part.get_content_charset, None)
    decoded = decode(_bytes(part, body), declared)
    if decoded.note:
        body.notes.setdefault(decoded.note)
    if kind == "text/html":
        text, notes = html_to_text(decoded.text)
        body.notes.update(dict.fromkeys(notes))
        return text
    if attempt(lambda: str(part.get_param("format", "")).lower(), "") == "flowed":
        return _unflowed(decoded.text, attempt(lambda: str(part.get_param("delsp", "")).lower(), "") == "yes")
    return decoded.text


def _bytes(part: Message, body: MailBody) -> bytes:
    """Undo the transfer encoding; what is called base64 and is not is taken as it stands."""
    encoding = attempt(lambda: str(part.get("content-transfer-encoding", "")).strip().lower(), "")
    if encoding == "base64" and not _BASE64.fullmatch(payload_text(part)):
        body.notes.setdefault("A part of the mail is damaged; it was read as it stands.")
        attempt(lambda: part.__delitem__("content-transfer-encoding"), None)
    return payload_bytes(part)


def _unflowed(text: str, delete_space: bool) -> str:
    """Join the lines that a mail program broke to fit the window (RFC 3676, section 4)."""
    lines: list[str] = []
    flowing = False
    for line in text.replace("\r\n", "\n").split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        content = line[depth:].removeprefix(" ")
        quote = ">" * depth + " " if depth else ""
        if flowing and content != "-- " and lines[-1].startswith(quote) and (depth or lines[-1][:1] != ">"):
            lines[-1] += content
        else:
            lines.append(quote + content)
        flowing = content.endswith(" ") and content != "-- "
        if flowing and delete_space:
            lines[-1] = lines[-1][:-1]
    return "\n".join(lines)


def _name_attachment(part: Message, kind: str, body: MailBody) -> None:
    name = one_line(attempt(lambda: str(part.get_filename() or ""), "")).replace("\\", "/").split("/")[-1]
    kilobytes = max(1, len(payload_text(part)) * 3 // 4 // 1024)
    shown = f'"{name[:_LONGEST_NAME]}" ' if name.strip(". ") else ""
    body.attachments.append(f"{shown}({one_line(kind)[:_LONGEST_NAME]}, {kilobytes} kB)")
