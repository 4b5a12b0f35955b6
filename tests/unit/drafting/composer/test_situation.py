"""What a letter chooses to speak of."""

from tests.unit.drafting.composer_cases import ENGLISH, book, case, complaint, span

from amends.domain.reading import MessageKind, Reading, Sign
from amends.drafting.composer.situation import Situation, understand


def understood(message: str, reading: Reading, **fields: object) -> Situation:
    return understand(case(message, **fields), reading, book())


def test_understand_when_one_time_is_told_then_it_is_the_duration() -> None:
    message = "We waited three weeks for it."

    found = understood(message, complaint(message, hardships={"time": "waited three weeks"}))

    assert found.duration == "three weeks"


def test_understand_when_several_times_are_told_then_none_is_taken_for_the_wait() -> None:
    message = "After two years with you I waited three weeks."
    times = tuple(Sign("time", span(message, words)) for words in ("two years", "three weeks"))
    reading = Reading(ENGLISH, MessageKind.COMPLAINT, hardships=times)

    assert understood(message, reading).duration is None


def test_understand_when_one_sum_is_named_then_it_is_the_amount() -> None:
    assert understood("You took £30, yes £30.", complaint("x")).amount == "£30"
    assert understood("You took £30 and then £12.", complaint("x")).amount is None


def test_understand_when_several_feelings_show_then_the_weightiest_is_named() -> None:
    message = "I am annoyed and ashamed."
    reading = complaint(message, feelings={"frustration": "annoyed", "humiliation": "ashamed"})

    assert understood(message, reading).feeling == "humiliation"


def test_understand_when_a_topic_has_no_words_then_the_general_one_serves() -> None:
    message = "It is odd."

    found = understood(message, complaint(message, topics={"unheard_of": "odd"}))

    assert found.topics == (book().topics["other"],)
