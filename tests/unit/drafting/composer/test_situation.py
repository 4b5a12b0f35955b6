"""What a letter chooses to speak of."""

from dataclasses import replace

import pytest
from tests.unit.drafting.composer_cases import ENGLISH, book, case, complaint, span

from amends.domain.languages import Language
from amends.domain.reading import MessageKind, Reading, Sign
from amends.drafting.composer.situation import Situation, understand


def understood(
    message: str, reading: Reading, language: Language = Language.EN, **fields: object
) -> Situation:
    return understand(case(message, **fields), reading, book(language))


def test_understand_when_one_time_is_told_then_it_is_the_duration() -> None:
    message = "We waited three weeks for it."

    found = understood(message, complaint(message, hardships={"time": "waited three weeks"}))

    assert found.duration == "three weeks"


def test_understand_when_several_times_are_told_then_none_is_taken_for_the_wait() -> None:
    message = "After two years with you I waited three weeks."
    times = tuple(Sign("time", span(message, words)) for words in ("two years", "three weeks"))
    reading = Reading(ENGLISH, MessageKind.COMPLAINT, hardships=times)

    assert understood(message, reading).duration is None


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("You took £30, yes £30.", "£30"),
        ("You took £30 and then £12.", None),
        ("You took my money. The bag cost £30.", None),
        ("The bag cost £30. You took my money.", None),
    ],
)
def test_understand_when_sums_are_named_then_only_one_beside_the_topic_is_the_amount(
    message: str, amount: str | None
) -> None:
    reading = complaint(message, topics={"wrong_charge": "You took"})

    assert understood(message, reading).amount == amount


def test_understand_when_several_feelings_show_then_the_weightiest_is_named() -> None:
    message = "I am annoyed and ashamed."
    reading = complaint(message, feelings={"frustration": "annoyed", "humiliation": "ashamed"})

    assert understood(message, reading).feeling == "humiliation"


def test_understand_when_a_topic_has_no_words_then_the_general_one_serves() -> None:
    message = "It is odd."

    found = understood(message, complaint(message, topics={"unheard_of": "odd"}))

    assert found.topics == (book().topics["other"],)


def test_joined_when_a_part_before_the_last_is_a_clause_then_a_comma_closes_it_in_russian() -> None:
    russian = understood("Где карта?", complaint("Где карта?"), Language.RU)
    english = understood("Where is it?", complaint("Where is it?"))

    assert russian.joined(["о деньгах, которых нет", "о карте"]) == "о деньгах, которых нет, и о карте"
    assert russian.joined(["о деньгах", "о карте"]) == "о деньгах и о карте"
    assert english.joined(["the money, all of it", "the card"]) == "the money, all of it and the card"


def test_understand_when_a_sum_is_written_without_a_blank_then_the_letter_sets_one() -> None:
    message = "Списали 2990р за карту."

    found = understood(message, complaint(message, topics={"wrong_charge": "Списали"}), Language.RU)

    assert found.amount == "2990 р"


def test_understand_when_only_a_stray_word_shows_a_topic_then_the_letter_speaks_in_general() -> None:
    message = "My insurance went up."
    reading = replace(
        complaint(message, topics={"insurance_claim": "insurance"}), doubtful=frozenset({"insurance_claim"})
    )

    found = understood(message, reading)

    assert (found.topics, found.is_certain) == ((book().topics["other"],), False)
