"""A small trained model: how likely a text is what each of its labels says.

One logistic regression per label over the features of `features`; the weights are read from a file, so
that nothing that trains them is needed to ask.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from math import exp, sqrt

from amends.text.features import features

SIGNAL_WEIGHT = 0.5
"""What a rule's finding counts beside the words, whose sum of squares is 1."""

_MOST_KEPT = 4096


def signal_feature(signal: str) -> str:
    """Name the feature that stands for what a rule found."""
    return f"#{signal}"


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a model. From a probability of `threshold` on it is taken as said."""

    name: str
    bias: float
    threshold: float


class LinearModel:
    """Asks every label about a text."""

    def __init__(self, labels: Iterable[Label], weights: Mapping[str, Mapping[str, float]]) -> None:
        """Take the weight of each feature by label; most features have none."""
        self.labels = tuple(labels)
        self.said = lru_cache(maxsize=_MOST_KEPT)(self._said)
        self._weights: dict[str, list[tuple[int, float]]] = {}
        for number, label in enumerate(self.labels):
            for feature, weight in weights[label.name].items():
                self._weights.setdefault(feature, []).append((number, weight))

    def probabilities(self, shadow: str, signals: Iterable[str] = ()) -> dict[str, float]:
        """Return for each label how likely it is, from 0 to 1.

        `shadow` is a normalised text, `signals` are what rules found in it.
        """
        found = features(shadow)
        sums = [label.bias for label in self.labels]
        self._add(sums, found, 1 / sqrt(len(found)))
        self._add(sums, {signal_feature(signal) for signal in signals}, SIGNAL_WEIGHT)
        return {label.name: 1 / (1 + exp(-total)) for label, total in zip(self.labels, sums, strict=True)}

    def _add(self, sums: list[float], found: Set[str], value: float) -> None:
        for feature in self._weights.keys() & found:
            for number, weight in self._weights[feature]:
                sums[number] += weight * value

    def _said(self, shadow: str, signals: frozenset[str] = frozenset()) -> frozenset[str]:
        """Return the labels that are likely enough; kept, as a text that is typed is asked about again."""
        found = self.probabilities(shadow, signals)
        return frozenset(label.name for label in self.labels if found[label.name] >= label.threshold)
