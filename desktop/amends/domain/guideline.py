"""Guidelines: the advice of the five source documents, each with the move or check that it drives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guideline:
    """One piece of advice in our own words.

    `id` is `<pack>.<name>`; `source` the place in the source document; `moves` the composer's moves
    and `checks` the checks that put it into force.
    """

    id: str
    title: str
    text: str
    source: str
    moves: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GuidelinePack:
    """The guidelines of one source document."""

    id: str
    title: str
    guidelines: tuple[Guideline, ...]
