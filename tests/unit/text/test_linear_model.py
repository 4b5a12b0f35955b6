"""The trained model: its features and how it adds them up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.text.features import features
from amends.text.linear_model import SIGNAL_WEIGHT, Label, LinearModel


def test_features_names_words_neighbours_beginnings_and_endings() -> None:
    assert features("Nobody waits 40 days!") == {
        *("nobody", "waits", "0", "days", "!"),
        *("^ nobody", "nobody waits", "waits 0", "0 days", "days !", "! $"),
        *("^ nobody waits", "nobody waits 0", "waits 0 days", "0 days !", "days ! $"),
        *("~^", "~nobod", "~waits", "~0", "~days", "~!", "~$"),
        *("~^ ~nobod", "~nobod ~waits", "~waits ~0", "~0 ~days", "~days ~!", "~! ~$"),
        *("~^ _ ~waits", "~nobod _ ~0", "~waits _ ~days", "~0 _ ~!", "~days _ ~$"),
        *("-ody", "-its"),
    }


@given(st.text(max_size=60))
def test_features_of_any_text_are_there(text: str) -> None:
    assert "~^" in features(text)


def test_probabilities_add_each_labels_weights() -> None:
    model = LinearModel(
        [Label("kind", 0.5, 0.5), Label("rude", -2.0, 0.5)],
        {"kind": {"thanks": 3.0, "#x": 2.0}, "rude": {}},
    )

    found = model.probabilities("Thanks", ["x"])

    words = len(features("Thanks"))
    total = 0.5 + 3.0 / math.sqrt(words) + 2.0 * SIGNAL_WEIGHT
    assert found["kind"] == pytest.approx(1 / (1 + math.exp(-total)))
    assert found["rude"] == pytest.approx(1 / (1 + math.exp(2.0)))


def test_said_keeps_the_labels_that_reach_their_threshold() -> None:
    model = LinearModel([Label("even", 0.0, 0.5), Label("sure", 0.0, 0.51)], {"even": {}, "sure": {}})

    assert model.said("anything", frozenset()) == {"even"}
