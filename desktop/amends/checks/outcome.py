"""What a check says, before severity and guidelines are added, and how checks are registered."""

from collections.abc import Callable
from dataclasses import dataclass

from amends.checks.reply import Reply
from amends.checks.signals import spans
from amends.domain.checklist import Verdict
from amends.domain.span import Span
from amends.text.rules import Match


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with its reason (a key of `reasons.yaml`), the rule that decided and the evidence."""

    verdict: Verdict
    reason: str
    rule: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist; `needs_pack` is False for checks that work in any language."""

    id: str
    run: Callable[[Reply], Outcome]
    needs_pack: bool = True


def passed(matches: tuple[Match, ...], reason: str = "found") -> Outcome:
    """Pass with the words that prove it."""
    return Outcome(Verdict.PASS, reason, matches[0].rule.id if matches else None, spans(matches))


def failed(reason: str, matches: tuple[Match, ...] = (), rule: str | None = None) -> Outcome:
    """Fail with the offending words or the near misses; the first match's rule is named if none is given."""
    decided = rule if rule is not None else (matches[0].rule.id if matches else None)
    return Outcome(Verdict.FAIL, reason, decided, spans(matches))


def not_applicable(reason: str, rule: str | None = None) -> Outcome:
    """Say why a check does not apply."""
    return Outcome(Verdict.NA, reason, rule)
