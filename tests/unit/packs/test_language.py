"""The pack of a language with a team's own rules laid over it."""

import logging
from pathlib import Path

import pytest

from amends.config.paths import shipped_resources
from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.language import LanguagePack, load_language
from amends.packs.rules import read_rules, read_terms

LANGUAGES = shipped_resources() / "languages"
RULE = """check: no_blame
rules:
  - id: {id}
    signal: blame_customer
    guide: B1
    pattern: 'a loyal customer would have waited'
    examples:
      hits: ['<m>A loyal customer would have waited</m>.', 'Well, <m>a loyal customer would have waited</m>.']
      misses: ['You are a loyal customer.', 'You waited.']
"""


def _with_own(overlay: Path, text: str) -> LanguagePack:
    folder = overlay / "en" / "checks"
    folder.mkdir(parents=True)
    (folder / "own.yaml").write_text(text, encoding="utf-8")
    return load_language(LANGUAGES, Language.EN, overlay)


def test_own_rule_with_a_new_id_joins_the_shipped_ones(tmp_path: Path) -> None:
    shipped = load_language(LANGUAGES, Language.EN)

    joined = _with_own(tmp_path, RULE.format(id="team.no_blame.loyalty"))

    assert len(joined.check_rules) == len(shipped.check_rules) + 1
    assert joined.reply_rules.rules[-1].id == "team.no_blame.loyalty"


def test_own_rule_with_a_shipped_id_replaces_that_rule(tmp_path: Path) -> None:
    shipped = load_language(LANGUAGES, Language.EN)
    replaced = shipped.check_rules[0].rule.id

    joined = _with_own(tmp_path, RULE.format(id=replaced))

    assert len(joined.check_rules) == len(shipped.check_rules)
    assert next(rule for rule in joined.reply_rules.rules if rule.id == replaced).signal == "blame_customer"


@pytest.mark.parametrize(
    "text", ["broken: [", "check: x\nrules: 3\n", RULE.format(id="x").replace("'a loyal", "'(")]
)
def test_own_file_that_is_wrong_is_left_out_and_named(
    text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shipped = load_language(LANGUAGES, Language.EN)

    with caplog.at_level(logging.WARNING, logger="amends.packs.language"):
        joined = _with_own(tmp_path, text)

    assert [rule.id for rule in joined.reply_rules.rules] == [rule.id for rule in shipped.reply_rules.rules]
    assert "own.yaml" in caplog.text


@pytest.mark.parametrize(
    ("text", "says"),
    [("- a\n", "names"), ("word: three\n", "word"), ("word: []\n", "word"), ("word: ['{other}']\n", "other")],
)
def test_read_terms_when_the_file_is_wrong_names_what(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "terms.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(PackError, match=says):
        read_terms(file)


def test_read_rules_when_a_rule_has_one_example_only_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(RULE.format(id="x").replace(", 'You waited.'", ""), encoding="utf-8")

    with pytest.raises(PackError, match="misses"):
        read_rules(file, {})
