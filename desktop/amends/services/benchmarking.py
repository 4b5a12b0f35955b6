"""Runs the checklist over labelled items and adds up what it is worth."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median, quantiles

from amends.checks.registry import LABELLED
from amends.domain.checklist import CheckResult
from amends.domain.languages import Language
from amends.evaluation.items import Answer, Item
from amends.evaluation.scoring import (
    Tally,
    evidence_overlap,
    false_alarms_per_100,
    macro_f1,
    pair_accuracy,
    tally,
)


@dataclass(frozen=True, slots=True)
class CheckScore:
    """One check over all items, and its F1 by language."""

    check: str
    tally: Tally
    f1_by_language: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class BenchmarkReport:
    """What `amends benchmark` prints; times in milliseconds per reply."""

    items: int
    checks: tuple[CheckScore, ...]
    macro_f1: float | None
    macro_f1_by_language: dict[str, float | None]
    pairs: tuple[int, int]
    evidence: tuple[int, int]
    false_alarms_per_100: float | None
    median_ms: float
    p95_ms: float


def run_benchmark(
    items: Iterable[tuple[Item, str]],
    check: Callable[[str], tuple[CheckResult, ...]],
    monotonic_s: Callable[[], float],
) -> BenchmarkReport:
    """Check the line of every item and score the answers.

    Each language is warmed up by its first item, unmeasured: what is timed is the checklist after start.
    """
    scored: list[tuple[Item, Answer]] = []
    warm: set[str] = set()
    for item, line in items:
        if item.language not in warm:
            check(line)
            warm.add(item.language)
        begun = monotonic_s()
        results = check(line)
        scored.append((item, _answer(results, (monotonic_s() - begun) * 1000)))
    return _report(scored)


def _answer(results: tuple[CheckResult, ...], milliseconds: float) -> Answer:
    return Answer(
        verdicts={result.check: result.verdict for result in results},
        evidence={
            result.check: tuple((span.start, span.end) for span in result.evidence) for result in results
        },
        milliseconds=milliseconds,
    )


def _report(scored: list[tuple[Item, Answer]]) -> BenchmarkReport:
    languages = [language.value for language in Language if any(i.language == language for i, _ in scored)]
    times = [answer.milliseconds for _, answer in scored] or [0.0]
    return BenchmarkReport(
        items=len(scored),
        checks=tuple(
            CheckScore(
                check=check,
                tally=tally(scored, check),
                f1_by_language={language: tally(scored, check, language).f1 for language in languages},
            )
            for check in LABELLED
        ),
        macro_f1=macro_f1(scored, LABELLED),
        macro_f1_by_language={language: macro_f1(scored, LABELLED, language) for language in languages},
        pairs=pair_accuracy(scored, LABELLED),
        evidence=evidence_overlap(scored, LABELLED),
        false_alarms_per_100=false_alarms_per_100(scored),
        median_ms=median(times),
        p95_ms=quantiles(times, n=20)[-1] if len(times) > 1 else times[0],
    )
