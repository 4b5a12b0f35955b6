"""Claims of a reply in any of the four languages, with the shipped words and a small grammar."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
import regex

from amends.config.paths import shipped_resources
from amends.domain.case import Case
from amends.domain.claims import Claim
from amends.domain.languages import Language
from amends.grounding.claims import find_claims
from amends.grounding.pack import GroundingPack, load_grounding
from amends.packs.policy import Policy, read_policy
from amends.text.document import analyse
from amends.text.grammar import Grammar

# A Tuesday.
SENT = date(2026, 3, 10)

_WORDS = {
    "en": (r"not|\w+n't|cannot|never|no|without", "not only", "if|unless|in case", "but|however"),
    "it": ("non|mai|nessun[oa]?|senza", "non solo", "se|qualora", "ma|però"),
    "ru": ("не|нет|ни|никогда|без", "не только", "если|в случае", "но|однако"),
    "pt": ("não|nunca|nem|sem", "não só", "se|caso", "mas|porém"),
}


def _pattern(words: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{words})(?!\w)", regex.IGNORECASE | regex.MULTILINE)


def _grammar(language: str) -> Grammar:
    negation, pseudo, conditional, adversative = map(_pattern, _WORDS[language])
    header = regex.compile(r"^-+ original message -+$", regex.IGNORECASE | regex.MULTILINE)
    return Grammar(
        language, negation, pseudo, conditional, adversative, header, frozenset({"sig", "tel", "руб"})
    )


@pytest.fixture(scope="session")
def policy() -> Policy:
    """The policy as shipped."""
    return read_policy(shipped_resources() / "policy" / "default.yaml")


@pytest.fixture(scope="session")
def packs(policy: Policy) -> Callable[[Language], GroundingPack]:
    """Return the grounding pack of a language, as shipped."""
    return load_grounding(shipped_resources() / "languages", policy)


@pytest.fixture
def claims_of(packs: Callable[[Language], GroundingPack]) -> Callable[..., tuple[Claim, ...]]:
    """Return a function that finds the claims of a reply; keywords are fields of the case."""

    def find(language: str, reply: str, **fields: object) -> tuple[Claim, ...]:
        pack = packs(Language(language))
        if isinstance(policy := fields.pop("team_policy", None), Policy):
            pack = replace(pack, policy=policy)
        case = Case(**{"sent": SENT, **fields})  # type: ignore[arg-type]
        return find_claims(analyse(reply, _grammar(language), case.untrusted_message), case, pack)

    return find
