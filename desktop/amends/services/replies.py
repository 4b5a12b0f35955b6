"""Drafting a reply and checking one: what `amends draft` and `amends check` ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from amends.checks.engine import Checked, Checklist
from amends.domain.case import Case
from amends.domain.draft import Draft
from amends.domain.errors import EndpointError, StorageError
from amends.domain.message import CustomerMessage
from amends.domain.reading import Reading
from amends.domain.records import CaseId, NewVersion
from amends.ports.case_store import CaseStore
from amends.ports.writer import Writer


@dataclass(frozen=True, slots=True)
class DraftedReply:
    """A draft with what was found in it; `saved` is None when it could not be kept.

    `warnings` are sentences for the agent, the writer's first. `failure` is why the writer that was asked
    for gave no draft; the one here is the composer's then.
    """

    case: Case
    reading: Reading
    draft: Draft
    checked: Checked
    saved: CaseId | None
    warnings: tuple[str, ...]
    failure: EndpointError | None = None


class Replies:
    """Drafts replies, checks them and keeps them.

    `composer` needs no model: it writes where no other writer is given, and where that one fails.

    `open_store` is called only when something is to be kept, so that reading and checking never wait
    for a database.
    """

    def __init__(self, composer: Writer, checklist: Checklist, open_store: Callable[[], CaseStore]) -> None:
        self._composer = composer
        self._checklist = checklist
        self._open_store = open_store

    def check(self, text: str, case: Case, reading: Reading | None) -> Checked:
        """Check a reply; nothing is kept."""
        return self._checklist.check(text, case, reading)

    def draft(
        self,
        case: Case,
        reading: Reading,
        message: CustomerMessage | None = None,
        writer: Writer | None = None,
    ) -> DraftedReply:
        """Draft a reply, check it and keep both.

        When the writer's endpoint fails the composer drafts, and what had come is kept as a version before
        its draft. When the store fails the draft is returned all the same, with a warning that says so:
        what was written is never lost to a full disk.
        """
        failure: EndpointError | None = None
        versions: list[NewVersion] = []
        try:
            draft = (writer or self._composer).write(case, reading)
        except EndpointError as error:
            failure = error
            draft = self._composer.write(case, reading)
            if error.came is not None:
                versions.append(_version(error.came, self.check(error.came.text, case, reading)))
        warnings = draft.warnings
        if failure is not None:
            warnings = (f"{failure} The built-in composer wrote this draft instead.", *warnings)
        checked = self.check(draft.text, case, reading)
        versions.append(_version(draft, checked))
        saved: CaseId | None = None
        try:
            saved = self._keep(case, message, versions)
        except StorageError as error:
            warnings = (*warnings, f"The draft was not saved; keep the text shown here. {error}")
        return DraftedReply(case, reading, draft, checked, saved, warnings, failure)

    def _keep(self, case: Case, message: CustomerMessage | None, versions: list[NewVersion]) -> CaseId:
        """Keep a new case with its versions, the last of them the one that is shown."""
        first, *later = versions
        store = self._open_store()
        saved = store.add(case, message, first).id
        for version in later:
            store.add_version(saved, version)
        return saved


def _version(draft: Draft, checked: Checked) -> NewVersion:
    return NewVersion(draft, checked.results, checked.claims)
