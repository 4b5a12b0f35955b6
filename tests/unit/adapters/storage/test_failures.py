"""What a person reads when the disk, the folder or the file lets them down: real failures, no mocks."""

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.contracts.case_store_contract import CASE, MESSAGE, VERSION
from tests.fakes import FixedClock

from amends.adapters.storage.failures import failure_sentence, plain_errors
from amends.adapters.storage.opening import FILE_NAME, open_case_store
from amends.adapters.storage.sql_case_store import SqlCaseStore
from amends.adapters.storage.sqlite import SqliteDatabase
from amends.adapters.storage.upgrading import upgrade
from amends.domain.draft import Draft
from amends.domain.errors import StorageError
from amends.domain.records import NewVersion

NOBODY_ID = 65534


def opened(file: Path, *pragmas: str) -> SqlCaseStore:
    """Open a store whose every connection gets more pragmas first."""
    database = SqliteDatabase(file, busy_timeout_ms=20)

    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    database.create_file()
    upgrade(database)
    database.engine.dispose()
    event.listen(database.engine, "connect", prepare)
    return SqlCaseStore(database, FixedClock())


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder that this process, root or not, may not write to."""
    folder = Path(tempfile.mkdtemp(prefix="amends-ro-"))
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY_ID)
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o755)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def test_add_when_the_disk_is_full_then_one_sentence_says_so_and_what_was_saved_is_whole(
    tmp_path: Path,
) -> None:
    file = tmp_path / FILE_NAME
    with closing(opened(file, "max_page_count=40")) as store:
        kept = store.add(CASE, MESSAGE, VERSION)
        too_much = NewVersion(Draft("x" * 400_000, "en", "composer"))

        with pytest.raises(StorageError, match=r"^The disk is full, so nothing new was saved .* is safe;"):
            store.add(CASE, None, too_much)
        with pytest.raises(StorageError, match="The disk is full"):
            store.add_version(kept.id, too_much)

        assert store.get(kept.id) == kept
        assert len(store.summaries()) == 1
        assert store.add_version(kept.id, VERSION).number == 2


def test_add_when_the_file_may_not_be_written_then_one_sentence_says_so_and_reading_goes_on(
    tmp_path: Path,
) -> None:
    file = tmp_path / FILE_NAME
    with closing(opened(file)) as store:
        kept = store.add(CASE, MESSAGE, VERSION)

    with closing(opened(file, "query_only=ON")) as store:
        with pytest.raises(
            StorageError, match="cannot be changed, because the file or its folder is read-only"
        ):
            store.add(CASE)

        assert store.get(kept.id) == kept


@pytest.mark.skipif(sys.platform == "win32", reason="folders of Windows have no such permission")
def test_open_when_the_folder_is_read_only_then_one_sentence_says_so(read_only_folder: Path) -> None:
    with pytest.raises(StorageError, match=r"cannot be used \(Permission denied\)\. Nothing was saved"):
        open_case_store(read_only_folder / "data", FixedClock())
    with pytest.raises(StorageError, match=r"cannot be used \(Permission denied\)\. Nothing was saved"):
        open_case_store(read_only_folder, FixedClock())


@pytest.mark.skipif(sys.platform == "win32", reason="folders of Windows have no such permission")
def test_open_when_saved_cases_lie_in_a_read_only_folder_then_one_sentence_says_so(
    read_only_folder: Path,
) -> None:
    user = os.geteuid()
    if user == NOBODY_ID:
        os.seteuid(0)
    read_only_folder.chmod(0o755)
    with closing(open_case_store(read_only_folder, FixedClock())) as store:
        store.add(CASE)
    read_only_folder.chmod(0o555)
    (read_only_folder / FILE_NAME).chmod(0o444)
    os.seteuid(user)

    with pytest.raises(StorageError, match=r"read-only|cannot be opened"):
        open_case_store(read_only_folder, FixedClock())


def test_open_when_the_folder_is_a_file_then_one_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")

    with pytest.raises(StorageError, match="The folder for the saved cases"):
        open_case_store(tmp_path / "data", FixedClock())


def test_open_when_the_file_is_a_folder_then_one_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()

    with pytest.raises(StorageError, match="cannot be opened"):
        open_case_store(tmp_path, FixedClock())


@pytest.mark.parametrize("content", [b"Dear Ms Osei,\n" * 200, b"\x00" * 5000, b"x"])
def test_open_when_the_file_is_no_database_then_it_is_left_as_it_was(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)

    with pytest.raises(StorageError, match="is not a database of Amends, and was left as it is"):
        open_case_store(tmp_path, FixedClock())

    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_add_when_another_program_holds_the_file_then_one_sentence_says_so(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    with closing(opened(file)) as store, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(
            StorageError, match=r"^Another program is holding .* Nothing that was saved was lost"
        ):
            store.add(CASE)

        other.rollback()
        assert store.add(CASE)


def test_get_when_a_page_is_destroyed_then_one_sentence_says_so(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    with closing(opened(file)) as store:
        case_id = store.add(CASE, MESSAGE, VERSION).id
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    file.write_bytes(bytes(data))

    with pytest.raises(StorageError, match="are damaged on the disk"):
        store.get(case_id)


def test_error_when_raised_then_no_word_of_the_customer_is_in_it(tmp_path: Path) -> None:
    with closing(opened(tmp_path / FILE_NAME, "max_page_count=12")) as store:
        long = replace(CASE, untrusted_message="Il frigorifero " * 9000)
        with pytest.raises(StorageError) as caught:
            store.add(long, MESSAGE, VERSION)

    assert "INSERT INTO cases" in str(caught.value.__cause__)
    assert not any("frigorifero" in str(error) for error in (caught.value, caught.value.__cause__))


def test_failure_sentence_when_the_error_is_unknown_then_its_name_is_told() -> None:
    assert "(OperationalError)" in failure_sentence(sqlite3.OperationalError("?"), Path("cases"))
    assert "(NoneType)" in failure_sentence(None, Path("cases"))


def test_plain_errors_when_the_driver_itself_fails_then_the_sentence_is_the_same() -> None:
    with (
        pytest.raises(StorageError, match=r"could not be read or written \(ProgrammingError\)"),
        plain_errors(Path("cases")),
    ):
        raise sqlite3.ProgrammingError("closed")
