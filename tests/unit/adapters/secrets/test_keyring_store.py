"""Keys in the key store of the system: on backends of the keyring library, not on doubles of it."""

import sys

import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as ForgettingKeyring
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError
from tests.contracts.secret_store_contract import SECRET, SecretStoreContract

from amends.adapters.secrets.keyring_store import KeyringSecretStore
from amends.domain.errors import SecretError


class DictionaryKeyring(KeyringBackend):
    """A key store of the library's kind, in memory."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        try:
            del self.kept[service, username]
        except KeyError:
            raise PasswordDeleteError("no such password") from None


class BrokenKeyring(KeyringBackend):
    """A key store that raises."""

    priority = 1.0

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class PlaintextKeyring(DictionaryKeyring):
    """Stands for the library that writes keys into a file."""


PlaintextKeyring.__module__ = "keyrings.alt.file"


class Chain(DictionaryKeyring):
    """A key store that asks others in turn."""

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = list(backends)


class TestKeyringSecretStore(SecretStoreContract):
    @pytest.fixture
    def store(self) -> KeyringSecretStore:
        backend = DictionaryKeyring()
        return KeyringSecretStore(lambda: backend)

    def test_describe_when_the_key_store_is_not_known_then_its_class_is_named(
        self, store: KeyringSecretStore
    ) -> None:
        assert store.describe() == "Keys are kept in the key store DictionaryKeyring."


def test_set_when_kept_then_it_is_under_our_name() -> None:
    backend = DictionaryKeyring()

    KeyringSecretStore(lambda: backend).set("endpoint", SECRET)

    assert backend.kept == {("Amends", "endpoint"): SECRET}


@pytest.mark.parametrize(
    "backend",
    [NoKeyring(), ForgettingKeyring(), PlaintextKeyring(), Chain(PlaintextKeyring(), NoKeyring())],
    ids=["none", "null", "plain text", "chain of these"],
)
def test_store_when_no_key_store_is_fit_then_nothing_is_kept_and_that_is_said(
    backend: KeyringBackend,
) -> None:
    store = KeyringSecretStore(lambda: backend)

    with pytest.raises(SecretError, match=r"No key store was found .* for this run only"):
        store.set("endpoint", SECRET)

    assert store.get("endpoint") is None
    assert store.describe().startswith("No key store was found")
    store.delete("endpoint")


def test_store_when_a_chain_begins_with_plain_text_then_the_next_fit_one_is_used() -> None:
    plain, fit = PlaintextKeyring(), DictionaryKeyring()

    KeyringSecretStore(lambda: Chain(plain, fit)).set("endpoint", SECRET)

    assert (plain.kept, list(fit.kept.values())) == ({}, [SECRET])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyringLocked(SECRET), "it is locked. Unlock it and try again"),
        (InitError(SECRET), "it is locked. Unlock it and try again"),
        (PasswordSetError(SECRET), r"\(PasswordSetError\)"),
        (OSError(SECRET), r"\(OSError\)"),
        (ZeroDivisionError(SECRET), r"\(ZeroDivisionError\)"),
    ],
    ids=["locked", "not unlocked", "refused", "system", "any plug-in"],
)
def test_store_when_the_key_store_fails_then_one_sentence_says_so_without_the_secret(
    error: Exception, sentence: str
) -> None:
    store = KeyringSecretStore(lambda: BrokenKeyring(error))

    for call in (store.get, store.delete, lambda name: store.set(name, SECRET)):
        with pytest.raises(SecretError, match=sentence) as caught:
            call("endpoint")
        assert SECRET not in str(caught.value)
        assert caught.value.__cause__ is None


def test_describe_when_the_key_store_cannot_even_be_found_then_it_still_answers() -> None:
    def fails() -> KeyringBackend:
        raise OSError("no bus")

    assert KeyringSecretStore(fails).describe().startswith("The key store of this computer does not answer")


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("keyring.backends.SecretService", "the Secret Service"),
        ("keyring.backends.kwallet", "KWallet"),
        ("keyring.backends.macOS", "the macOS Keychain"),
        ("keyring.backends.Windows", "the Windows Credential Manager"),
    ],
)
def test_describe_when_the_key_store_is_known_then_it_has_the_name_that_people_know(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    monkeypatch.setattr(DictionaryKeyring, "__module__", module)

    assert name in KeyringSecretStore(DictionaryKeyring).describe()


def test_store_when_the_system_has_no_key_store_then_the_library_tells_so() -> None:
    # The guard of the tests sets the failing backend, as a computer without a key store does.
    assert KeyringSecretStore().get("endpoint") is None
    assert "keyring" in sys.modules
