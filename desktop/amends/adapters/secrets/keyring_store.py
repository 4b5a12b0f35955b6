"""Keys in the key store of the operating system, through the keyring library.

Only key stores that encrypt are used: the libraries that write plain text are passed over, and so is
the one that forgets everything without a word. The library is imported on first use, because it costs
0.15 s, and each call may wait for a person to unlock the store.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from amends.domain.errors import SecretError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Amends"

_NONE_FOUND = "No key store was found on this computer, so a key can be kept for this run only."
_UNFIT = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
_NAMES = {
    "keyring.backends.SecretService": "the Secret Service (GNOME Keyring, KeePassXC or the like)",
    "keyring.backends.libsecret": "the Secret Service (GNOME Keyring, KeePassXC or the like)",
    "keyring.backends.kwallet": "KWallet",
    "keyring.backends.macOS": "the macOS Keychain",
    "keyring.backends.Windows": "the Windows Credential Manager",
}


def system_backend() -> "KeyringBackend":
    """Return the key store that the keyring library prefers on this computer."""
    import keyring

    return keyring.get_keyring()


class KeyringSecretStore:
    """Keeps secrets in the key store that `find_backend` returns, under one service name."""

    def __init__(self, find_backend: Callable[[], "KeyringBackend"] = system_backend) -> None:
        self._find_backend = find_backend

    def get(self, name: str) -> str | None:
        """Return the secret, or None when there is none or no key store; SecretError when locked."""
        backend = self._backend()
        if backend is None:
            return None
        with _own_errors("The key could not be read from the key store"):
            return backend.get_password(SERVICE, name)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret, in place of an older one.

        Raises SecretError when there is no key store, it is locked, or it refuses.
        """
        backend = self._backend()
        if backend is None:
            raise SecretError(_NONE_FOUND)
        with _own_errors("The key could not be written to the key store and was kept nowhere else"):
            backend.set_password(SERVICE, name, secret)

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is no error. Raises SecretError when locked."""
        backend = self._backend()
        if backend is None:
            return
        with _own_errors("The key could not be removed from the key store"):
            if backend.get_password(SERVICE, name) is not None:
                backend.delete_password(SERVICE, name)

    def describe(self) -> str:
        """Say in one sentence which key store was found."""
        try:
            backend = self._backend()
        except SecretError as error:
            return str(error)
        if backend is None:
            return _NONE_FOUND
        module = type(backend).__module__
        return f"Keys are kept in {_NAMES.get(module, f'the key store {type(backend).__qualname__}')}."

    def _backend(self) -> "KeyringBackend | None":
        """Find the first key store that keeps what it is given and keeps it encrypted."""
        with _own_errors("The key store of this computer does not answer"):
            found = self._find_backend()
            candidates = getattr(found, "backends", None) or [found]
            return next((one for one in candidates if _is_fit(one)), None)


def _is_fit(backend: "KeyringBackend") -> bool:
    return not type(backend).__module__.startswith(_UNFIT)


@contextmanager
def _own_errors(what_failed: str) -> Iterator[None]:
    """Turn whatever a key store raises into one sentence.

    Key stores are plug-ins that raise errors of many libraries, so none is named here; their texts
    are left out, because one of them could show the secret.
    """
    try:
        yield
    except Exception as error:
        raise SecretError(f"{what_failed}{_reason(error)}.") from None


def _reason(error: Exception) -> str:
    from keyring.errors import InitError, KeyringLocked

    if isinstance(error, KeyringLocked | InitError):
        return ": it is locked. Unlock it and try again, or give the key in AMENDS_API_KEY"
    return f" ({type(error).__name__}). Give the key in AMENDS_API_KEY for this run instead"
