"""Looking through the saved cases: list, show, export, import, erase."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from tests.contracts.case_store_contract import CASE, EDITED, MESSAGE, VERSION, case_of
from tests.fakes import FixedClock, InMemoryCaseStore

from amends.domain.errors import InputError, NotFoundError, StorageError
from amends.domain.records import CaseId, CaseState, SavedCase
from amends.services.case_records import CaseRecords


@pytest.fixture
def store() -> InMemoryCaseStore:
    return InMemoryCaseStore(FixedClock())


@pytest.fixture
def records(store: InMemoryCaseStore) -> CaseRecords:
    return CaseRecords(store)


def put(store: InMemoryCaseStore, *ids: str) -> list[SavedCase]:
    """Keep cases under chosen ids."""
    saved = [replace(store.add(CASE, MESSAGE, VERSION), id=CaseId(each)) for each in ids]
    store.kept = {one.id: one for one in saved}
    return saved


class DamagedStore(InMemoryCaseStore):
    """A store in which one case cannot be read."""

    def __init__(self) -> None:
        super().__init__()
        self.damaged: CaseId | None = None

    def get(self, case_id: CaseId) -> SavedCase:
        if case_id == self.damaged:
            raise StorageError(f"The details of case {case_id} are damaged.")
        return super().get(case_id)


def test_cases_when_filtered_then_the_store_is_asked_for_just_these(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    handed_over = store.add(CASE)
    store.set_state(handed_over.id, CaseState.HANDED_OVER)
    theirs = store.add(case_of("Ada Osei"))

    assert [one.id for one in records.cases()] == [theirs.id, handed_over.id]
    assert [one.id for one in records.cases(state=CaseState.HANDED_OVER)] == [handed_over.id]
    assert [one.id for one in records.cases(customer="ada osei")] == [theirs.id]
    assert [one.id for one in records.cases(limit=1)] == [theirs.id]


@pytest.mark.parametrize("typed", ["k7", "K7Q", " k7q01111 ", "k7qoLIl1"])
def test_case_when_a_beginning_fits_one_case_only_then_it_is_shown(
    records: CaseRecords, store: InMemoryCaseStore, typed: str
) -> None:
    wanted, _ = put(store, "k7q01111", "m3q01111")

    assert records.case(typed) == wanted


def test_find_when_a_beginning_fits_several_then_they_are_named(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    put(store, *(f"k7q0000{number}" for number in range(6)))

    with pytest.raises(InputError, match=r'^6 saved cases begin with "k7" \(k7q00000, .*k7q00004, \.\.\.\)'):
        records.find("k7")


def test_find_when_no_id_begins_so_then_it_is_not_found(records: CaseRecords) -> None:
    with pytest.raises(NotFoundError, match='begins with "k7"'):
        records.find("k7")


@pytest.mark.parametrize("typed", ["", "  ", "k7q011112", "ü", "../x", "k7 q"])
def test_find_when_it_can_be_no_id_then_that_is_said(records: CaseRecords, typed: str) -> None:
    with pytest.raises(InputError, match="is not the id of a case"):
        records.find(typed)


def test_export_when_imported_elsewhere_then_all_cases_are_equal_and_in_the_same_order(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    first = store.add(CASE, MESSAGE, VERSION)
    store.add_version(first.id, EDITED)
    store.add(case_of("Ада", text="half a pair \ud83d and \x00"))
    store.set_state(first.id, CaseState.HANDED_OVER)
    elsewhere = InMemoryCaseStore()

    exported = records.export()
    done = CaseRecords(elsewhere).import_from(exported.text)

    assert elsewhere.kept == store.kept
    assert list(elsewhere.kept) == list(store.kept) == list(exported.ids) == list(done.added)
    assert (exported.warnings, done.unchanged) == ((), ())
    assert CaseRecords(elsewhere).export().text == exported.text


def test_export_when_cases_are_named_then_only_they_are_in_it_and_each_once(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    put(store, "k7q01111", "m3q01111", "p3q01111")

    exported = records.export(["p3", "k7", "p3q01111"])

    assert exported.ids == ("p3q01111", "k7q01111")
    assert [case["id"] for case in json.loads(exported.text)["cases"]] == ["p3q01111", "k7q01111"]


def test_export_when_something_is_damaged_then_the_rest_is_exported_and_the_damage_named() -> None:
    store = DamagedStore()
    whole, unreadable, partly = (store.add(CASE, MESSAGE, VERSION) for _ in range(3))
    store.damaged = unreadable.id
    store.kept[partly.id] = replace(partly, versions=(), damage=("Version 1 is damaged.",))

    exported = CaseRecords(store).export()

    assert exported.ids == (whole.id, partly.id)
    assert exported.warnings == (f"The details of case {unreadable.id} are damaged.", "Version 1 is damaged.")
    assert CaseRecords(InMemoryCaseStore()).import_from(exported.text).added == exported.ids


def test_import_when_a_case_is_there_just_the_same_then_it_is_passed_over(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    present = store.add(CASE, MESSAGE, VERSION)
    exported = records.export().text

    done = records.import_from(exported)

    assert (done.added, done.unchanged) == ((), (present.id,))
    assert store.kept == {present.id: present}


def test_import_when_a_case_is_there_with_other_content_then_nothing_is_imported(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    new, changed = store.add(CASE), store.add(CASE)
    exported = records.export().text
    store.erase(new.id)
    store.add_version(changed.id, VERSION)
    before = dict(store.kept)

    with pytest.raises(InputError, match=f"Case {changed.id} is saved already with other content"):
        records.import_from(exported)

    assert store.kept == before


def test_import_when_a_case_stands_twice_in_the_file_then_the_same_is_one_and_other_content_is_refused(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    case_id = store.add(CASE).id
    once = json.loads(records.export().text)
    store.erase(case_id)
    case = once["cases"][0]

    with pytest.raises(InputError, match="other content"):
        records.import_from(json.dumps({**once, "cases": [case, {**case, "state": "handed_over"}]}))
    assert store.kept == {}

    done = records.import_from(json.dumps({**once, "cases": [case, case]}))
    assert (done.added, done.unchanged) == ((case_id,), ())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "must be JSON"),
        ("[]", "must be an object"),
        ('{"format": "amends-cases"}', "version must be given"),
        ('{"format": "recipes", "version": 1, "cases": []}', 'format must be "amends-cases"'),
        ('{"format": "amends-cases", "version": 1, "cases": [{}]}', r"cases\[0\].id must be given"),
        ('{"format": "amends-cases", "version": 1, "cases": [], "x": 1}', "x must be left out"),
        ('{"format": "amends-cases", "version": 2, "cases": [], "x": 1}', "by a newer version of Amends"),
    ],
)
def test_import_when_the_file_is_no_export_then_it_is_refused(
    records: CaseRecords, store: InMemoryCaseStore, text: str, sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        records.import_from(text)

    assert "nothing was imported" in str(caught.value)
    assert store.kept == {}


def test_import_when_the_store_cannot_be_written_then_its_sentence_comes_through(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    exported = records.export().text
    store.failing = StorageError("The disk is full.")

    with pytest.raises(StorageError, match="The disk is full"):
        records.import_from(exported)


def test_erase_when_a_beginning_is_given_then_the_one_case_goes(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    _, stays = put(store, "k7q01111", "m3q01111")

    assert records.erase("k7") == "k7q01111"
    assert store.kept == {stays.id: stays}


def test_erase_customer_when_named_then_all_their_cases_go(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    theirs = {store.add(case_of("Ada Osei")).id, store.add(case_of("ADA OSEI")).id}
    stays = store.add(CASE)

    assert set(records.erase_customer("Ada Osei")) == theirs
    assert list(store.kept) == [stays.id]


def test_erase_customer_when_nothing_is_given_then_nothing_goes(
    records: CaseRecords, store: InMemoryCaseStore
) -> None:
    store.add(case_of())

    with pytest.raises(InputError, match="nothing was erased"):
        records.erase_customer(" ")

    assert len(store.kept) == 1


def test_export_when_made_later_then_its_text_does_not_change(store: InMemoryCaseStore) -> None:
    clock = FixedClock()
    store = InMemoryCaseStore(clock)
    store.add(CASE, MESSAGE, VERSION)
    before = CaseRecords(store).export().text
    clock.move(timedelta(days=1))

    assert CaseRecords(store).export().text == before
