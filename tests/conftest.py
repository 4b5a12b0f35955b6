"""The guards of every test: no network, a home folder of its own, no key store, nothing left running.

Each guard has a test in tests/architecture/test_guards.py that shows it biting. This file stands alone, so
that those tests can run pytest on a copy of it.
"""

import functools
import itertools
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QThread, QTimer

_HOMES = Path(tempfile.mkdtemp(prefix="amends-tests-"))
_FIXED = {
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "QT_QPA_PLATFORM": "offscreen",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
}
_IN_HOME = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
}
_KEYS = ("AMENDS_API_KEY", "OPENAI_API_KEY")
_PATIENCE_S = 1.0
_numbers = itertools.count()

settings.register_profile("house", derandomize=True, deadline=None, database=None, print_blob=True)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


def pytest_configure() -> None:
    """Fix the surroundings before anything is imported or any fixture of a wider scope runs."""
    os.environ.update(_FIXED)
    os.environ.update(_home())
    for key in _KEYS:
        os.environ.pop(key, None)
    if hasattr(time, "tzset"):
        time.tzset()
    _cut_off_network()


def pytest_unconfigure() -> None:
    """Take the home folders away."""
    shutil.rmtree(_HOMES, ignore_errors=True)


def _home() -> dict[str, str]:
    """Make an empty home folder, and return the variables by which programs find it."""
    home = _HOMES / str(next(_numbers))
    home.mkdir(parents=True)
    return {name: str(home / place) for name, place in _IN_HOME.items()}


def _cut_off_network() -> None:
    """Let sockets reach this machine only, and names mean nothing but this machine."""
    for name in ("connect", "connect_ex", "sendto"):
        _guard(socket.socket, name, _refuse_far_address)
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "gethostbyaddr"):
        _guard(socket, name, _refuse_far_host)


def _guard(owner: object, name: str, check: Callable[..., object]) -> None:
    """Call `check` with its positional arguments before each call of a function that is not ours."""
    original = getattr(owner, name)

    def guarded(*arguments: object, **more: object) -> object:
        check(*arguments, *more.values())
        return original(*arguments, **more)

    setattr(owner, name, guarded)


def _refuse_far_address(opened: socket.socket, *arguments: object) -> None:
    address = arguments[-1]
    if opened.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
        _refuse_far_host(address[0])


def _refuse_far_host(host: object = None, *_: object) -> None:
    """Fail the test, with what no `except Exception` of the program can catch, when `host` is not here."""
    name = host.decode("ascii") if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        here = ip_address(str(name)).is_loopback
    except ValueError:
        here = False
    if not here:
        pytest.fail(f"A test reached for the network: {name}")


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test an empty home folder."""
    for name, place in _home().items():
        monkeypatch.setenv(name, place)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        thread.join(_PATIENCE_S)
        if thread.is_alive():
            pytest.fail(f"A test left a thread running: {thread.name}")


@pytest.fixture(autouse=True)
def _no_qt_left() -> Iterator[None]:
    """Fail a test that leaves a QThread, a QTimer or a task of the shared pool running."""
    if "PySide6.QtCore" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QThread, QThreadPool
    from shiboken6 import isValid

    started = _started_in_qt()
    yield
    left = [each for each in started if isValid(each)]
    started.clear()
    patience_ms = int(_PATIENCE_S * 1000)
    for each in left:
        if not each.wait(patience_ms) if isinstance(each, QThread) else each.isActive():
            pytest.fail(f"A test left a {type(each).__name__} running: {each.objectName() or each}")
    if not QThreadPool.globalInstance().waitForDone(patience_ms):
        pytest.fail("A test left a task of the thread pool running")


@functools.cache
def _started_in_qt() -> "weakref.WeakSet[QThread | QTimer]":
    """Return the threads and timers that Python has started since; those that C++ starts are not seen."""
    from PySide6.QtCore import QThread, QTimer

    started: weakref.WeakSet[QThread | QTimer] = weakref.WeakSet()
    for kind in (QThread, QTimer):
        _guard(kind, "start", lambda each, *_: started.add(each))
    return started
