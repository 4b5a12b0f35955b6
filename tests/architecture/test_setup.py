"""The set-up script installs what is locked, once, and says in one line what it may not install itself."""

import importlib.util
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "setup.py"
WORKS = None
BROKEN = "ImportError: libEGL.so.1: cannot open shared object file"


class Terminal:
    """Stands in for the commands that the script runs: remembers what changes something, answers as told."""

    def __init__(self) -> None:
        self.ran: list[str] = []
        self.status = 0
        self.apt: str | None = WORKS
        self.complaints: list[str | None] = []

    def run(self, command: list[str]) -> int:
        self.ran.append(" ".join(command))
        return self.status

    def complaint_of(self, command: list[str]) -> str | None:
        if command[0] == "apt-get":
            self.ran.append(" ".join(command))
            return self.apt
        return self.complaints.pop(0) if self.complaints else WORKS


@pytest.fixture
def terminal() -> Terminal:
    return Terminal()


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> ModuleType:
    """Load the script for a checkout with lock files and a .venv in this test's folder, as root on Debian."""
    spec = importlib.util.spec_from_file_location("setup_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for file in ("requirements/app.txt", "requirements/dev.txt", ".venv/bin/python"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(f"{file}\n", encoding="utf-8")
    Path(sysconfig.get_path("purelib", "venv", {"base": str(tmp_path / ".venv")})).mkdir(parents=True)
    for name, value in {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "PYTHON": tmp_path / ".venv" / "bin" / "python",
        "STAMP": tmp_path / ".venv" / "installed.txt",
        "run": terminal.run,
        "complaint_of": terminal.complaint_of,
        "is_root": lambda: True,
    }.items():
        monkeypatch.setattr(script, name, value)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("DEBIAN_FRONTEND", "noninteractive")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return script


def test_setup_when_run_first_then_it_installs_by_hash_and_the_second_time_nothing(
    setup: ModuleType, terminal: Terminal
) -> None:
    assert setup.main(["dev"]) == 0
    assert setup.main(["dev"]) == 0
    assert setup.main([]) == 0

    assert len(terminal.ran) == 1
    assert "pip install" in terminal.ran[0]
    assert f"--require-hashes -r {setup.ROOT / 'requirements' / 'dev.txt'}" in terminal.ran[0]


def test_setup_when_only_using_is_installed_then_working_on_it_installs_more(
    setup: ModuleType, terminal: Terminal
) -> None:
    setup.main(["app"])
    setup.main(["dev"])

    assert [Path(line.split()[-1]).name for line in terminal.ran] == ["app.txt", "dev.txt"]


def test_setup_when_the_lock_file_changes_then_it_installs_again(
    setup: ModuleType, terminal: Terminal
) -> None:
    setup.main([])
    (setup.ROOT / "requirements" / "app.txt").write_text("other==2\n", encoding="utf-8")

    setup.main([])

    assert len(terminal.ran) == 2


def test_setup_when_installed_then_the_package_of_this_checkout_is_found_wherever_it_is_moved(
    setup: ModuleType,
) -> None:
    setup.main([])

    (path_file,) = setup.VENV.rglob("*.pth")
    line = path_file.read_text(encoding="utf-8").strip()
    assert not Path(line).is_absolute()
    assert (path_file.parent / line).resolve() == (setup.ROOT / "desktop").resolve()


def test_setup_when_pip_fails_then_it_fails_too_and_tries_again_next_time(
    setup: ModuleType, terminal: Terminal
) -> None:
    setup.main(["app"])
    terminal.status = 1

    assert setup.main(["dev"]) == 1
    # What was installed before is half replaced by now.
    assert setup.main(["app"]) == 1

    assert len(terminal.ran) == 3


def test_setup_when_the_venv_does_not_run_then_it_is_made_anew(setup: ModuleType, terminal: Terminal) -> None:
    terminal.complaints = ["No module named pip", WORKS]

    assert setup.main([]) == 0

    assert terminal.ran[0] == f"{sys.executable} -m venv --clear {setup.VENV}"


def test_setup_when_venv_is_missing_and_the_user_is_root_then_it_comes_from_debian(
    setup: ModuleType, terminal: Terminal
) -> None:
    terminal.complaints = ["No module named pip", "No module named ensurepip"]

    assert setup.main([]) == 0

    package = "python{}.{}-venv".format(*sys.version_info)
    assert terminal.ran[:2] == ["apt-get update", f"apt-get install -y --no-install-recommends {package}"]
    assert terminal.ran[2].endswith(f"-m venv --clear {setup.VENV}")


def test_setup_when_venv_is_missing_and_the_user_is_not_root_then_one_line_says_what_to_run(
    setup: ModuleType, terminal: Terminal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.complaints = ["No module named pip", "No module named ensurepip"]
    monkeypatch.setattr(setup, "is_root", lambda: False)

    assert setup.main([]) == 1

    assert terminal.ran == []
    assert "    sudo apt-get install -y --no-install-recommends python3." in capsys.readouterr().err


def test_setup_when_qt_lacks_libraries_and_the_user_is_root_then_they_come_from_debian(
    setup: ModuleType, terminal: Terminal
) -> None:
    setup.main(["dev"])
    terminal.complaints = [BROKEN, WORKS]

    assert setup.main(["dev"]) == 0

    assert "libegl1" in terminal.ran[-1]
    assert "libxcb-cursor0" not in terminal.ran[-1]


def test_setup_when_qt_lacks_libraries_and_there_is_a_display_then_those_of_a_window_come_too(
    setup: ModuleType, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup.main([])
    monkeypatch.setenv("DISPLAY", ":0")
    terminal.complaints = [BROKEN, WORKS]

    assert setup.main([]) == 0

    assert "libegl1" in terminal.ran[-1]
    assert "libxcb-cursor0" in terminal.ran[-1]


def test_setup_when_debian_does_not_give_them_then_its_reason_and_the_line_are_shown(
    setup: ModuleType, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    setup.main([])
    terminal.complaints = [BROKEN]
    terminal.apt = "E: Unable to locate package libgl1"

    assert setup.main([]) == 0

    said = capsys.readouterr().err
    assert "That did not work (E: Unable to locate package libgl1)." in said
    assert "    apt-get install -y --no-install-recommends libgl1" in said


@pytest.mark.parametrize(("lock", "status"), [("app", 0), ("dev", 1)])
def test_setup_when_qt_lacks_libraries_and_the_user_is_not_root_then_only_the_tests_stop(
    setup: ModuleType,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lock: str,
    status: int,
) -> None:
    setup.main([lock])
    terminal.complaints = [BROKEN]
    monkeypatch.setattr(setup, "is_root", lambda: False)

    assert setup.main([lock]) == status

    said = capsys.readouterr().err
    assert BROKEN in said
    assert "    sudo apt-get install -y --no-install-recommends libgl1" in said


def test_setup_when_there_is_no_debian_then_qts_complaint_is_shown_and_nothing_is_run(
    setup: ModuleType,
    terminal: Terminal,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    setup.main([])
    terminal.complaints = [BROKEN]
    monkeypatch.setattr(sys, "platform", "darwin")

    assert setup.main([]) == 0

    assert f"Qt cannot be loaded ({BROKEN})." in capsys.readouterr().err
    assert len(terminal.ran) == 1


def test_setup_when_called_with_another_word_then_it_says_how(
    setup: ModuleType, terminal: Terminal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert setup.main(["everything"]) == 2

    assert capsys.readouterr().err == "Usage: python scripts/setup.py [app|dev]\n"
    assert terminal.ran == []
