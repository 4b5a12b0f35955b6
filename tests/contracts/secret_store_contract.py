"""What every key store must do."""

import pytest

from amends.ports.secret_store import SecretStore

SECRET = "sk-ключ-z9Q/4+= \t£"


class SecretStoreContract:
    """Inherited by the test of each key store, which gives an empty `store`."""

    @pytest.fixture
    def store(self) -> SecretStore:
        raise NotImplementedError

    def test_get_when_nothing_was_kept_then_there_is_none(self, store: SecretStore) -> None:
        assert store.get("endpoint") is None

    def test_get_when_a_secret_was_kept_then_it_comes_back_whole(self, store: SecretStore) -> None:
        store.set("endpoint", SECRET)

        assert store.get("endpoint") == SECRET

    def test_set_when_there_is_an_older_secret_then_it_is_replaced(self, store: SecretStore) -> None:
        store.set("endpoint", "older")

        store.set("endpoint", "newer")

        assert store.get("endpoint") == "newer"

    def test_set_when_there_are_two_names_then_each_keeps_its_own(self, store: SecretStore) -> None:
        store.set("one", "first")
        store.set("two", "second")

        assert (store.get("one"), store.get("two")) == ("first", "second")

    def test_delete_when_a_secret_was_kept_then_only_it_is_forgotten(self, store: SecretStore) -> None:
        store.set("one", "first")
        store.set("two", "second")

        store.delete("one")

        assert (store.get("one"), store.get("two")) == (None, "second")

    def test_delete_when_nothing_was_kept_then_it_is_no_error(self, store: SecretStore) -> None:
        store.delete("endpoint")

        assert store.get("endpoint") is None

    def test_describe_when_a_secret_is_kept_then_one_sentence_does_not_show_it(
        self, store: SecretStore
    ) -> None:
        store.set("endpoint", SECRET)

        sentence = store.describe()

        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert SECRET not in sentence
