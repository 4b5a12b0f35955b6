"""`claims.yaml` of a language: how a reply says what was done, will be done and is given."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum, auto
from pathlib import Path
from typing import Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from amends.domain.errors import PackError
from amends.packs.phrase_patterns import expand_phrase
from amends.packs.yaml_strict import load_yaml
from amends.text.phrase_tree import Entry, PhraseTree

Families: TypeAlias = frozenset[str]
Alone: TypeAlias = Literal["anywhere", "clause", "sentence", "never"]
_Words: TypeAlias = list[str]


class ActRole(IntEnum):
    """What a word does in the naming of an act."""

    ME = auto()
    HAVE = auto()
    WILL = auto()
    CAN = auto()
    BE_DOING = auto()
    PASSIVE_DONE = auto()
    PASSIVE_WILL = auto()
    FILLER = auto()
    AND = auto()
    CLITIC = auto()
    CLITIC_AFTER = auto()
    NOUN_AFTER = auto()
    NOT_AN_ACT = auto()
    DONE = auto()
    BASE = auto()
    WILL_FORM = auto()
    WEAK_WILL = auto()
    DOING = auto()
    PASSIVE = auto()
    START = auto()
    COMMA = auto()


class ContextRole(IntEnum):
    """What a word says of the clause that an amount, a time or a remedy stands in."""

    REMEDY = auto()
    NOT_GIVEN_BEFORE = auto()
    NOT_GIVEN_AFTER = auto()
    GIVING = auto()
    TAKEN = auto()
    CUSTOMER_ACT = auto()
    FUTURE = auto()
    PREFERENCE = auto()
    RETOLD = auto()


class FactRole(IntEnum):
    """What a word of a fact says: the acts and remedies that it names, a limit, a charge, or a denial."""

    ACT = auto()
    REMEDY = auto()
    LIMIT = auto()
    CHARGE = auto()
    DENIED = auto()
    DENIED_BEFORE = auto()


@dataclass(frozen=True, slots=True, eq=False)
class ClaimWords:
    """The words of one language; compared by identity.

    `done_alone` tells where a finished act needs no "I have" before it, `present_alone` that the
    present tense names its person (Russian), `passive_alone` that a passive needs no helping verb.
    """

    language: str
    acts: PhraseTree[ActRole, Families]
    context: PhraseTree[ContextRole, Families]
    facts: PhraseTree[FactRole, Families]
    done_alone: Alone
    present_alone: bool
    passive_alone: bool


RoleT = TypeVar("RoleT", ActRole, ContextRole, FactRole)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Openers(_Strict):
    me: _Words
    have: _Words
    will: _Words
    can: _Words
    doing: _Words
    passive_done: _Words
    passive_will: _Words


class _Act(_Strict):
    done: _Words = []
    base: _Words = []
    will: _Words = []
    weak_will: _Words = []
    doing: _Words = []
    passive: _Words = []
    said: _Words


class _ClaimsFile(_Strict):
    language: str
    openers: _Openers
    fillers: _Words
    conjunctions: _Words
    clitics: _Words
    clitics_after: _Words
    noun_after: _Words
    not_acts: _Words
    done_alone: Alone
    present_alone: bool
    passive_alone: bool
    acts: dict[str, _Act]
    remedies: dict[str, _Words]
    remedies_in_facts: dict[str, _Words]
    not_given_before: _Words
    not_given_after: _Words
    giving: _Words
    taken: _Words
    customer_acts: _Words
    future: _Words
    preference: _Words
    retold: _Words = []
    limits: _Words
    charges: _Words
    denied: _Words
    denied_before: _Words


def load_claim_words(folder: Path, language: str) -> ClaimWords:
    """Read `folder/<language>/claims.yaml`; raises PackError when it does not follow the schema."""
    path = folder / language / "claims.yaml"
    return read_claim_words(path.read_text(encoding="utf-8"), f"{language}/{path.name}")


def read_claim_words(text: str, name: str) -> ClaimWords:
    """Turn the text of a claims file into its value; raises PackError naming the file and the place."""
    try:
        file = _ClaimsFile.model_validate(load_yaml(text, name))
        return ClaimWords(
            language=file.language,
            acts=_tree(_act_words(file)),
            context=_tree(_context_words(file)),
            facts=_tree(_fact_words(file)),
            done_alone=file.done_alone,
            present_alone=file.present_alone,
            passive_alone=file.passive_alone,
        )
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(f"{name} is not a file of claims: {place}: {first['msg']}.") from error
    except ValueError as error:
        raise PackError(f"{name} cannot be used: {error}.") from error


def _act_words(file: _ClaimsFile) -> Iterator[tuple[ActRole, str, _Words]]:
    openers = file.openers
    for role, words in (
        (ActRole.ME, openers.me),
        (ActRole.HAVE, openers.have),
        (ActRole.WILL, openers.will),
        (ActRole.CAN, openers.can),
        (ActRole.BE_DOING, openers.doing),
        (ActRole.PASSIVE_DONE, openers.passive_done),
        (ActRole.PASSIVE_WILL, openers.passive_will),
        (ActRole.FILLER, file.fillers),
        (ActRole.AND, file.conjunctions),
        (ActRole.CLITIC, file.clitics),
        (ActRole.CLITIC_AFTER, file.clitics_after),
        (ActRole.NOUN_AFTER, file.noun_after),
        (ActRole.NOT_AN_ACT, file.not_acts),
    ):
        yield role, "", words
    for family, act in file.acts.items():
        yield ActRole.DONE, family, act.done
        yield ActRole.BASE, family, act.base
        yield ActRole.WILL_FORM, family, act.will
        yield ActRole.WEAK_WILL, family, act.weak_will
        yield ActRole.DOING, family, act.doing
        yield ActRole.PASSIVE, family, act.passive


def _context_words(file: _ClaimsFile) -> Iterator[tuple[ContextRole, str, _Words]]:
    yield from ((ContextRole.REMEDY, family, words) for family, words in file.remedies.items())
    for role, words in (
        (ContextRole.NOT_GIVEN_BEFORE, file.not_given_before),
        (ContextRole.NOT_GIVEN_AFTER, file.not_given_after),
        (ContextRole.GIVING, file.giving),
        (ContextRole.TAKEN, file.taken),
        (ContextRole.CUSTOMER_ACT, file.customer_acts),
        (ContextRole.FUTURE, file.future),
        (ContextRole.PREFERENCE, file.preference),
        (ContextRole.RETOLD, file.retold),
    ):
        yield role, "", words


def _fact_words(file: _ClaimsFile) -> Iterator[tuple[FactRole, str, _Words]]:
    for family, act in file.acts.items():
        for words in (act.said, act.done, act.base, act.will, act.weak_will, act.doing, act.passive):
            yield FactRole.ACT, family, words
    for remedies in (file.remedies, file.remedies_in_facts):
        yield from ((FactRole.REMEDY, family, words) for family, words in remedies.items())
    yield FactRole.LIMIT, "", file.limits
    yield FactRole.CHARGE, "", file.charges
    yield FactRole.DENIED, "", file.denied
    yield FactRole.DENIED_BEFORE, "", file.denied_before


def _tree(groups: Iterable[tuple[RoleT, str, _Words]]) -> PhraseTree[RoleT, Families]:
    """Build a tree in which the same words may name several acts."""
    entries = (
        Entry(expanded, role, frozenset((family,)))
        for role, family, phrases in groups
        for phrase in phrases
        for expanded in expand_phrase(phrase)
        if expanded
    )
    return PhraseTree(entries, merge=frozenset.union)
