"""Opening the saved cases: the one way to a case store for the composition root."""

from pathlib import Path

from amends.adapters.storage.sql_case_store import SqlCaseStore
from amends.adapters.storage.sqlite import SqliteDatabase
from amends.adapters.storage.upgrading import upgrade
from amends.ports.clock import Clock

FILE_NAME = "cases.sqlite3"


def open_case_store(folder: Path, clock: Clock) -> SqlCaseStore:
    """Open the cases kept in `folder`, making or updating the file where needed.

    Raises StorageError. Import this module only when cases are needed: the database library costs
    half a second.
    """
    database = SqliteDatabase(folder / FILE_NAME)
    database.create_file()
    try:
        upgrade(database)
    except BaseException:
        database.engine.dispose()
        raise
    return SqlCaseStore(database, clock)
