"""Bringing the file of cases to the tables of this version, with a copy of it made first."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from amends.adapters.storage.database import WRITES
from amends.adapters.storage.failures import NOT_OURS
from amends.adapters.storage.schema import REVISION
from amends.adapters.storage.sqlite import SqliteDatabase, unchecked_foreign_keys
from amends.domain.errors import StorageError

SCRIPTS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"


def upgrade(database: SqliteDatabase, scripts: Path = SCRIPTS, newest: str = REVISION) -> None:
    """Run the migrations that the file lacks: all of them or none.

    Raises StorageError when the file is not ours, or is newer than `newest`.
    """
    with database.plain_errors(), database.engine.connect() as connection, connection.begin():
        if _revision(connection, database) == newest:
            return
    with database.plain_errors(), database.engine.connect() as plain:
        connection = plain.execution_options(**{WRITES: True})
        with unchecked_foreign_keys(connection), connection.begin():
            # Read again under the lock: another start of the program may have been faster.
            found = _revision(connection, database)
            if found == newest:
                return
            _refuse_newer(found, scripts, database)
            if found is not None:
                database.copy_before(newest)
            _run(connection, scripts)


def _revision(connection: Connection, database: SqliteDatabase) -> str | None:
    """Read which migration the file has; None for an empty file."""
    tables = inspect(connection).get_table_names()
    if _VERSION_TABLE in tables:
        return connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalar_one_or_none()
    if tables:
        raise StorageError(NOT_OURS.format(file=database.file))
    return None


def _refuse_newer(found: str | None, scripts: Path, database: SqliteDatabase) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory(str(scripts)).walk_revisions()}
    if found is not None and found not in known:
        raise StorageError(
            f"The saved cases in {database.file} were written by a newer version of Amends. They were not "
            "touched; install the newer version, or choose another folder with --profile."
        )


def _run(connection: Connection, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
