"""Every rule for messages keeps its own examples, and all languages know the same things."""

from functools import cache
from pathlib import Path

import pytest

from amends.config.paths import shipped_resources
from amends.domain.languages import Language
from amends.domain.reading import Care
from amends.packs.grammar import read_grammar
from amends.packs.rules import TestedRule as PackRule
from amends.packs.rules import read_rules, read_terms
from amends.text.document import Document, analyse
from amends.text.grammar import Grammar
from amends.text.rules import RuleSet


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TOPICS = _names(
    """delivery_late delivery_missing delivery_damaged wrong_item defective_product poor_quality
    refund_pending return_refused wrong_charge price cancellation_difficult subscription repair_delay
    appointment_missed waiting_time no_answer rude_staff poor_service wrong_information broken_promise
    account_access website_app payment_failed fraud money_held flight_delay flight_cancelled baggage booking
    accommodation cleanliness food noise utility_outage internet_outage phone_network bill_meter
    insurance_claim loan_mortgage medical_care public_transport parking_fine building_maintenance
    privacy_data discrimination safety unwanted_contact staff_competence closing_store_hours event_ticket
    education_course other"""
)
_KINDS = {
    "topic": _TOPICS,
    "request": _names(
        """refund replacement repair explanation apology callback cancellation compensation delivery
        correction other"""
    ),
    "feeling": _names("anger disappointment worry frustration sadness humiliation exhaustion disgust"),
    "hardship": _names("time money health family work event home hunger"),
    "care": frozenset(care.value for care in Care),
    "heat": frozenset({"insult", "sarcasm", "condemnation", "capitals"}),
}
_PLAIN = frozenset({"repeat", "praise", "praise.congratulation", "neutral", "question", "introduction"})


def _home(language: Language) -> Path:
    return shipped_resources() / "languages" / language.value


@cache
def _rules(language: Language) -> tuple[PackRule, ...]:
    home = _home(language)
    terms = read_terms(home / "message_terms.yaml", read_terms(home / "terms.yaml"))
    files = sorted((home / "message").glob("*.yaml"))
    return tuple(rule for file in files for rule in read_rules(file, terms))


@cache
def _grammar(language: Language) -> Grammar:
    return read_grammar(_home(language) / "grammar.yaml", language.value)


def _marked(example: str) -> tuple[str, int, int]:
    before, rest = example.split("<m>")
    inside, after = rest.split("</m>")
    return before + inside + after, len(before), len(before) + len(inside)


def _spans(tested: PackRule, document: Document) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in RuleSet([tested.rule]).matches(document)]


def _examples(kind: str) -> list[object]:
    return [
        pytest.param(language, tested, example, id=f"{tested.rule.id}-{number}")
        for language in Language
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


@pytest.mark.parametrize("language", Language)
def test_rules_when_loaded_then_each_id_is_unique_and_names_its_language(language: Language) -> None:
    ids = [tested.rule.id for tested in _rules(language)]

    assert len(set(ids)) == len(ids)
    assert all(each.startswith(f"{language.value}.message.") for each in ids)
    assert {tested.rule.check for tested in _rules(language)} == {"message"}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("family", _KINDS)
def test_rules_of_a_family_when_loaded_then_know_all_its_kinds_and_no_other(
    language: Language, family: str
) -> None:
    signals = {tested.rule.signal for tested in _rules(language)}

    found = {signal.partition(".")[2] for signal in signals if signal.startswith(f"{family}.")}

    assert found == _KINDS[family]


@pytest.mark.parametrize("language", Language)
def test_rules_when_loaded_then_every_signal_is_one_that_the_reading_knows(language: Language) -> None:
    signals = {tested.rule.signal for tested in _rules(language)}

    plain = {signal for signal in signals if signal.partition(".")[0] not in {*_KINDS, "about"}}
    mentioned = {signal.partition(".")[2] for signal in signals if signal.startswith("about.")}

    assert plain == _PLAIN
    assert mentioned <= _TOPICS
