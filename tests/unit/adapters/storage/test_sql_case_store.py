"""Cases in SQLite: the contract of the port, and what only a file can show."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.contracts.case_store_contract import CASE, EDITED, MESSAGE, VERSION, CaseStoreContract, case_of
from tests.fakes import FixedClock

from amends.adapters.storage.opening import FILE_NAME, open_case_store
from amends.adapters.storage.sql_case_store import SqlCaseStore
from amends.adapters.storage.sqlite import SqliteDatabase
from amends.adapters.storage.upgrading import upgrade
from amends.domain.draft import Draft
from amends.domain.errors import NotFoundError, StorageError
from amends.domain.records import CaseId, NewVersion

MARKER = "ZQX-МАРКЕР-7731"


class TestSqlCaseStore(CaseStoreContract):
    @pytest.fixture
    def store(self, tmp_path: Path, clock: FixedClock) -> Iterator[SqlCaseStore]:
        store = open_case_store(tmp_path / "data", clock)
        yield store
        store.close()

    @pytest.fixture
    def file(self, store: SqlCaseStore, tmp_path: Path) -> Path:
        return tmp_path / "data" / FILE_NAME

    def change(self, file: Path, statement: str, *values: object) -> None:
        """Change the file behind the store's back."""
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(statement, values)

    def test_get_when_the_store_was_closed_and_opened_then_all_is_there(
        self, store: SqlCaseStore, clock: FixedClock, tmp_path: Path
    ) -> None:
        added = store.add(CASE, MESSAGE, VERSION)
        store.close()

        with closing(open_case_store(tmp_path / "data", clock)) as opened:
            assert opened.get(added.id) == added

    def test_add_when_texts_hold_what_databases_trip_over_then_they_come_back(
        self, store: SqlCaseStore
    ) -> None:
        odd = "nul \x00, half a pair \ud83d, '; DROP TABLE cases; --, \r\n\x1b[31m"
        added = store.add(case_of(odd, odd, odd), None, NewVersion(Draft(odd, "en", "composer")))

        assert store.get(added.id) == added
        assert store.summaries()[0].first_words.startswith("nul , half a pair , '; DROP")

    def test_add_when_an_id_is_taken_then_another_is_drawn(self, clock: FixedClock, tmp_path: Path) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME)
        upgrade(database)
        drawn = iter(["aaaaaaaa", "aaaaaaaa", "bbbbbbbb"])
        with closing(SqlCaseStore(database, clock, lambda: CaseId(next(drawn)))) as store:
            assert [store.add(CASE).id, store.add(CASE).id] == ["aaaaaaaa", "bbbbbbbb"]

    def test_add_when_it_has_begun_then_no_other_writer_can_come_in_between(
        self, clock: FixedClock, tmp_path: Path
    ) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME)
        upgrade(database)
        refused: list[str] = []

        def draw_while_another_tries() -> CaseId:
            with closing(sqlite3.connect(tmp_path / FILE_NAME, timeout=0)) as other:
                try:
                    other.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as error:
                    refused.append(str(error))
            return CaseId("aaaaaaaa")

        with closing(SqlCaseStore(database, clock, draw_while_another_tries)) as store:
            store.add(CASE)

        assert refused == ["database is locked"]

    def test_add_when_no_id_is_free_then_a_sentence_says_so(self, clock: FixedClock, tmp_path: Path) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME)
        upgrade(database)
        with closing(SqlCaseStore(database, clock, lambda: CaseId("aaaaaaaa"))) as store:
            store.add(CASE)

            with pytest.raises(StorageError, match="No free id"):
                store.add(CASE)

    @pytest.mark.parametrize(
        "damage",
        [
            "UPDATE versions SET document = replace(document, 'giovedì', 'venerdì') WHERE number = 2",
            "UPDATE versions SET document = CAST(x'ff00fe' AS TEXT) WHERE number = 2",
            "UPDATE versions SET document_sha256 = '' WHERE number = 2",
            "UPDATE versions SET text_sha256 = '' WHERE number = 2",
        ],
    )
    def test_get_when_a_version_is_damaged_then_it_is_named_and_the_rest_can_be_read(
        self, store: SqlCaseStore, file: Path, damage: str
    ) -> None:
        added = store.add(CASE, MESSAGE, VERSION)
        store.add_version(added.id, EDITED)
        third = store.add_version(added.id, VERSION)
        self.change(file, damage)

        found = store.get(added.id)

        assert found.versions == (*added.versions, third)
        assert len(found.damage) == 1
        assert f"Version 2 of case {added.id} is damaged" in found.damage[0]
        with pytest.raises(StorageError, match=f"Version 2 of case {added.id}"):
            store.version(added.id, 2)

    @pytest.mark.parametrize(
        "damage",
        [
            "UPDATE cases SET document = replace(document, 'giovedì', 'venerdì') WHERE id = ?",
            "UPDATE cases SET state = 'sent' WHERE id = ?",
            "UPDATE cases SET created = 'yesterday' WHERE id = ?",
        ],
    )
    def test_get_when_the_case_itself_is_damaged_then_its_versions_and_others_can_be_read(
        self, store: SqlCaseStore, file: Path, damage: str
    ) -> None:
        added, other = store.add(CASE, MESSAGE, VERSION), store.add(CASE)
        self.change(file, damage, added.id)

        with pytest.raises(StorageError, match=f"details of case {added.id} are damaged"):
            store.get(added.id)

        assert store.version(added.id, 1) == added.versions[0]
        assert store.get(other.id) == other
        assert [one.id for one in store.summaries()] == [other.id, added.id]

    def test_summaries_when_a_line_is_damaged_then_it_is_marked_and_the_others_stay(
        self, store: SqlCaseStore, file: Path
    ) -> None:
        damaged, whole = store.add(CASE), store.add(CASE)
        self.change(file, "UPDATE cases SET stage = 'x' WHERE id = ?", damaged.id)

        assert [(one.id, one.damaged) for one in store.summaries()] == [
            (whole.id, False),
            (damaged.id, True),
        ]

    def test_file_when_bytes_of_a_text_are_damaged_then_it_is_noticed(
        self, store: SqlCaseStore, file: Path
    ) -> None:
        added = store.add(CASE, MESSAGE, NewVersion(Draft("word " * 5000 + MARKER, "en", "composer")))
        store.close()
        data = file.read_bytes()
        file.write_bytes(data.replace(MARKER.encode(), b"\xff" * len(MARKER.encode())))

        assert "Version 1" in store.get(added.id).damage[0]

    def test_erase_when_words_lay_in_many_pages_then_no_file_holds_them(
        self, store: SqlCaseStore, clock: FixedClock, tmp_path: Path
    ) -> None:
        stays = store.add(case_of("Ada Osei"), None, VERSION)
        long = f"{MARKER} " * 3000
        erased = [
            store.add(
                case_of(MARKER, f"{MARKER}@example.com", text), None, NewVersion(Draft(text, "ru", MARKER))
            )
            for text in ([MARKER] * 30 + [long] * 3)
        ]
        store.add_version(erased[0].id, NewVersion(Draft(long, "ru", "composer")))
        (tmp_path / "data" / f"{FILE_NAME}.before-0002.copy").write_text(MARKER, encoding="utf-8")
        assert holding(tmp_path)

        with closing(open_case_store(tmp_path / "data", clock)) as another_window:
            another_window.summaries()
            store.erase(erased[0].id)
            store.erase_customer(MARKER)

            assert holding(tmp_path) == []
            assert another_window.get(stays.id) == stays

    def test_erase_when_another_program_is_reading_then_a_sentence_says_what_stays(
        self, clock: FixedClock, tmp_path: Path
    ) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME, busy_timeout_ms=20)
        upgrade(database)
        with closing(SqlCaseStore(database, clock)) as store:
            case_id = store.add(CASE).id
            with closing(sqlite3.connect(tmp_path / FILE_NAME)) as reader:
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM cases").fetchone()

                with pytest.raises(StorageError, match=r"It is erased, but traces .*another program"):
                    store.erase(case_id)

            with pytest.raises(NotFoundError):
                store.get(case_id)

    def test_erase_when_another_program_writes_next_then_a_sentence_says_what_stays(
        self, clock: FixedClock, tmp_path: Path
    ) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME, busy_timeout_ms=20)
        upgrade(database)
        with (
            closing(sqlite3.connect(tmp_path / FILE_NAME)) as writer,
            closing(SqlCaseStore(database, clock)) as store,
        ):
            case_id = store.add(CASE).id
            other_id = store.add(CASE).id
            scrub = database.scrub
            database.scrub = lambda: (writer.execute("BEGIN IMMEDIATE"), scrub())  # type: ignore[method-assign]

            with pytest.raises(StorageError, match=r"It is erased, but traces .*database is locked"):
                store.erase(case_id)

            assert store.ids_from("") == (other_id,)

    def test_erase_when_another_program_is_writing_then_nothing_is_erased(
        self, clock: FixedClock, tmp_path: Path
    ) -> None:
        database = SqliteDatabase(tmp_path / FILE_NAME, busy_timeout_ms=20)
        upgrade(database)
        with closing(SqlCaseStore(database, clock)) as store:
            added = store.add(CASE)
            with closing(sqlite3.connect(tmp_path / FILE_NAME)) as writer:
                writer.execute("BEGIN IMMEDIATE")

                with pytest.raises(StorageError, match="Another program is holding"):
                    store.erase(added.id)

            assert store.get(added.id) == added

    def test_add_when_two_stores_take_turns_then_each_sees_what_the_other_kept(
        self, store: SqlCaseStore, clock: FixedClock, tmp_path: Path
    ) -> None:
        with closing(open_case_store(tmp_path / "data", clock)) as other:
            case_id = store.add(CASE).id
            for turn, number in zip(itertools.cycle([other, store]), range(1, 9), strict=False):
                assert turn.add_version(case_id, VERSION).number == number

            assert other.get(case_id) == store.get(case_id)


def holding(folder: Path) -> list[Path]:
    """List the files below a folder that hold the marker."""
    return [
        file for file in folder.rglob("*") if file.is_file() and MARKER.casefold().encode() in folded(file)
    ]


def folded(file: Path) -> bytes:
    return file.read_bytes().decode("utf-8", errors="replace").casefold().encode("utf-8")
