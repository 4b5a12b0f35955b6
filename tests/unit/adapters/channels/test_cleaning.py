"""What cannot be seen is dropped, and what was dropped on purpose is told."""

import pytest

from amends.adapters.channels.cleaning import clean_text, one_line, source_name


def test_clean_text_when_lines_end_in_their_ways_then_all_end_alike() -> None:
    assert clean_text("a\r\nb\rc\u2028d\x0ce\n\n") == ("a\nb\nc\nd\ne", ())


def test_clean_text_when_letters_cannot_be_seen_then_they_go_and_emoji_stay() -> None:
    text, notes = clean_text("so\u00adft \u200bzero\ufeff \x00\x07bell 👩‍👧 ❤️")

    assert text == "soft zero bell 👩‍👧 ❤️"
    assert notes == ()


def test_clean_text_when_something_is_disguised_then_it_is_counted() -> None:
    text, notes = clean_text("pay \u202enow\u202c\U000e0041")

    assert text == "pay now"
    assert notes == ("3 invisible characters were left out.",)


def test_clean_text_when_half_a_pair_is_left_then_it_can_still_be_saved() -> None:
    assert clean_text("a\ud83dz")[0].encode("utf-8") == b"az"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("-", "The text from standard input"), ("a\n\u202eb.txt", '"a b.txt"'), ("x" * 200, f'"{"x" * 80}"')],
)
def test_source_name_when_a_name_is_odd_then_it_fits_a_sentence(name: str, shown: str) -> None:
    assert source_name(name) == shown


def test_one_line_when_there_are_several_then_they_are_joined() -> None:
    assert one_line(" a\r\n b\t\x00c ") == "a b c"
