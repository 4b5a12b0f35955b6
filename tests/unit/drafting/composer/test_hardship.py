"""What the composer takes for told of the customer's hardships."""

import pytest
from tests.unit.drafting.composer_cases import book, signs

from amends.drafting.composer.hardship import had_to_ask_again, own_hardships, waiting_time

WORDS = book().words


@pytest.mark.parametrize(
    ("message", "words", "waited"),
    [
        ("I have waited three weeks for it.", "waited three weeks", "three weeks"),
        ("I sent it a week ago, and still nothing.", "a week ago", "a week"),
        ("I have been a customer for 5 years.", "for 5 years", None),
        ("My policy ran for 5 years and I still pay.", "for 5 years", None),
        ("We were there for three days.", "for three days", None),
    ],
)
def test_waiting_time_when_a_time_is_told_then_only_a_wait_counts(
    message: str, words: str, waited: str | None
) -> None:
    assert waiting_time(signs(message, {"time": words}), message, WORDS) == waited


@pytest.mark.parametrize(
    ("message", "kind", "words", "is_own"),
    [
        ("My daughter cried all evening.", "family", "My daughter cried", True),
        ("My cat almost passed away.", "family", "passed away", False),
        ("You have just lost two customers.", "work", "lost two customers", False),
        ("You made me lose two days of work.", "work", "lose two days of work", True),
        ("Two days of work are gone.", "work", "Two days of work", True),
    ],
)
def test_own_hardships_when_it_is_the_firms_or_nobodys_then_it_is_left_out(
    message: str, kind: str, words: str, is_own: bool
) -> None:
    assert bool(own_hardships(signs(message, {kind: words}), message, WORDS)) is is_own


@pytest.mark.parametrize(
    ("message", "words", "asked"),
    [
        ("I have called three times.", "three times", True),
        ("I will never eat there again.", "again", False),
        ("We had been there several times.", "several times", False),
        ("I was told to call back before six.", "back before", False),
    ],
)
def test_had_to_ask_again_when_something_happened_twice_then_only_messages_count(
    message: str, words: str, asked: bool
) -> None:
    assert had_to_ask_again(signs(message, {"repeat": words}), message, WORDS) is asked
