"""The table of what holds a hand-over."""

from pathlib import Path

import pytest

from amends.checks.registry import CHECKS, HEADLINE
from amends.config.paths import shipped_resources
from amends.domain.case import Stage
from amends.domain.checklist import Severity
from amends.domain.errors import PackError
from amends.packs.severity import read_severities

SHIPPED = shipped_resources() / "policy" / "severity.yaml"


def test_shipped_table_names_every_check_and_no_other() -> None:
    assert set(read_severities(SHIPPED).rows) == {check.id for check in CHECKS}


@pytest.mark.parametrize("check", HEADLINE)
def test_headline_checks_block_unless_they_only_warn_in_that_language(check: str) -> None:
    table = read_severities(SHIPPED)

    assert {table.severity(check, Stage.FINAL, code) for code in ("en", "it", "ru", "pt")} <= {
        Severity.BLOCK,
        Severity.WARN,
    }


def test_next_steps_would_block_at_the_stages_where_they_are_all_there_is() -> None:
    table = read_severities(SHIPPED)
    precise_enough = "xx"

    assert table.severity("next_steps", Stage.ACK, precise_enough) is Severity.BLOCK
    assert table.severity("next_steps", Stage.HOLDING, precise_enough) is Severity.BLOCK
    assert table.severity("next_steps", Stage.FINAL, precise_enough) is Severity.WARN


def test_a_check_that_warns_in_a_language_does_not_block_there(tmp_path: Path) -> None:
    file = tmp_path / "severity.yaml"
    file.write_text("checks:\n  thanks: {severity: block, warns_in: [ru]}\n", encoding="utf-8")

    table = read_severities(file)

    assert table.severity("thanks", Stage.ACK, "en") is Severity.BLOCK
    assert table.severity("thanks", Stage.ACK, "ru") is Severity.WARN
    assert table.severity("unheard_of", Stage.ACK, "en") is Severity.WARN


def test_a_table_with_an_unknown_severity_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "severity.yaml"
    file.write_text("checks:\n  thanks: {severity: fatal}\n", encoding="utf-8")

    with pytest.raises(PackError, match=r"thanks\.severity"):
        read_severities(file)
