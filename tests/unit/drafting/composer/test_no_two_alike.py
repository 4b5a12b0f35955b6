"""Two customers never get the same letter, whatever they write about and wherever it is answered."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.drafting.composer_cases import ENGLISH, case, write

from amends.domain.case import ChannelKind, Stage
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.reading import MessageKind, Reading, Sign
from amends.domain.span import Span
from amends.packs.phrase_kinds import FEELINGS, HARDSHIPS, TOPICS

RUSSIAN = DetectedLanguage("ru", None, Language.RU)
THINGS = {
    "en": ["a lamp", "the kettle", "two chairs", "the blue coat", "my tickets", "a shelf", "the stove"],
    "ru": ["лампу", "чайник", "два стула", "синее пальто", "мои билеты", "полку", "плиту"],
}
ENDINGS = {
    "en": ["never came", "broke at once", "was not mine", "came in the wrong size", "smelt of smoke"],
    "ru": ["так и не привезли", "сразу сломали", "прислали чужую вещь", "вернули мокрым", "потеряли где-то"],
}
CHANNELS = [ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS, ChannelKind.REVIEW, ChannelKind.SOCIAL]


def read(message: str, language: DetectedLanguage, topic: str, feeling: str, hardship: str) -> Reading:
    whole = Span(0, len(message), message)
    return Reading(
        language,
        MessageKind.COMPLAINT,
        feelings=(Sign(feeling, whole),),
        hardships=(Sign(hardship, whole),),
        topics=(Sign(topic, whole),),
    )


@settings(max_examples=60, deadline=None)
@given(
    first=st.tuples(st.integers(0, 6), st.integers(0, 4)),
    second=st.tuples(st.integers(0, 6), st.integers(0, 4)),
    language=st.sampled_from([ENGLISH, RUSSIAN]),
    channel=st.sampled_from(CHANNELS),
    stage=st.sampled_from([Stage.HOLDING, Stage.FINAL, Stage.FOLLOWUP]),
    kinds=st.tuples(st.sampled_from(TOPICS), st.sampled_from(FEELINGS), st.sampled_from(HARDSHIPS)),
)
def test_write_when_two_complaints_are_read_alike_then_their_letters_still_differ(
    first: tuple[int, int],
    second: tuple[int, int],
    language: DetectedLanguage,
    channel: ChannelKind,
    stage: Stage,
    kinds: tuple[str, str, str],
) -> None:
    opening = "I bought" if language is ENGLISH else "Мы заказали"
    messages = [
        f"{opening} {THINGS[language.code][thing]}. It {ENDINGS[language.code][ending]}."
        if language is ENGLISH
        else f"{opening} {THINGS[language.code][thing]}. Всё {ENDINGS[language.code][ending]}."
        for thing, ending in (first, second)
    ]
    letters = [
        write(case(message, channel=channel, stage=stage), read(message, language, *kinds)).text
        for message in messages
    ]

    assert (letters[0] == letters[1]) is (messages[0] == messages[1]) or first[0] == second[0]
    assert messages[0] != messages[1] or letters[0] == letters[1]
