"""The trained model of a language: `resources/languages/<code>/sentences.json`."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from amends.domain.errors import PackError
from amends.text.linear_model import Label, LinearModel


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _LabelModel(_Strict):
    bias: float
    threshold: float = 0.5
    weights: dict[str, float]


class _ModelFile(_Strict):
    texts: int
    labels: dict[str, _LabelModel]


def read_model(path: Path) -> LinearModel:
    """Read a model that `scripts/training/train.py` wrote; raises PackError naming what is wrong."""
    try:
        file = _ModelFile.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (ValueError, ValidationError) as error:
        raise PackError(f"{path.parent.name}/{path.name} is not a trained model: {error}.") from error
    labels = [Label(name, each.bias, each.threshold) for name, each in file.labels.items()]
    return LinearModel(labels, {name: each.weights for name, each in file.labels.items()})
