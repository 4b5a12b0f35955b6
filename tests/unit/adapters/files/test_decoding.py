"""Telling what a file's bytes say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.adapters.files.decoding import decode

SENTENCES = {
    "en": "The café charged me £12 twice – that’s absurd.",
    "it": "È già la terza volta che il pacco non c'è, perché nessuno risponde più?",
    "pt": "A encomenda não chegou à morada; três ligações e nenhuma solução até hoje.",
    "ru": "Третья неделя пошла, а посылку так и не привезли. Ёлка без подарка!",
    "ru caps": "ГДЕ МОЙ ЗАКАЗ? ЖДУ УЖЕ МЕСЯЦ, ТЕЛЕФОН НЕ ОТВЕЧАЕТ",
    "ru in English": "Order 4512, SKU AB-77, Model X200 Pro Max: не работает, верните деньги. Thanks, Ivan",
}


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES.keys())
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_decode_when_the_encoding_shows_then_the_text_is_whole_and_nothing_is_noted(
    text: str, encoding: str
) -> None:
    read = decode(text.encode(encoding))

    assert read is not None
    assert (read.text, read.notes) == (text, ())


@pytest.mark.parametrize("byte_order", ["utf-16-be", "utf-16-le", "utf-32-be", "utf-32-le"])
def test_decode_when_a_mark_gives_the_byte_order_then_it_is_followed(byte_order: str) -> None:
    read = decode("\ufeffжаль".encode(byte_order))

    assert read is not None
    assert read.text == "жаль"


@pytest.mark.parametrize(
    ("name", "encoding", "called"),
    [
        ("en", "cp1252", "Windows-1252"),
        ("it", "cp1252", "Windows-1252"),
        ("pt", "cp1252", "Windows-1252"),
        ("ru", "cp1251", "Windows-1251"),
        ("ru", "koi8-r", "KOI8-R"),
        ("ru caps", "cp1251", "Windows-1251"),
        ("ru caps", "koi8-r", "KOI8-R"),
        ("ru in English", "cp1251", "Windows-1251"),
        ("ru in English", "koi8-r", "KOI8-R"),
    ],
)
def test_decode_when_the_encoding_is_old_then_the_text_is_right_and_the_guess_is_noted(
    name: str, encoding: str, called: str
) -> None:
    read = decode(SENTENCES[name].encode(encoding))

    assert read is not None
    assert read.text == SENTENCES[name]
    assert len(read.notes) == 1
    assert f"read as {called}." in read.notes[0]


def test_decode_when_one_western_word_is_all_accents_then_the_rest_decides() -> None:
    text = "«ÀÈÌ», così è: già più né perché, ciò è più giù."

    read = decode(text.encode("cp1252"))

    assert read is not None
    assert read.text == text


def test_decode_when_utf8_is_cut_in_a_character_then_the_rest_is_kept() -> None:
    read = decode((SENTENCES["ru"] + "ж").encode("utf-8")[:-1])

    assert read is not None
    assert read.text == SENTENCES["ru"] + "\N{REPLACEMENT CHARACTER}"
    assert read.notes == ("Damaged characters of the text (1) are shown as \N{REPLACEMENT CHARACTER}.",)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"text with \x00 in it",
        bytes(range(1, 32)) * 3,
        b"\xff\xfe\x41",
        b"\xef\xbb\xbf\xff",
        "\ufeffa\0b".encode("utf-16-le"),
        b"\x81\x8d\x8f",
    ],
    ids=["picture", "nul", "controls", "half utf-16", "broken after mark", "nul in utf-16", "no encoding"],
)
def test_decode_when_it_is_no_text_then_there_is_none(data: bytes) -> None:
    assert decode(data) is None


def test_decode_when_a_few_controls_stand_in_a_text_then_it_is_a_text() -> None:
    read = decode(b"x" * 300 + b"\x0c\x1b[0m\x07")

    assert read is not None


@given(st.binary())
def test_decode_when_bytes_are_anything_then_the_text_has_no_nul(data: bytes) -> None:
    read = decode(data)

    assert read is None or "\0" not in read.text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_decode_when_it_is_utf8_then_the_text_is_the_same(text: str) -> None:
    read = decode(text.encode("utf-8"))

    assert read is not None
    assert read.text in {text, text.removeprefix("\ufeff")}
