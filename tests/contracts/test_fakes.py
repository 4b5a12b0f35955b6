"""The stand-ins keep the contracts of their ports too."""

import pytest
from tests.contracts.case_store_contract import CASE, CaseStoreContract
from tests.contracts.clock_contract import ClockContract
from tests.contracts.secret_store_contract import SecretStoreContract
from tests.fakes import FixedClock, InMemoryCaseStore, InMemorySecretStore

from amends.domain.errors import SecretError, StorageError


class TestInMemoryCaseStore(CaseStoreContract):
    @pytest.fixture
    def store(self, clock: FixedClock) -> InMemoryCaseStore:
        return InMemoryCaseStore(clock)

    def test_add_when_told_to_fail_then_it_fails_and_keeps_nothing(self, store: InMemoryCaseStore) -> None:
        store.failing = StorageError("The disk is full.")

        with pytest.raises(StorageError):
            store.add(CASE)

        assert store.kept == {}


class TestFixedClock(ClockContract):
    @pytest.fixture
    def clock(self) -> FixedClock:
        return FixedClock()


class TestInMemorySecretStore(SecretStoreContract):
    @pytest.fixture
    def store(self) -> InMemorySecretStore:
        return InMemorySecretStore()

    def test_get_when_locked_then_it_refuses(self, store: InMemorySecretStore) -> None:
        store.locked = True

        with pytest.raises(SecretError):
            store.get("endpoint")
