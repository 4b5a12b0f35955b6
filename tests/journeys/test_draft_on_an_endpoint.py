"""A reply drafted by a model, on the command line, over a real socket."""

import json
from pathlib import Path

import pytest
from tests.loopback import Answer, serving

from amends.cli.main import run

_REPLY = (
    "Dear Jane,\n\nThank you for writing. ",
    "A cot that never comes, a week before the baby, is a worry nobody needs. I am sorry.\n\n",
    "I will call you by [[day and hour]]. Does that suit you?\n\nLaura Hale, 0161 496 0137",
)


@pytest.fixture
def message(tmp_path: Path) -> str:
    path = tmp_path / "message.txt"
    path.write_text("The cot never came and I am worried.\n\nJane Osei", encoding="utf-8")
    return str(path)


def _draft(tmp_path: Path, message: str, base_url: str, *more: str) -> int:
    where = ["--profile", str(tmp_path / "profile"), "draft", message]
    return run([*where, "--base-url", base_url, "--model", "writer", *more])


def test_draft_when_the_endpoint_answers_then_its_reply_is_checked_and_kept(
    tmp_path: Path, message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMENDS_API_KEY", "the-key")
    monkeypatch.setenv("OPENAI_API_KEY", "another-key")
    with serving(Answer(pieces=_REPLY)) as server:
        code = _draft(tmp_path, message, server.base_url, "--json")

    printed = json.loads(capsys.readouterr().out)
    assert code == 0
    assert printed["draft"] == "".join(_REPLY)
    assert printed["model"] == "served-model"
    assert printed["engine"].startswith("127.0.0.1:")
    assert printed["usage"] == {"tokens_in": 7, "tokens_out": 3}
    assert 0 < printed["timing_ms"]["first_text"] <= printed["timing_ms"]["draft"]
    assert server.keys == ["Bearer the-key"]
    assert "The cot never came" in server.requests[0]["messages"][1]["content"]

    run(["--profile", str(tmp_path / "profile"), "cases", "list"])
    assert "Jane Osei" in capsys.readouterr().out


def test_draft_when_the_endpoint_breaks_off_then_the_composer_writes_and_what_came_is_kept(
    tmp_path: Path, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(Answer(pieces=_REPLY[:1], finish=None)) as server:
        code = _draft(tmp_path, message, server.base_url, "--json")

    out, err = capsys.readouterr()
    printed = json.loads(out)
    assert code == 3
    assert printed["engine"] == "composer"
    assert "broke" in err
    assert "The built-in composer wrote this draft instead." in printed["warnings"][0]

    run(["--profile", str(tmp_path / "profile"), "cases", "export", "-"])
    versions = json.loads(capsys.readouterr().out)["cases"][0]["versions"]
    assert [version["draft"]["text"] for version in versions] == [_REPLY[0].strip(), printed["draft"]]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--base-url", "http://127.0.0.1:9/v1"], "--model"),
        (["--model", "writer"], "--base-url"),
        (["--base-url", "not an address", "--model", "writer"], "no address"),
        (["--base-url", "ftp://host/v1", "--model", "writer"], "no address"),
        (["--engine", "team"], "no engine"),
    ],
)
def test_draft_when_the_endpoint_is_named_wrongly_then_a_sentence_says_so(
    arguments: list[str],
    sentence: str,
    tmp_path: Path,
    message: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["--profile", str(tmp_path / "profile"), "draft", message, *arguments]) == 2
    assert sentence in capsys.readouterr().err
