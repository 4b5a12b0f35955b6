"""The channel is chosen by the file's name, for standard input by how the text begins."""

from io import BytesIO
from pathlib import Path

import pytest

from amends.adapters.channels.eml import EmlChannel
from amends.adapters.channels.html import HtmlChannel
from amends.adapters.channels.markdown import MarkdownChannel
from amends.adapters.channels.plain_text import PlainTextChannel
from amends.adapters.channels.registry import CHANNELS, channel_for, read_message, read_source
from amends.domain.errors import InputError, NotFoundError

NOTHING = BytesIO()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.eml", EmlChannel),
        ("A.EML", EmlChannel),
        ("a.b.txt", PlainTextChannel),
        ("a.htm", HtmlChannel),
        ("a.html", HtmlChannel),
        ("a.md", MarkdownChannel),
    ],
)
def test_channel_for_when_the_ending_is_known_then_it_decides(name: str, kind: type) -> None:
    assert type(channel_for(name)) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("From: a@example.com\nSubject: x\n\nLate", EmlChannel),
        ("<p>Late</p>", HtmlChannel),
        ("# Late\n\n*very*", PlainTextChannel),
        ("Late", PlainTextChannel),
        ("", PlainTextChannel),
    ],
)
def test_channel_for_when_it_is_standard_input_then_the_text_decides(text: str, kind: type) -> None:
    assert type(channel_for("-", text.encode("utf-8"))) is kind


@pytest.mark.parametrize("name", ["a.docx", "a.msg", "a.pdf", "a", ".eml", "a.eml.zip"])
def test_read_message_when_the_ending_is_unknown_then_the_kinds_are_named(name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_message(b"Late", name)

    assert all(suffix in str(caught.value) for channel in CHANNELS for suffix in channel.suffixes)


def test_read_source_when_it_is_a_file_then_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reclamação.txt"
    path.write_text("Não chegou.", encoding="utf-8")

    assert read_source(str(path), NOTHING).untrusted_text == "Não chegou."


def test_read_source_when_it_is_standard_input_then_the_stream_is_read() -> None:
    assert read_source("-", BytesIO(b"<p>Late</p>")).untrusted_text == "Late"


def test_read_source_when_there_is_no_file_then_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"no file .*missing\.eml"):
        read_source(str(tmp_path / "missing.eml"), NOTHING)


def test_read_source_when_it_is_a_folder_then_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is a folder|cannot be read"):
        read_source(str(tmp_path), NOTHING)


def test_read_source_when_the_name_is_impossible_then_it_says_so() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_source("a\0b.txt", NOTHING)


def test_read_source_when_standard_input_never_ends_then_it_is_refused_in_bounded_space() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert 0 < size < 100_000_000
            return b"x" * size

    with pytest.raises(InputError, match="larger than 5 MB"):
        read_source("-", Endless())
