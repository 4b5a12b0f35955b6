"""The words of quoting are data: every language has them, and a slip in them is named."""

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.quoting import load_quoting_words
from amends.text.quoting import QuotingWords

LANGUAGES = Path(__file__).resolve().parents[3] / "resources" / "languages"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    shutil.copy(LANGUAGES / "en" / "quoting.yaml", tmp_path / "en")
    return tmp_path


def test_load_when_the_shipped_files_are_read_then_every_language_adds_its_words() -> None:
    words = load_quoting_words(LANGUAGES)

    assert {path.parent.name for path in LANGUAGES.glob("*/quoting.yaml")} == set(Language)
    assert {"wrote", "ha scritto", "пишет", "escreveu"} <= set(words.closings)
    assert "On" in words.openings


def test_load_when_languages_share_a_word_then_it_is_kept_once() -> None:
    words = load_quoting_words(LANGUAGES)

    for field in fields(QuotingWords):
        listed = getattr(words, field.name)
        assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("surprise: [x]", "surprise"),
        ("thanks: []", "thanks"),
        ('covers: [" "]', "empty word"),
        ("a: [", "YAML"),
    ],
)
def test_load_when_a_file_is_wrong_then_it_is_named(folder: Path, line: str, reason: str) -> None:
    file = folder / "en" / "quoting.yaml"
    key = line.split(":")[0]
    kept = []
    skipping = False
    for each in file.read_text(encoding="utf-8").splitlines():
        skipping = each.startswith(f"{key}:") or (skipping and each.startswith(" "))
        if not skipping:
            kept.append(each)
    file.write_text("\n".join([*kept, line]), encoding="utf-8")

    with pytest.raises(PackError, match=rf"en/quoting\.yaml.*{reason}"):
        load_quoting_words(folder)


def test_load_when_no_language_has_the_file_then_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"quoting\.yaml"):
        load_quoting_words(tmp_path)
