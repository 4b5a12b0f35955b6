"""Stand-ins for the ports, with memory and no surprises; each passes the contract of its port."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from amends.domain.case import Case
from amends.domain.errors import InputError, NotFoundError, SecretError, StorageError
from amends.domain.message import CustomerMessage
from amends.domain.records import (
    CaseId,
    CaseState,
    CaseSummary,
    NewVersion,
    SavedCase,
    SavedVersion,
    case_id_from,
    people_of,
    person_key,
    summary_of,
)

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = NOW) -> None:
        self.time = now

    def now(self) -> datetime:
        return self.time

    def move(self, by: timedelta) -> None:
        self.time += by


class InMemoryCaseStore:
    """A case store in a dictionary; `failing` is raised by every call once it is set."""

    def __init__(self, clock: FixedClock | None = None) -> None:
        self.kept: dict[CaseId, SavedCase] = {}
        self.failing: StorageError | None = None
        self.closed = False
        self._clock = clock or FixedClock()
        self._numbers = count(1)

    def add(
        self, case: Case, message: CustomerMessage | None = None, first: NewVersion | None = None
    ) -> SavedCase:
        self._fail_if_asked()
        # Multiplied by an odd number, so that ids do not all begin alike.
        number = next(self._numbers) * 0x9E3779B97F % 2**40
        case_id = case_id_from(number.to_bytes(5, "big"))
        self.kept[case_id] = SavedCase(case_id, self._clock.now(), case, message=message)
        if first is not None:
            self.add_version(case_id, first)
        return self.kept[case_id]

    def add_version(self, case_id: CaseId, version: NewVersion) -> SavedVersion:
        saved = self.get(case_id)
        last = max((one.number for one in saved.versions), default=0)
        kept = SavedVersion(
            last + 1, self._clock.now(), version.draft, version.checklist, version.claims, version.author
        )
        self.kept[case_id] = replace(saved, versions=(*saved.versions, kept))
        return kept

    def get(self, case_id: CaseId) -> SavedCase:
        self._fail_if_asked()
        if case_id not in self.kept:
            raise NotFoundError(f"There is no case {case_id} among the saved cases.")
        return self.kept[case_id]

    def version(self, case_id: CaseId, number: int) -> SavedVersion:
        self._fail_if_asked()
        versions = self.kept[case_id].versions if case_id in self.kept else ()
        for version in versions:
            if version.number == number:
                return version
        raise NotFoundError(f"There is no version {number} of case {case_id} among the saved cases.")

    def summaries(
        self, *, state: CaseState | None = None, customer: str | None = None, limit: int | None = None
    ) -> tuple[CaseSummary, ...]:
        self._fail_if_asked()
        found = [
            summary_of(saved)
            for saved in reversed(self.kept.values())
            if state in {None, saved.state}
            and (customer is None or person_key(customer) in people_of(saved.case, saved.message))
        ]
        return tuple(found[:limit])

    def ids_from(self, prefix: str) -> tuple[CaseId, ...]:
        self._fail_if_asked()
        return tuple(sorted(case_id for case_id in self.kept if case_id.startswith(prefix)))

    def set_state(self, case_id: CaseId, state: CaseState) -> None:
        self.kept[case_id] = replace(self.get(case_id), state=state)

    def restore(self, kept: Sequence[SavedCase]) -> None:
        self._fail_if_asked()
        ids = [saved.id for saved in kept]
        if len(set(ids)) < len(ids) or self.kept.keys() & set(ids):
            raise InputError("There is a case of that id already, so nothing was added.")
        self.kept.update((saved.id, saved) for saved in kept)

    def erase(self, case_id: CaseId) -> None:
        del self.kept[self.get(case_id).id]

    def erase_customer(self, name_or_address: str) -> tuple[CaseId, ...]:
        self._fail_if_asked()
        key = person_key(name_or_address)
        theirs = sorted(
            case_id for case_id, saved in self.kept.items() if key in people_of(saved.case, saved.message)
        )
        if not theirs:
            raise NotFoundError(f'There is no saved case of "{name_or_address}".')
        for case_id in theirs:
            del self.kept[case_id]
        return tuple(theirs)

    def close(self) -> None:
        self.closed = True

    def _fail_if_asked(self) -> None:
        if self.failing is not None:
            raise self.failing


class InMemorySecretStore:
    """A key store in a dictionary; locked, it refuses as a real one does."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.locked = False

    def get(self, name: str) -> str | None:
        self._fail_if_locked()
        return self.secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        self._fail_if_locked()
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        self._fail_if_locked()
        self.secrets.pop(name, None)

    def describe(self) -> str:
        return "Keys are kept in the memory of a test."

    def _fail_if_locked(self) -> None:
        if self.locked:
            raise SecretError("The key store is locked.")
