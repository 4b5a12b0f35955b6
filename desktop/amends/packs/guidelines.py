"""Guideline packs: `prompts/guidelines/*.yaml`, one a source document."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.errors import PackError
from amends.domain.guideline import Guideline, GuidelinePack
from amends.packs.yaml_strict import load_yaml


class _GuidelineModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str = Field(max_length=80)
    text: str = Field(min_length=20, max_length=400)
    source: str
    moves: list[str] = []
    checks: list[str] = []


class _PackModel(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    pack: str = Field(pattern=r"^[a-z0-9_]+$")
    title: str
    seed: str
    guidelines: list[_GuidelineModel] = Field(min_length=1)


def read_guidelines(path: Path) -> GuidelinePack:
    """Read one pack; raises PackError naming what is wrong in it."""
    try:
        model = _PackModel.model_validate(load_yaml(path.read_text(encoding="utf-8"), path.name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error
    guidelines = tuple(
        Guideline(
            id=f"{model.pack}.{each.id}",
            title=each.title,
            text=each.text,
            source=f"{model.seed}: {each.source}",
            moves=tuple(each.moves),
            checks=tuple(each.checks),
        )
        for each in model.guidelines
    )
    ids = [guideline.id for guideline in guidelines]
    if len(set(ids)) < len(ids):
        raise PackError(f"{path.name} gives two guidelines the same id.")
    return GuidelinePack(model.pack, model.title, guidelines)


def by_check(packs: Iterable[GuidelinePack]) -> dict[str, tuple[str, ...]]:
    """Index guideline ids by the check that they drive."""
    index: dict[str, list[str]] = {}
    for pack in packs:
        for guideline in pack.guidelines:
            for check in guideline.checks:
                index.setdefault(check, []).append(guideline.id)
    return {check: tuple(ids) for check, ids in index.items()}
