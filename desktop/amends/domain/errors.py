"""What can go wrong, as a tree; every message is a sentence for the person at the keyboard.

AmendsError
|- InputError      what was given cannot be used (command line: exit 2)
|- PackError       a rule, phrase, guideline or policy file is wrong
|- StorageError    the saved cases cannot be read or written
|- NotFoundError   no such case, version or file
|- SecretError     the key store is missing, locked or refuses
|- EndpointError   a model gave no whole answer (command line: exit 3)
"""

from typing import TYPE_CHECKING

from amends.domain.chat import EndpointFailure

if TYPE_CHECKING:
    from amends.domain.draft import Draft


class AmendsError(Exception):
    """An expected failure; `str(error)` says what happened, what is safe and what to do."""


class InputError(AmendsError):
    """What was given cannot be used: an unreadable file, an unknown key, a wrong stage."""


class PackError(AmendsError):
    """A file of rules, phrases, guidelines or policy does not follow its schema."""


class StorageError(AmendsError):
    """The saved cases cannot be read or written; nothing that was saved is lost."""


class NotFoundError(AmendsError):
    """What was asked for by name is not there."""


class SecretError(AmendsError):
    """The key store of this computer is missing, locked or refuses; no key was written anywhere else."""


class EndpointError(AmendsError):
    """A model gave no whole answer; `failure` says why, `came` is what was there before."""

    def __init__(self, failure: EndpointFailure, message: str, wait_s: float | None = None) -> None:
        """Take the sentence for the person; `wait_s` is how long the endpoint asks to wait."""
        super().__init__(message)
        self.failure = failure
        self.wait_s = wait_s
        self.came: Draft | None = None
