"""A customer's message as a channel read it."""

from dataclasses import dataclass
from datetime import datetime

from amends.domain.case import ChannelKind


@dataclass(frozen=True, slots=True)
class CustomerMessage:
    """What came in, with quotes and signature set apart; every text of it is untrusted.

    `notes` says in plain sentences what could not be read or was left out.
    """

    untrusted_text: str
    untrusted_quoted: str = ""
    untrusted_signature: str = ""
    channel: ChannelKind = ChannelKind.EMAIL
    sender_name: str | None = None
    sender_email: str | None = None
    subject: str | None = None
    message_id: str | None = None
    references: tuple[str, ...] = ()
    received: datetime | None = None
    notes: tuple[str, ...] = ()
