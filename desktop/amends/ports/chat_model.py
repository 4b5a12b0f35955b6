"""A model that answers a conversation, piece by piece."""

from collections.abc import AsyncGenerator, Sequence
from typing import Protocol

from amends.domain.chat import ChatEvent, ChatMessage, ChatOptions


class ChatModel(Protocol):
    """Answers one conversation at a time."""

    def answer(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[ChatEvent, None]:
        """Stream the answer: `TextCame` for each piece, one `Ended` when it is whole.

        Raises EndpointError when it is not: what came before stands. Cancelling the task that iterates
        closes the connection at once. Nothing is asked a second time.
        """
        ...

    async def close(self) -> None:
        """Let go of the connection."""
        ...
