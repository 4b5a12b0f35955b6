"""The shipped guidelines: all five sources, well formed, and behind each line of the checklist."""

from pathlib import Path

import pytest

from amends.checks.registry import CHECKS, LABELLED
from amends.config.paths import shipped_prompts
from amends.domain.errors import PackError
from amends.drafting.composer.plans import Move
from amends.packs.guidelines import by_check, read_guidelines

PACKS = [read_guidelines(file) for file in sorted((shipped_prompts() / "guidelines").glob("*.yaml"))]


def test_guidelines_of_all_five_sources_are_there() -> None:
    sources = {guideline.source.partition(":")[0] for pack in PACKS for guideline in pack.guidelines}

    assert sources == {"S0", "S1", "S2", "S3", "S4"}


def test_each_labelled_check_has_a_guideline_behind_it() -> None:
    behind = by_check(PACKS)

    assert [check for check in LABELLED if check not in behind] == []


def test_each_guideline_drives_a_known_move_or_a_known_check() -> None:
    known = {check.id for check in CHECKS}
    moves = {move.value for move in Move}

    for pack in PACKS:
        for guideline in pack.guidelines:
            assert guideline.moves or guideline.checks, guideline.id
            assert set(guideline.checks) <= known, guideline.id
            assert set(guideline.moves) <= moves, guideline.id


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("pack: a\ntitle: A\nseed: S0\n", "guidelines"),
        ("pack: a\ntitle: A\nseed: S0\nguidelines: []\n", "guidelines"),
        (
            (
                "pack: a\ntitle: A\nseed: S0\nguidelines:\n"
                "- {id: one, title: T, text: Twenty letters and more here., source: s, colour: red}\n"
            ),
            "colour",
        ),
        (
            (
                "pack: a\ntitle: A\nseed: S0\nguidelines:\n"
                "- {id: one, title: T, text: Twenty letters and more here., source: s}\n"
                "- {id: one, title: T, text: Twenty letters and more here., source: s}\n"
            ),
            "same id",
        ),
    ],
)
def test_read_guidelines_when_the_file_is_wrong_names_what(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(PackError, match=says):
        read_guidelines(file)
