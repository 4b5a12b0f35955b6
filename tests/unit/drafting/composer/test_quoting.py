"""Which of the customer's words are quoted."""

import pytest
from tests.unit.drafting.composer_cases import book, span

from amends.domain.span import Span
from amends.drafting.composer.quoting import Taste, find_question, find_quote, find_reminder, is_careless

WORDS = book().words


def quote(message: str, words: str, **taste: object) -> str | None:
    return find_quote(message, [span(message, words)], Taste(WORDS, **taste))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("message", "words", "quoted"),
    [
        (
            "It rained. My kitchen has been dark for a week. Help.",
            "dark",
            "My kitchen has been dark for a week",
        ),
        ("It rained, and my kitchen was dark for a week!", "dark", "my kitchen was dark for a week"),
        ("@shop my kitchen was dark for a week", "dark", "my kitchen was dark for a week"),
        ("We paid 4.50 for my cold tea (again)", "cold", "We paid 4.50 for my cold tea"),
    ],
)
def test_find_quote_when_a_clause_can_be_quoted_then_it_is_cut_at_its_borders(
    message: str, words: str, quoted: str
) -> None:
    assert quote(message, words) == quoted


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("My stupid bill came twice this month.", "bill"),
        ("MY BILL CAME TWICE THIS MONTH.", "BILL"),
        ("My bill came from Martin Webb again.", "bill"),
        ("My bill has the number 5531872 on it.", "bill"),
        ("My bill came sooooo late this month.", "bill"),
        ("Our bill again.", "bill"),
        ("The bill came late this month.", "bill"),
        ("Has my bill come twice this month?", "bill"),
        ("My bill came 🙃 twice to our house.", "bill"),
        ("my dog dont like the noise from your works", "noise"),
        ("The tea was cold. my cake was never served to us.", "cake"),
        ("We wait , my bill never comes to us.", "bill"),
        (
            "I sat in the cold hall with two small children for hours because nobody told us it was shut",
            "for hours",
        ),
        (
            "My mother with her stick waited in that long queue with heavy bags for tickets that none sold",
            "queue",
        ),
    ],
)
def test_find_quote_when_words_would_embarrass_or_tell_nothing_then_none(message: str, words: str) -> None:
    assert quote(message, words) is None


def test_find_quote_when_the_firm_is_accused_then_a_mild_taste_takes_the_rest() -> None:
    message = "You shut the door and my hand was caught in it. My hand has been swollen for a week."

    assert quote(message, "my hand", mild=True) is None
    assert quote(message, "swollen", mild=True) == "My hand has been swollen for a week"
    assert quote(message, "my hand") == "You shut the door and my hand was caught in it"


def test_find_quote_when_a_stretch_is_to_be_avoided_then_another_span_serves() -> None:
    message = "My tea was cold and grey. My cake was never served to us."
    avoid = (span(message, "tea"),)

    found = find_quote(message, [span(message, "tea"), span(message, "cake")], Taste(WORDS, avoid=avoid))

    assert found == "My cake was never served to us"


def test_find_quote_when_it_is_praise_then_it_need_not_speak_of_the_customer() -> None:
    message = "The driver waited until the door was open."

    assert quote(message, "waited", telling=False) == "The driver waited until the door was open"
    assert quote(message, "waited") is None


def test_find_question_when_it_follows_a_greeting_then_the_greeting_is_left_off() -> None:
    message = "Good morning, can I bring my dog to the café?"

    assert find_question([Span.of(message, 0, len(message))], WORDS) == "can I bring my dog to the café?"


@pytest.mark.parametrize("question", ["can u tell me the price of this?", "why?", "Is that all you can do"])
def test_find_question_when_it_cannot_be_quoted_then_none(question: str) -> None:
    assert find_question([Span.of(question, 0, len(question))], WORDS) is None


@pytest.mark.parametrize(
    "message", ["I rang . No one came", "It broke.Nobody answered me", "it is late. so am i"]
)
def test_is_careless_when_the_writing_is_sloppy_then_true(message: str) -> None:
    assert is_careless(message, WORDS)


@pytest.mark.parametrize(
    "message", ["I rang. No one came", "See www.example.org for it", "It cost 4.50, my week's tea"]
)
def test_is_careless_when_the_writing_is_tidy_then_false(message: str) -> None:
    assert not is_careless(message, WORDS)


@pytest.mark.parametrize(
    ("message", "reminder"),
    [
        ("My chair broke after a day. It is new.", "My chair broke after a day"),
        ("Hello! And then the chair that I got last week fell apart.", "the chair that I got last week…"),
        ("Thieves all of you. My chair broke on Monday morning.", "My chair broke on Monday morning"),
        ("Card 1234567890 was blocked.", None),
        ("No!", None),
    ],
)
def test_find_reminder_when_a_message_begins_then_its_first_decent_words_stand_for_it(
    message: str, reminder: str | None
) -> None:
    assert find_reminder(message, (), WORDS) == reminder


def test_find_reminder_when_the_words_are_heated_then_the_next_are_taken() -> None:
    message = "I am so done with you. My chair broke after a day."
    heated = span(message, "so done with you")

    assert find_reminder(message, (heated,), WORDS) == "My chair broke after a day"
