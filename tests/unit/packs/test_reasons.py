"""Texts of findings: every reason that a check gives has one, short enough for a row."""

import ast
from pathlib import Path

import pytest

import amends.checks
from amends.checks.registry import CHECKS
from amends.config.paths import shipped_resources
from amends.domain.errors import PackError
from amends.packs.reasons import read_reasons

FILES = sorted((shipped_resources() / "languages").glob("*/reasons.yaml"))
_MAKERS = {"passed": 1, "failed": 0, "not_applicable": 0, "Outcome": 1}
_SIGNALS_AS_REASONS = {
    *("denial", "minimising", "outside_control", "tone_policing", "legalistic"),
    *("absolute", "unlimited", "instant"),
}


def _reasons_in_checks() -> set[str]:
    """Collect the literal reasons that checks pass to the makers of outcomes."""
    found = set(_SIGNALS_AS_REASONS)
    for file in Path(amends.checks.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MAKERS:
                place = _MAKERS[node.func.id]
                for given in node.args[place : place + 1]:
                    found |= {
                        leaf.value
                        for leaf in ast.walk(given)
                        if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
                    }
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_reason_and_title_has_a_text(file: Path) -> None:
    reasons = read_reasons(file)

    assert sorted(_reasons_in_checks() - set(reasons.reasons)) == []
    assert {check.id for check in CHECKS} == set(reasons.titles)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_reasons_fit_a_row(file: Path) -> None:
    assert [text for text in read_reasons(file).reasons.values() if len(text) > 90] == []


def test_a_key_without_a_text_is_shown_as_it_is() -> None:
    assert read_reasons(FILES[0]).text("not_a_reason") == "not_a_reason"
    assert read_reasons(FILES[0]).title("not_a_check") == "not_a_check"


def test_read_reasons_when_a_part_is_missing_raises(tmp_path: Path) -> None:
    file = tmp_path / "reasons.yaml"
    file.write_text("titles: {}\n", encoding="utf-8")

    with pytest.raises(PackError, match="reasons"):
        read_reasons(file)
