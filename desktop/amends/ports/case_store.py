"""Where cases, the versions of their replies and their checklists are kept."""

from collections.abc import Sequence
from typing import Protocol

from amends.domain.case import Case
from amends.domain.message import CustomerMessage
from amends.domain.records import (
    CaseId,
    CaseState,
    CaseSummary,
    NewVersion,
    SavedCase,
    SavedVersion,
)


class CaseStore(Protocol):
    """Keeps cases; each call is whole or not done at all.

    Every method raises StorageError, in one plain sentence, when the store cannot be read or written.
    """

    def add(
        self, case: Case, message: CustomerMessage | None = None, first: NewVersion | None = None
    ) -> SavedCase:
        """Keep a new open case under a new id, with the first version of its reply if there is one."""
        ...

    def add_version(self, case_id: CaseId, version: NewVersion) -> SavedVersion:
        """Keep one more version of the reply, numbered after the last.

        Raises NotFoundError when there is no such case.
        """
        ...

    def get(self, case_id: CaseId) -> SavedCase:
        """Return a case with its versions; those that are damaged are named in `damage` instead.

        Raises NotFoundError when there is no such case, StorageError when the case's own details are
        damaged (its versions may still be read one by one).
        """
        ...

    def version(self, case_id: CaseId, number: int) -> SavedVersion:
        """Return one version.

        Raises NotFoundError when there is none of that number, StorageError when it is damaged.
        """
        ...

    def summaries(
        self, *, state: CaseState | None = None, customer: str | None = None, limit: int | None = None
    ) -> tuple[CaseSummary, ...]:
        """List cases, the one kept last first.

        `customer` is a name or an e-mail address, compared as `records.person_key` does.
        """
        ...

    def ids_from(self, prefix: str) -> tuple[CaseId, ...]:
        """List the ids that begin with `prefix` (as `records.id_prefix` gives it), sorted."""
        ...

    def set_state(self, case_id: CaseId, state: CaseState) -> None:
        """Open a case again or mark it as handed over; raises NotFoundError."""
        ...

    def restore(self, kept: Sequence[SavedCase]) -> None:
        """Keep whole cases under the ids and times that they have: all of them or none.

        Raises InputError when an id is taken.
        """
        ...

    def erase(self, case_id: CaseId) -> None:
        """Delete a case so that no copy of its words stays in the store; raises NotFoundError."""
        ...

    def erase_customer(self, name_or_address: str) -> tuple[CaseId, ...]:
        """Delete every case of a customer, found by `records.person_key`; returns their ids.

        Raises NotFoundError when there is none.
        """
        ...

    def close(self) -> None:
        """Let go of files and connections; the store is not used afterwards."""
        ...
