"""Heat that needs no words."""

import pytest

from amends.text.message_heat import find_capitals, find_faces, find_marks


@pytest.mark.parametrize(
    "text",
    [
        "GIVE ME BACK MY MONEY",
        "ВЕРНИТЕ МНЕ МОИ ДЕНЬГИ",
        "it is A TOTAL AND UTTER DISGRACE here",
        "NEVER AGAIN!",
    ],
)
def test_capitals_when_a_run_of_words_is_shouted_then_finds_it_whole(text: str) -> None:
    (sign,) = find_capitals(text)

    assert sign.kind == "capitals"
    assert sign.span.text.isupper()
    assert text[sign.span.start : sign.span.end] == sign.span.text


@pytest.mark.parametrize(
    "text",
    [
        "The BBC and ITV news",
        "A SAMSUNG GALAXY phone",
        "I. J. K. Lee",
        "@ACMEHELP #FAIL",
        "NEW YORK!",
        "IT IS A B C",
        "OK TV UK EU",
        "",
    ],
)
def test_capitals_when_brands_or_initials_then_finds_nothing(text: str) -> None:
    assert find_capitals(text) == ()


def test_marks_when_in_rows_then_each_row_once() -> None:
    assert [sign.span.text for sign in find_marks("What?! No!! Why??? So?? Yes! No? !?")] == [
        "?!",
        "!!",
        "???",
        "??",
        "!?",
    ]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Late 😡 and cold 😢", ["anger", "sadness"]),
        ("Not good :( at all", ["disappointment"]),
        ("Late again :'(", ["sadness"]),
        ("See note (a): (page 3)", []),
        ("Lovely :) 😀", []),
        ("Опять опоздали((", ["disappointment"]),
        ("🤮 🙄", ["disgust", "exhaustion"]),
    ],
)
def test_faces_when_bad_feelings_are_drawn_then_in_order_of_the_text(text: str, families: list[str]) -> None:
    assert [sign.kind for sign in find_faces(text)] == families
