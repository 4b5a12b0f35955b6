"""The database as one SQLite file; the only place for what SQLite alone knows."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from amends.adapters.storage.database import WRITES
from amends.adapters.storage.failures import NOT_OURS, plain_errors
from amends.domain.errors import StorageError

BUSY_TIMEOUT_MS = 5000
_COPY = ".before-{revision}.copy"
_HEADER = b"SQLite format 3\0"
_TRACES = (
    "It is erased, but traces of it could not be removed from the files beside {file} yet ({why}). "
    "Close every other window of Amends: the traces go with the next case that is erased."
)


class SqliteDatabase:
    """A file of cases: write-ahead log, every commit on the disk, deleted content overwritten."""

    def __init__(self, file: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> None:
        self.file = file
        self._busy_timeout_ms = busy_timeout_ms
        # Parameters hold customers' words, and must not come into the text of an error.
        self.engine: Engine = create_engine(URL.create("sqlite", database=str(file)), hide_parameters=True)
        event.listen(self.engine, "connect", self._set_up)
        event.listen(self.engine, "begin", _begin)

    def create_file(self) -> None:
        """Make the folder and an empty file that only this person may read, unless they are there.

        Raises StorageError, also for a file of something else: SQLite would take a very short one for
        empty and write over it.
        """
        try:
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self.file.exists():
                self.file.touch(mode=0o600)
            elif self.file.is_file():
                with self.file.open("rb") as stream:
                    begins = stream.read(len(_HEADER))
                if begins not in (b"", _HEADER):
                    raise StorageError(NOT_OURS.format(file=self.file))
        except OSError as error:
            raise StorageError(
                f"The folder for the saved cases, {self.file.parent}, cannot be used "
                f"({error.strerror}). Nothing was saved or changed; make the folder writable, or choose "
                "another with --profile."
            ) from error

    def plain_errors(self) -> AbstractContextManager[None]:
        """Turn SQLite's errors into StorageError."""
        return plain_errors(self.file)

    def scrub(self) -> None:
        """Rewrite the file without what was deleted, empty its log, and remove older copies of it.

        Raises StorageError when another program does not let go of the file.
        """
        try:
            for copy in self.copies():
                copy.unlink(missing_ok=True)
            with closing(self.engine.raw_connection()) as connection:
                cursor = connection.cursor()
                cursor.execute("VACUUM")
                (busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except (OSError, sqlite3.Error) as error:
            raise StorageError(_TRACES.format(file=self.file, why=error)) from error
        if busy:
            raise StorageError(_TRACES.format(file=self.file, why="another program is reading them"))

    def copies(self) -> list[Path]:
        """List the copies made before a migration, oldest first."""
        return sorted(self.file.parent.glob(self.file.name + _COPY.format(revision="*")))

    def copy_before(self, revision: str) -> Path:
        """Copy the whole file, as it is before the migration to `revision`, and return the copy.

        Uses SQLite's own backup, because the bare file lacks what is still in the log. Raises StorageError.
        """
        copy = self.file.with_name(self.file.name + _COPY.format(revision=revision))
        unfinished = copy.with_name(copy.name + ".part")
        try:
            unfinished.unlink(missing_ok=True)
            unfinished.touch(mode=0o600)
            with (
                closing(sqlite3.connect(self.file)) as source,
                closing(sqlite3.connect(unfinished)) as target,
            ):
                source.backup(target)
            return unfinished.replace(copy)
        except (OSError, sqlite3.Error) as error:
            unfinished.unlink(missing_ok=True)
            raise StorageError(
                f"No copy of {self.file} could be made ({error}), so it was not brought up to this version "
                "of Amends. Nothing was changed; free some space in its folder and try again."
            ) from error

    def _set_up(self, connection: sqlite3.Connection, _record: object) -> None:
        """Prepare one connection; see the notes on durability in the design, section 11."""
        # The driver must not begin transactions by itself: `_begin` does, also before a change of tables.
        connection.isolation_level = None
        # A damaged text must come back to be found damaged by its fingerprint, not stop the reading.
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
        for pragma in (
            f"busy_timeout={self._busy_timeout_ms}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Take the write lock at the start, so that two writers wait for each other instead of failing."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def unchecked_foreign_keys(connection: Connection) -> Iterator[None]:
    """Let tables be rebuilt without their rows being deleted elsewhere as well.

    A migration of SQLite replaces the whole table, and dropping the old one would delete all that
    points to it. To be entered before the transaction, because SQLite ignores the switch within one.
    """
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
