"""Nothing in the repository names a package index or a folder of somebody's machine."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Letters in brackets, so that this file does not match itself.
ADDRESSES = re.compile(
    r"""
    /[w]ork/ | /[r]oot/ | /[h]ome/[a-z] | /[U]sers/[A-Za-z] | [A-Z]:\\+[U]sers\\ | \bfile:[/]//
    | //[^/\s]*(?:[p]ypi|[p]ythonhosted|[n]pmjs|[d]ebian|[c]onda)[^/\s]*\.(?:org|net|com)
    | --(?:extra-)?[i]ndex-url | --[f]ind-links
    """,
    re.VERBOSE,
)


def addresses(text: str) -> list[str]:
    """Return the lines of a text that name an index or a machine's folder."""
    return [line.strip()[:160] for line in text.splitlines() if ADDRESSES.search(line)]


def files_of_the_repository() -> list[Path]:
    """Return the files that are committed or about to be; skip the test outside a git checkout."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [file for name in listed.stdout.split("\0") if name and (file := ROOT / name).is_file()]


def test_repository_when_read_then_no_file_names_an_index_or_a_machine() -> None:
    found = {
        str(file.relative_to(ROOT)): lines
        for file in files_of_the_repository()
        if (lines := addresses(file.read_text(encoding="utf-8", errors="replace")))
    }

    assert found == {}


def test_lock_files_when_read_then_every_requirement_is_pinned_and_hashed() -> None:
    for name in ("app.txt", "dev.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        entries = [entry for entry in re.split(r"\n(?=[a-z])", text) if entry[0] not in "#\n"]

        assert len(entries) > 20
        assert [entry[:60] for entry in entries if not re.match(r"[a-z0-9-]+==\S+", entry)] == []
        assert [entry[:60] for entry in entries if "--hash=sha256:" not in entry] == []
        assert addresses(text) == []
        assert "pyside6==6.12.0" not in text


@pytest.mark.parametrize(
    "line",
    [
        "--" + "index-url https://packages.example.org/simple",
        "see https://" + "pypi.org/project/amends",
        "https://files." + "pythonhosted.org/packages/x.whl",
        "cd /" + "work/main",
        "/" + "home/maria/amends",
        "/" + "Users/maria/amends",
        "C:\\" + "Users\\maria",
        "file:/" + "//opt/packages",
    ],
)
def test_address_when_planted_then_it_is_found(line: str) -> None:
    assert addresses(f"before\n{line}\nafter") == [line]
