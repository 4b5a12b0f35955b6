"""Plain text: a `.txt` file, or what was pasted into standard input."""

from amends.adapters.channels.cleaning import MAX_TEXT_BYTES, checked, clean_text, refuse_unusable
from amends.adapters.channels.decoding import decode
from amends.domain.message import CustomerMessage


class PlainTextChannel:
    """Reads a text as it stands."""

    kind = "a text"
    suffixes = (".txt", ".text")
    max_bytes = MAX_TEXT_BYTES

    def recognises(self, start: str) -> bool:
        """Take whatever no other channel recognised."""
        return True

    def read(self, data: bytes, name: str) -> CustomerMessage:
        """Read a text; see `Channel`."""
        refuse_unusable(data, name, self.max_bytes)
        decoded = decode(data)
        text, notes = clean_text(decoded.text)
        if decoded.note:
            notes = (decoded.note, *notes)
        return checked(CustomerMessage(untrusted_text=text, notes=notes), name)
