"""The shipped models of sentences, and files that are none."""

import json
from pathlib import Path

import pytest

from amends.bootstrap import shipped_resources
from amends.checks.judged import LABELS
from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.models import read_model


def _path(language: str) -> Path:
    return shipped_resources() / "languages" / language / "sentences.json"


@pytest.mark.parametrize("language", [each.value for each in Language])
def test_shipped_model_answers_every_question_of_the_checks(language: str) -> None:
    assert {label.name for label in read_model(_path(language)).labels} == LABELS


@pytest.mark.parametrize("text", ["[]", "{", '{"texts": 1, "labels": {"a": {"bias": "x", "weights": {}}}}'])
def test_file_that_is_no_model_is_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "sentences.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(PackError, match=r"sentences\.json"):
        read_model(path)


@pytest.mark.parametrize("language", [each.value for each in Language])
def test_training_sentences_have_known_labels_and_stand_once(language: str) -> None:
    folder = Path(__file__).parents[3] / "scripts" / "training" / "sentences"
    lines = [
        json.loads(line)
        for file in sorted(folder.glob(f"{language}-*.jsonl"))
        for line in file.read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]

    assert len(lines) > 1000
    assert {label for each in lines for label in each["labels"]} == {*LABELS, "own"}
    assert len({each["text"] for each in lines}) == len(lines)
