"""Which topics come first, and which are only suggested."""

from amends.domain.reading import Sign
from amends.domain.span import Span
from amends.text.message_topics import by_prominence, doubtful_kinds

_LENGTH = 1000


def _sign(kind: str, start: int) -> Sign:
    return Sign(kind, Span(start, start + 5, "words"))


def _kinds(signs: tuple[Sign, ...]) -> list[str]:
    return [sign.kind for sign in signs]


def test_order_when_one_is_told_more_often_then_it_comes_first() -> None:
    told = [_sign("noise", 0), _sign("food", 100), _sign("food", 200)]

    assert _kinds(by_prominence(told, [], [], _LENGTH)) == ["food", "noise"]


def test_order_when_equal_then_the_earlier_comes_first_with_its_first_words() -> None:
    told = [_sign("food", 300), _sign("noise", 10)]

    ordered = by_prominence(told, [], [], _LENGTH)

    assert _kinds(ordered) == ["noise", "food"]
    assert ordered[0].span.start == 10


def test_order_when_one_is_how_it_was_handled_then_the_matter_comes_first() -> None:
    told = [_sign("no_answer", 0), _sign("poor_service", 5), _sign("baggage", 500)]

    assert _kinds(by_prominence(told, [], [], _LENGTH)) == ["baggage", "no_answer", "poor_service"]


def test_order_when_in_the_subject_then_it_gains() -> None:
    told = [_sign("noise", 0), _sign("food", 500)]

    assert _kinds(by_prominence(told, [], ["food"], _LENGTH)) == ["food", "noise"]


def test_order_when_something_is_only_mentioned_then_it_comes_after_what_is_told() -> None:
    told, mentioned = [_sign("other", 0), _sign("noise", 50)], [_sign("food", 1), _sign("noise", 2)]

    assert _kinds(by_prominence(told, mentioned, [], _LENGTH)) == ["noise", "food"]


def test_order_when_only_the_general_topic_is_there_then_it_is_named() -> None:
    assert _kinds(by_prominence([_sign("other", 7), _sign("other", 3)], [], [], _LENGTH)) == ["other"]
    assert by_prominence([], [], [], 0) == ()


def test_doubt_when_two_places_or_the_subject_speak_for_a_kind_then_it_is_sure() -> None:
    told = [_sign("fraud", 0), _sign("fraud", 50), _sign("noise", 90), _sign("food", 120)]

    assert doubtful_kinds(told, [], ["food"], _LENGTH) == {"noise"}


def test_doubt_when_two_signs_share_their_words_then_they_are_one() -> None:
    assert doubtful_kinds([_sign("noise", 0), _sign("noise", 3)], [], [], _LENGTH) == {"noise"}


def test_doubt_when_a_short_message_is_about_one_thing_then_it_is_sure_unless_grave() -> None:
    assert doubtful_kinds([_sign("noise", 0), _sign("no_answer", 50)], [], [], 100) == {"no_answer"}
    assert doubtful_kinds([_sign("safety", 0)], [], [], 100) == {"safety"}
    assert doubtful_kinds([_sign("no_answer", 0)], [], [], 100) == frozenset()
