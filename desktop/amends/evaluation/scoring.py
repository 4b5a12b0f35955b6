"""How well a checklist agrees with labelled items; pure arithmetic over verdicts and spans.

The class that counts is `fail` among items whose gold label is not `na` (notes on checks, section 6):
a missed failure is the harm the program exists to prevent, a false one costs the agent's trust.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import mean

from amends.domain.checklist import Verdict
from amends.evaluation.items import Answer, Item

FORBIDDEN = ("no_defensiveness", "no_policy_hiding", "no_blame", "no_overpromise")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of the class `fail`: hits, false alarms and misses."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.hits + other.hits, self.false_alarms + other.false_alarms, self.misses + other.misses
        )

    @property
    def precision(self) -> float | None:
        """Share of reported failures that are failures; None when nothing was reported."""
        reported = self.hits + self.false_alarms
        return self.hits / reported if reported else None

    @property
    def recall(self) -> float | None:
        """Share of failures that were reported; None when there are none."""
        present = self.hits + self.misses
        return self.hits / present if present else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None when there is neither a failure nor a report."""
        total = 2 * self.hits + self.false_alarms + self.misses
        return 2 * self.hits / total if total else None


Scored = Sequence[tuple[Item, Answer]]


def tally(scored: Scored, check: str, language: str | None = None) -> Tally:
    """Count a check's failures over the items to which it applies."""
    total = Tally()
    for item, answer in scored:
        gold = item.labels.get(check, Verdict.NA)
        if gold is Verdict.NA or (language and item.language != language):
            continue
        reported = answer.verdicts.get(check) is Verdict.FAIL
        failed = gold is Verdict.FAIL
        total += Tally(int(reported and failed), int(reported and not failed), int(failed and not reported))
    return total


def macro_f1(scored: Scored, checks: Iterable[str], language: str | None = None) -> float | None:
    """Average a set of checks' F1; checks with nothing to find and nothing reported are left out."""
    values = [value for check in checks if (value := tally(scored, check, language).f1) is not None]
    return mean(values) if values else None


def pair_accuracy(scored: Scored, checks: Iterable[str]) -> tuple[int, int]:
    """Count label flips within pairs where both members are right: `(right, all)`."""
    groups: dict[str, list[tuple[Item, Answer]]] = {}
    for item, answer in scored:
        if item.pair:
            groups.setdefault(item.pair, []).append((item, answer))
    right = flips = 0
    wanted = tuple(checks)
    for members in groups.values():
        for (one, answer_one), (two, answer_two) in combinations(members, 2):
            for check in wanted:
                golds = {one.labels.get(check), two.labels.get(check)}
                if golds != {Verdict.PASS, Verdict.FAIL}:
                    continue
                flips += 1
                right += (
                    answer_one.verdicts.get(check) is one.labels[check]
                    and answer_two.verdicts.get(check) is two.labels[check]
                )
    return right, flips


def evidence_overlap(scored: Scored, checks: Iterable[str]) -> tuple[int, int]:
    """Count rightly reported failures whose evidence touches the gold evidence: `(touching, all)`."""
    touching = total = 0
    wanted = tuple(checks)
    for item, answer in scored:
        for check in wanted:
            gold = item.evidence.get(check, ())
            right = item.labels.get(check) is answer.verdicts.get(check) is Verdict.FAIL
            if not right or not gold:
                continue
            total += 1
            found = answer.evidence.get(check, ())
            touching += any(a < d and c < b for a, b in found for c, d in gold)
    return touching, total


def false_alarms_per_100(scored: Scored) -> float | None:
    """Count failures of the four forbidden checks per 100 replies that are clean of all four."""
    clean = [
        answer
        for item, answer in scored
        if all(item.labels.get(check) is Verdict.PASS for check in FORBIDDEN)
    ]
    if not clean:
        return None
    alarms = sum(answer.verdicts.get(check) is Verdict.FAIL for answer in clean for check in FORBIDDEN)
    return 100 * alarms / len(clean)
