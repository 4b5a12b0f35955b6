"""A conversation with a model: what is sent, and what comes back piece by piece."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias


class Speaker(StrEnum):
    """Who speaks in a conversation with a model."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """One message of a conversation."""

    speaker: Speaker
    text: str


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """How a model is asked: `temperature` from 0 to 2, `most_tokens` of the answer; None leaves it open."""

    temperature: float | None = None
    most_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as the endpoint counted them."""

    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class TextCame:
    """A piece of the answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The answer is whole; `model` is the name that the endpoint gives itself."""

    model: str | None = None
    usage: Usage | None = None


ChatEvent: TypeAlias = TextCame | Ended
"""What an answer is made of: pieces of text, then one `Ended`; a failure raises EndpointError instead."""


class EndpointFailure(StrEnum):
    """Why an endpoint gave no whole answer."""

    UNREACHABLE = "unreachable"
    REFUSED_KEY = "refused_key"
    BUSY = "busy"
    SLOW = "slow"
    CUT = "cut"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    NOT_A_MODEL = "not_a_model"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a model is asked: `base_url` of an OpenAI-compatible API, with the model's name there.

    `key` never stands in a representation, so that no log and no report can show it.
    """

    base_url: str
    model: str
    key: str | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """What a person reads for it."""
        return self.base_url.split("://", 1)[-1].split("/", 1)[0]
