"""The checklist: what each check says of a reply, and with which words it proves it."""

from dataclasses import dataclass
from enum import StrEnum

from amends.domain.span import Span


class Verdict(StrEnum):
    """`na` only where the labelling guide says that a check does not apply."""

    PASS = "pass"
    FAIL = "fail"
    NA = "na"


class Severity(StrEnum):
    """What a failure does: `block` holds the hand-over, the others hold nothing."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One line of the checklist.

    `evidence` are spans of the reply: the proof of a required pass, the offence of a forbidden fail,
    the near miss of a required fail. `reason` is a key of `reasons.yaml` until the checklist is
    shown, then its text in the interface language. `rule` names what decided: a rule's id or a
    paragraph of the labelling guide. `guidelines` are ids of guidelines behind the check.
    """

    check: str
    verdict: Verdict
    severity: Severity
    reason: str
    rule: str | None = None
    evidence: tuple[Span, ...] = ()
    guidelines: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether this result holds a hand-over until mended or given a reason."""
        return self.verdict is Verdict.FAIL and self.severity is Severity.BLOCK
