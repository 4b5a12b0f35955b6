"""What is kept of a case: the case itself, every version of its reply, and a line for lists."""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from amends.domain.case import Case, Stage
from amends.domain.checklist import CheckResult
from amends.domain.claims import Claim
from amends.domain.draft import Draft
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage

CaseId = NewType("CaseId", str)

ID_LENGTH = 8
FIRST_WORDS_LENGTH = 80
PERSON_KEY_LENGTH = 320

# Crockford's base 32: no i, l, o or u, so an id can be read aloud and typed without a mistake.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LOOKALIKES = str.maketrans("ilo", "110")


class CaseState(StrEnum):
    """Never "sent": once handed over, what becomes of a reply is not ours to know (design, section 5)."""

    OPEN = "open"
    HANDED_OVER = "handed_over"


class Author(StrEnum):
    """Whose hand a version is from: a writer's draft, or an agent's edit of it."""

    WRITER = "writer"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A reply about to be kept, with what was found in it at that moment."""

    draft: Draft
    checklist: tuple[CheckResult, ...] = ()
    claims: tuple[Claim, ...] = ()
    author: Author = Author.WRITER


@dataclass(frozen=True, slots=True)
class SavedVersion:
    """One version of the reply as it was kept; versions count from 1 and are never changed."""

    number: int
    created: datetime
    draft: Draft
    checklist: tuple[CheckResult, ...] = ()
    claims: tuple[Claim, ...] = ()
    author: Author = Author.WRITER

    @property
    def edited(self) -> bool:
        """Tell whether a person changed this version."""
        return self.author is Author.AGENT

    @property
    def sha256(self) -> str:
        """The fingerprint of the reply's text: the text shown is the text that leaves."""
        return text_sha256(self.draft.text)


@dataclass(frozen=True, slots=True)
class SavedCase:
    """A case with all its versions, oldest first.

    `damage` names in plain sentences the versions that can no longer be read; they are not among
    `versions`.
    """

    id: CaseId
    created: datetime
    case: Case
    state: CaseState = CaseState.OPEN
    message: CustomerMessage | None = None
    versions: tuple[SavedVersion, ...] = ()
    damage: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of a list of cases; `first_words` is the beginning of the customer's message.

    `damaged` tells that not even this line could be read whole.
    """

    id: CaseId
    created: datetime
    customer: str | None
    language: str | None
    stage: Stage
    state: CaseState
    versions: int
    first_words: str
    damaged: bool = False


def text_sha256(text: str) -> str:
    """Fingerprint a text; also one with half a character pair, as broken mail can hold."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def case_id_from(five_bytes: bytes) -> CaseId:
    """Spell five random bytes (40 bits) as an id of eight characters."""
    number = int.from_bytes(five_bytes, "big")
    return CaseId("".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5)))


def id_prefix(typed: str) -> str:
    """Read an id, or the beginning of one, as a person types it.

    Raises InputError when it cannot be the beginning of any id.
    """
    prefix = typed.strip().lower().translate(_LOOKALIKES)
    if not 0 < len(prefix) <= ID_LENGTH or not set(prefix) <= set(_ALPHABET):
        raise InputError(
            f'"{typed.strip()}" is not the id of a case: an id is {ID_LENGTH} letters and digits, '
            "or the first few of them. `amends cases list` shows the ids."
        )
    return prefix


def person_key(name_or_address: str) -> str:
    """Reduce a name or an e-mail address to the form under which a customer's cases are found.

    Case, width of letters and spacing make no difference.
    """
    return _one_line(unicodedata.normalize("NFKC", name_or_address)).casefold()[:PERSON_KEY_LENGTH]


def people_of(case: Case, message: CustomerMessage | None) -> frozenset[str]:
    """List the keys of the customer by which a case is found again, or erased."""
    known = [case.customer.name, case.customer.email]
    if message is not None:
        known += [message.sender_name, message.sender_email]
    return frozenset(key for name in known if name is not None and (key := person_key(name)))


def summary_of(saved: SavedCase) -> CaseSummary:
    """Reduce a case to its line in a list."""
    return CaseSummary(
        id=saved.id,
        created=saved.created,
        customer=listed_name(saved.case, saved.message),
        language=saved.case.language,
        stage=saved.case.stage,
        state=saved.state,
        versions=len(saved.versions) + len(saved.damage),
        first_words=first_words(saved.case),
    )


def listed_name(case: Case, message: CustomerMessage | None) -> str | None:
    """Name the customer for a list: as the case gives it, else as the message was signed."""
    name = case.customer.name or (message.sender_name if message is not None else None)
    return _one_line(name or "") or None


def first_words(case: Case) -> str:
    """Cut the beginning of the message for a list, at a word where there is one."""
    line = _one_line(case.untrusted_message[: FIRST_WORDS_LENGTH * 4])
    if len(line) <= FIRST_WORDS_LENGTH:
        return line
    cut = line[: FIRST_WORDS_LENGTH - 1]
    return (cut.rpartition(" ")[0] or cut) + "…"


def _one_line(text: str) -> str:
    """Put a text on one line, without control characters that could confuse a terminal."""
    visible = (" " if mark.isspace() else mark for mark in text if mark.isspace() or mark.isprintable())
    return " ".join("".join(visible).split())
