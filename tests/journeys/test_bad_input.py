"""Bad input gets one clear sentence, exit code 2, no traceback, and loses nothing."""

import io
import sys
from pathlib import Path

import pytest

from amends.cli.main import run

MESSAGE = "My order never came and I am upset. Please refund me.\n"


def _run(arguments: list[str], tmp_path: Path) -> int:
    return run(["--profile", str(tmp_path / "profile"), *arguments])


def _one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Traceback" not in printed.err
    (line,) = printed.err.strip().splitlines()
    assert line.startswith("amends: ")
    return line


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.eml", b"  \n", "empty"),
        ("binary.txt", b"\x00\x01\x02\xff" * 400, "text"),
        ("big.txt", b"a lot of words " * 400_000, "5"),
        ("picture.png", b"\x89PNG\r\n", ".txt"),
    ],
)
def test_draft_of_a_file_that_is_no_message(
    name: str, content: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    assert _run(["draft", str(file)], tmp_path) == 2

    assert says in _one_sentence(capsys)


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ("costumer: {name: Jo}\n", "costumer"),
        ("stage: ack\nstage: final\n", "stage"),
        ("stage: later\n", "holding"),
        ("sent: yesterday\n", "sent"),
        ("- a list\n", "case file"),
    ],
)
def test_draft_with_a_case_file_that_is_wrong(
    case: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m.txt").write_text(MESSAGE, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(case, encoding="utf-8")

    assert _run(["draft", str(tmp_path / "m.txt"), "--case", str(tmp_path / "c.yaml")], tmp_path) == 2

    assert says in _one_sentence(capsys)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--stage", "later"], "ack, holding, final, followup"),
        (["--channel", "pigeon"], "email"),
        (["--language", "xx"], "en, it, ru, pt"),
        (["--engine", "nowhere"], "composer"),
    ],
)
def test_draft_with_a_wrong_option_names_what_is_allowed(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m.txt").write_text(MESSAGE, encoding="utf-8")

    assert _run(["draft", str(tmp_path / "m.txt"), *arguments], tmp_path) == 2

    assert says in _one_sentence(capsys)


def test_draft_of_a_missing_file_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(["draft", str(tmp_path / "nowhere.txt")], tmp_path) == 2

    assert "nowhere.txt" in _one_sentence(capsys)


def test_draft_when_the_data_folder_cannot_be_used_still_prints_the_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "m.txt").write_text(MESSAGE, encoding="utf-8")
    (tmp_path / "profile").write_text("a file where the folder should be", encoding="utf-8")

    assert _run(["draft", str(tmp_path / "m.txt")], tmp_path) == 0

    printed = capsys.readouterr()
    assert "sorry" in printed.out
    assert "not saved" in printed.err


def test_draft_of_a_broken_mail_from_standard_input_still_answers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    mail = (
        b"From: Jo Low <jo@example.com>\nSubject: =?nonsense?B?zzz?=\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=no-such-charset\nContent-Transfer-Encoding: base64\n\n"
        b"My order never came and I am upset. Please refund me.\n"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(mail), encoding="utf-8"))

    assert _run(["draft", "-"], tmp_path) == 0

    assert "Dear Jo Low" in capsys.readouterr().out


def test_check_without_a_reply_and_without_a_batch_says_what_to_give(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["check"], tmp_path) == 2

    assert "--batch" in _one_sentence(capsys)


def test_erase_without_a_case_or_a_customer_erases_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(["cases", "erase"], tmp_path) == 2

    assert "--customer" in _one_sentence(capsys)


def test_a_start_without_a_command_points_to_draft(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2

    assert "amends draft" in _one_sentence(capsys)


def test_benchmark_of_a_file_without_labels_names_the_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "items.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")

    assert _run(["benchmark", str(tmp_path / "items.jsonl")], tmp_path) == 2

    assert "Line 1" in _one_sentence(capsys)


def test_draft_in_a_language_without_a_pack_names_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Guten Tag, meine Bestellung ist seit drei Wochen nicht angekommen und niemand antwortet mir."
    (tmp_path / "m.txt").write_text(text, encoding="utf-8")

    assert _run(["draft", str(tmp_path / "m.txt")], tmp_path) == 2

    assert "German" in _one_sentence(capsys)
