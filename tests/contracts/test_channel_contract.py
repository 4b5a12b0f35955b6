"""What every channel keeps to, whatever it reads."""

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.adapters.channels.eml import EmlChannel
from amends.adapters.channels.html import HtmlChannel
from amends.adapters.channels.markdown import MarkdownChannel
from amends.adapters.channels.plain_text import PlainTextChannel
from amends.adapters.channels.registry import CHANNELS
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage
from amends.ports.channel import Channel

MEGABYTE = 1024 * 1024
PATIENCE_S = 20.0
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10\x00\x00\x00\x10\x08\x06"
NOT_TEXT = {
    "picture": PNG,
    "document": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "archive": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
    "numbers": bytes(range(256)) * 40,
    "zeros": b"\x00" * 5000,
}


class ChannelContract:
    """Inherited once for each channel; `wrapped` puts a text into a file of its kind."""

    channel: Channel

    def wrapped(self, text: str) -> bytes:
        raise NotImplementedError

    def name(self) -> str:
        return f"message{self.channel.suffixes[0]}"

    def read(self, text: str) -> CustomerMessage:
        return self.channel.read(self.wrapped(text), self.name())

    def test_read_when_there_is_text_then_its_words_come_back(self) -> None:
        message = self.read("My parcel is two weeks late. Perché? Почему? Não sei.")

        assert message.untrusted_text == "My parcel is two weeks late. Perché? Почему? Não sei."
        assert message.notes == ()

    def test_read_when_lines_are_quoted_then_they_stay_for_others_to_set_apart(self) -> None:
        message = self.read("Still nothing.")

        assert (message.untrusted_quoted, message.untrusted_signature) == ("", "")

    @pytest.mark.parametrize("blank", ["", " ", "\n\n \t\n", "\u00a0"])
    def test_read_when_the_file_is_empty_then_it_says_so(self, blank: str) -> None:
        with pytest.raises(InputError, match="no message in it"):
            self.channel.read(blank.encode(), self.name())

    def test_read_when_the_message_is_empty_then_it_says_so(self) -> None:
        with pytest.raises(InputError, match="no message in it"):
            self.read(" \n ")

    @pytest.mark.parametrize("data", NOT_TEXT.values(), ids=NOT_TEXT)
    def test_read_when_the_file_is_binary_then_it_is_refused_by_name(self, data: bytes) -> None:
        with pytest.raises(InputError, match=r"message\..*binary file"):
            self.channel.read(data, self.name())

    def test_read_when_the_text_has_five_megabytes_then_all_is_read_in_time(self) -> None:
        line = "I waited and nobody came to the door. "
        text = "\n".join([line.strip()] * (5 * MEGABYTE // len(line) - 500))
        begun = time.process_time()

        message = self.read(text)

        assert message.untrusted_text.count("nobody") == text.count("nobody")
        assert time.process_time() - begun < PATIENCE_S

    def test_read_when_the_file_is_larger_than_allowed_then_it_is_refused(self) -> None:
        data = self.wrapped("a ") + b"x" * self.channel.max_bytes

        with pytest.raises(InputError, match="larger than"):
            self.channel.read(data, self.name())

    def test_read_when_a_line_has_no_spaces_then_it_is_read_in_time(self) -> None:
        begun = time.process_time()

        message = self.read("x" * (4 * MEGABYTE))

        assert len(message.untrusted_text) == 4 * MEGABYTE
        assert time.process_time() - begun < PATIENCE_S

    @pytest.mark.parametrize(
        "piece",
        [
            "<div>",
            "<a a",
            "&amp;",
            "<!--",
            "> ",
            "--\n",
            "[a](",
            "**a",
            "Content-Type: multipart/mixed\n\n",
            "=?",
        ],
    )
    def test_read_when_it_is_built_to_be_slow_then_it_ends_in_time(self, piece: str) -> None:
        data = (piece * (4 * MEGABYTE // len(piece))).encode()
        begun = time.process_time()

        self.survives(data)

        assert time.process_time() - begun < PATIENCE_S

    def survives(self, data: bytes) -> CustomerMessage | str:
        """Read, and hold what comes out against what is promised."""
        try:
            message = self.channel.read(data, self.name())
        except InputError as error:
            return sentence(str(error))
        assert message.untrusted_text.strip()
        assert not {"\r", "\0", "\u202e"} & set(message.untrusted_text)
        message.untrusted_text.encode("utf-8")
        assert message.received is None or isinstance(message.received, datetime)
        assert all(note.endswith(".") and "\n" not in note for note in message.notes)
        for line in (message.sender_name, message.sender_email, message.subject, message.message_id):
            assert line is None or (line and line.splitlines() == [line])
        return message


def sentence(text: str) -> str:
    assert text.endswith(".")
    assert "\n" not in text
    return text


class TestEml(ChannelContract):
    channel = EmlChannel()

    def wrapped(self, text: str) -> bytes:
        head = "From: Ann Lee <ann@example.com>\nSubject: Cake\nContent-Type: text/plain; charset=utf-8\n\n"
        return (head + text).encode("utf-8", "replace")


class TestHtml(ChannelContract):
    channel = HtmlChannel()

    def wrapped(self, text: str) -> bytes:
        return f"<!doctype html><meta charset=utf-8><body><p>{text}</p></body>".encode("utf-8", "replace")


class TestMarkdown(ChannelContract):
    channel = MarkdownChannel()

    def wrapped(self, text: str) -> bytes:
        return text.encode("utf-8", "replace")


class TestPlainText(ChannelContract):
    channel = PlainTextChannel()

    def wrapped(self, text: str) -> bytes:
        return text.encode("utf-8", "replace")


CONTRACTS = pytest.mark.parametrize("contract", [TestEml(), TestHtml(), TestMarkdown(), TestPlainText()])


@CONTRACTS
@given(data=st.binary(max_size=400))
def test_read_when_bytes_are_arbitrary_then_there_is_a_message_or_a_sentence(
    contract: ChannelContract, data: bytes
) -> None:
    contract.survives(data)


@CONTRACTS
@given(data=st.binary(max_size=40), place=st.integers(0, 200), lost=st.integers(0, 40))
def test_read_when_a_message_is_damaged_then_nothing_else_is_raised(
    contract: ChannelContract, data: bytes, place: int, lost: int
) -> None:
    whole = contract.wrapped("The cake was ruined.\n\nAnn Lee")

    contract.survives(whole[:place] + data + whole[place + lost :])


@CONTRACTS
@given(text=st.text(max_size=200))
def test_read_when_done_twice_then_the_result_is_the_same(contract: ChannelContract, text: str) -> None:
    data = contract.wrapped(text)

    first = contract.survives(data)

    assert contract.survives(data) == first


def test_contract_when_a_channel_is_registered_then_it_is_tested() -> None:
    tested = {type(contract.channel) for contract in ChannelContract.__subclasses__()}

    assert tested == {type(channel) for channel in CHANNELS}


def test_channels_when_listed_then_no_two_claim_one_ending() -> None:
    suffixes = [suffix for channel in CHANNELS for suffix in channel.suffixes]

    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
