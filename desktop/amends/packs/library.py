"""All packs, each read when first asked for and kept."""

from functools import cache
from pathlib import Path

from amends.domain.guideline import GuidelinePack
from amends.domain.languages import Language
from amends.domain.prompt import Prompt
from amends.packs.guidelines import read_guidelines
from amends.packs.language import LanguagePack, load_language
from amends.packs.phrases import PhraseBook, read_phrases
from amends.packs.policy import Policy, read_policy
from amends.packs.quoting import load_quoting_words
from amends.packs.reasons import Reasons, read_reasons
from amends.packs.severity import SeverityTable, read_severities
from amends.text.quote_marks import QuotingWords


class PackLibrary:
    """Reads packs from the shipped folders `resources/` and `prompts/`, and a team's `overlay`."""

    def __init__(self, resources: Path, prompts: Path, overlay: Path | None = None) -> None:
        self._resources = resources
        self.languages_folder = resources / "languages"
        self._prompts = prompts
        self._overlay = overlay
        self.language = cache(self._language)
        self.reasons = cache(self._reasons)
        self.phrases = cache(self._phrases)
        self.quoting = cache(self._quoting)
        self.severities = cache(self._severities)
        self.policy = cache(self._policy)
        self.guidelines = cache(self._guidelines)
        self.prompt = cache(self._prompt)

    def _language(self, language: Language) -> LanguagePack:
        overlay = self._overlay / "languages" if self._overlay else None
        return load_language(self._resources / "languages", language, overlay)

    def _reasons(self, language: Language) -> Reasons:
        return read_reasons(self._resources / "languages" / language.value / "reasons.yaml")

    def _phrases(self, language: Language, variant: str | None = None) -> PhraseBook:
        return read_phrases(self._resources / "languages", language, variant)

    def _quoting(self) -> QuotingWords:
        return load_quoting_words(self._resources / "languages")

    def _severities(self) -> SeverityTable:
        return read_severities(self._resources / "policy" / "severity.yaml")

    def _policy(self) -> Policy:
        return read_policy(self._resources / "policy" / "default.yaml")

    def _prompt(self, chain: str, name: str) -> Prompt:
        """The template library is loaded with the first prompt."""
        from amends.packs.prompt_files import read_prompt

        return read_prompt(self._prompts / "chains" / chain / f"{name}.prompty", self._prompts / "partials")

    def _guidelines(self) -> tuple[GuidelinePack, ...]:
        folder = self._prompts / "guidelines"
        return tuple(read_guidelines(file) for file in sorted(folder.glob("*.yaml")))
