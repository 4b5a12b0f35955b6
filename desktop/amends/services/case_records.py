"""Looking through the saved cases: list, show, export, import, erase."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from amends.domain.errors import InputError, NotFoundError, StorageError
from amends.domain.records import CaseId, CaseState, CaseSummary, SavedCase, id_prefix
from amends.ports.case_store import CaseStore
from amends.services.case_codec import decode_saved_case, encode_saved_case
from amends.services.json_reading import CodecError, JsonFields, from_json, text, to_json, whole

FORMAT = "amends-cases"
FORMAT_VERSION = 1
_SHOWN_IDS = 5


@dataclass(frozen=True, slots=True)
class Export:
    """Whole cases as one JSON text; `warnings` name what was too damaged to be in it."""

    text: str
    ids: tuple[CaseId, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Import:
    """What an import did: the cases added, and those that were there already, just the same."""

    added: tuple[CaseId, ...]
    unchanged: tuple[CaseId, ...]


class CaseRecords:
    """What a person does with the cases that are kept in `store`.

    Every method raises StorageError when the store cannot be read or written. An id may be given by its
    beginning where only one case has it.
    """

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    def cases(
        self, *, state: CaseState | None = None, customer: str | None = None, limit: int | None = None
    ) -> tuple[CaseSummary, ...]:
        """List cases, the one kept last first."""
        return self._store.summaries(state=state, customer=customer, limit=limit)

    def find(self, typed: str) -> CaseId:
        """Find the one case whose id begins with what was typed.

        Raises InputError when it is no id or several cases begin so, NotFoundError when none does.
        """
        prefix = id_prefix(typed)
        found = self._store.ids_from(prefix)
        if not found:
            raise NotFoundError(
                f'No saved case has an id that begins with "{typed.strip()}". `amends cases list` shows them.'
            )
        if len(found) > 1:
            shown = ", ".join(found[:_SHOWN_IDS]) + (", ..." if len(found) > _SHOWN_IDS else "")
            raise InputError(
                f'{len(found)} saved cases begin with "{typed.strip()}" ({shown}). Give more of the id.'
            )
        return found[0]

    def case(self, typed: str) -> SavedCase:
        """Return one case with its versions; raises as `find` does."""
        return self._store.get(self.find(typed))

    def export(self, typed: Sequence[str] = ()) -> Export:
        """Write cases as JSON, oldest first: those named, or all of them.

        What is damaged is left out and named, so that everything else can be carried off.
        """
        if typed:
            wanted = list(dict.fromkeys(self.find(one) for one in typed))
        else:
            wanted = [summary.id for summary in reversed(self._store.summaries())]
        whole_cases: list[SavedCase] = []
        warnings: list[str] = []
        for case_id in wanted:
            try:
                saved = self._store.get(case_id)
            except StorageError as error:
                warnings.append(str(error))
                continue
            whole_cases.append(saved)
            warnings.extend(saved.damage)
        return Export(_written(whole_cases), tuple(saved.id for saved in whole_cases), tuple(warnings))

    def import_from(self, exported: str) -> Import:
        """Add the cases of an export: all that are new, or nothing at all when one of them cannot be.

        A case that is there already with the same content is passed over. Raises InputError when the
        text is no export, or a case is there with other content.
        """
        added: dict[CaseId, SavedCase] = {}
        unchanged: dict[CaseId, None] = {}
        for saved in _read(exported):
            present = self._kept(saved.id) or added.get(saved.id)
            if present is None:
                added[saved.id] = saved
            elif present == saved:
                unchanged[saved.id] = None
            else:
                raise InputError(
                    f"Case {saved.id} is saved already with other content than in the file, so nothing was "
                    f"imported. If the file has the right one, `amends cases erase {saved.id}` first."
                )
        self._store.restore(tuple(added.values()))
        return Import(tuple(added), tuple(one for one in unchanged if one not in added))

    def erase(self, typed: str) -> CaseId:
        """Delete one case for good and return its id; raises as `find` does."""
        case_id = self.find(typed)
        self._store.erase(case_id)
        return case_id

    def erase_customer(self, name_or_address: str) -> tuple[CaseId, ...]:
        """Delete every case of a customer for good.

        The whole name or e-mail address is asked for, because part of it could be another person's.
        Raises InputError when nothing is given, NotFoundError when the customer has no case.
        """
        if not name_or_address.strip():
            raise InputError("Give the customer's whole name or e-mail address; nothing was erased.")
        return self._store.erase_customer(name_or_address)

    def _kept(self, case_id: CaseId) -> SavedCase | None:
        try:
            return self._store.get(case_id)
        except NotFoundError:
            return None


def _written(cases: Sequence[SavedCase]) -> str:
    exported = {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "cases": [encode_saved_case(replace(saved, damage=())) for saved in cases],
    }
    return to_json(exported, indent=2) + "\n"


def _read(exported: str) -> tuple[SavedCase, ...]:
    try:
        value = from_json(exported)
        _refuse_newer(value)
        fields = JsonFields.of(value, "", ("format", "version", "cases"))
        fields.need("version", whole)
        if fields.need("format", text) != FORMAT:
            raise CodecError("format", f'"{FORMAT}"')
        return fields.many("cases", decode_saved_case)
    except CodecError as error:
        raise InputError(
            f"The file is not a whole export of cases, so nothing was imported: {error}."
        ) from error


def _refuse_newer(value: object) -> None:
    """Look at the version first: what a newer program wrote has keys that would be called unknown."""
    version = value.get("version") if isinstance(value, dict) else None
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise InputError(
            "The file was exported by a newer version of Amends, so nothing was imported. Install the newer "
            "version and try again."
        )
