"""The shadow of a text and the way back to the text as given."""

from hypothesis import given
from hypothesis import strategies as st

from amends.text.normalise import normalise


def test_normalise_when_the_text_has_curly_quotes_and_hard_spaces_makes_them_plain() -> None:
    shadow = normalise("“Don’t”\u00a0wait — it’s 3–5 days, всё").shadow

    assert shadow == "\"Don't\" wait — it's 3-5 days, все"


def test_normalise_when_letters_are_decomposed_composes_them_and_keeps_offsets() -> None:
    text = "perche\u0301 no\u200bn va"

    found = normalise(text)

    start = found.shadow.index("non")
    assert found.shadow.startswith("perché")
    assert found.span(start, start + 3).text == "no\u200bn"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_spans_of_any_text_are_code_points_of_the_text_as_given(text: str) -> None:
    found = normalise(text)

    whole = found.span(0, len(found.shadow))
    assert len(found.offsets) == len(found.shadow) + 1
    assert whole.text == text[whole.start : whole.end]
    assert list(found.offsets) == sorted(found.offsets)
