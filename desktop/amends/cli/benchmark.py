"""`amends benchmark FILE.jsonl`: what the checklist is worth on labelled items."""

import json
import time
from argparse import Namespace

from amends.bootstrap import Services
from amends.cli.shapes import benchmark_shape
from amends.domain.checklist import CheckResult
from amends.domain.errors import InputError
from amends.evaluation.items import Item, item_from
from amends.services.benchmarking import BenchmarkReport, run_benchmark

_WIDTH = 24


def run(options: Namespace, services: Services) -> int:
    """Check every labelled item and print the scores."""
    lines = services.read_text(options.file).split("\n")
    items = [(_item(line, number), line) for number, line in enumerate(lines, 1) if line.strip()]
    checker = services.checklist(without_scope=options.without == "scope", rules_only=options.rules_only)

    def check(line: str) -> tuple[CheckResult, ...]:
        given = services.read_batch_item(line)
        case, reading = services.open_case(None, given.fields)
        return checker.check(given.reply, case, reading).results

    report = run_benchmark(items, check, time.perf_counter)
    if options.json:
        print(json.dumps(benchmark_shape(report), ensure_ascii=False))
    else:
        print("\n".join(_table(report)))
    return 0


def _item(line: str, number: int) -> Item:
    try:
        return item_from(json.loads(line))
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"Line {number} is not a labelled item: {error}.") from error


def _table(report: BenchmarkReport) -> list[str]:
    languages = list(report.macro_f1_by_language)
    head = f"{'check':<{_WIDTH}} {'P':>5} {'R':>5} {'F1':>5} {'fails':>6}  " + " ".join(
        f"{language:>5}" for language in languages
    )
    rows = [
        f"{score.check:<{_WIDTH}} {_number(score.tally.precision)} {_number(score.tally.recall)} "
        f"{_number(score.tally.f1)} {score.tally.hits + score.tally.misses:>6}  "
        + " ".join(_number(score.f1_by_language[language]) for language in languages)
        for score in report.checks
    ]
    macro = f"{'macro F1 of fail':<{_WIDTH}} {'':>5} {'':>5} {_number(report.macro_f1)} {'':>6}  " + " ".join(
        _number(report.macro_f1_by_language[language]) for language in languages
    )
    return [head, *rows, macro, "", *_rest(report)]


def _rest(report: BenchmarkReport) -> list[str]:
    right, flips = report.pairs
    touching, fails = report.evidence
    alarms = report.false_alarms_per_100
    shown = "-" if alarms is None else f"{alarms:.1f}"
    return [
        f"items: {report.items}",
        f"both members of a pair right: {right} of {flips}",
        f"evidence touches the labelled words: {touching} of {fails}",
        f"false alarms of the forbidden checks per 100 clean replies: {shown}",
        f"time per reply: median {report.median_ms:.1f} ms, 95th percentile {report.p95_ms:.1f} ms",
    ]


def _number(value: float | None) -> str:
    return f"{'-':>5}" if value is None else f"{value:>5.2f}"
