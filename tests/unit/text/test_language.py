"""The language of a message, short, shouted, mixed or without its accents."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from amends.domain.languages import DetectedLanguage, Language
from amends.text.language import detect_language, language_name
from amends.text.language_profiles import NAMES, SCRIPTS, VARIANTS, WORDS

SAMPLES = yaml.safe_load(Path(__file__).with_name("language_samples.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in SAMPLES.items() for text in texts]
)
def test_detect_when_a_message_is_short_then_its_language_is_found(code: str, text: str) -> None:
    found = detect_language(text)

    assert found.code == code
    assert found.supported == next((language for language in Language if language == code), None)


def test_samples_when_counted_then_every_language_has_some() -> None:
    assert set(SAMPLES) >= set(WORDS)
    assert set(SAMPLES) | {code for _, _, code in SCRIPTS} <= set(NAMES)


@pytest.mark.parametrize(
    "text",
    ["", "OK", "ok", "No", "?", "12345", "👍👍", "A-42-B7", "https://example.com/help", "ann@example.com",
     "@brand #fail", "Zara Madrid", "…", "[[timescale]]"],
)  # fmt: skip
def test_detect_when_a_text_is_too_short_to_tell_then_it_is_undetermined_or_as_hinted(text: str) -> None:
    assert detect_language(text) == DetectedLanguage("und")
    assert detect_language(text, hint="it").supported is Language.IT


@pytest.mark.parametrize("hint", ["en", "ru", "pt-BR", "de", "xx"])
def test_detect_when_the_words_are_clear_then_no_hint_overrules_them(hint: str) -> None:
    assert detect_language("Non funziona niente e nessuno risponde al telefono.", hint=hint).code == "it"


def test_detect_when_a_few_words_are_foreign_then_the_larger_part_decides() -> None:
    italian = "Ho scritto tre volte al customer care e il tracking dice sempre out for delivery."
    russian = "Заказал Samsung Galaxy через Express Delivery Service, так и не привезли."
    english = "The driver said 'mi dispiace, non posso fare niente' and just left, what am I to do?"

    assert [detect_language(text).code for text in (italian, russian, english)] == ["it", "ru", "en"]


def test_detect_when_a_long_text_begins_in_another_language_then_the_larger_part_decides() -> None:
    greeting = "Dear Sir or Madam, I hope this finds you well. "
    rest = "Il pacco non è mai arrivato e nessuno mi ha richiamato. " * 40

    assert detect_language(greeting + rest).code == "it"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("NON E' POSSIBILE ASPETTARE ANCORA", "it"),
        ("ГДЕ МОИ ДЕНЬГИ", "ru"),
        ("voces nao tem respeito, nao recebi nada e ja faz um mes", "pt"),
        ("perche non rispondete piu, e gia una settimana che aspetto", "it"),
        ("nao sao", "pt"),
        ("tambem ja", "pt"),
        ("Ещё раз пишу: ничего не пришло", "ru"),
        ("Jeszcze nic nie przyszlo, prosze o zwrot pieniedzy", "pl"),
    ],
)
def test_detect_when_text_is_shouted_or_has_lost_its_accents_then_it_is_found(text: str, code: str) -> None:
    assert detect_language(text).code == code


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("The colour is wrong and the parcel cost me £15.", "en-GB"),
        ("I apologise for the queue, but this is rubbish.", "en-GB"),
        ("The color is wrong and my mom paid $15.", "en-US"),
        ("I realized they canceled my apartment order.", "en-US"),
        ("My order is late and nobody answers.", None),
        ("The color and the colour are both wrong.", None),
        ("O aplicativo não abre, estou esperando meu celular há dias.", "pt-BR"),
        ("Paguei R$ 89,90 e não recebi o produto.", "pt-BR"),
        ("Estou a ligar há dias, o telemóvel avariou e custou 300 €.", "pt-PT"),
        ("A vossa equipa não me contactou.", "pt-PT"),
        ("Não recebi o produto.", None),
        ("Il pacco è in ritardo.", None),
        ("Заказ не пришёл.", None),
    ],
)
def test_detect_when_spelling_money_or_words_show_it_then_the_variant_is_named(
    text: str, variant: str | None
) -> None:
    assert detect_language(text).variant == variant


def test_detect_when_the_text_shows_no_variant_then_the_hint_gives_it() -> None:
    assert detect_language("Não recebi o produto.", hint="pt-PT").variant == "pt-PT"
    assert detect_language("O celular não chegou, vocês têm o contato.", hint="pt-PT").variant == "pt-BR"
    assert detect_language("My order is late.", hint="pt-PT").variant is None
    assert detect_language("My order is late.", hint="en").variant is None


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("it", "Italian"),
        ("pt-BR", "Brazilian Portuguese"),
        ("pt-AO", "Portuguese"),
        ("und", "an unknown language"),
        ("xx", "xx"),
    ],
)
def test_language_name_when_asked_then_it_is_english(code: str, name: str) -> None:
    assert language_name(code) == name


def test_variants_when_listed_then_they_belong_to_their_language() -> None:
    assert all(variant.startswith(f"{code}-") for code, listed in VARIANTS.items() for variant in listed)


@given(text=st.text(max_size=200), hint=st.sampled_from([None, "it", "pt-BR", "zz", ""]))
def test_detect_when_given_anything_then_the_answer_is_a_code_and_always_the_same(
    text: str, hint: str | None
) -> None:
    found = detect_language(text, hint=hint)

    assert found == detect_language(text, hint=hint)
    assert found.code in {*NAMES, "und", hint}
    assert found.variant is None or found.variant.startswith(found.code)


@pytest.mark.parametrize("piece", ["x", "x ", "a1", "está ", "http://", "@", "ы", "[["])
def test_detect_when_a_text_is_huge_then_only_its_beginning_counts(piece: str) -> None:
    text = piece * (20_000 // len(piece))

    assert detect_language(text) == detect_language(text[:20_000] + "Where is my order? " * 200_000)
