"""What is read in a message, with messages of our own in four languages."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.config.paths import shipped_prompts, shipped_resources
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.reading import MessageKind, Reading, Sign
from amends.packs.language import LanguagePack
from amends.packs.library import PackLibrary
from amends.packs.yaml_strict import load_yaml
from amends.text.message_reading import read_message

_MESSAGES = Path(__file__).with_name("messages.yaml")


@cache
def _pack(language: Language) -> LanguagePack:
    return PackLibrary(shipped_resources(), shipped_prompts()).language(language)


def _read(language: str, text: str, subject: str = "") -> Reading:
    pack = _pack(Language(language))
    detected = DetectedLanguage(language, None, Language(language))
    return read_message(text, detected, pack.grammar, pack.letter_rules, subject)


def _samples(section: str, key: str) -> list[object]:
    data = load_yaml(_MESSAGES.read_text(encoding="utf-8"), _MESSAGES.name)
    assert isinstance(data, dict)
    languages = data[section]
    assert isinstance(languages, dict)
    samples: list[object] = []
    for language, items in languages.items():
        assert isinstance(items, list)
        for number, item in enumerate(items, start=1):
            assert isinstance(item, dict)
            samples.append(pytest.param(language, item["text"], item[key], id=f"{language}-{number}"))
    return samples


def _kinds(signs: tuple[Sign, ...]) -> set[str]:
    return {sign.kind for sign in signs}


def _words(signs: tuple[Sign, ...]) -> list[str]:
    return [sign.span.text for sign in signs]


@pytest.mark.parametrize(("language", "text", "kind"), _samples("kinds", "kind"))
def test_read_when_given_a_message_then_tells_what_it_is(language: str, text: str, kind: str) -> None:
    assert _read(language, text).kind is MessageKind(kind)


@pytest.mark.parametrize(("language", "text", "topic"), _samples("topics", "topic"))
def test_read_when_given_a_complaint_then_tells_what_it_is_about(
    language: str, text: str, topic: str
) -> None:
    assert topic in _kinds(_read(language, text).topics)


@pytest.mark.parametrize(("language", "text", "care"), _samples("care", "care"))
def test_read_when_a_person_must_take_it_then_raises_the_care_flag_and_only_then(
    language: str, text: str, care: str
) -> None:
    found = {sign.care.value for sign in _read(language, text).care}

    assert (care in found) if care != "-" else (found == set())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The flight was cancelled and the desk was rude. A cancelled flight at Christmas!"),
        ("it", "Il volo è stato cancellato, al banco sono stati scortesi. Volo cancellato a Natale!"),
        ("ru", "Рейс отменили, на стойке хамили. Отменили рейс на Новый год!"),
        ("pt", "O voo foi cancelado e no balcão foram grosseiros. Voo cancelado no Natal!"),
    ],
)
def test_read_when_two_things_went_wrong_then_the_one_told_more_comes_first_and_once(
    language: str, text: str
) -> None:
    topics = [sign.kind for sign in _read(language, text).topics]

    assert topics[:2] == ["flight_cancelled", "rude_staff"]
    assert topics.count("flight_cancelled") == 1


def test_read_when_the_subject_names_a_topic_then_it_comes_first() -> None:
    text = "The room was noisy. The soup was cold."

    without = _read("en", text)
    with_subject = _read("en", text, subject="Cold soup in your restaurant")

    assert without.topics[0].kind == "noise"
    assert with_subject.topics[0].kind == "food"


def test_read_when_nothing_specific_is_told_then_falls_back_on_what_is_mentioned() -> None:
    assert [sign.kind for sign in _read("en", "I want to talk about my mortgage.").topics] == [
        "loan_mortgage"
    ]
    assert [sign.kind for sign in _read("en", "There is a problem.").topics] == ["other"]


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        ("en", "I want my money back.", "I asked for a refund in May and they refused."),
        ("it", "Voglio il rimborso.", "A maggio ho chiesto il rimborso e l'hanno negato."),
        ("ru", "Прошу вернуть деньги.", "В мае просила возврат, отказали."),
        ("pt", "Quero o reembolso.", "Em maio recusaram o reembolso."),
    ],
)
def test_read_when_a_refund_is_only_told_of_then_it_is_not_a_request(
    language: str, asked: str, told: str
) -> None:
    assert _kinds(_read(language, asked).requests) == {"refund"}
    assert "refund" not in _kinds(_read(language, told).requests)


def test_read_when_a_special_request_is_found_then_the_general_one_is_left_out() -> None:
    assert _kinds(_read("en", "Please help. I want a replacement.").requests) == {"replacement"}
    assert _kinds(_read("en", "Please help me.").requests) == {"other"}


@pytest.mark.parametrize(
    ("language", "text", "family"),
    [
        ("en", "I am not angry, only hungry.", "anger"),
        ("it", "Non sono arrabbiata, ho solo fame.", "anger"),
        ("ru", "Я не злюсь, просто голодная.", "anger"),
        ("pt", "Não estou zangada, só com fome.", "anger"),
        ("en", "So let down 😢", "sadness"),
    ],
)
def test_read_when_a_feeling_is_named_even_if_denied_then_it_is_shown(
    language: str, text: str, family: str
) -> None:
    reading = _read(language, text)

    assert family in _kinds(reading.feelings)
    assert reading.shows_feeling


@pytest.mark.parametrize(
    ("language", "text", "hardship"),
    [
        ("en", "I lost a day's pay and my daughter cried all evening.", {"work", "family"}),
        ("it", "Ho perso una giornata di lavoro e mia figlia ha pianto tutta la sera.", {"work", "family"}),
        ("ru", "Потеряла день на работе, моя дочка плакала весь вечер.", {"work", "family"}),
        ("pt", "Perdi um dia de trabalho e a minha filha chorou a noite toda.", {"work", "family"}),
    ],
)
def test_read_when_it_cost_the_customer_something_then_names_what(
    language: str, text: str, hardship: set[str]
) -> None:
    assert hardship <= _kinds(_read(language, text).hardships)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is the third time I write."),
        ("it", "È la terza volta che scrivo."),
        ("ru", "Пишу третий раз."),
        ("pt", "É a terceira vez que escrevo."),
    ],
)
def test_read_when_they_wrote_before_then_it_is_a_repeat(language: str, text: str) -> None:
    assert _read(language, text).repeats


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THIS IS THE THIRD PARCEL. I want it today.", {"capitals"}),
        ("UTTERLY HOPELESS! I give up.", {"capitals"}),
        ("I have NEVER had such a lift.", {"capitals"}),
        ("My SAMSUNG TV and the BBC licence fee.", set()),
        ("The NHS, the DVLA and HMRC wrote.", set()),
        ("Where is it?!", {"marks"}),
        ("Late again!!", {"marks"}),
        ("Late today!", set()),
    ],
)
def test_read_when_shouted_then_it_is_heat_but_brands_and_single_marks_are_not(
    text: str, expected: set[str]
) -> None:
    assert _kinds(_read("en", text).heat) == expected


def test_read_when_praise_is_excited_then_its_marks_are_not_heat() -> None:
    reading = _read("en", "The staff were wonderful!! Thank you for your help!!!")

    assert reading.kind is MessageKind.PRAISE
    assert reading.heat == ()


@pytest.mark.parametrize(
    ("language", "sincere", "ironic", "after"),
    [
        ("en", "Well done to all.", "Well done, the wrong bill.", "The soup was cold. Well done."),
        ("it", "Complimenti a tutti.", "Complimenti, bolletta errata.", "La zuppa era fredda. Complimenti."),
        ("ru", "Браво всему залу.", "Браво, неправильная квитанция.", "Суп был холодный. Браво."),
        ("pt", "Parabéns a todos.", "Parabéns, fatura errada.", "A sopa veio fria. Parabéns."),
    ],
)
def test_read_when_a_mishap_is_congratulated_then_it_is_sarcasm_and_no_praise(
    language: str, sincere: str, ironic: str, after: str
) -> None:
    assert _read(language, sincere).kind is MessageKind.PRAISE
    for text in (ironic, after):
        reading = _read(language, text)
        assert reading.kind is MessageKind.COMPLAINT
        assert "sarcasm" in _kinds(reading.heat)
        assert reading.praises == ()


def test_read_when_praise_stands_before_a_mishap_in_another_sentence_then_it_stays_praise() -> None:
    reading = _read(
        "en", "The waiter did a great job and was kind to us all evening. Only the soup was cold."
    )

    assert reading.kind is MessageKind.COMPLAINT
    assert reading.praises


def test_read_when_somebody_is_praised_after_a_mishap_then_it_stays_praise() -> None:
    reading = _read("en", "The soup was cold. Well done to Anna, who brought us a hot one.")

    assert reading.praises
    assert "sarcasm" not in _kinds(reading.heat)


def test_read_when_something_is_asked_then_gives_the_sentence_but_not_one_that_only_vents() -> None:
    text = "My bag is lost. I would like to know where it is. Are you joking? When will it come?"

    questions = [span.text for span in _read("en", text).questions]

    assert questions == ["I would like to know where it is.", "When will it come?"]


def test_read_when_a_complaint_asks_something_then_it_stays_a_complaint() -> None:
    assert _read("en", "My parcel never arrived. Where is it?").kind is MessageKind.COMPLAINT
    assert _read("en", "Where is your shop?").kind is MessageKind.QUESTION


def test_read_when_only_a_doubtful_word_stands_beside_a_question_then_it_is_a_question() -> None:
    assert _read("en", "I have a problem with the form: where do I sign?").kind is MessageKind.QUESTION


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The duck in your lobby sat on my hat.", MessageKind.COMPLAINT),
        ("Ducks everywhere.", MessageKind.OTHER),
        ("I enclose two copies of the form about the ducks.", MessageKind.OTHER),
        ("I enclose the form again, for the third time.", MessageKind.COMPLAINT),
    ],
)
def test_read_when_nothing_known_is_told_then_it_is_a_complaint_unless_plainly_neutral(
    text: str, kind: MessageKind
) -> None:
    assert _read("en", text).kind is kind


def test_read_when_the_firm_is_quoted_then_its_words_are_not_the_customers() -> None:
    reading = _read("en", 'Your letter says "we are very disappointed that you feel angry about this".')

    assert reading.feelings == ()


def test_read_when_signs_of_one_kind_overlap_then_the_longer_stays() -> None:
    reading = _read("en", "I am so disappointed, this is unbelievable.")

    assert _words(reading.feelings) == ["disappointed", "unbelievable"]


def test_read_when_signs_of_two_kinds_overlap_then_both_stay() -> None:
    reading = _read("en", "I took the morning off work for you.")

    assert _kinds(reading.hardships) == {"time", "work"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Das ist eine Frechheit!!", MessageKind.COMPLAINT),
        ("Ich bin traurig 😢", MessageKind.COMPLAINT),
        ("Liefern Sie nach Malta?", MessageKind.QUESTION),
        ("Danke.", MessageKind.OTHER),
    ],
)
def test_read_when_the_language_has_no_pack_then_only_what_needs_no_words_is_read(
    text: str, kind: MessageKind
) -> None:
    german = DetectedLanguage("de")

    reading = read_message(text, german, None, ())

    assert reading.kind is kind
    assert reading.topics == ()
    assert reading.language is german


def test_read_when_a_message_is_huge_then_only_its_beginning_is_read() -> None:
    reading = _read("en", "Thieves! " * 200_000 + "My solicitor will write to you.")

    assert reading.kind is MessageKind.COMPLAINT
    assert max(sign.span.end for sign in reading.heat) <= 20_000
    assert reading.care == ()


@given(st.sampled_from(list(Language)), st.text(max_size=200))
def test_read_when_given_any_text_then_every_span_is_cut_from_it(language: Language, text: str) -> None:
    reading = _read(language.value, text)

    signs = (*reading.feelings, *reading.hardships, *reading.repeats, *reading.heat, *reading.topics)
    spans = [sign.span for sign in (*signs, *reading.requests, *reading.praises, *reading.care)]
    for span in (*spans, *reading.questions):
        assert text[span.start : span.end] == span.text
