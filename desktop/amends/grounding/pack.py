"""What grounding needs: the words and formats of the reply's language, of the others, and the policy."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from amends.domain.languages import Language
from amends.packs.claim_words import ClaimWords, load_claim_words
from amends.packs.formats import load_formats
from amends.packs.policy import Policy
from amends.text.formats import Formats


@dataclass(frozen=True, slots=True, eq=False)
class LanguageWords:
    """How one language writes dates and money, and how it speaks of what is done and given."""

    language: Language
    formats: Formats
    words: ClaimWords


@dataclass(frozen=True, slots=True, eq=False)
class GroundingPack:
    """The reply's own language, and the others for facts that are written in one of them.

    `language_words` loads a language when it is first asked for.
    """

    own: LanguageWords
    policy: Policy
    language_words: Callable[[Language], LanguageWords]


def load_grounding(folder: Path, policy: Policy) -> Callable[[Language], GroundingPack]:
    """Return a function that gives the pack of a language; files are read on first use and kept.

    `folder` is `resources/languages`. The function raises PackError for a file that is wrong.
    """

    @cache
    def language_words(language: Language) -> LanguageWords:
        return LanguageWords(
            language, load_formats(folder, language.value), load_claim_words(folder, language.value)
        )

    @cache
    def pack(language: Language) -> GroundingPack:
        return GroundingPack(language_words(language), policy, language_words)

    return pack
