"""What every case store must do."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from tests.fakes import NOW, FixedClock

from amends.domain.case import Case, ChannelKind, Fault, Stage
from amends.domain.checklist import CheckResult, Severity, Verdict
from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.domain.draft import Draft
from amends.domain.errors import InputError, NotFoundError
from amends.domain.message import CustomerMessage
from amends.domain.people import Agent, Authority, Customer, Gender
from amends.domain.records import (
    Author,
    CaseId,
    CaseState,
    NewVersion,
    SavedCase,
    SavedVersion,
    summary_of,
)
from amends.domain.span import Span
from amends.ports.case_store import CaseStore

NOBODY = CaseId("00000000")
MESSAGE = CustomerMessage(
    untrusted_text="Il frigorifero perde acqua da giovedì. Шум страшный! 😡",
    untrusted_quoted="> la settimana prossima",
    untrusted_signature="Bruna Testi",
    sender_name="Bruna Testi",
    sender_email="Bruna.Testi@example.com",
    subject="Perdita d'acqua",
    message_id="<1@example.com>",
    references=("<0@example.com>",),
    received=datetime(2026, 3, 9, 18, 5, tzinfo=UTC),
    notes=("One attachment was left out.",),
)
CASE = Case(
    sent=date(2026, 3, 10),
    untrusted_message=MESSAGE.untrusted_text,
    received=date(2026, 3, 9),
    channel=ChannelKind.LETTER,
    language="it",
    stage=Stage.FINAL,
    fault=Fault.OURS,
    customer=Customer("Bruna Testi", "Gentile Signora Testi", Gender.FEMALE, "bruna.testi@example.com"),
    agent=Agent("Ugo Valli", "Assistenza", "02 5550 0142", "ugo.valli@example.com", Gender.MALE),
    organisation="Freddo & Figli",
    signature="Ugo Valli\nAssistenza",
    facts=("La guarnizione era difettosa.", "Tecnico il 12 marzo."),
    authority=Authority("EUR", Decimal("45.50")),
    remedy="Guarnizione nuova",
    policy=("Riparazione entro 5 giorni",),
)
TEXT = "Gentile Signora Testi,\nil tecnico viene [[giorno]] alle 9. Мне жаль. 😔"
VERSION = NewVersion(
    draft=Draft(TEXT, "it", "composer", None, ("A day is missing.",)),
    checklist=(
        CheckResult(
            "realistic_timescale",
            Verdict.FAIL,
            Severity.BLOCK,
            "no_bound",
            "R2",
            (Span.of(TEXT, 23, 33),),
            ("seed.times",),
        ),
    ),
    claims=(
        Claim(
            Span.of(TEXT, 23, 33), ClaimKind.PROMISED, True, Source(SourceKind.FACT, "Tecnico il 12 marzo.")
        ),
        Claim(Span.of(TEXT, 34, 38), ClaimKind.DATE, False),
    ),
)
EDITED = NewVersion(Draft("Gentile Signora Testi, a giovedì.", "it", "composer"), author=Author.AGENT)


def case_of(name: str | None = None, email: str | None = None, text: str = "Where is it?") -> Case:
    """Make a small case of one customer."""
    return Case(sent=date(2026, 3, 10), untrusted_message=text, customer=Customer(name=name, email=email))


class CaseStoreContract:
    """Inherited by the test of each store, which gives an empty `store` on the time of `clock`."""

    @pytest.fixture
    def clock(self) -> FixedClock:
        return FixedClock()

    @pytest.fixture
    def store(self, clock: FixedClock) -> CaseStore:
        raise NotImplementedError

    def test_add_when_all_is_given_then_all_of_it_comes_back(self, store: CaseStore) -> None:
        added = store.add(CASE, MESSAGE, VERSION)

        found = store.get(added.id)

        assert found == added
        assert (found.case, found.message, found.created) == (CASE, MESSAGE, NOW)
        assert (found.state, found.damage) == (CaseState.OPEN, ())
        assert found.versions == (
            SavedVersion(1, NOW, VERSION.draft, VERSION.checklist, VERSION.claims, Author.WRITER),
        )

    def test_add_when_only_a_case_is_given_then_there_is_no_version_and_no_message(
        self, store: CaseStore
    ) -> None:
        found = store.get(store.add(case_of()).id)

        assert (found.message, found.versions) == (None, ())

    def test_add_when_the_same_case_comes_twice_then_both_are_kept(self, store: CaseStore) -> None:
        first, second = store.add(CASE), store.add(CASE)

        assert first.id != second.id
        assert len(store.summaries()) == 2

    def test_add_version_when_a_case_is_there_then_versions_are_numbered_and_dated(
        self, store: CaseStore, clock: FixedClock
    ) -> None:
        case_id = store.add(CASE, None, VERSION).id
        clock.move(timedelta(minutes=5))

        kept = store.add_version(case_id, EDITED)

        assert (kept.number, kept.created, kept.edited) == (2, NOW + timedelta(minutes=5), True)
        assert store.get(case_id).versions[1] == kept
        assert store.version(case_id, 2) == kept

    def test_add_version_when_the_case_is_unknown_then_nothing_is_kept(self, store: CaseStore) -> None:
        with pytest.raises(NotFoundError):
            store.add_version(NOBODY, VERSION)

        assert store.ids_from("") == ()

    @pytest.mark.parametrize("number", [0, 2, -1])
    def test_version_when_there_is_none_of_that_number_then_it_is_not_found(
        self, store: CaseStore, number: int
    ) -> None:
        case_id = store.add(CASE, None, VERSION).id

        with pytest.raises(NotFoundError):
            store.version(case_id, number)

    def test_get_when_the_case_is_unknown_then_it_is_not_found(self, store: CaseStore) -> None:
        with pytest.raises(NotFoundError, match="00000000"):
            store.get(NOBODY)

    def test_summaries_when_the_clock_ran_backwards_then_the_last_kept_still_comes_first(
        self, store: CaseStore, clock: FixedClock
    ) -> None:
        first = store.add(CASE, MESSAGE, VERSION)
        clock.move(timedelta(days=-400))
        second = store.add(case_of("Ada Osei"))

        listed = store.summaries()

        assert listed == (summary_of(second), summary_of(first))
        assert store.summaries(limit=1) == listed[:1]

    def test_summaries_when_a_state_is_asked_for_then_only_its_cases_are_listed(
        self, store: CaseStore
    ) -> None:
        handed_over, left_open = store.add(CASE), store.add(CASE)
        store.set_state(handed_over.id, CaseState.HANDED_OVER)

        assert [one.id for one in store.summaries(state=CaseState.HANDED_OVER)] == [handed_over.id]
        assert [one.id for one in store.summaries(state=CaseState.OPEN)] == [left_open.id]

    @pytest.mark.parametrize("asked", ["ada osei", "  Ada \n OSEI", "ADA@example.COM"])
    def test_summaries_when_a_customer_is_asked_for_then_their_cases_are_found(
        self, store: CaseStore, asked: str
    ) -> None:
        theirs = store.add(case_of("Ada Osei", "ada@example.com"))
        store.add(case_of("Ada Oseimi", "ada@example.com.it"))

        assert [one.id for one in store.summaries(customer=asked)] == [theirs.id]

    def test_ids_from_when_a_prefix_is_given_then_the_ids_with_it_are_sorted(self, store: CaseStore) -> None:
        ids = sorted(store.add(CASE).id for _ in range(3))

        assert store.ids_from("") == tuple(ids)
        assert store.ids_from(ids[1]) == (ids[1],)
        assert ids[0] in store.ids_from(ids[0][:2])
        assert store.ids_from("%") == store.ids_from("_") == ()

    def test_set_state_when_handed_over_and_undone_then_the_case_is_open_again(
        self, store: CaseStore
    ) -> None:
        case_id = store.add(CASE, MESSAGE, VERSION).id

        store.set_state(case_id, CaseState.HANDED_OVER)
        between = store.get(case_id).state
        store.set_state(case_id, CaseState.OPEN)

        assert between is CaseState.HANDED_OVER
        assert store.get(case_id).state is CaseState.OPEN

    def test_set_state_when_the_case_is_unknown_then_it_is_not_found(self, store: CaseStore) -> None:
        with pytest.raises(NotFoundError):
            store.set_state(NOBODY, CaseState.HANDED_OVER)

    def test_restore_when_cases_are_new_then_they_come_back_as_they_were(self, store: CaseStore) -> None:
        kept = SavedCase(
            id=CaseId("k7q0x2m4"),
            created=NOW - timedelta(days=3),
            case=CASE,
            state=CaseState.HANDED_OVER,
            message=MESSAGE,
            versions=(SavedVersion(2, NOW, EDITED.draft, author=Author.AGENT),),
        )

        store.restore([kept])

        assert store.get(kept.id) == kept
        assert store.add_version(kept.id, VERSION).number == 3

    def test_restore_when_one_id_is_taken_then_none_is_kept(self, store: CaseStore) -> None:
        present = store.add(CASE)
        new = SavedCase(CaseId("k7q0x2m4"), NOW, CASE)

        with pytest.raises(InputError):
            store.restore([new, SavedCase(present.id, NOW, case_of())])

        assert store.ids_from("") == (present.id,)
        assert store.get(present.id) == present

    def test_restore_when_there_is_nothing_then_nothing_happens(self, store: CaseStore) -> None:
        store.restore([])

        assert store.summaries() == ()

    def test_erase_when_one_of_two_is_erased_then_the_other_stays_whole(self, store: CaseStore) -> None:
        erased, stays = store.add(CASE, MESSAGE, VERSION), store.add(CASE, MESSAGE, VERSION)

        store.erase(erased.id)

        assert store.ids_from("") == (stays.id,)
        assert store.get(stays.id) == stays
        with pytest.raises(NotFoundError):
            store.version(erased.id, 1)

    def test_erase_when_the_case_is_unknown_then_it_is_not_found(self, store: CaseStore) -> None:
        with pytest.raises(NotFoundError):
            store.erase(NOBODY)

    @pytest.mark.parametrize("asked", ["Bruna testi", "BRUNA.TESTI@example.com"])
    def test_erase_customer_when_name_or_address_is_given_then_all_their_cases_go(
        self, store: CaseStore, asked: str
    ) -> None:
        named, written = store.add(CASE), store.add(case_of(), MESSAGE)
        stays = store.add(case_of("Bruno Testi"))

        erased = store.erase_customer(asked)

        assert sorted(erased) == sorted([named.id, written.id])
        assert store.ids_from("") == (stays.id,)

    @pytest.mark.parametrize("asked", ["Bruna", "", "%", "testi"])
    def test_erase_customer_when_only_a_part_is_given_then_nothing_goes(
        self, store: CaseStore, asked: str
    ) -> None:
        store.add(CASE, MESSAGE)

        with pytest.raises(NotFoundError):
            store.erase_customer(asked)

        assert len(store.summaries()) == 1
