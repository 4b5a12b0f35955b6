"""PySide6 keeps its hands off the reference counts of True and None.

PySide6 6.12.0 drops one reference to True at each emit and to None at each void call, and aborts Python 3.11
after some thousand. From Python 3.12 on both are immortal: their counts mean nothing there, and only that the
process survives is looked at.
"""

import json
import subprocess
import sys

ROUNDS = 3000
SLACK = 300

PROBE = f"""
import json, sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Sender(QObject):
    happened = Signal(int)

application = QCoreApplication([])
sender, got = Sender(), []

def fallen(what, act):
    # References held to the end keep the process alive until it has told what it saw.
    held.append([what] * {ROUNDS * 2})
    before = sys.getrefcount(what)
    for number in range({ROUNDS}):
        act(number)
    return before - sys.getrefcount(what)

def connect_and_disconnect(number):
    sender.happened.connect(got.append)
    sender.happened.disconnect(got.append)

held = []
figures = {{}}
for name, what in (("True", True), ("None", None)):
    figures[name, "void call"] = fallen(what, lambda number: sender.setObjectName("x"))
    figures[name, "connect and disconnect"] = fallen(what, connect_and_disconnect)
    sender.happened.connect(got.append)
    figures[name, "emit"] = fallen(what, sender.happened.emit)
    sender.happened.disconnect(got.append)
figures["all", "received"] = len(got) - 2 * {ROUNDS}
print(json.dumps({{" at ".join(key): value for key, value in figures.items()}}), flush=True)
"""


def test_true_and_none_when_qt_is_used_thousands_of_times_then_their_counts_do_not_fall() -> None:
    ended = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, encoding="utf-8", check=False)

    fallen = json.loads(ended.stdout or "{}")
    if sys.version_info < (3, 12):
        assert {name: count for name, count in fallen.items() if count > SLACK} == {}
    assert len(fallen) == 7, ended.stderr
    assert fallen["all at received"] == 0
    assert ended.returncode == 0, ended.stderr
