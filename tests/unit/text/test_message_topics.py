"""Which topics of a message are sure enough to be spoken of as a fact."""

import pytest

from amends.domain.reading import Sign
from amends.domain.span import Span
from amends.text.message_topics import doubtful_kinds

SHORT, LONG = 120, 900


def sign(kind: str, place: int, words: str = "word") -> Sign:
    return Sign(kind, Span(place, place + len(words), words))


def test_doubtful_kinds_when_one_word_stands_in_a_long_message_then_its_kind_is_doubtful() -> None:
    assert doubtful_kinds([sign("booking", 5)], [], [], LONG) == {"booking"}


@pytest.mark.parametrize(("places", "sure"), [((5, 400), False), ((5, 200, 400), True)])
def test_doubtful_kinds_when_three_places_show_a_kind_then_it_is_sure(
    places: tuple[int, ...], sure: bool
) -> None:
    told = [sign("booking", place) for place in places]

    assert (doubtful_kinds(told, [], [], LONG) == frozenset()) is sure


def test_doubtful_kinds_when_another_thing_shows_nearly_as_often_then_both_are_doubtful() -> None:
    told = [sign("booking", place) for place in (5, 200, 400)] + [
        sign("baggage", place) for place in (50, 300)
    ]

    assert doubtful_kinds(told, [], [], LONG) == {"booking", "baggage"}


def test_doubtful_kinds_when_two_signs_share_their_words_then_they_are_one() -> None:
    assert doubtful_kinds([sign("booking", 5), sign("booking", 6)], [], [], LONG) == {"booking"}


def test_doubtful_kinds_when_the_subject_line_names_it_too_then_it_is_sure() -> None:
    told = [sign("booking", 5), sign("booking", 200)]

    assert doubtful_kinds(told, [], ["booking"], LONG) == frozenset()


def test_doubtful_kinds_when_a_short_message_is_about_one_thing_then_it_is_sure() -> None:
    told = [sign("baggage", 5), sign("baggage", 80), sign("staff_competence", 40)]

    assert doubtful_kinds(told, [], [], SHORT) == {"staff_competence"}


def test_doubtful_kinds_when_a_short_message_names_two_things_once_then_both_are_doubtful() -> None:
    told = [sign("booking", 5), sign("payment_failed", 5)]

    assert doubtful_kinds(told, [], [], SHORT) == {"booking", "payment_failed"}


@pytest.mark.parametrize("kind", ["fraud", "discrimination", "safety"])
def test_doubtful_kinds_when_a_grave_matter_is_named_once_then_it_is_doubtful(kind: str) -> None:
    assert doubtful_kinds([sign(kind, 5)], [], [], SHORT) == {kind}


def test_doubtful_kinds_when_only_poor_service_shows_then_it_is_sure() -> None:
    assert doubtful_kinds([sign("poor_service", 5)], [], [], LONG) == frozenset()
