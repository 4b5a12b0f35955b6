"""Phrases are found by their longest form, whatever their accents and capitals."""

import pytest

from amends.text.phrase_tree import Entry, PhraseTree
from amends.text.tokens import fold, split_words, tokenise


def test_longest_when_one_phrase_begins_another_then_the_longer_wins() -> None:
    tree = PhraseTree([Entry("until", "bound", 1), Entry("until further notice", "vague", 2)])

    assert tree.longest(["until", "further", "notice", "."], 0) == (3, {"vague": 2})
    assert tree.longest(["until", "further", "news"], 0) == (1, {"bound": 1})
    assert tree.longest(["further"], 0) == (0, {})


def test_longest_when_accents_and_capitals_differ_then_the_phrase_is_found() -> None:
    tree = PhraseTree([Entry("Terça-feira", "day", 2), Entry("un’ora", "unit", 1)])

    assert tree.longest(split_words("TERCA-FEIRA"), 0) == (3, {"day": 2})
    assert tree.longest(split_words("un'ora"), 0) == (3, {"unit": 1})


def test_tree_when_a_phrase_has_two_values_then_it_is_refused_or_merged() -> None:
    entries = [Entry("sei", "number", 6), Entry("SEI", "number", 60)]

    with pytest.raises(ValueError, match='"SEI" has two meanings'):
        PhraseTree(entries)
    assert PhraseTree(entries, merge=max).longest(["sei"], 0) == (1, {"number": 60})


def test_roles_when_asked_then_every_combination_is_named() -> None:
    tree = PhraseTree([Entry("in", "bound", 0), Entry("in", "place", 0), Entry("in time", "vague", 0)])

    assert tree.roles() == {frozenset(), frozenset({"bound", "place"}), frozenset({"vague"})}


def test_fold_when_folded_then_the_length_stays() -> None:
    assert fold("Città, ÇA Й") == "citta, ca и"
    assert len(fold("İstanbul")) == len("İstanbul")


def test_tokenise_when_read_then_kinds_and_places_are_known() -> None:
    tokens, texts = tokenise("By 15/03/2026, 17:00 or 48h.\n\nEnd")

    assert [token.kind for token in tokens] == [
        "word", "full_date", "punctuation", "clock", "word", "hours", "punctuation", "gap", "word",
    ]  # fmt: skip
    assert texts[1] == "15/03/2026"
    assert tokens[-1].start == len("By 15/03/2026, 17:00 or 48h.\n\n")
