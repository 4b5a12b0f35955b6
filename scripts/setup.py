"""Make .venv beside this checkout, install the locked requirements into it, and look for Qt's libraries.

Any Python runs it with nothing installed: `python scripts/setup.py` for using Amends, and with the word
`dev` for working on it as well. It installs only when a lock file has changed, writes a path file into
.venv so that `amends` is imported from this checkout, and ends with a sentence and status 1 when the
machine lacks something that it may not install by itself.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"

# Debian's names for what Qt's wheels expect of the system: without a display, and with one.
OFFSCREEN = "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 fonts-dejavu-core"
ONSCREEN = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-randr0 "
    "libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"
)

# Loads what a window needs without opening one; a missing library is an ImportError or OSError that names it.
QT_PROBE = """
import ctypes, pathlib, sys, PySide6.QtWidgets
platforms = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
for plugin in sys.argv[1:]:
    ctypes.CDLL(str(platforms / plugin))
"""


def main(arguments: list[str]) -> int:
    """Set up what `arguments` name: "app" (or nothing) to use Amends, "dev" to work on it."""
    lock = arguments[0] if arguments else "app"
    if lock not in ("app", "dev") or len(arguments) > 1:
        return say("Usage: python scripts/setup.py [app|dev]", 2)
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one may well be what runs this
        return say("Amends needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info), 1)
    if not is_installed(lock):
        status = make_venv() or install(lock)
        if status:
            return status
    if find_qt():
        return 0
    if lock == "dev":
        return say("The tests need Qt's libraries, so none was run.", 1)
    return say("The command line works without them; the window does not.", 0)


def say(sentence: str, status: int) -> int:
    """Tell the person at the terminal, and return the exit status that goes with it."""
    print(sentence, file=sys.stderr, flush=True)
    return status


def fingerprint(lock: str) -> str:
    """Name what an installation is made from: the lock file and the version of Python."""
    content = (ROOT / "requirements" / f"{lock}.txt").read_bytes()
    return f"{lock} {hashlib.sha256(content).hexdigest()} {sys.version_info[0]}.{sys.version_info[1]}"


def is_installed(lock: str) -> bool:
    """Tell whether .venv was made from this lock file; what is installed for "dev" holds "app" too."""
    try:
        stamps = STAMP.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return PYTHON.exists() and fingerprint(lock) in stamps


def make_venv() -> int:
    """Make .venv with pip in it, anew where the one that is there does not run or is of another Python."""
    same = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    if PYTHON.exists() and complaint_of([str(PYTHON), "-c", same]) is None:
        return 0
    # Debian packs what an environment needs apart from Python.
    if complaint_of([sys.executable, "-c", "import ensurepip, venv"]) is not None:
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not install_from_debian(package, "Python cannot make an environment here."):
            return 1
    return run([sys.executable, "-m", "venv", "--clear", str(VENV)])


def install(lock: str) -> int:
    """Install the lock file by its hashes, point .venv at this checkout, and stamp it."""
    STAMP.unlink(missing_ok=True)
    requirements = str(ROOT / "requirements" / f"{lock}.txt")
    print(f"Installing requirements/{lock}.txt into .venv; the first time takes minutes ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    status = run([*pip, "--require-hashes", "-r", requirements])
    if status:
        return say("The requirements could not be installed: pip says why above.", status)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    # Relative to the folder it lies in, so that a checkout may be moved.
    line = os.path.relpath(ROOT / "desktop", packages)
    (packages / "amends-checkout.pth").write_text(f"{line}\n", encoding="utf-8")
    held = ["app", "dev"] if lock == "dev" else ["app"]
    STAMP.write_text("".join(f"{fingerprint(each)}\n" for each in held), encoding="utf-8")
    return 0


def find_qt() -> bool:
    """Tell whether Qt loads here, after installing its libraries where that is allowed."""
    plugins: list[str] = []
    packages = OFFSCREEN
    if sys.platform == "linux":
        plugins.append("libqoffscreen.so")
        if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
            plugins.append("libqxcb.so")
            packages += f" {ONSCREEN}"
    probe = [str(PYTHON), "-c", QT_PROBE, *plugins]
    complaint = complaint_of(probe)
    if complaint is None:
        return True
    reason = f"Qt cannot be loaded ({complaint})."
    if sys.platform != "linux":
        say(reason, 1)
        return False
    return install_from_debian(packages, reason) and complaint_of(probe) is None


def install_from_debian(packages: str, reason: str) -> bool:
    """Install Debian packages as root; anybody else is told the one line that does it."""
    line = f"apt-get install -y --no-install-recommends {packages}"
    if shutil.which("apt-get") is None:
        say(f"{reason} On Debian this line mends it; elsewhere the packages have other names:\n    {line}", 1)
        return False
    if not is_root():
        say(f"{reason} This line mends it:\n    sudo {line}", 1)
        return False
    print(f"{reason} Installing from Debian: {packages}", flush=True)
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    complaint = complaint_of(["apt-get", "update"]) or complaint_of(line.split())
    if complaint is not None:
        say(f"That did not work ({complaint}). The line was:\n    {line}", 1)
    return complaint is None


def run(command: list[str]) -> int:
    """Run a command that writes to the terminal; return its exit status."""
    return subprocess.run(command, check=False).returncode


def complaint_of(command: list[str]) -> str | None:
    """Run a command unseen; return None, or the last line of what it complained of."""
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if ended.returncode == 0:
        return None
    return (ended.stderr.strip().splitlines() or [f"status {ended.returncode}"])[-1]


def is_root() -> bool:
    """Tell whether this process may install packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
