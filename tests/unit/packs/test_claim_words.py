"""`claims.yaml` of each language: what it must hold, and what is refused."""

import pytest

from amends.config.paths import shipped_resources
from amends.domain.errors import PackError
from amends.packs.claim_words import ActRole, FactRole, load_claim_words, read_claim_words
from amends.packs.policy import read_policy
from amends.packs.yaml_strict import load_yaml

LANGUAGES = ("en", "it", "ru", "pt")
FOLDER = shipped_resources() / "languages"


def _families(language: str, section: str) -> set[str]:
    data = load_yaml((FOLDER / language / "claims.yaml").read_text(encoding="utf-8"), language)
    assert isinstance(data, dict)
    found = data[section]
    assert isinstance(found, dict)
    return set(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_load_claim_words_when_shipped_then_every_language_knows_the_same_families(language: str) -> None:
    assert load_claim_words(FOLDER, language).language == language
    assert _families(language, "acts") == _families("en", "acts")
    assert _families(language, "remedies") == _families("en", "remedies")
    assert _families(language, "remedies_in_facts") <= _families("en", "remedies")


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_when_the_policy_names_acts_then_the_language_knows_them(language: str) -> None:
    policy = read_policy(shipped_resources() / "policy" / "default.yaml")

    assert {family for act in policy.standing_acts for family in act.acts} <= _families(language, "acts")


def test_read_claim_words_when_words_name_two_acts_then_both_are_kept() -> None:
    words = load_claim_words(FOLDER, "ru")

    assert words.acts.longest(["исправлю"], 0)[1][ActRole.WILL_FORM] == {"repair", "correct"}
    assert words.facts.longest(["мастер"], 0)[1][FactRole.ACT] == {"repair", "book"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("language: en\n", "", "language"),
        ("done_alone: sentence", "done_alone: sometimes", "done_alone"),
        ("clitics: []", "clitics: []\nextra: []", "extra"),
        ("said: [read]", "told: [read]", "acts.read"),
        ("denied_before: [no,", 'denied_before: ["(no",', "parenthesis"),
    ],
)
def test_read_claim_words_when_the_file_is_wrong_then_the_error_names_the_place(
    old: str, new: str, message: str
) -> None:
    text = (FOLDER / "en" / "claims.yaml").read_text(encoding="utf-8")
    assert old in text

    with pytest.raises(PackError, match="mine") as error:
        read_claim_words(text.replace(old, new, 1), "mine")

    assert message in str(error.value)
