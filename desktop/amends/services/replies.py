"""Drafting a reply and checking one: what `amends draft` and `amends check` ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from amends.checks.engine import Checked, Checklist
from amends.domain.case import Case
from amends.domain.draft import Draft
from amends.domain.errors import StorageError
from amends.domain.message import CustomerMessage
from amends.domain.reading import Reading
from amends.domain.records import CaseId, NewVersion
from amends.ports.case_store import CaseStore
from amends.ports.writer import Writer


@dataclass(frozen=True, slots=True)
class DraftedReply:
    """A draft with what was found in it; `saved` is None when it could not be kept.

    `warnings` are sentences for the agent, the writer's first.
    """

    case: Case
    reading: Reading
    draft: Draft
    checked: Checked
    saved: CaseId | None
    warnings: tuple[str, ...]


class Replies:
    """Drafts replies, checks them and keeps them.

    `open_store` is called only when something is to be kept, so that reading and checking never wait
    for a database.
    """

    def __init__(self, writer: Writer, checklist: Checklist, open_store: Callable[[], CaseStore]) -> None:
        self._writer = writer
        self._checklist = checklist
        self._open_store = open_store

    def check(self, text: str, case: Case, reading: Reading | None) -> Checked:
        """Check a reply; nothing is kept."""
        return self._checklist.check(text, case, reading)

    def draft(self, case: Case, reading: Reading, message: CustomerMessage | None = None) -> DraftedReply:
        """Draft a reply, check it and keep both.

        When the store fails the draft is returned all the same, with a warning that says so: what
        was written is never lost to a full disk.
        """
        draft = self._writer.write(case, reading)
        checked = self._checklist.check(draft.text, case, reading)
        warnings = draft.warnings
        saved: CaseId | None = None
        try:
            version = NewVersion(draft, checked.results, checked.claims)
            saved = self._open_store().add(case, message, version).id
        except StorageError as error:
            warnings = (*warnings, f"The draft was not saved; keep the text shown here. {error}")
        return DraftedReply(case, reading, draft, checked, saved, warnings)
