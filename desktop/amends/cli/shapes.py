"""The JSON objects that the command line prints (design, section 9); offsets are code points."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from amends.checks.engine import Checked
from amends.domain.checklist import CheckResult
from amends.domain.claims import Claim
from amends.domain.reading import MessageKind
from amends.domain.span import Span
from amends.packs.reasons import Reasons
from amends.services.benchmarking import BenchmarkReport
from amends.services.replies import DraftedReply

Json = dict[str, object]


def drafted_shape(drafted: DraftedReply, reasons: Reasons, timing_ms: Mapping[str, float]) -> Json:
    """Shape what `amends draft --json` prints."""
    return {
        "language": drafted.draft.language,
        "engine": drafted.draft.engine,
        "model": drafted.draft.model,
        "complaint": drafted.reading.kind is MessageKind.COMPLAINT,
        "care": [sign.care.value for sign in drafted.reading.care],
        "draft": drafted.draft.text,
        "gaps": [_span(gap) for gap in drafted.draft.gaps],
        "claims": [_claim(claim) for claim in drafted.checked.claims],
        "checklist": [{"id": result.check, **_result(result, reasons)} for result in drafted.checked.results],
        "usage": asdict(drafted.draft.usage) if drafted.draft.usage else None,
        "timing_ms": {name: round(value, 1) for name, value in timing_ms.items()},
        "warnings": list(drafted.warnings),
    }


def checked_shape(item_id: str | None, checked: Checked, reasons: Reasons) -> Json:
    """Shape what `amends check --json` and each line of a batch print."""
    return {
        "id": item_id,
        "language": checked.language.code,
        "checks": {result.check: _result(result, reasons) for result in checked.results},
    }


def benchmark_shape(report: BenchmarkReport) -> Json:
    """Shape what `amends benchmark --json` prints."""
    return {
        "items": report.items,
        "macro_f1": report.macro_f1,
        "macro_f1_by_language": report.macro_f1_by_language,
        "checks": {
            score.check: {
                "precision": score.tally.precision,
                "recall": score.tally.recall,
                "f1": score.tally.f1,
                "f1_by_language": score.f1_by_language,
                "failures": score.tally.hits + score.tally.misses,
            }
            for score in report.checks
        },
        "pairs": _share(report.pairs),
        "evidence": _share(report.evidence),
        "false_alarms_per_100": report.false_alarms_per_100,
        "milliseconds": {"median": report.median_ms, "p95": report.p95_ms},
    }


def _share(counted: tuple[int, int]) -> Json:
    right, total = counted
    return {"right": right, "total": total, "share": right / total if total else None}


def _result(result: CheckResult, reasons: Reasons) -> Json:
    return {
        "verdict": result.verdict.value,
        "evidence": _spans(result.evidence),
        "reason": reasons.text(result.reason),
        "rule": result.rule,
        "severity": result.severity.value,
    }


def _claim(claim: Claim) -> Json:
    source = claim.source
    return {
        **_span(claim.span),
        "kind": claim.kind.value,
        "commitment": claim.commitment,
        "source": {"kind": source.kind.value, "text": source.text} if source else None,
    }


def _spans(spans: Iterable[Span]) -> list[Json]:
    return [_span(span) for span in spans]


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "text": span.text}
