"""The import contracts of pyproject.toml hold, and each of them breaks on a planted fault."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "amends"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
    "contracts"
]

LAYERS = "Imports run one way"
QT = "Only the window knows Qt"
OUTSIDE = "Only adapters know models, key stores, databases and mail"
FOLDERS = "Only config knows the user's folders"
PURE = "Domain and ports know the standard library only"
SIBLINGS = "Adapters do not know one another"
CYCLES = "No cycles between siblings"

# What may import what a forbidden contract keeps from all the others.
ALLOWED = {QT: {"ui"}, OUTSIDE: {"ui", "adapters"}, FOLDERS: {"ui", "config"}}

FAULTS = [
    (LAYERS, "services/planted.py", "import amends.adapters"),
    (LAYERS, "drafting/planted.py", "import amends.checks"),
    (LAYERS, "text/planted.py", "import amends.packs"),
    (LAYERS, "domain/planted.py", "import amends.config"),
    (LAYERS, "ports/planted.py", "def late():\n    import amends.services"),
    (LAYERS, "adapters/planted.py", "import amends.ui"),
    (LAYERS, "misplaced.py", ""),
    (QT, "services/planted.py", "from PySide6.QtCore import QObject"),
    (QT, "cli/planted.py", "def late():\n    import shiboken6"),
    (OUTSIDE, "services/planted.py", "import sqlite3"),
    (OUTSIDE, "drafting/planted.py", "def late():\n    from openai import AsyncOpenAI"),
    (OUTSIDE, "cli/planted.py", "import keyring.errors"),
    (FOLDERS, "adapters/planted.py", "from platformdirs import user_data_path"),
    (PURE, "domain/planted.py", "import pydantic"),
    (PURE, "ports/planted.py", "from yaml import safe_load"),
    (SIBLINGS, "adapters/files/planted.py", "import amends.adapters.storage"),
    (CYCLES, "domain/planted.py", "import amends.domain.planted_too"),
]


def lint(folder: Path) -> str:
    """Check the contracts of the checkout on `folder`/amends; return what import-linter says."""
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
            "--config",
            str(ROOT / "pyproject.toml"),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ended.stdout + ended.stderr


def test_contracts_when_run_on_the_package_then_all_are_kept() -> None:
    said = lint(PACKAGE.parent)

    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said, said


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the package, with an empty window where there is none yet."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(PACKAGE, folder / "amends", ignore=shutil.ignore_patterns("__pycache__", "_data"))
    (folder / "amends" / "ui").mkdir(exist_ok=True)
    (folder / "amends" / "ui" / "__init__.py").touch()
    (folder / "amends" / "domain" / "planted_too.py").write_text(
        "import amends.domain.planted", encoding="utf-8"
    )
    return folder


@pytest.mark.parametrize(("contract", "file", "fault"), FAULTS)
def test_contract_when_a_fault_is_planted_then_it_breaks(
    contract: str, file: str, fault: str, copy: Path
) -> None:
    planted = copy / "amends" / file
    planted.write_text(fault, encoding="utf-8")
    try:
        said = lint(copy)
    finally:
        planted.unlink()

    assert f"{contract} BROKEN" in said, said


def test_faults_when_counted_then_every_contract_has_one() -> None:
    assert {contract for contract, _, _ in FAULTS} == {contract["name"] for contract in CONTRACTS}


@pytest.mark.parametrize("name", ALLOWED)
def test_forbidden_contract_when_a_layer_is_added_then_it_is_named_there(name: str) -> None:
    (contract,) = [each for each in CONTRACTS if each["name"] == name]
    layers = {
        file.stem for file in PACKAGE.iterdir() if file.suffix == ".py" or (file / "__init__.py").exists()
    }

    unnamed = (
        layers
        - ALLOWED[name]
        - {"__init__"}
        - {source.split(".")[1] for source in contract["source_modules"]}
    )

    assert unnamed == set()


@pytest.mark.parametrize("layer", ["domain", "ports"])
def test_domain_and_ports_when_they_import_then_only_the_standard_library_and_the_domain(layer: str) -> None:
    foreign = {
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in (PACKAGE / layer).rglob("*.py")
        for name in imported(ast.parse(file.read_bytes()))
        if name.split(".")[0] not in sys.stdlib_module_names
        and not name.startswith(("amends.domain", f"amends.{layer}"))
    }

    assert foreign == set()


def imported(module: ast.Module) -> set[str]:
    """Return the names of all modules that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names
