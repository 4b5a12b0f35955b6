"""Runs the checklist: takes a reply apart once and asks every check."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from amends.checks.judged import judge
from amends.checks.outcome import Check, Outcome, not_applicable
from amends.checks.registry import CHECKS
from amends.checks.reply import Reply
from amends.checks.signals import Signals
from amends.domain.case import Case
from amends.domain.checklist import CheckResult
from amends.domain.claims import Claim
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.reading import Reading
from amends.grounding.claims import find_claims
from amends.grounding.pack import GroundingPack
from amends.packs.language import LanguagePack
from amends.packs.library import PackLibrary
from amends.text.contacts import find_emails, find_phones
from amends.text.document import Document, analyse
from amends.text.language import detect_language
from amends.text.money import find_amounts
from amends.text.rules import Match
from amends.text.times import find_times

_LANGUAGE_SAMPLE = 400
"""Characters that tell a reply's language."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one reply: its language, the lines of the checklist, and its claims."""

    language: DetectedLanguage
    results: tuple[CheckResult, ...]
    claims: tuple[Claim, ...]


class Checklist:
    """The twelve checks and the exact ones, over one reply at a time.

    Works with no network. `without_scope` leaves out negation, condition and contrast, `rules_only` what
    the trained model says of a sentence: to measure what each is worth.
    """

    def __init__(
        self,
        packs: PackLibrary,
        grounding: Callable[[Language], GroundingPack],
        guidelines: Mapping[str, tuple[str, ...]],
        *,
        without_scope: bool = False,
        rules_only: bool = False,
    ) -> None:
        self._packs = packs
        self._grounding = grounding
        self._guidelines = guidelines
        self._without_scope = without_scope
        self._rules_only = rules_only

    def check(self, text: str, case: Case, reading: Reading | None) -> Checked:
        """Check a reply; `reading` is None when the customer's message is not known.

        A reply in a language without a pack gets `na` from each check that needs one.
        """
        language = detect_language(text[:_LANGUAGE_SAMPLE], hint=case.language)
        pack = self._packs.language(language.supported) if language.supported else None
        reply = self._take_apart(text, case, reading, language, pack)
        results = tuple(self._result(check, self._outcome(check, reply, pack), reply) for check in CHECKS)
        return Checked(language, results, reply.claims)

    def _take_apart(
        self,
        text: str,
        case: Case,
        reading: Reading | None,
        language: DetectedLanguage,
        pack: LanguagePack | None,
    ) -> Reply:
        grammar = (pack or self._packs.language(Language.EN)).grammar
        document = analyse(text, grammar, case.untrusted_message)
        return Reply(
            document=document,
            case=case,
            language=language,
            reading=reading,
            signals=Signals(self._matches(document, pack) if pack else ()),
            times=find_times(document.shadow, pack.formats, case.sent) if pack else (),
            amounts=find_amounts(document.shadow, pack.formats) if pack else (),
            phones=find_phones(document.shadow, pack.formats) if pack else (),
            emails=find_emails(document.shadow),
            claims=find_claims(document, case, self._grounding(pack.language)) if pack else (),
            judged=pack is not None and not self._rules_only,
        )

    def _matches(self, document: Document, pack: LanguagePack) -> tuple[Match, ...]:
        rules = pack.reply_rules.without_scope if self._without_scope else pack.reply_rules
        matches = rules.matches(document)
        return matches if self._rules_only else (*matches, *judge(document, matches, pack.sentence_model))

    def _outcome(self, check: Check, reply: Reply, pack: LanguagePack | None) -> Outcome:
        if pack is None and check.needs_pack:
            return not_applicable("no_pack")
        return check.run(reply)

    def _result(self, check: Check, outcome: Outcome, reply: Reply) -> CheckResult:
        return CheckResult(
            check=check.id,
            verdict=outcome.verdict,
            severity=self._packs.severities().severity(check.id, reply.case.stage, reply.language.code),
            reason=outcome.reason,
            rule=outcome.rule,
            evidence=outcome.evidence,
            guidelines=self._guidelines.get(check.id, ()),
        )
