"""Keys for one run only."""

import pytest
from tests.contracts.secret_store_contract import SecretStoreContract

from amends.adapters.secrets.memory_store import MemorySecretStore


class TestMemorySecretStore(SecretStoreContract):
    @pytest.fixture
    def store(self) -> MemorySecretStore:
        return MemorySecretStore()

    def test_describe_when_asked_then_it_says_that_nothing_is_written(self, store: MemorySecretStore) -> None:
        assert store.describe() == "Keys are kept for this run only and are written nowhere."
