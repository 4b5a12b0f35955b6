"""What a start without a window may load: nothing that is slow to import or needs a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DESKTOP = Path(__file__).resolve().parents[2] / "desktop"
HEAVY = {"PySide6", "alembic", "babel", "holidays", "keyring", "lingua", "nh3", "openai", "phonenumbers"}
HEAVY |= {"rapidfuzz", "sqlalchemy", "tiktoken"}

STARTS = {
    "imported": "import amends.__main__",
    "help": "import sys, runpy; sys.argv[1:] = ['--help']; runpy.run_module('amends', run_name='__main__')",
}


def loaded_by(start: str) -> list[str]:
    """Run `start` in a fresh Python; return which of the heavy libraries it loaded."""
    report = "lambda: print('loaded:', *sorted(sys.modules), file=sys.stderr)"
    program = f"import atexit, sys\natexit.register({report})\n{start}\n"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return sorted(HEAVY & set(ended.stderr.splitlines()[-1].split()))


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS.keys())
def test_start_when_there_is_no_window_then_nothing_heavy_is_loaded(start: str) -> None:
    assert loaded_by(start) == []


def test_start_when_something_heavy_is_planted_then_it_is_seen() -> None:
    assert loaded_by("import babel, sqlalchemy") == ["babel", "sqlalchemy"]
