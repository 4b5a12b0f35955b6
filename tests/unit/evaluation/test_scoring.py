"""Scores of verdicts and evidence, on answers counted by hand."""

import pytest

from amends.domain.checklist import Verdict
from amends.evaluation.items import Answer, Item, item_from
from amends.evaluation.scoring import (
    Tally,
    evidence_overlap,
    false_alarms_per_100,
    macro_f1,
    pair_accuracy,
    tally,
)

P, F, NA = Verdict.PASS, Verdict.FAIL, Verdict.NA


def _pair(
    gold: Verdict,
    said: Verdict,
    *,
    check: str = "thanks",
    pair: str | None = None,
    language: str = "en",
    spans: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = ((), ()),
) -> tuple[Item, Answer]:
    item = Item("x", language, pair, {check: gold}, {check: spans[0]})
    return item, Answer({check: said}, {check: spans[1]}, 1.0)


def test_tally_of_mixed_answers_counts_the_class_fail_and_leaves_out_na() -> None:
    scored = [_pair(F, F), _pair(F, P), _pair(P, F), _pair(P, P), _pair(NA, F), _pair(F, NA)]

    counted = tally(scored, "thanks")

    assert counted == Tally(hits=1, false_alarms=1, misses=2)
    assert counted.precision == pytest.approx(1 / 2)
    assert counted.recall == pytest.approx(1 / 3)
    assert counted.f1 == pytest.approx(2 / 5)


def test_tally_of_one_language_leaves_out_the_others() -> None:
    scored = [_pair(F, F, language="it"), _pair(F, P, language="ru")]

    assert tally(scored, "thanks", "it") == Tally(hits=1)


def test_tally_without_failures_and_reports_has_no_f1() -> None:
    assert tally([_pair(P, P)], "thanks").f1 is None


def test_macro_f1_averages_only_checks_that_have_one() -> None:
    scored = [_pair(F, F), _pair(F, P, check="apology"), _pair(P, P, check="ownership")]

    assert macro_f1(scored, ["thanks", "apology", "ownership"]) == pytest.approx(0.5)


def test_pair_accuracy_when_one_member_is_wrong_does_not_count_the_pair() -> None:
    scored = [
        *(_pair(P, P, pair="a"), _pair(F, F, pair="a")),
        *(_pair(P, F, pair="b"), _pair(F, F, pair="b")),
        *(_pair(P, P, pair="c"), _pair(P, P, pair="c")),
    ]

    assert pair_accuracy(scored, ["thanks"]) == (1, 2)


def test_evidence_overlap_counts_touching_spans_of_right_failures() -> None:
    scored = [
        _pair(F, F, spans=(((5, 10),), ((9, 12),))),
        _pair(F, F, spans=(((5, 10),), ((10, 12),))),
        _pair(F, F, spans=((), ((1, 2),))),
        _pair(F, P, spans=(((5, 10),), ())),
    ]

    assert evidence_overlap(scored, ["thanks"]) == (1, 2)


def test_false_alarms_are_counted_on_replies_that_are_clean_of_all_four() -> None:
    clean = {"no_defensiveness": P, "no_policy_hiding": P, "no_blame": P, "no_overpromise": P}
    alarm = Answer({**clean, "no_blame": F, "no_defensiveness": F}, {}, 1.0)
    quiet = Answer(clean, {}, 1.0)
    dirty = {**clean, "no_blame": F}
    scored = [
        (Item("a", "en", None, clean, {}), alarm),
        (Item("b", "en", None, clean, {}), quiet),
        (Item("c", "en", None, dirty, {}), alarm),
    ]

    assert false_alarms_per_100(scored) == pytest.approx(100.0)


def test_item_from_a_labelled_line_reads_labels_and_evidence() -> None:
    item = item_from(
        {
            "id": "x1",
            "lang": "pt",
            "pair": "p",
            "labels": {"thanks": "pass"},
            "evidence": {"thanks": [{"text": "Obrigada", "start": 0, "end": 8}]},
        }
    )

    assert item == Item("x1", "pt", "p", {"thanks": P}, {"thanks": ((0, 8),)})


@pytest.mark.parametrize("data", [{}, {"labels": {"thanks": "maybe"}}, {"labels": []}])
def test_item_from_a_line_without_proper_labels_raises(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"label|maybe"):
        item_from(data)
