"""Tables of an older, the same and a newer version of the program."""

import shutil
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event
from tests.contracts.case_store_contract import CASE, MESSAGE, VERSION
from tests.fakes import FixedClock

from amends.adapters.storage import schema
from amends.adapters.storage.opening import FILE_NAME, open_case_store
from amends.adapters.storage.sql_case_store import SqlCaseStore
from amends.adapters.storage.sqlite import SqliteDatabase
from amends.adapters.storage.upgrading import SCRIPTS, upgrade
from amends.domain.errors import StorageError
from amends.domain.records import SavedCase

NEXT = """
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    with op.batch_alter_table("cases", recreate="always") as cases:
        cases.add_column(sa.Column("colour", sa.Text))
    {more}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / FILE_NAME


@pytest.fixture
def saved(file: Path) -> SavedCase:
    """A case kept by this version of the program."""
    with closing(open_case_store(file.parent, FixedClock())) as store:
        return store.add(CASE, MESSAGE, VERSION)


@pytest.fixture
def database(file: Path) -> Iterator[SqliteDatabase]:
    database = SqliteDatabase(file)
    yield database
    database.engine.dispose()


def scripts_with_next(folder: Path, more: str = "") -> Path:
    """Copy the migrations and add one, as the next version of the program will have it."""
    scripts = folder / "100% next"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "0002_next.py").write_text(NEXT.format(more=more), encoding="utf-8")
    return scripts


def columns(file: Path, table: str = "cases") -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def test_schema_when_compared_with_the_migrations_then_nothing_differs(
    saved: SavedCase, database: SqliteDatabase
) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, schema.metadata) == []


def test_revision_when_compared_with_the_scripts_then_it_is_the_newest() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_current_head() == schema.REVISION


def test_open_when_nothing_is_there_then_file_and_folder_are_private_and_no_copy_is_made(
    saved: SavedCase, file: Path
) -> None:
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert SqliteDatabase(file).copies() == []


def test_connection_when_opened_then_every_commit_is_safe_and_what_is_deleted_is_overwritten(
    saved: SavedCase, database: SqliteDatabase
) -> None:
    with database.engine.connect() as connection:

        def pragma(name: str) -> object:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2
        assert pragma("foreign_keys") == pragma("secure_delete") == 1
        assert pragma("busy_timeout") == 5000


def test_upgrade_when_the_file_is_older_then_it_is_copied_first_and_keeps_everything(
    saved: SavedCase, file: Path, database: SqliteDatabase, tmp_path: Path
) -> None:
    upgrade(database, scripts_with_next(tmp_path), "0002")

    assert "colour" in columns(file)
    assert SqlCaseStore(database, FixedClock()).get(saved.id) == saved
    (copy,) = database.copies()
    assert copy.name == f"{FILE_NAME}.before-0002.copy"
    assert "colour" not in columns(copy)
    shutil.copy(copy, tmp_path / FILE_NAME)
    with closing(open_case_store(tmp_path, FixedClock())) as restored:
        assert restored.get(saved.id) == saved
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_upgrade_when_a_step_fails_then_the_file_is_as_it_was(
    saved: SavedCase, file: Path, database: SqliteDatabase, tmp_path: Path
) -> None:
    scripts = scripts_with_next(tmp_path, more='op.execute("SELECT * FROM no_such_table")')

    with pytest.raises(StorageError, match="Nothing that was saved before was changed"):
        upgrade(database, scripts, "0002")

    assert "colour" not in columns(file)
    with closing(open_case_store(file.parent, FixedClock())) as store:
        assert store.get(saved.id) == saved


def test_upgrade_when_no_copy_can_be_made_then_nothing_is_changed(
    saved: SavedCase, file: Path, database: SqliteDatabase, tmp_path: Path
) -> None:
    file.with_name(f"{FILE_NAME}.before-0002.copy").mkdir()

    with pytest.raises(StorageError, match=r"No copy of .* Nothing was changed"):
        upgrade(database, scripts_with_next(tmp_path), "0002")

    assert "colour" not in columns(file)
    assert list(file.parent.glob("*.part")) == []


def test_open_when_the_file_is_newer_then_it_is_refused_and_not_touched(
    saved: SavedCase, file: Path, database: SqliteDatabase, tmp_path: Path
) -> None:
    upgrade(database, scripts_with_next(tmp_path), "0002")
    database.engine.dispose()
    before = file.read_bytes()

    with pytest.raises(StorageError, match=r"written by a newer version of Amends.* install the newer"):
        open_case_store(file.parent, FixedClock())

    assert file.read_bytes() == before


def test_upgrade_when_another_start_migrates_in_between_then_nothing_is_done_twice(
    saved: SavedCase, file: Path, database: SqliteDatabase, tmp_path: Path
) -> None:
    scripts, other = scripts_with_next(tmp_path), SqliteDatabase(file)
    began: list[str] = []

    def migrate_first(_connection: Connection) -> None:
        if not began:
            began.append("other")
            upgrade(other, scripts, "0002")

    event.listen(database.engine, "commit", migrate_first)
    upgrade(database, scripts, "0002")
    other.engine.dispose()

    assert began == ["other"]
    (copy,) = database.copies()
    assert "colour" not in columns(copy)
    assert SqlCaseStore(database, FixedClock()).get(saved.id) == saved


def test_open_when_the_database_is_of_another_program_then_it_is_refused_and_not_touched(
    file: Path,
) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")

    with pytest.raises(StorageError, match="is not a database of Amends"):
        open_case_store(file.parent, FixedClock())

    assert columns(file, "recipes") == {"name"}


def test_upgrade_when_done_then_foreign_keys_are_checked_again(
    saved: SavedCase, database: SqliteDatabase, tmp_path: Path
) -> None:
    upgrade(database, scripts_with_next(tmp_path), "0002")

    with database.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
