"""Bytes become letters, and what was guessed is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.adapters.channels.decoding import decode, is_wide

RUSSIAN = "Здравствуйте! Жду заказ уже вторую неделю, никто не отвечает. Верните деньги."
SHOUTED = "ГДЕ МОЙ ЗАКАЗ??? ПОЧЕМУ НИКТО НЕ ОТВЕЧАЕТ"
PORTUGUESE = "Não recebi a encomenda; as reclamações não têm resposta. Situação inaceitável!"


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize("text", [RUSSIAN, SHOUTED])
def test_decode_when_russian_has_no_declared_set_then_it_is_guessed_with_a_note(
    charset: str, text: str
) -> None:
    decoded = decode(text.encode(charset))

    assert decoded.text == text
    assert decoded.note is not None
    assert charset in decoded.note


@pytest.mark.parametrize("text", [PORTUGUESE, "Perché? È già tardi: €5", "“Late” – again"])
def test_decode_when_western_text_has_no_declared_set_then_it_is_windows_1252(text: str) -> None:
    decoded = decode(text.encode("cp1252"))

    assert decoded.text == text
    assert "windows-1252" in str(decoded.note)


def test_decode_when_windows_1252_has_no_such_letter_then_it_is_latin_1() -> None:
    assert "latin-1" in str(decode(b"caf\xe9 \x81").note)


@pytest.mark.parametrize("declared", [None, "utf-8", "UTF8", "us-ascii", "iso-8859-1", "windows-1252"])
def test_decode_when_it_is_utf_8_then_no_western_label_spoils_it(declared: str | None) -> None:
    decoded = decode(PORTUGUESE.encode("utf-8"), declared)

    assert (decoded.text, decoded.note) == (PORTUGUESE, None)


@pytest.mark.parametrize(
    "declared", ["x-unknown", "rot13", "base64", "idna", "unicode_escape", "a b", "", "\0", "x" * 99]
)
def test_decode_when_the_declared_set_is_none_then_the_text_is_still_read(declared: str) -> None:
    assert decode(b"It is late \\u0041", declared).text == "It is late \\u0041"


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"])
@pytest.mark.parametrize("text", [RUSSIAN, PORTUGUESE])
def test_decode_when_letters_take_several_bytes_then_they_are_read(charset: str, text: str) -> None:
    data = text.encode(charset)

    assert decode(data).text == text


def test_decode_when_a_few_bytes_are_broken_then_the_rest_stays_utf_8() -> None:
    decoded = decode(RUSSIAN.encode("utf-8") + b"\xff\xd0")

    assert decoded.text.startswith(RUSSIAN)
    assert "could not be read" in str(decoded.note)


@given(data=st.binary(max_size=300), declared=st.one_of(st.none(), st.text(max_size=20)))
def test_decode_when_given_anything_then_it_returns_a_text(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared).text, str)


@given(text=st.text(max_size=300))
def test_decode_when_utf_8_is_declared_then_nothing_is_lost(text: str) -> None:
    assert decode(text.encode("utf-8", "replace"), "utf-8").text.lstrip("\ufeff") == text.encode(
        "utf-8", "replace"
    ).decode("utf-8").lstrip("\ufeff")


def test_is_wide_when_bytes_are_zero_then_it_is_not() -> None:
    assert not is_wide(b"\0" * 100)
    assert is_wide("Late".encode("utf-16-le"))
