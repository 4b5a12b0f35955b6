"""`resources/policy/severity.yaml`: which failed check holds a hand-over, warns or hints.

A rule that judges blocks only where its measured precision is at least 0.95 in that language (design,
section 7); the `warns_in` list of a check names the languages where it is not there yet.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from amends.domain.case import Stage
from amends.domain.checklist import Severity
from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.yaml_strict import load_yaml


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    severity: Severity
    stages: dict[Stage, Severity] = {}
    warns_in: list[Language] = []


class _SeverityFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    checks: dict[str, _Row]


@dataclass(frozen=True, slots=True)
class SeverityTable:
    """Severity by check, stage and language."""

    rows: dict[str, _Row]

    def severity(self, check: str, stage: Stage, language: str) -> Severity:
        """Look one up; a check that the table does not name warns."""
        row = self.rows.get(check)
        if row is None:
            return Severity.WARN
        severity = row.stages.get(stage, row.severity)
        if severity is Severity.BLOCK and language in row.warns_in:
            return Severity.WARN
        return severity


def read_severities(path: Path) -> SeverityTable:
    """Read the table; raises PackError naming what is wrong in it."""
    try:
        file = _SeverityFile.model_validate(load_yaml(path.read_text(encoding="utf-8"), path.name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error
    return SeverityTable(dict(file.checks))
