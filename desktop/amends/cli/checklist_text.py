"""The checklist as lines for a terminal: what fails first, with the words that prove it."""

from collections.abc import Iterable, Mapping, Sequence

from amends.checks.registry import HEADLINE
from amends.domain.checklist import CheckResult, Severity, Verdict
from amends.domain.claims import Claim
from amends.domain.guideline import Guideline
from amends.packs.reasons import Reasons

_QUOTE_LIMIT = 70
_GAP = "gap"


def checklist_lines(results: Sequence[CheckResult], reasons: Reasons) -> list[str]:
    """Show the headline four, then what fails, then in one line each what passed or does not apply."""
    shown = [result for result in results if _is_shown(result)]
    lines = [_line(result, reasons) for result in shown]
    lines += _folded("Passed", Verdict.PASS, results, shown, reasons)
    lines += _folded("Not applicable", Verdict.NA, results, shown, reasons)
    return lines


def claim_lines(claims: Iterable[Claim]) -> list[str]:
    """Show each commitment with its source, unsourced ones marked."""
    lines = []
    for claim in claims:
        if claim.commitment:
            source = (
                f"{claim.source.kind.value}: {_short(claim.source.text)}" if claim.source else "NO SOURCE"
            )
            lines.append(f'  {claim.kind.value:<12} "{_short(claim.span.text)}"  <- {source}')
    return lines


def explain_lines(
    results: Iterable[CheckResult], reasons: Reasons, guidelines: Mapping[str, Guideline]
) -> list[str]:
    """Show for every check which rule decided and which guidelines stand behind it."""
    lines: list[str] = []
    for result in results:
        lines.append(_line(result, reasons))
        lines.append(f"      decided by: {result.rule or 'no rule matched'}")
        for name in result.guidelines:
            guideline = guidelines[name]
            lines.append(f"      {guideline.id} ({guideline.source}): {guideline.title}")
    return lines


def _is_shown(result: CheckResult) -> bool:
    return result.check in HEADLINE or result.verdict is Verdict.FAIL


def _line(result: CheckResult, reasons: Reasons) -> str:
    words = ", ".join(f'"{_short(span.text)}"' for span in result.evidence[:2])
    proof = f"  {words}" if words else ""
    return f"  {_mark(result):<5} {reasons.title(result.check):<24} {reasons.text(result.reason)}{proof}"


def _mark(result: CheckResult) -> str:
    if result.verdict is Verdict.FAIL:
        if result.rule == _GAP:
            return "gap"
        return "FAIL" if result.severity is Severity.BLOCK else "warn"
    return "ok" if result.verdict is Verdict.PASS else "n/a"


def _folded(
    heading: str,
    verdict: Verdict,
    results: Iterable[CheckResult],
    shown: list[CheckResult],
    reasons: Reasons,
) -> list[str]:
    titles = [reasons.title(each.check) for each in results if each.verdict is verdict and each not in shown]
    return [f"  {heading} ({len(titles)}): {', '.join(titles)}"] if titles else []


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE_LIMIT else line[: _QUOTE_LIMIT - 1] + "…"
