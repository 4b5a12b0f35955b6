"""HTML: a saved web page or mail, a form's export; a `.html` file or HTML on standard input."""

import re

from amends.adapters.channels.cleaning import MAX_TEXT_BYTES, checked, clean_text, refuse_unusable
from amends.adapters.channels.decoding import decode
from amends.adapters.channels.html_text import html_to_text
from amends.domain.message import CustomerMessage

_DECLARED = re.compile(rb"<meta\b[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:+-]{1,40})", re.IGNORECASE)
_START = 4096
_SIGNS = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|div|table|p|br|span|blockquote|ul|ol|h[1-6])(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)


class HtmlChannel:
    """Reads the text that a browser would show, and fetches nothing."""

    kind = "a web page"
    suffixes = (".html", ".htm", ".xhtml")
    max_bytes = MAX_TEXT_BYTES

    def recognises(self, start: str) -> bool:
        """Recognise HTML by a tag of a page or a paragraph."""
        return _SIGNS.search(start) is not None

    def read(self, data: bytes, name: str) -> CustomerMessage:
        """Read a page; see `Channel`."""
        refuse_unusable(data, name, self.max_bytes)
        declared = _DECLARED.search(data[:_START])
        decoded = decode(data, declared.group(1).decode("ascii") if declared else None)
        converted, form_notes = html_to_text(decoded.text)
        text, text_notes = clean_text(converted)
        notes = (*([decoded.note] if decoded.note else []), *form_notes, *text_notes)
        return checked(CustomerMessage(untrusted_text=text, notes=notes), name)
