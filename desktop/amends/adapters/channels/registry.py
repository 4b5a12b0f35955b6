"""The channels that there are, and which of them reads a given file."""

from pathlib import Path, PurePath
from typing import BinaryIO

from amends.adapters.channels.cleaning import source_name
from amends.adapters.channels.decoding import decode
from amends.adapters.channels.eml import EmlChannel
from amends.adapters.channels.html import HtmlChannel
from amends.adapters.channels.markdown import MarkdownChannel
from amends.adapters.channels.plain_text import PlainTextChannel
from amends.domain.errors import InputError, NotFoundError
from amends.domain.message import CustomerMessage
from amends.ports.channel import Channel

STANDARD_INPUT = "-"
_START = 4096

# The only list. Standard input is given to the first that recognises it, so plain text comes last.
CHANNELS: tuple[Channel, ...] = (EmlChannel(), HtmlChannel(), MarkdownChannel(), PlainTextChannel())

_MAX_BYTES = max(channel.max_bytes for channel in CHANNELS)


def read_source(source: str, stdin: BinaryIO) -> CustomerMessage:
    """Read the message in a file, or in standard input for "-"; quotes are not yet set apart.

    Raises:
        NotFoundError: there is no such file.
        InputError: it cannot be opened or read as a message.
    """
    if source == STANDARD_INPUT:
        return read_message(stdin.read(_MAX_BYTES + 1), STANDARD_INPUT)
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {source}.") from error
    except IsADirectoryError as error:
        raise InputError(f"{source} is a folder; give the file of one message.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one that this system allows"
        raise InputError(f"{source} cannot be read: {reason}.") from error
    return read_message(data, path.name)


def read_message(data: bytes, name: str) -> CustomerMessage:
    """Read a message by the channel for its name; quotes are not yet set apart.

    `name` is the file's name, or "-" for standard input.

    Raises:
        InputError: no channel reads this kind of file, or there is nothing to read in it.
    """
    return channel_for(name, data).read(data, name)


def channel_for(name: str, data: bytes = b"") -> Channel:
    """Find the channel by the ending of the name; that of standard input by how its text begins.

    Raises:
        InputError: no channel reads this kind of file.
    """
    if name == STANDARD_INPUT:
        start = decode(data[:_START]).text
        return next(channel for channel in CHANNELS if channel.recognises(start))
    suffix = PurePath(name).suffix.lower()
    for channel in CHANNELS:
        if suffix in channel.suffixes:
            return channel
    known = [suffix for channel in CHANNELS for suffix in channel.suffixes]
    raise InputError(
        f"{source_name(name)} is of a kind that Amends does not read. "
        f"Save the message as one of {', '.join(known)}, or paste its text into standard input."
    )
