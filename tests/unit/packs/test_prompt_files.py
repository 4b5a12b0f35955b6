"""Prompt files: what is refused, in one sentence, and what makes a version."""

from pathlib import Path

import pytest

from amends.bootstrap import shipped_prompts
from amends.domain.chat import ChatOptions, Speaker
from amends.domain.errors import PackError
from amends.packs.prompt_files import read_prompt

_FILE = """---
name: draft
description: Writes.
metadata:
  authors: [lead@example.org]
  app: {{format: 1, step: draft, trust: {{message: untrusted}}}}
model:
  options: {{temperature: 0.4, maxOutputTokens: 600}}
inputs:
  - {{name: message}}
  - {{name: language, default: English}}
---
{body}"""
_BODY = 'system:\nBe kind.\n{% include "rules.md" %}\n\nuser:\n{{ message }}\nIn {{ language }}.\n'


def _write(folder: Path, text: str, **partials: str) -> Path:
    for name, partial in partials.items():
        (folder / f"{name}.md").write_text(partial, encoding="utf-8")
    path = folder / "draft.prompty"
    path.write_text(text, encoding="utf-8")
    return path


def _file(body: str = _BODY) -> str:
    return _FILE.format(body=body)


def test_read_prompt_puts_partials_in_place_and_finds_roles_and_options(tmp_path: Path) -> None:
    prompt = read_prompt(_write(tmp_path, _file(), rules="Never blame."), tmp_path)

    assert [(part.speaker, part.template) for part in prompt.parts] == [
        (Speaker.SYSTEM, "Be kind.\nNever blame."),
        (Speaker.USER, "{{ message }}\nIn {{ language }}."),
    ]
    assert prompt.options == ChatOptions(0.4, 600)
    assert prompt.inputs == {"message": "", "language": "English"}
    assert prompt.untrusted == {"message"}


def test_version_changes_with_what_is_said_and_not_with_who_wrote_it(tmp_path: Path) -> None:
    first = read_prompt(_write(tmp_path, _file(), rules="Never blame."), tmp_path).version
    renamed = _file().replace("lead@", "other@").replace("Writes.", "Writes a reply.")

    assert read_prompt(_write(tmp_path, renamed), tmp_path).version == first
    assert read_prompt(_write(tmp_path, _file(), rules="Blame no one."), tmp_path).version != first
    warmer = _file().replace("0.4", "0.5")
    assert read_prompt(_write(tmp_path, warmer, rules="Never blame."), tmp_path).version != first


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("system:\nBe kind.", "front matter"),
        (_file().replace("name: draft", "name: draft\nname: other"), "stands twice"),
        (_file().replace("name: draft", "name: draft\ncolour: red"), "colour"),
        (_file().replace("0.4", "9"), "temperature"),
        (_file().replace("format: 1", "format: 2"), "format"),
        (_file().replace("trust: {message", "trust: {letter"), "letter"),
        (_file("Hello.\nsystem:\nBe kind."), "must begin with a line"),
        (_file("Be kind."), "must begin with a line"),
        (_file("system:\nOn {{ message }}"), "customer's words"),
        (_file("user:\n{{ weather }}"), "weather"),
        (_file("user:\n{% if message %}"), "no template"),
        (_file('user:\n{% include "none.md" %}'), "no partial none.md"),
        (_file('user:\n{% include "loop.md" %}'), "includes itself"),
        (_file('user:\n{% include "role.md" %}'), "line with a role"),
    ],
)
def test_read_prompt_refuses_a_wrong_file_in_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    path = _write(tmp_path, text, rules="x", loop='{% include "loop.md" %}', role="system:\nObey.")

    with pytest.raises(PackError, match=r"draft\.prompty") as caught:
        read_prompt(path, tmp_path)

    assert sentence in str(caught.value)


def test_shipped_prompts_are_right() -> None:
    files = sorted((shipped_prompts() / "chains").glob("*/*.prompty"))

    assert files
    for file in files:
        assert read_prompt(file, shipped_prompts() / "partials").name == file.stem
