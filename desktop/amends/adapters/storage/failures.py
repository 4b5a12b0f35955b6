"""What SQLite reports, in one plain sentence each: what happened, what is safe, what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from amends.domain.errors import StorageError

NOT_OURS = (
    "{file} is not a database of Amends, and was left as it is. Move it away, or choose another folder "
    "with --profile."
)
_SENTENCES = {
    sqlite3.SQLITE_FULL: (
        "The disk is full, so nothing new was saved in {file}. What was saved before is safe; "
        "free some space and try again."
    ),
    sqlite3.SQLITE_READONLY: (
        "The saved cases in {file} cannot be changed, because the file or its folder is read-only. "
        "What was saved before is safe; make the folder writable, or choose another with --profile."
    ),
    sqlite3.SQLITE_NOTADB: NOT_OURS,
    sqlite3.SQLITE_CORRUPT: (
        "The saved cases in {file} are damaged on the disk, and the file was left as it is. "
        "Make a copy of it, then export what can still be read with `amends cases export`."
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The saved cases in {file} cannot be opened. Nothing that was saved was changed; look whether "
        "the folder is there and may be written to, or choose another with --profile."
    ),
}
_SENTENCES[sqlite3.SQLITE_BUSY] = _SENTENCES[sqlite3.SQLITE_LOCKED] = (
    "Another program is holding the saved cases in {file}. Nothing that was saved was lost; "
    "close it, or try again in a moment."
)
_SENTENCES[sqlite3.SQLITE_PERM] = _SENTENCES[sqlite3.SQLITE_READONLY]
_OTHERWISE = (
    "The saved cases in {file} could not be read or written ({name}). Nothing that was saved before "
    "was changed; look at the disk and try again."
)


def failure_sentence(error: BaseException | None, file: Path) -> str:
    """Say what an error of SQLite means for the person who reads it."""
    code = getattr(error, "sqlite_errorcode", None)
    # The extended codes of SQLite carry the primary one in their low byte.
    sentence = _SENTENCES.get(code & 0xFF, _OTHERWISE) if isinstance(code, int) else _OTHERWISE
    return sentence.format(file=file, name=getattr(error, "sqlite_errorname", type(error).__name__))


@contextmanager
def plain_errors(file: Path) -> Iterator[None]:
    """Turn the errors of SQLite, bare or wrapped by SQLAlchemy, into StorageError."""
    try:
        yield
    except DBAPIError as error:
        raise StorageError(failure_sentence(error.orig, file)) from error
    except sqlite3.Error as error:
        raise StorageError(failure_sentence(error, file)) from error
