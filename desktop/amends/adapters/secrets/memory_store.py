"""Keys that live as long as this run of the program, for a computer without a key store."""


class MemorySecretStore:
    """Keeps secrets in memory only."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """Return the secret, or None when there is none."""
        return self._secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        self._secrets[name] = secret

    def delete(self, name: str) -> None:
        """Forget a secret; one that is not there is no error."""
        self._secrets.pop(name, None)

    def describe(self) -> str:
        """Say where secrets are kept."""
        return "Keys are kept for this run only and are written nowhere."
