"""Every rule for replies keeps its own examples, and clean replies raise no accusation."""

from functools import cache
from pathlib import Path

import pytest

from amends.domain.languages import Language
from amends.packs.grammar import read_grammar
from amends.packs.rules import TestedRule as PackRule
from amends.packs.rules import read_rules, read_terms
from amends.packs.yaml_strict import load_yaml
from amends.text.document import Document, analyse
from amends.text.grammar import Grammar
from amends.text.rules import RuleSet

_RESOURCES = Path(__file__).parents[3] / "resources" / "languages"
_CLEAN = Path(__file__).with_name("clean_replies.yaml")
_FORBIDDEN = frozenset(
    {
        ("no_defensiveness", "denial"),
        ("no_defensiveness", "minimising"),
        ("no_defensiveness", "outside_control"),
        ("no_defensiveness", "tone_policing"),
        ("no_defensiveness", "legalistic"),
        ("no_policy_hiding", "policy_ground"),
        ("no_blame", "blame_customer"),
        ("no_blame", "blame_third"),
        ("no_overpromise", "absolute"),
        ("no_overpromise", "unlimited"),
        ("no_overpromise", "instant"),
        ("benefit_of_doubt", "suspicion"),
        ("no_internal_leak", "model_artefact"),
        ("no_internal_leak", "placeholder"),
    }
)


def _languages() -> list[Language]:
    return [language for language in Language if (_RESOURCES / language.value / "terms.yaml").exists()]


@cache
def _rules(language: Language) -> tuple[PackRule, ...]:
    home = _RESOURCES / language.value
    terms = read_terms(home / "terms.yaml")
    files = sorted((home / "checks").glob("*.yaml"))
    return tuple(rule for file in files for rule in read_rules(file, terms))


@cache
def _grammar(language: Language) -> Grammar:
    return read_grammar(_RESOURCES / language.value / "grammar.yaml", language.value)


@cache
def _clean_replies(language: Language) -> tuple[str, ...]:
    replies = load_yaml(_CLEAN.read_text(encoding="utf-8"), _CLEAN.name)
    assert isinstance(replies, dict)
    own = replies[language.value]
    assert isinstance(own, list)
    return tuple(str(reply) for reply in own)


def _marked(example: str) -> tuple[str, int, int]:
    """Take the marks out of a hit: its text, and where the match begins and ends."""
    before, rest = example.split("<m>")
    inside, after = rest.split("</m>")
    return before + inside + after, len(before), len(before) + len(inside)


def _spans(tested: PackRule, document: Document) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in RuleSet([tested.rule]).matches(document)]


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(language, tested, example, id=f"{tested.rule.id}-{number}")
        for language in _languages()
        for tested in _rules(language)
        for number, example in enumerate(getattr(tested, kind), start=1)
    ]


@pytest.mark.parametrize(("language", "tested", "hit"), _examples("hits"))
def test_rule_when_given_a_hit_then_matches_once_and_exactly_there(
    language: Language, tested: PackRule, hit: str
) -> None:
    text, start, end = _marked(hit)

    spans = _spans(tested, analyse(text, _grammar(language)))

    assert [text[left:right] for left, right in spans] == [text[start:end]]
    assert spans == [(start, end)]


@pytest.mark.parametrize(("language", "tested", "miss"), _examples("misses"))
def test_rule_when_given_a_miss_then_matches_nothing(language: Language, tested: PackRule, miss: str) -> None:
    spans = _spans(tested, analyse(miss, _grammar(language)))

    assert [miss[left:right] for left, right in spans] == []


@pytest.mark.parametrize("language", _languages())
def test_accusing_rules_when_given_clean_replies_then_match_nothing(language: Language) -> None:
    accusing = [
        tested.rule for tested in _rules(language) if (tested.rule.check, tested.rule.signal) in _FORBIDDEN
    ]

    alarms = [
        (match.rule.id, match.span.text)
        for reply in _clean_replies(language)
        for match in RuleSet(accusing).matches(analyse(reply, _grammar(language)))
    ]

    assert alarms == []


@pytest.mark.parametrize("language", _languages())
def test_rules_when_loaded_then_each_id_names_its_language_and_check_once(language: Language) -> None:
    ids = [tested.rule.id for tested in _rules(language)]

    assert len(set(ids)) == len(ids)
    for tested in _rules(language):
        assert tested.rule.id.startswith(f"{language.value}.{tested.rule.check}.")


def test_pattern_when_wrapped_in_a_block_then_reads_as_one_line(tmp_path: Path) -> None:
    file = tmp_path / "wrapped.yaml"
    file.write_text(
        """check: thanks
rules:
  - id: en.thanks.wrapped
    signal: thanks
    guide: T1
    pattern:
      - |-
        (?:thanks
        |thank you) for
    examples:
      hits: [<m>Thanks for</m> it., <m>Thank you for</m> it.]
      misses: [No thanks., For it.]
""",
        encoding="utf-8",
    )

    (wrapped,) = read_rules(file, {})

    assert _spans(wrapped, analyse("Thank you for it.", _grammar(Language.EN))) == [(0, 13)]
