"""The script that holds each layer to its floor of coverage tells a layer that is below it."""

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["amends"][
    "coverage-floors"
]


@pytest.fixture
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("coverage_floors", ROOT / "scripts" / "coverage_floors.py")
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def file(lines: int, covered_lines: int, branches: int, covered_branches: int) -> dict[str, dict[str, int]]:
    """Return what coverage reports of one file."""
    return {
        "summary": {
            "num_statements": lines,
            "covered_lines": covered_lines,
            "num_branches": branches,
            "covered_branches": covered_branches,
        }
    }


def report(folder: Path, files: dict[str, dict[str, dict[str, int]]]) -> str:
    written = folder / "coverage.json"
    written.write_text(json.dumps({"files": files}), encoding="utf-8")
    return str(written)


def test_floors_when_every_layer_holds_then_silence(
    floors: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = {f"desktop/amends/{layer}/x.py": file(90, 90, 10, 10) for layer in FLOORS}

    assert floors.main([report(tmp_path, full)]) == 0

    assert capsys.readouterr() == ("", "")


def test_floors_when_branches_are_missed_then_the_layer_is_named(
    floors: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {f"desktop/amends/{layer}/x.py": file(90, 90, 10, 10) for layer in FLOORS}
    files["desktop\\amends\\checks\\y.py"] = file(90, 90, 10, 0)
    files["desktop/amends/checks/x.py"] = file(90, 90, 10, 9)

    assert floors.main([report(tmp_path, files)]) == 1

    assert capsys.readouterr().err == "Coverage of amends.checks is 94.5 %, below its floor of 95 %.\n"


def test_floors_when_a_layer_was_not_measured_then_it_is_below(floors: ModuleType) -> None:
    figures = floors.reached(
        {"desktop/amends/__main__.py": file(4, 2, 0, 0), "amends/checks/__init__.py": file(0, 0, 0, 0)}
    )

    assert figures == {"__main__": 50.0}
    assert floors.below({"checks": 95}, figures) == [
        "Coverage of amends.checks is 0.0 %, below its floor of 95 %."
    ]


def test_floors_when_set_then_every_layer_with_code_has_one() -> None:
    package = ROOT / "desktop" / "amends"
    layers = {folder.name for folder in package.iterdir() if (folder / "__init__.py").exists()}

    # Ports are declarations; the window is measured when it stands.
    assert layers - {"ports", "ui"} == set(FLOORS)
