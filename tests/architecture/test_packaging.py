"""What is installed from a wheel is complete: the package, and the prompts and resources inside it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the pinned build backend, without network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    ended = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert ended.returncode == 0, ended.stderr
    (built,) = folder.glob("amends-*.whl")
    return built


def files_below(folder: Path, pattern: str = "*") -> set[str]:
    return {
        file.relative_to(folder).as_posix()
        for file in folder.rglob(pattern)
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_wheel_when_built_then_it_holds_the_package_the_prompts_and_the_resources(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())

    expected = {f"amends/{name}" for name in files_below(ROOT / "desktop" / "amends", "*.py")}
    for folder in ("prompts", "resources"):
        expected |= {f"amends/_data/{folder}/{name}" for name in files_below(ROOT / folder)}
    assert expected - held == set()


def test_wheel_when_installed_then_the_shipped_folders_are_found_in_it(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path)
    program = (
        "from amends.config.paths import shipped_prompts, shipped_resources\n"
        "print(shipped_prompts())\n"
        "print(shipped_resources())\n"
    )

    ended = subprocess.run(
        # Without site packages, the checkout's path file is not read.
        [sys.executable, "-S", "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    data = tmp_path / "amends" / "_data"
    assert [Path(line) for line in ended.stdout.splitlines()] == [data / "prompts", data / "resources"]
