"""Labelled items (labelling guide, section 4) and what a checklist said of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from amends.domain.checklist import Verdict


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled reply: gold verdicts and gold evidence as `(start, end)` pairs, by check."""

    id: str
    language: str
    pair: str | None
    labels: Mapping[str, Verdict]
    evidence: Mapping[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the checklist said of one item, and how long it took."""

    verdicts: Mapping[str, Verdict]
    evidence: Mapping[str, tuple[tuple[int, int], ...]]
    milliseconds: float


def item_from(data: Mapping[str, object]) -> Item:
    """Read the labels of one item; raises ValueError naming what is missing or unknown."""
    labels = data.get("labels")
    evidence = data.get("evidence", {})
    if not isinstance(labels, Mapping) or not isinstance(evidence, Mapping):
        raise ValueError("an item needs labels, and evidence by check")
    pair = data.get("pair")
    return Item(
        id=str(data.get("id", "")),
        language=str(data.get("lang", data.get("language", ""))),
        pair=str(pair) if pair else None,
        labels={str(check): Verdict(str(label)) for check, label in labels.items()},
        evidence={
            str(check): tuple((int(span["start"]), int(span["end"])) for span in spans)
            for check, spans in evidence.items()
        },
    )
