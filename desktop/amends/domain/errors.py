"""What can go wrong, as a tree; every message is a sentence for the person at the keyboard.

AmendsError
|- InputError      what was given cannot be used (command line: exit 2)
|- PackError       a rule, phrase, guideline or policy file is wrong
|- StorageError    the saved cases cannot be read or written
|- NotFoundError   no such case, version or file
|- SecretError     the key store is missing, locked or refuses
"""


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
