"""Cases in a database, in SQL that every database of SQLAlchemy understands."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, func, insert, select, update

from amends.adapters.storage import rows
from amends.adapters.storage.database import WRITES, Database
from amends.adapters.storage.schema import cases, people, versions
from amends.domain.case import Case
from amends.domain.errors import InputError, NotFoundError, StorageError
from amends.domain.message import CustomerMessage
from amends.domain.records import (
    CaseId,
    CaseState,
    CaseSummary,
    NewVersion,
    SavedCase,
    SavedVersion,
    case_id_from,
    person_key,
)
from amends.ports.clock import Clock
from amends.services.reply_codec import saved_version


def random_id() -> CaseId:
    """Draw an id; the store looks whether it is free."""
    return case_id_from(secrets.token_bytes(5))


class SqlCaseStore:
    """Keeps cases in `database`, whose tables are those of `schema`."""

    def __init__(self, database: Database, clock: Clock, new_id: Callable[[], CaseId] = random_id) -> None:
        self._database = database
        self._clock = clock
        self._new_id = new_id

    def add(
        self, case: Case, message: CustomerMessage | None = None, first: NewVersion | None = None
    ) -> SavedCase:
        """Keep a new open case, with the first version of its reply if there is one."""
        now = self._clock.now()
        kept = () if first is None else (saved_version(1, now, first),)
        with self._writing() as connection:
            free = self._free_id(connection)
            saved = SavedCase(id=free, created=now, case=case, message=message, versions=kept)
            _insert(connection, saved)
        return saved

    def add_version(self, case_id: CaseId, version: NewVersion) -> SavedVersion:
        """Keep one more version of the reply."""
        now = self._clock.now()
        with self._writing() as connection:
            _row_of(connection, case_id)
            query = select(func.max(versions.c.number)).where(versions.c.case_id == case_id)
            last = connection.execute(query).scalar_one()
            kept = saved_version((last or 0) + 1, now, version)
            connection.execute(insert(versions), rows.version_values(case_id, kept))
        return kept

    def get(self, case_id: CaseId) -> SavedCase:
        """Return a case with every version that can be read."""
        with self._reading() as connection:
            row = _row_of(connection, case_id)
            query = select(versions).where(versions.c.case_id == case_id).order_by(versions.c.number)
            found = connection.execute(query).all()
        whole, damage = _readable(found)
        return rows.case_from(row, whole, damage)

    def version(self, case_id: CaseId, number: int) -> SavedVersion:
        """Return one version."""
        query = select(versions).where(versions.c.case_id == case_id, versions.c.number == number)
        with self._reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NotFoundError(f"There is no version {number} of case {case_id} among the saved cases.")
        return rows.version_from(row)

    def summaries(
        self, *, state: CaseState | None = None, customer: str | None = None, limit: int | None = None
    ) -> tuple[CaseSummary, ...]:
        """List cases, the one kept last first."""
        query = _summary_query().order_by(cases.c.seq.desc()).limit(limit)
        if state is not None:
            query = query.where(cases.c.state == state.value)
        if customer is not None:
            is_theirs = exists().where(people.c.case_id == cases.c.id, people.c.key == person_key(customer))
            query = query.where(is_theirs)
        with self._reading() as connection:
            found = connection.execute(query).all()
        return tuple(rows.summary_from(row) for row in found)

    def ids_from(self, prefix: str) -> tuple[CaseId, ...]:
        """List the ids that begin with `prefix`."""
        query = select(cases.c.id).where(cases.c.id.startswith(prefix, autoescape=True)).order_by(cases.c.id)
        with self._reading() as connection:
            return tuple(CaseId(found) for found in connection.execute(query).scalars())

    def set_state(self, case_id: CaseId, state: CaseState) -> None:
        """Open a case again or mark it as handed over."""
        with self._writing() as connection:
            _row_of(connection, case_id)
            connection.execute(update(cases).where(cases.c.id == case_id).values(state=state.value))

    def restore(self, kept: Sequence[SavedCase]) -> None:
        """Keep whole cases as they are: all of them or none."""
        with self._writing() as connection:
            for saved in kept:
                if _is_taken(connection, saved.id):
                    raise InputError(f"There is a case {saved.id} already, so nothing was added.")
                _insert(connection, saved)

    def erase(self, case_id: CaseId) -> None:
        """Delete a case and the traces of it."""
        with self._writing() as connection:
            _row_of(connection, case_id)
            _delete(connection, [case_id])
        self._database.scrub()

    def erase_customer(self, name_or_address: str) -> tuple[CaseId, ...]:
        """Delete every case of a customer and the traces of them."""
        query = select(people.c.case_id).where(people.c.key == person_key(name_or_address)).distinct()
        with self._writing() as connection:
            theirs = sorted(CaseId(found) for found in connection.execute(query).scalars())
            if not theirs:
                raise NotFoundError(
                    f'There is no saved case of "{name_or_address}". Give the whole name or the e-mail '
                    "address, as the case has it."
                )
            _delete(connection, theirs)
        self._database.scrub()
        return tuple(theirs)

    def close(self) -> None:
        """Let go of the connections."""
        self._database.engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        database = self._database
        with database.plain_errors(), database.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._database.plain_errors(), self._database.engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                yield connection

    def _free_id(self, connection: Connection) -> CaseId:
        for _ in range(100):
            drawn = self._new_id()
            if not _is_taken(connection, drawn):
                return drawn
        raise StorageError("No free id was found for a new case; nothing was saved. Try again.")


def _insert(connection: Connection, saved: SavedCase) -> None:
    connection.execute(insert(cases), rows.case_values(saved))
    if keys := rows.people_values(saved):
        connection.execute(insert(people), keys)
    if kept := [rows.version_values(saved.id, version) for version in saved.versions]:
        connection.execute(insert(versions), kept)


def _delete(connection: Connection, case_ids: Sequence[CaseId]) -> None:
    """Delete cases; what belongs to them goes by its foreign key."""
    for case_id in case_ids:
        connection.execute(delete(cases).where(cases.c.id == case_id))


def _row_of(connection: Connection, case_id: CaseId) -> Row[Any]:
    row = connection.execute(select(cases).where(cases.c.id == case_id)).one_or_none()
    if row is None:
        raise NotFoundError(f"There is no case {case_id} among the saved cases.")
    return row


def _is_taken(connection: Connection, case_id: CaseId) -> bool:
    return connection.execute(select(exists().where(cases.c.id == case_id))).scalar_one()


def _readable(found: Sequence[Row[Any]]) -> tuple[tuple[SavedVersion, ...], tuple[str, ...]]:
    """Part the versions that can be read from the sentences about those that cannot."""
    whole: list[SavedVersion] = []
    damage: list[str] = []
    for row in found:
        try:
            whole.append(rows.version_from(row))
        except StorageError as error:
            damage.append(str(error))
    return tuple(whole), tuple(damage)


def _summary_query() -> Select[Any]:
    kept = select(func.count()).where(versions.c.case_id == cases.c.id).scalar_subquery()
    columns = ("id", "created", "state", "customer", "language", "stage", "first_words")
    return select(*(cases.c[name] for name in columns), kept.label("versions"))
