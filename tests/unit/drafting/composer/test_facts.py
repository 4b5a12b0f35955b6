"""How the firm's facts are sorted."""

import pytest
from tests.unit.drafting.composer_cases import book, case

from amends.drafting.composer.facts import Statement, says_when, sort_facts

BOOK = book()


def sorted_texts(*facts: str) -> list[str]:
    return [statement.text for statement in sort_facts(case(facts=facts), BOOK).statements]


def test_sort_facts_when_notes_stand_in_one_line_then_each_is_a_statement() -> None:
    assert sorted_texts("Cot found in Hull; new visit Monday 15 June 8-10. It is free of charge") == [
        "Cot found in Hull.",
        "new visit Monday 15 June 8-10.",
        "It is free of charge.",
    ]


@pytest.mark.parametrize(
    "fact",
    [
        "agent may pay up to £100",
        "approved up to 50 euros",
        "Goodwill limit £20",
        "Fix date unknown",
        "Log not yet checked",
    ],
)
def test_sort_facts_when_one_looks_internal_or_unknown_then_it_is_kept_back(fact: str) -> None:
    material = sort_facts(case(facts=(fact,)), BOOK)

    assert material.statements == ()
    assert material.kept_back == (fact,)


def test_sort_facts_when_one_speaks_about_the_customer_then_it_is_a_gap_to_reword() -> None:
    assert sorted_texts("Customer was charged twice") == [
        "[[say in your own words: Customer was charged twice]]."
    ]


def test_sort_facts_when_one_is_in_another_language_then_it_is_a_gap_to_translate() -> None:
    texts = sorted_texts("Il rimborso di 45 euro è stato approvato ieri", "Посылка найдена на складе в Твери")

    assert texts == [
        "[[say in English: Il rimborso di 45 euro è stato approvato ieri]].",
        "[[say in English: Посылка найдена на складе в Твери]].",
    ]


def test_sort_facts_when_a_note_for_a_gap_is_long_or_has_brackets_then_the_gap_stays_whole() -> None:
    text = sorted_texts("The customer [second floor] " + "waited for the lift and " * 9)[0]

    assert text.startswith("[[say in your own words: The customer second floor waited")
    assert text.endswith("…]].")
    assert len(text) < 120


def test_sort_facts_when_an_answer_has_a_bound_then_it_is_the_bound_and_no_statement() -> None:
    material = sort_facts(
        case(facts=("Decision by Friday 12 June",), policy=("We reply within 10 days",)), BOOK
    )

    assert material.bound == "by Friday 12 June"
    assert material.statements == ()


def test_sort_facts_when_a_policy_line_has_a_bound_without_an_answer_then_there_is_none() -> None:
    assert sort_facts(case(policy=("Returns are free within 30 days",)), BOOK).bound is None


def test_sort_facts_when_something_was_done_then_it_comes_before_the_rest_and_causes_apart() -> None:
    material = sort_facts(
        case(facts=("Cot seen in Hull", "Refund approved on 9 June", "Delay because of a torn label")), BOOK
    )

    assert [each.text for each in material.others] == ["refund approved on 9 June.", "Cot seen in Hull."]
    assert [each.text for each in material.causes] == ["Delay because of a torn label."]


@pytest.mark.parametrize(
    ("remedy", "text", "sentence"),
    [
        ("Full refund of £80", "full refund of £80.", False),
        ("Amazon voucher of £20", "Amazon voucher of £20.", False),
        ("we will collect the cot on Friday", "We will collect the cot on Friday.", True),
        ("You keep the cot!", "You keep the cot!", True),
    ],
)
def test_sort_facts_when_there_is_a_remedy_then_it_is_cleaned_only_at_its_ends(
    remedy: str, text: str, sentence: bool
) -> None:
    found = sort_facts(case(remedy=remedy), BOOK).remedy

    assert found is not None
    assert (found.text, found.sentence) == (text, sentence)


def test_sort_facts_when_the_remedy_is_blank_then_there_is_none() -> None:
    assert sort_facts(case(remedy="  "), BOOK).remedy is None


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("redelivery on 12 June.", True),
        ("it takes up to 3 days.", True),
        ("the visit is on Monday.", True),
        ("cot found in Hull.", False),
    ],
)
def test_says_when_then_a_day_or_a_span_counts(text: str, dated: bool) -> None:
    assert says_when(Statement(text, sentence=False), BOOK.words) is dated
