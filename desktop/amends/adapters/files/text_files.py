"""Texts that a person names on the command line: read with limits, written whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from amends.adapters.files.decoding import TextInput, decode
from amends.domain.errors import InputError, NotFoundError, StorageError

SIZE_LIMIT = 5_000_000
"""In bytes; a longer message is a file by mistake, and would hold every step for seconds."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def read_text_file(path: Path, limit: int = SIZE_LIMIT) -> TextInput:
    """Read a file as text.

    Raises NotFoundError when it is not there, InputError when it is empty, binary or larger than
    `limit` bytes, or cannot be opened.
    """
    return as_text(read_bytes(path, limit), str(path))


def read_text_stream(stream: BinaryIO, name: str = "standard input", limit: int = SIZE_LIMIT) -> TextInput:
    """Read all of an open stream as text; raises InputError as `read_text_file` does."""
    return as_text(_up_to(stream, name, limit), name)


def read_bytes(path: Path, limit: int = SIZE_LIMIT) -> bytes:
    """Read a file's bytes, for a format with an encoding of its own; raises as `read_text_file` does."""
    try:
        with path.open("rb") as stream:
            return _up_to(stream, str(path), limit)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {path}.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder, not a file.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {_reason(error)}. Nothing was changed.") from error


def as_text(data: bytes, name: str) -> TextInput:
    """Read bytes as text; raises InputError, which calls them `name`, when they are none."""
    read = decode(data)
    if read is None:
        raise InputError(
            f"{name} is not a text file: it holds bytes that are no letters. If it is a text, save it as "
            "UTF-8 and try again."
        )
    if not read.text.strip():
        raise InputError(f"{name} is empty: there is no text in it.")
    return read


def write_text_file(path: Path, text: str) -> None:
    """Write a text as UTF-8, with its line ends as they are: the whole file, or the old one stays.

    A new file may be read by this person only, because it holds customers' words; an old one keeps
    its permissions. Raises InputError when the place cannot be written, StorageError when the disk is
    full.
    """
    data = text.encode("utf-8", errors="replace")
    try:
        if path.exists() and not path.is_file():
            # A device such as /dev/stdout cannot be replaced.
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise _not_written(path, error) from error


def _replace(target: Path, data: bytes) -> None:
    """Write beside the target, then put it in its place in one step."""
    handle, name = tempfile.mkstemp(prefix=".amends-", suffix=".part", dir=target.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            unfinished.chmod(target.stat().st_mode & 0o777)
        unfinished.replace(target)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _not_written(path: Path, error: OSError) -> InputError | StorageError:
    if error.errno in _FULL:
        return StorageError(
            f"The disk is full, so {path} was not written; a file that was there is unchanged. Free some "
            "space, or choose another place."
        )
    return InputError(
        f"{path} cannot be written: {_reason(error)}. A file that was there is unchanged; choose another "
        "place."
    )


def _up_to(stream: BinaryIO, name: str, limit: int) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"{name} is larger than {limit / 1_000_000:g} MB, so it was not read. Give the text of one "
            "message, without attachments."
        )
    return data


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
