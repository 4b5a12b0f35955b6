"""Mail as it really comes: many parts, many character sets, broken in many ways."""

import base64
import time
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.adapters.channels.eml import EmlChannel
from amends.domain.errors import InputError
from amends.domain.message import CustomerMessage

ALTERNATIVE = """\
From: "Bianchi, Luca" <luca@example.com>
To: help@example.com
Subject: =?utf-8?q?Pacco_in_ritardo_=E2=80=93_ordine?= 42
Date: Mon, 2 Nov 2026 09:15:00 +0100
Message-ID: <one@mail.example.com>
References: <a@example.com> <b@example.com>
In-Reply-To: <b@example.com>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Il pacco =C3=A8 in ritardo.
--inner
Content-Type: text/html; charset=utf-8

<p>Il pacco &egrave; in <b>ritardo</b>.</p><img src="https://example.com/pixel.gif">
--inner--
--outer
Content-Type: image/jpeg
Content-Disposition: attachment; filename="../../pacco\u202egpj.jpg"
Content-Transfer-Encoding: base64

/9j/4AAQSkZJRgABAQ==
--outer--
"""


def read(text: str | bytes) -> CustomerMessage:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    return EmlChannel().read(data, "message.eml")


def plain(body: bytes, charset: str = "", encoding: str = "8bit") -> CustomerMessage:
    kind = f"; charset={charset}" if charset else ""
    head = f"From: ann@example.com\nContent-Type: text/plain{kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    return read(head.encode("ascii") + body)


def test_read_when_there_are_two_versions_then_the_plain_one_is_taken() -> None:
    message = read(ALTERNATIVE)

    assert message.untrusted_text == "Il pacco è in ritardo."


def test_read_when_headers_are_complete_then_they_are_kept() -> None:
    message = read(ALTERNATIVE)

    assert message.sender_name == "Bianchi, Luca"
    assert message.sender_email == "luca@example.com"
    assert message.subject == "Pacco in ritardo – ordine 42"
    assert message.received == datetime(2026, 11, 2, 9, 15, tzinfo=timezone(timedelta(hours=1)))
    assert message.message_id == "<one@mail.example.com>"
    assert message.references == ("<a@example.com>", "<b@example.com>")


def test_read_when_something_is_attached_then_it_is_named_and_not_read() -> None:
    message = read(ALTERNATIVE)

    assert message.notes == ('Attached and not read: "paccogpj.jpg" (image/jpeg, 1 kB).',)


def test_read_when_only_html_is_given_then_its_text_is_taken() -> None:
    message = read("From: a@example.com\nContent-Type: text/html; charset=utf-8\n\n<p>Late &amp; wet.</p>")

    assert message.untrusted_text == "Late & wet."


def test_read_when_the_plain_version_is_a_stub_then_the_html_is_taken() -> None:
    story = "The parcel was left in the rain and the book in it is ruined. " * 8
    mail = ALTERNATIVE.replace("Il pacco =C3=A8 in ritardo.", "See the HTML version.")

    message = read(mail.replace("Il pacco &egrave; in <b>ritardo</b>.", story))

    assert message.untrusted_text == story.strip()


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("koi8-r", "Где заказ?".encode("koi8-r"), "Где заказ?"),
        ("windows-1252", "Não chegou – €5".encode("cp1252"), "Não chegou – €5"),
        ("utf-16", "Where is it?".encode("utf-16"), "Where is it?"),
        ("", "Perché?".encode(), "Perché?"),
    ],
)
def test_read_when_the_character_set_fits_then_there_is_no_note(charset: str, body: bytes, text: str) -> None:
    message = plain(body, charset)

    assert (message.untrusted_text, message.notes) == (text, ())


def test_read_when_the_character_set_is_unknown_then_it_is_guessed_and_noted() -> None:
    message = plain("Где мой заказ, уже неделя".encode("cp1251"), "x-unknown")

    assert message.untrusted_text == "Где мой заказ, уже неделя"
    assert "x-unknown" in message.notes[0]
    assert "cp1251" in message.notes[0]


def test_read_when_a_western_set_is_declared_for_russian_then_it_is_not_believed() -> None:
    message = plain("Где мой заказ, уже неделя".encode("cp1251"), "iso-8859-1")

    assert message.untrusted_text == "Где мой заказ, уже неделя"


def test_read_when_base64_is_rubbish_then_it_is_read_as_it_stands() -> None:
    message = plain("My café order (no. 7) is *late*!".encode(), "utf-8", "base64")

    assert message.untrusted_text == "My café order (no. 7) is *late*!"
    assert "damaged" in message.notes[0]


def test_read_when_base64_is_sound_then_it_is_undone() -> None:
    assert plain(base64.b64encode(b"It is late."), "utf-8", "base64").untrusted_text == "It is late."


@pytest.mark.parametrize("head", ["multipart/mixed", "multipart/alternative; boundary=other"])
def test_read_when_the_boundary_is_lost_then_the_one_in_use_is_found(head: str) -> None:
    part = "--xyz\nContent-Type: text/plain; charset=utf-8\n\nIt is late, señor.\n"

    message = read(f"From: a@example.com\nContent-Type: {head}\n\n{part}--xyz--\n")

    assert message.untrusted_text == "It is late, señor."
    assert "damaged" in message.notes[0]


def test_read_when_a_multipart_has_no_parts_then_its_text_is_kept() -> None:
    message = read("From: a@example.com\nContent-Type: multipart/mixed\n\nIt is late.\n")

    assert message.untrusted_text == "It is late."


def test_read_when_a_mail_is_attached_whole_then_it_reads_as_a_forward() -> None:
    inner = (
        "From: Ann Lee <ann@example.com>\nSubject: Late\nDate: Mon, 2 Nov 2026 09:15:00 +0000\n\nIt is late."
    )

    message = read(f"From: desk@example.com\nContent-Type: message/rfc822\n\n{inner}")

    assert message.untrusted_text.startswith("---------- Forwarded message ----------\nFrom: Ann Lee")
    assert message.untrusted_text.endswith("\n\nIt is late.")


def test_read_when_a_mail_is_attached_beside_a_line_then_both_are_read() -> None:
    inner = "From: Ann Lee <ann@example.com>\nSubject: Late\n\nIt is late."
    part = f"Content-Type: message/rfc822\nContent-Disposition: attachment; filename=late.eml\n\n{inner}"

    message = read(
        f"From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nFYI\n--b\n{part}\n--b--\n"
    )

    assert message.untrusted_text.startswith("FYI\n\n---------- Forwarded message ----------\nFrom: Ann Lee")
    assert message.untrusted_text.endswith("It is late.")
    assert message.notes == ()


def test_read_when_lines_are_flowed_then_they_are_joined() -> None:
    body = "I have been waiting \nfor two weeks.\n>>quoted and \n>> flowing\n-- \nAnn \nLee"

    message = read(f"From: a@example.com\nContent-Type: text/plain; format=flowed\n\n{body}")

    lines = ["I have been waiting for two weeks.", ">> quoted and flowing", "-- ", "Ann Lee"]
    assert message.untrusted_text == "\n".join(lines)


def test_read_when_flowed_lines_give_up_their_space_then_words_stay_whole() -> None:
    head = "From: a@example.com\nContent-Type: text/plain; format=flowed; delsp=yes\n\n"

    assert read(f"{head}unaccept \nable").untrusted_text == "unacceptable"


def test_read_when_there_are_only_attachments_then_they_are_named_in_the_sentence() -> None:
    head = "From: a@example.com\nContent-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\n"

    with pytest.raises(InputError, match=r"a\.png"):
        read(f"{head}AAAA")


def test_read_when_many_things_are_attached_then_only_the_first_are_named() -> None:
    part = "--b\nContent-Type: image/png; name=p.png\n\nAAAA\n"

    message = read(
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n"
        f"--b\n\nIt is broken.\n{part * 23}--b--\n"
    )

    assert message.untrusted_text == "It is broken."
    assert message.notes[0].endswith('"p.png" (image/png, 1 kB), and 3 more.')


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 2 Nov 2026 09:15:00 -0000", datetime(2026, 11, 2, 9, 15, tzinfo=UTC)),
        ("Mon, 2 Nov 2026 09:15:00", None),
        ("yesterday", None),
        ("Mon, 99 Nov 2026 09:15:00 +0000", None),
        ("", None),
    ],
)
def test_read_when_the_date_is_doubtful_then_only_a_certain_moment_is_kept(
    date: str, expected: datetime | None
) -> None:
    assert read(f"From: a@example.com\nDate: {date}\n\nLate.").received == expected


@pytest.mark.parametrize(
    ("sender", "name", "email"),
    [
        ("Ann Lee <ann@example.com>", "Ann Lee", "ann@example.com"),
        ("ann@example.com", None, "ann@example.com"),
        ("ann@example.com (Ann Lee)", "Ann Lee", "ann@example.com"),
        ("=?koi8-r?B?4c7OwQ==?= <anna@example.com>", "Анна", "anna@example.com"),
        ("=?x-what?Q?Ann?= <ann@example.com>", "Ann", "ann@example.com"),
        ("Undisclosed: ;", "Undisclosed", None),
        ("<>", None, None),
        ("", None, None),
    ],
)
def test_read_when_the_sender_is_written_in_its_ways_then_name_and_address_are_told_apart(
    sender: str, name: str | None, email: str | None
) -> None:
    message = read(f"From: {sender}\nTo: x@example.com\n\nLate.")

    assert (message.sender_name, message.sender_email) == (name, email)


def test_read_when_a_form_sent_it_then_the_reply_address_is_the_customer() -> None:
    message = read("From: Web form <no-reply@example.com>\nReply-To: Ann <ann@example.com>\n\nLate.")

    assert (message.sender_name, message.sender_email) == ("Ann", "ann@example.com")


def test_read_when_a_header_is_raw_bytes_then_its_letters_are_found() -> None:
    message = read(b"From: a@example.com\nSubject: " + "Где мой заказ".encode("cp1251") + b"\n\nLate.")

    assert message.subject == "Где мой заказ"


def test_read_when_a_header_hides_line_ends_then_it_stays_one_line() -> None:
    message = read("From: a@example.com\nSubject: =?utf-8?q?Late=0D=0ABcc:_x?=\n folded\n\nLate.")

    assert message.subject is not None
    assert "\n" not in message.subject


def test_read_when_the_file_has_a_byte_order_mark_then_it_is_read() -> None:
    message = read("From: a@example.com\nSubject: Tart\n\nЖду".encode("utf-16"))

    assert (message.subject, message.untrusted_text) == ("Tart", "Жду")


def test_read_when_there_are_no_headers_at_all_then_it_is_read_as_text() -> None:
    assert read("Hello\nmy order is late").untrusted_text == "Hello\nmy order is late"


def test_read_when_parts_are_too_many_then_the_beginning_is_read_and_noted() -> None:
    message = read(
        "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nagain\n" * 5000
    )

    assert message.untrusted_text.startswith("again")
    assert "beginning" in message.notes[0]


def test_read_when_lines_are_too_many_for_their_depth_then_the_beginning_is_read() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(50))

    message = read(f"From: a@example.com\n{nested}\n" + "x\n" * 100_000)

    assert 0 < message.untrusted_text.count("x") < 100_000
    assert "beginning" in message.notes[0]


def test_read_when_headers_are_endless_then_they_are_cut() -> None:
    many = "".join(f"X-{number}: y\n" for number in range(20_000))

    message = read(f"From: a@example.com\nSubject: {'long ' * 100_000}\n{many}\n\nLate.")

    assert message.untrusted_text == "Late."
    assert message.subject is not None
    assert len(message.subject) <= 2_000


@pytest.mark.parametrize(
    "header", ["Content-Type: text/plain; " + "a=b;" * 50_000, "Subject: " + "=?utf-8?q?a?= " * 50_000]
)
def test_read_when_a_header_is_built_to_be_slow_then_it_is_read_in_time(header: str) -> None:
    begun = time.process_time()

    message = read(f"From: a@example.com\n{header}\n\nLate.")

    assert message.untrusted_text == "Late."
    assert time.process_time() - begun < 5


def test_read_when_the_text_alone_is_too_large_then_it_is_refused() -> None:
    with pytest.raises(InputError, match="5 MB of text"):
        read("From: a@example.com\n\n" + "late " * 1_200_000)


def test_read_when_photographs_are_large_then_the_words_are_still_read() -> None:
    photograph = base64.encodebytes(b"\0" * 6_000_000).decode("ascii")

    message = read(ALTERNATIVE.replace("/9j/4AAQSkZJRgABAQ==\n", photograph))

    assert message.untrusted_text == "Il pacco è in ritardo."


@given(st.data())
def test_read_when_a_real_mail_is_damaged_anywhere_then_only_our_error_is_raised(data: st.DataObject) -> None:
    mail = bytearray(ALTERNATIVE.encode("utf-8"))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(mail)))
        mail[place : place + data.draw(st.integers(0, 30))] = data.draw(
            st.one_of(
                st.binary(max_size=12),
                st.sampled_from(
                    [
                        b"=?x-unknown?B?//8=?=",
                        b"\n\n",
                        b"message/rfc822",
                        b"boundary=",
                        b"(((",
                        b"\xff\xfe",
                        b": ;,<",
                    ]
                ),
            )
        )

    try:
        message = EmlChannel().read(bytes(mail), "message.eml")
    except InputError:
        return
    assert message.untrusted_text.strip()


@pytest.mark.parametrize(
    ("start", "is_mail"),
    [
        (ALTERNATIVE, True),
        ("\n\nReceived: by x\nFrom: a@example.com\n\nLate", True),
        ("From ann@example.com Mon Nov  2 2026\nFrom: a\nTo: b\n\nLate", True),
        ("Subject: Late\n\nFrom: a", False),
        ("Dear team,\nfrom: me\nto: you", False),
        ("It is late.", False),
        ("", False),
    ],
)
def test_recognises_when_text_is_pasted_then_two_headers_make_a_mail(start: str, is_mail: bool) -> None:
    assert EmlChannel().recognises(start) is is_mail
