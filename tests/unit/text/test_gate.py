"""The gate: which patterns can match in which sentences."""

from amends.text.gate import Gate
from amends.text.needs import needs_of

_SENTENCES = ["we refund it", "call us back", "no refunds, call"]


def _open(*patterns: str) -> list[tuple[int, int]]:
    return Gate(map(needs_of, patterns)).open(_SENTENCES)


def test_open_lets_a_pattern_through_where_its_words_begin() -> None:
    assert _open("refund", "call", "money") == [(0, 0b101), (1, 0b110)]


def test_open_asks_for_a_word_of_every_set_of_a_way_and_for_one_way() -> None:
    assert _open("call \\w+ back", "money|we \\w+ it") == [(0, 0b010), (1, 0b001)]


def test_open_lets_a_pattern_of_no_known_words_through_everywhere() -> None:
    assert _open("\\w+s") == [(0, 0b111)]


def test_open_without_sentences_lets_nothing_through() -> None:
    assert Gate([needs_of("refund"), ()]).open([]) == []
