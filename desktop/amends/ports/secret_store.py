"""Where the keys of endpoints are kept: never in plain text, never in a file of ours."""

from typing import Protocol


class SecretStore(Protocol):
    """Keeps secrets by name.

    A call may wait for a person to unlock the store, so it never runs on the window's own thread.
    """

    def get(self, name: str) -> str | None:
        """Return the secret, or None when there is none; raises SecretError when the store is locked."""
        ...

    def set(self, name: str, secret: str) -> None:
        """Keep a secret, in place of an older one; raises SecretError when it cannot be kept."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is no error. Raises SecretError when locked."""
        ...

    def describe(self) -> str:
        """Say in one sentence where secrets are kept; never raises and never shows a secret."""
        ...
