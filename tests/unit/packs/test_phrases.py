"""The phrase books: their schema, and that what they hold can be sent."""

import re
from pathlib import Path

import pytest

from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.phrase_slots import lists_of_variants
from amends.packs.phrases import Forms, PhraseBook, Shaped, read_phrases

LANGUAGES = Path(__file__).parents[3] / "resources" / "languages"
WRITTEN = [language for language in Language if (LANGUAGES / language.value / "phrases.yaml").is_file()]
VARIANTS = [
    (language, file.name.split(".")[1])
    for language in WRITTEN
    for file in sorted((LANGUAGES / language.value).glob("phrases.*.yaml"))
]
BOOKS = [(language, None) for language in WRITTEN] + VARIANTS

LONGEST = {"about": 80, "because": 100, "regret": 110, "act": 120, "felt": 130, "short": 130}
LONGEST_OTHER = 220

FORBIDDEN = {
    Language.EN: (
        r"\bbut\b|however|unfortunately|regret to|inconvenience|\bconcerns?\b|calm|hesitate|disposal|"
        r"as soon as|shortly|\bsoon\b|\bvalue\b|rest assured|guarantee|\balways\b|policy|procedure|"
        r"\bif you (?:felt|feel)|\bany \w+ caused|assure|promptly|immediately|our team|department|"
        r"feedback|patience|loyal"
    ),
    Language.IT: (
        r"\bma\b|però|tuttavia|purtroppo|disagi|eventual|calm|esit|disposizione|quanto prima|a breve|"
        r"prima possibile|garanti|politica|procedura|nei prossimi giorni|ufficio competente|pazienza|"
        r"cordialmente grati|se si è sentit"
    ),
    Language.RU: (
        r"\bно\b|однако|к сожалению|неудобств|возможн|успокой|не стесняйтесь|обращайтесь|в кратчайшие|"
        r"в ближайшее|скоро|на днях|гарантир|правилам компании|ценим|специалист|за терпение|если Вы почувств"
    ),
    Language.PT: (
        r"\bmas\b|porém|contudo|infelizmente|incómodo|incômodo|transtorno|eventua|acalm|hesit|dispor|"
        r"disposição|o mais breve|em breve|brevemente|garant|política|procedimento|nos próximos dias|"
        r"paciência|se se sentiu"
    ),
}
# A promise that something was done, where only a fact may say so.
CLAIMS = {Language.EN: r"\bI have (?:checked|spoken|asked|found|refunded|sent|arranged|passed|looked)\b"}


@pytest.mark.parametrize(("language", "variant"), BOOKS)
def test_phrases_when_read_then_every_key_of_the_english_book_is_there(
    language: Language, variant: str | None
) -> None:
    english = read_phrases(LANGUAGES, Language.EN)

    book = read_phrases(LANGUAGES, language, variant)

    assert book.language is language
    assert set(book.topics) == set(english.topics)
    assert set(book.requests) == set(english.requests)


@pytest.mark.parametrize(("language", "variant"), BOOKS)
def test_phrases_when_read_then_none_is_too_long(language: Language, variant: str | None) -> None:
    book = read_phrases(LANGUAGES, language, variant)

    too_long = [
        f"{place}: {line}"
        for place, line in each_line(book)
        if len(line) > LONGEST.get(kind(place), LONGEST_OTHER)
    ]

    assert too_long == []


@pytest.mark.parametrize(("language", "variant"), BOOKS)
def test_phrases_when_read_then_none_says_what_a_reply_must_not(
    language: Language, variant: str | None
) -> None:
    book = read_phrases(LANGUAGES, language, variant)
    forbidden = re.compile(FORBIDDEN[language], re.IGNORECASE)

    offending = [f"{place}: {line}" for place, line in each_line(book) if forbidden.search(line)]

    assert offending == []


@pytest.mark.parametrize(("language", "variant"), [each for each in BOOKS if each[0] in CLAIMS])
def test_phrases_when_read_then_none_claims_that_something_was_done(
    language: Language, variant: str | None
) -> None:
    book = read_phrases(LANGUAGES, language, variant)
    claim = re.compile(CLAIMS[language], re.IGNORECASE)

    claiming = [f"{place}: {line}" for place, line in each_line(book) if claim.search(line)]

    assert claiming == []


@pytest.mark.parametrize(("language", "variant"), BOOKS)
def test_clauses_when_read_then_they_fit_into_a_sentence(language: Language, variant: str | None) -> None:
    book = read_phrases(LANGUAGES, language, variant)

    ended = [
        f"{place}: {line}"
        for place, line in each_line(book)
        if kind(place) in {"about", "subject", "because", "regret", "act", "asked", "what"}
        and line[-1] in ".!?:;,"
    ]
    open_ended = [
        f"{place}: {line}"
        for place, line in each_line(book)
        if kind(place) in {"felt", "admit"} and line[-1] not in ".!?"
    ]

    assert ended == []
    assert open_ended == []


@pytest.mark.parametrize(("language", "variant"), BOOKS)
def test_variants_when_read_then_none_stands_twice_in_a_list(language: Language, variant: str | None) -> None:
    book = read_phrases(LANGUAGES, language, variant)

    doubled = [place for place, lines in lists(book) if len(set(lines)) < len(lines) and "." in place]

    assert doubled == []


def test_read_phrases_when_a_key_is_missing_then_the_error_names_it(tmp_path: Path) -> None:
    write_book(tmp_path, english_text().replace("  repeat:\n    full:", "  repeat:\n    wrong:", 1))

    with pytest.raises(PackError, match=r"en/phrases\.yaml: sentences\.repeat\.full: is missing"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_key_is_unknown_then_the_error_names_it(tmp_path: Path) -> None:
    write_book(tmp_path, english_text() + "\nextra: 1\n")

    with pytest.raises(PackError, match="extra: is not a key of this format"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_topic_is_missing_then_the_error_names_it(tmp_path: Path) -> None:
    write_book(tmp_path, english_text().replace("\n  baggage:\n", "\n  luggage:\n", 1))

    with pytest.raises(PackError, match=r"topics: missing \['baggage'\], not known \['luggage'\]"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_topic_needs_something_undescribed_then_the_error_names_it(
    tmp_path: Path,
) -> None:
    write_book(tmp_path, english_text().replace("needs: [line, date_place]", "needs: [timetable]", 1))

    with pytest.raises(PackError, match=r"topics ask for \['timetable'\]"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_slot_is_not_at_hand_then_the_error_names_it(tmp_path: Path) -> None:
    write_book(tmp_path, english_text().replace("I am sorry {regret}.", "I am sorry {regrets}.", 1))

    with pytest.raises(PackError, match=r"sentences\.apology\.full uses \{regrets\}"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_every_variant_needs_a_duration_then_it_is_refused(tmp_path: Path) -> None:
    text = (
        english_text()
        .replace('- "Nobody should have to lose so much time over this."', '- "{duration} is too long."', 1)
        .replace('- "I can see how hard it is to lose so much time over this."', '- "{duration} is a lot."')
    )
    write_book(tmp_path, text)

    with pytest.raises(PackError, match=r"hardships\.time\.short needs a variant without"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_gendered_form_uses_an_unknown_slot_then_the_error_names_it(
    tmp_path: Path,
) -> None:
    text = english_text().replace(
        '- "I am sorry {regret}."', '- {n: "I am sorry {regret}.", f: "Sorry {wrong}."}', 1
    )
    write_book(tmp_path, text)

    with pytest.raises(PackError, match=r"sentences\.apology\.full uses \{wrong\}"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_the_file_is_no_mapping_then_it_is_refused(tmp_path: Path) -> None:
    write_book(tmp_path, "- a list\n")

    with pytest.raises(PackError, match="must hold keys"):
        read_phrases(tmp_path, Language.EN)


def test_read_phrases_when_a_variant_has_a_file_then_it_replaces_what_it_names(tmp_path: Path) -> None:
    write_book(tmp_path, english_text())
    over = 'variant: en-AU\nsalutations:\n  nobody:\n    full: ["Good day,"]\n'
    (tmp_path / "en" / "phrases.en-AU.yaml").write_text(over, encoding="utf-8")

    book = read_phrases(tmp_path, Language.EN, "en-AU")

    assert book.variant == "en-AU"
    assert book.salutations.nobody.full == ("Good day,",)
    assert book.salutations.named == read_phrases(tmp_path, Language.EN).salutations.named


def test_read_phrases_when_a_variant_has_no_file_then_the_base_serves() -> None:
    assert read_phrases(LANGUAGES, Language.EN, "en-ZZ") == read_phrases(LANGUAGES, Language.EN)


def test_shaped_when_there_are_no_short_variants_then_the_full_ones_serve() -> None:
    assert Shaped(full=("long",)).of(short=True) == ("long",)
    assert Shaped(full=("long",), short=("short",)).of(short=True) == ("short",)
    assert Shaped(full=("long",), short=("short",)).of(short=False) == ("long",)


def each_line(book: PhraseBook) -> list[tuple[str, str]]:
    return [(place, line) for place, lines in lists(book) for line in lines]


def lists(book: PhraseBook) -> list[tuple[str, tuple[str, ...]]]:
    parts = (
        "gaps",
        "salutations",
        "sentences",
        "feelings",
        "hardships",
        "requests",
        "needs",
        "topics",
        "care",
    )
    return [found for part in parts for found in lists_of_variants(part, getattr(book, part))]


def kind(place: str) -> str:
    return place.rsplit(".", 1)[-1]


def english_text() -> str:
    return (LANGUAGES / "en" / "phrases.yaml").read_text(encoding="utf-8")


def write_book(folder: Path, text: str) -> None:
    (folder / "en").mkdir()
    (folder / "en" / "phrases.yaml").write_text(text, encoding="utf-8")


def test_forms_when_only_the_neutral_one_is_given_then_the_others_are_absent() -> None:
    assert Forms(n="neutral").f is None
