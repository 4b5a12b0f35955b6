"""A header that the mail library cannot read is only missing, or read another way."""

from email.message import EmailMessage
from typing import NoReturn

import pytest

from amends.adapters.channels.mail_headers import mail_header, references, sender, sent_at
from amends.adapters.channels.mail_parsing import EMAIL_ERRORS, attempt


class Unreadable(EmailMessage):
    """Raises as `email` was seen to raise on real mail."""

    def get(self, name: str, failobj: object = None) -> NoReturn:
        raise LookupError("unknown encoding: x-unknown")


def unreadable(**headers: str) -> Unreadable:
    message = Unreadable()
    for name, value in headers.items():
        message.set_raw(name, value)
    return message


def test_mail_header_when_the_library_fails_then_the_header_is_decoded_the_old_way() -> None:
    message = unreadable(Subject="=?utf-8?q?Caf=C3=A9?= late")

    assert mail_header(message, "subject") == "Café late"


def test_mail_header_when_nothing_helps_then_it_stands_as_it_came() -> None:
    assert mail_header(unreadable(Subject="=?x-unknown?q?Caf=C3=A9?="), "subject").startswith("=?x-unknown")


def test_sender_when_the_library_fails_then_it_is_still_found() -> None:
    message = unreadable(From="Ann Lee <ann@example.com>")

    assert sender(message) == ("Ann Lee", "ann@example.com")
    assert sent_at(message) is None


def test_sender_when_both_addresses_take_no_replies_then_the_sender_stays() -> None:
    message = unreadable(**{"From": "Form <noreply@example.com>", "Reply-To": "no-reply@example.com"})

    assert sender(message) == ("Form", "noreply@example.com")


def test_references_when_there_are_many_then_the_newest_are_kept_once() -> None:
    ids = [f"<{number}@example.com>" for number in range(80)]

    found = references(unreadable(**{"References": " ".join([*ids, ids[-1]]), "In-Reply-To": ids[-1]}))

    assert found == tuple(ids[-50:])


@pytest.mark.parametrize("error", EMAIL_ERRORS)
def test_attempt_when_an_accessor_fails_then_the_default_is_given(error: type[Exception]) -> None:
    def read() -> str:
        raise error("broken")

    assert attempt(read, "missing") == "missing"


def test_attempt_when_the_fault_is_ours_then_it_is_not_hidden() -> None:
    def read() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempt(read, "missing")
