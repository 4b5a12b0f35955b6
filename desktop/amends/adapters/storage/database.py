"""What the case store needs of a database, whichever it is."""

from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Engine

WRITES = "amends_writes"
"""Execution option of a connection whose transaction is going to write."""


class Database(Protocol):
    """A database that is ready for use."""

    @property
    def engine(self) -> Engine:
        """Where connections come from."""
        ...

    def plain_errors(self) -> AbstractContextManager[None]:
        """Turn the database's own errors into StorageError, in one plain sentence."""
        ...

    def scrub(self) -> None:
        """Remove the traces of what was deleted from every file of the database."""
        ...
