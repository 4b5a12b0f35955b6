"""`reasons.yaml` of an interface language: titles of checks and the sentences that explain a verdict."""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from amends.domain.errors import PackError
from amends.packs.yaml_strict import load_yaml


class _ReasonsFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    titles: dict[str, str]
    reasons: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reasons:
    """The texts of one interface language; `text` gives the key itself where a text is missing."""

    titles: dict[str, str]
    reasons: dict[str, str]

    def title(self, check: str) -> str:
        """Return what a check is called."""
        return self.titles.get(check, check)

    def text(self, reason: str) -> str:
        """Return the sentence behind a reason's key."""
        return self.reasons.get(reason, reason)


def read_reasons(path: Path) -> Reasons:
    """Read the texts of an interface language; raises PackError naming what is wrong."""
    try:
        file = _ReasonsFile.model_validate(load_yaml(path.read_text(encoding="utf-8"), path.name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error
    return Reasons(dict(file.titles), dict(file.reasons))
