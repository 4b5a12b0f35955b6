"""The guards of tests/conftest.py, each seen biting on a planted fault and letting the harmless twin pass."""

from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"


@pytest.fixture
def planted(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Give a folder with a copy of the guards, where pytest runs in a process of its own, without plugins."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    monkeypatch.setenv("AMENDS_API_KEY", "a real key")
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    return pytester


def run(planted: pytest.Pytester, tests: str) -> pytest.RunResult:
    planted.makepyfile(tests)
    return planted.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error")


def test_network_guard_when_a_test_reaches_out_then_it_fails_even_where_the_program_catches_all(
    planted: pytest.Pytester,
) -> None:
    result = run(
        planted,
        """
        import socket, threading, pytest

        # 192.0.2.0/24 and 2001:db8::/32 are kept for documentation: nothing answers there.
        def test_far_address():
            with socket.socket() as opened:
                try:
                    opened.connect(("192.0.2.1", 80))
                except Exception:
                    pass

        def test_far_datagram():
            with socket.socket(type=socket.SOCK_DGRAM) as opened:
                opened.sendto(b"x", ("192.0.2.1", 53))

        def test_far_address_without_error():
            with socket.socket(socket.AF_INET6) as opened:
                opened.connect_ex(("2001:db8::1", 80))

        @pytest.mark.parametrize("look_up", [
            lambda: socket.getaddrinfo("example.org", 80),
            lambda: socket.getaddrinfo(host="example.org", port=80),
            lambda: socket.gethostbyname("example.org"),
            lambda: socket.create_connection(("example.org", 80)),
        ])
        def test_name(look_up):
            look_up()

        def test_loopback_is_allowed():
            with socket.create_server(("127.0.0.1", 0)) as server:
                with socket.create_connection(("localhost", server.getsockname()[1])):
                    server.accept()[0].close()

        def test_local_pair_is_allowed():
            for end in socket.socketpair():
                end.close()
        """,
    )

    result.assert_outcomes(failed=7, passed=2)
    result.stdout.fnmatch_lines(["*A test reached for the network: 192.0.2.1*"])
    result.stdout.fnmatch_lines(["*A test reached for the network: example.org*"])


def test_home_guard_when_a_test_writes_to_its_home_then_the_next_one_has_a_fresh_one(
    planted: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "real"))

    result = run(
        planted,
        """
        import os, pathlib, platformdirs, pytest

        @pytest.mark.parametrize("turn", [1, 2])
        def test_home(turn):
            home = pathlib.Path.home()
            assert list(home.iterdir()) == []
            (home / "left").write_text("behind")
            for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME",
                         "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
                assert pathlib.Path(os.environ[name]).is_relative_to(home)
            for folder in (platformdirs.user_data_path("x"), platformdirs.user_config_path("x")):
                assert folder.is_relative_to(home)

        @pytest.fixture(scope="session")
        def early():
            return pathlib.Path.home()

        def test_wide_fixture(early):
            assert early.is_dir() and early.name != "real"

        def test_keys():
            assert "AMENDS_API_KEY" not in os.environ
        """,
    )

    result.assert_outcomes(passed=4)
    assert not (tmp_path / "real").exists()


def test_key_store_guard_when_a_test_asks_for_a_key_then_there_is_no_key_store(
    planted: pytest.Pytester,
) -> None:
    result = run(
        planted,
        """
        import keyring, keyring.errors, pytest

        def test_key():
            with pytest.raises(keyring.errors.NoKeyringError):
                keyring.get_password("amends", "endpoint")
        """,
    )

    result.assert_outcomes(passed=1)


def test_thread_guard_when_a_test_leaves_a_thread_running_then_it_fails(planted: pytest.Pytester) -> None:
    result = run(
        planted,
        """
        import threading, pytest

        stop = threading.Event()

        def test_leaves_one():
            threading.Thread(target=stop.wait, name="forgotten", daemon=True).start()

        def test_joins():
            thread = threading.Thread(target=int)
            thread.start()
            thread.join()

        @pytest.fixture
        def joined_late():
            done = threading.Event()
            thread = threading.Thread(target=done.wait)
            thread.start()
            yield
            done.set()
            thread.join()

        def test_fixture_joins(joined_late):
            pass
        """,
    )

    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*A test left a thread running: forgotten*"])


def test_qt_guard_when_a_test_leaves_a_qt_thread_timer_or_task_running_then_it_fails(
    planted: pytest.Pytester,
) -> None:
    result = run(
        planted,
        """
        import threading, pytest
        from PySide6.QtCore import QCoreApplication, QThread, QThreadPool, QTimer

        application = QCoreApplication([])
        kept = []
        release = threading.Event()

        def test_leaves_a_timer():
            timer = QTimer(objectName="forgotten timer")
            timer.start(60_000)
            kept.append(timer)

        def test_leaves_a_thread():
            thread = QThread(objectName="forgotten thread")
            thread.start()
            kept.append(thread)

        def test_leaves_a_task():
            QThreadPool.globalInstance().start(release.wait)

        def test_is_tidy():
            release.set()
            kept[1].quit()
            timer, thread = QTimer(), QThread()
            timer.start(60_000)
            thread.start()
            timer.stop()
            thread.quit()
            thread.wait()
        """,
    )

    result.assert_outcomes(passed=4, errors=3)
    result.stdout.fnmatch_lines(["*A test left a QTimer running: forgotten timer*"])
    result.stdout.fnmatch_lines(["*A test left a QThread running: forgotten thread*"])
    result.stdout.fnmatch_lines(["*A test left a task of the thread pool running*"])


def test_surroundings_when_the_machine_is_elsewhere_then_tests_see_one_place_and_one_language(
    planted: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    result = run(
        planted,
        """
        import os, time

        def test_surroundings():
            assert os.environ["TZ"] == "UTC"
            assert os.environ["LC_ALL"] == os.environ["LANG"] == "C.UTF-8"
            assert not hasattr(time, "tzset") or time.tzname[0] == "UTC"
            assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
        """,
    )

    result.assert_outcomes(passed=1)


def test_hypothesis_when_run_twice_then_it_tries_the_same_examples(planted: pytest.Pytester) -> None:
    tests = """
        import pathlib
        from hypothesis import given, settings, strategies

        seen = []

        @given(strategies.text())
        def test_property(text):
            seen.append(text)

        def test_write():
            assert settings().deadline is None
            with pathlib.Path("seen.txt").open("a", encoding="utf-8") as file:
                print(ascii(seen), file=file)
        """

    run(planted, tests).assert_outcomes(passed=2)
    run(planted, tests).assert_outcomes(passed=2)

    first, second = (planted.path / "seen.txt").read_text(encoding="utf-8").splitlines()
    assert first == second
    assert len(first) > 1000
