"""The program's log: what reaches it, what never does, and a disk that does not take it."""

import logging
from pathlib import Path

import pytest

from amends.config.logs import LOG_FILE, logging_to

SECRET = "my son is in hospital"


def log_of(folder: Path) -> str:
    return (folder / LOG_FILE).read_text(encoding="utf-8")


def test_log_when_amends_reports_something_then_the_file_holds_it(tmp_path: Path) -> None:
    with logging_to(tmp_path / "logs"):
        logging.getLogger("amends.storage").info("moved to version %d", 3)

    assert log_of(tmp_path / "logs").rstrip().endswith("INFO amends.storage: moved to version 3")


def test_log_when_nothing_is_reported_then_no_file_and_no_folder_is_made(tmp_path: Path) -> None:
    with logging_to(tmp_path / "logs"):
        logging.getLogger("amends").debug("details")

    assert not (tmp_path / "logs").exists()


def test_log_when_another_library_reports_something_then_it_stays_out(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        logging.getLogger("sqlalchemy.engine").error(SECRET)
        logging.getLogger("amends").info("started")

    assert SECRET not in log_of(tmp_path)


def test_log_when_an_exception_is_logged_then_its_kind_and_place_are_kept_and_its_message_is_not(
    tmp_path: Path,
) -> None:
    with logging_to(tmp_path):
        try:
            int(SECRET)
        except ValueError:
            logging.getLogger("amends").exception("that failed")

    written = log_of(tmp_path)
    assert "ValueError" in written
    assert "test_logs.py" in written
    assert SECRET not in written


def test_log_when_debugging_then_details_go_to_the_terminal_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with logging_to(tmp_path, debug=True):
        logging.getLogger("amends").debug("details")

    assert "details" in capsys.readouterr().err
    assert "details" in log_of(tmp_path)


def test_log_when_the_file_is_full_then_it_turns_over_and_stays_small(tmp_path: Path) -> None:
    with logging_to(tmp_path):
        for _ in range(30):
            logging.getLogger("amends").info("x" * 100_000)

    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == [LOG_FILE, *(f"{LOG_FILE}.{number}" for number in (1, 2, 3))]
    assert all(file.stat().st_size <= 500_000 for file in tmp_path.iterdir())


def test_log_when_the_folder_cannot_be_made_then_the_work_goes_on_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")

    with logging_to(tmp_path / "logs"):
        logging.getLogger("amends").info("started")

    assert capsys.readouterr().err == ""


def test_log_when_the_file_cannot_be_written_then_the_work_goes_on_in_silence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / LOG_FILE).mkdir()

    with logging_to(tmp_path):
        logging.getLogger("amends").info("started")

    assert capsys.readouterr().err == ""


def test_log_when_the_block_ends_then_the_logger_is_as_before(tmp_path: Path) -> None:
    logger = logging.getLogger("amends")
    before = (logger.level, list(logger.handlers))

    with logging_to(tmp_path, debug=True):
        assert (logger.level, list(logger.handlers)) != before

    assert (logger.level, list(logger.handlers)) == before
