"""A way by which a customer's message reaches the program: a mail file, a web page, a plain text."""

from typing import Protocol

from amends.domain.message import CustomerMessage


class Channel(Protocol):
    """Reads one kind of file.

    It opens nothing but the bytes that it is given: no picture, link, attachment or local file.
    """

    @property
    def kind(self) -> str:
        """The kind in plain words, for a sentence: "an e-mail"."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings of file names that this channel reads, in lower case with the dot."""
        ...

    @property
    def max_bytes(self) -> int:
        """The largest file that is read; a larger one is refused."""
        ...

    def recognises(self, start: str) -> bool:
        """Tell from the first characters whether a text without a file name is of this kind."""
        ...

    def read(self, data: bytes, name: str) -> CustomerMessage:
        """Read a message; its quotes and signature are still part of `untrusted_text`.

        `name` is the file's name or "-" for standard input. The same bytes always give the same message.

        Raises:
            InputError: there is nothing to read in it: empty, too large, or no text.
        """
        ...
