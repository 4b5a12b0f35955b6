"""Markdown: a `.md` file, read as the text that it stands for."""

import re
from dataclasses import replace

from amends.adapters.channels.cleaning import MAX_TEXT_BYTES, checked
from amends.adapters.channels.plain_text import PlainTextChannel
from amends.domain.message import CustomerMessage

# Each pattern stops at the sign that it starts with, so that a hostile line costs no more than its length.
_HEADING = re.compile(r"(?m)^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$")
_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,200}\")?\)")
_STRONG = re.compile(r"\*\*(?=\S)([^*\n]+)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+)\*(?![\w*])")
_CODE = re.compile(r"`([^`\n]+)`")
_FENCE = re.compile(r"(?m)^[ ]{0,3}(?:```|~~~).*$")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~-])")
# While the marks are taken away, an escaped sign stands in a place where Unicode has no letters.
_PRIVATE = 0xE000


class MarkdownChannel:
    """Reads a text without its marks of form; quotes and lists keep theirs."""

    kind = "a Markdown text"
    suffixes = (".md", ".markdown")
    max_bytes = MAX_TEXT_BYTES

    def recognises(self, start: str) -> bool:
        """Leave a text without a file name to plain text, which it is in any case."""
        return False

    def read(self, data: bytes, name: str) -> CustomerMessage:
        """Read a text; see `Channel`."""
        message = PlainTextChannel().read(data, name)
        text = _ESCAPE.sub(lambda found: chr(_PRIVATE + ord(found.group(1))), message.untrusted_text)
        text = _FENCE.sub("", text)
        for pattern in (_HEADING, _IMAGE_OR_LINK, _STRONG, _EMPHASIS, _CODE):
            text = pattern.sub(r"\1", text)
        text = text.translate({_PRIVATE + code: code for code in range(0x80)}).strip("\n")
        return checked(replace(message, untrusted_text=text), name)
