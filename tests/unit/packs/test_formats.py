"""`formats.yaml` of each language: what it must hold, and what is refused."""

from datetime import date
from pathlib import Path

import pytest

from amends.config.paths import shipped_resources
from amends.domain.errors import PackError
from amends.packs.formats import load_formats, read_formats
from amends.packs.phrase_patterns import expand_phrase
from amends.text.time_writing import write_date
from amends.text.times import TimeKind, find_times

LANGUAGES = ("en", "it", "ru", "pt")
FOLDER = shipped_resources() / "languages"


def _shipped(language: str) -> str:
    return (FOLDER / language / "formats.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_load_formats_when_shipped_then_it_follows_the_schema(language: str) -> None:
    formats = load_formats(FOLDER, language)

    assert formats.language == language
    assert len(formats.writing.months) == 12
    assert load_formats(FOLDER, language) is formats


@pytest.mark.parametrize("language", LANGUAGES)
def test_load_formats_when_shipped_then_each_vague_phrase_is_read_as_vague(language: str) -> None:
    from amends.packs.yaml_strict import load_yaml

    data = load_yaml(_shipped(language), language)
    assert isinstance(data, dict)
    listed = data["vague"]
    assert isinstance(listed, list)
    phrases = [phrase for pattern in listed for phrase in expand_phrase(str(pattern)) if phrase]
    formats = load_formats(FOLDER, language)

    unseen = [
        phrase
        for phrase in phrases
        if not any(each.kind is TimeKind.VAGUE for each in find_times(phrase, formats, date(2026, 3, 10)))
    ]

    assert len(phrases) > 150
    assert unseen == []


def test_load_formats_when_a_variant_is_asked_for_then_it_differs_where_the_file_says() -> None:
    assert load_formats(FOLDER, "en-US").month_first
    assert not load_formats(FOLDER, "en-GB").month_first
    assert write_date(date(2026, 4, 1), load_formats(FOLDER, "pt-BR"), with_weekday=False) == "1º de abril"
    assert write_date(date(2026, 4, 1), load_formats(FOLDER, "pt"), with_weekday=False) == "1 de abril"


@pytest.mark.parametrize(
    ("language", "day", "form", "with_weekday", "written"),
    [
        ("en", date(2026, 3, 13), "by", True, "by Friday 13 March"),
        ("it", date(2026, 3, 8), "by", False, "entro l'8 marzo"),
        ("it", date(2026, 3, 13), "by", False, "entro il 13 marzo"),
        ("it", date(2026, 4, 1), "on", False, "il 1° aprile"),
        ("ru", date(2026, 3, 13), "by", True, "до пятницы, 13 марта"),
        ("ru", date(2026, 3, 17), "on", True, "во вторник, 17 марта"),
        ("ru", date(2026, 3, 17), "plain", True, "вторник, 17 марта"),
        ("pt", date(2026, 3, 14), "on", True, "no sábado, 14 de março"),
        ("pt", date(2026, 3, 13), "by", False, "até 13 de março"),
    ],
)
def test_write_date_when_asked_for_a_form_then_it_is_natural(
    language: str, day: date, form: str, with_weekday: bool, written: str
) -> None:
    formats = load_formats(FOLDER, language)

    assert write_date(day, formats, with_weekday=with_weekday, form=form) == written  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("language: en\n", ""), "language"),
        (("month_before_day: true", "month_before_day: perhaps"), "month_before_day"),
        (("ago: [ago", "agoo: [ago"), "ago"),
        (('decimal: "."\nord', 'decimal: "x"\nord'), "decimal"),
        (("bare_numeric:", "extra: 1\nbare_numeric:"), "extra"),
        (("13: [thirteen]", "13: [thirteen, twelve]"), '"twelve" has two meanings'),
        (("noon, midday", '"noon (or", midday'), "does not close a parenthesis"),
        (("noon, midday", '"noon or)", midday'), "closes a parenthesis"),
        (("is: 15 minute", "is: 15 moment"), "moment"),
        (("    weekdays: [Monday, Tuesday", "    weekdays: [Tuesday"), "weekdays"),
        (('    with_year: "{date} {year}"\n', ""), "with_year"),
    ],
)
def test_read_formats_when_the_file_is_wrong_then_the_error_names_the_place(
    change: tuple[str, str], message: str
) -> None:
    text = _shipped("en")
    assert change[0] in text

    with pytest.raises(PackError, match="my formats") as error:
        read_formats(text.replace(change[0], change[1], 1), "my formats")

    assert message in str(error.value)


def test_load_formats_when_the_language_has_no_file_then_it_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_formats(tmp_path, "en")


@pytest.mark.parametrize(
    ("phrase", "expanded"),
    [
        ("end of (the|this|) week", ["end of the week", "end of this week", "end of week"]),
        ("(a|b (1|2))", ["a", "b 1", "b 2"]),
        ("day(|s)", ["day", "days"]),
        ("one|two", ["one", "two"]),
        ("plain", ["plain"]),
        ("(a|a)", ["a"]),
    ],
)
def test_expand_phrase_when_it_has_alternatives_then_each_is_written_out(
    phrase: str, expanded: list[str]
) -> None:
    assert expand_phrase(phrase) == expanded
