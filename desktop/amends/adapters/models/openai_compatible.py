"""Any endpoint that speaks OpenAI's chat completions: hosted, local, or a team's own.

The library raises nothing when a stream is cut cleanly, when a captive portal answers HTML or when there
are no choices, waits ten minutes and tries again twice by itself (design, section 11). So an answer counts
as whole only when `finish_reason` said "stop", the waiting times are ours, and nothing is tried again but a
request that the endpoint refused for one parameter.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from amends.adapters.models.failures import endpoint_error, failure_of, too_slow
from amends.domain.chat import (
    ChatEvent,
    ChatMessage,
    ChatOptions,
    Ended,
    Endpoint,
    EndpointFailure,
    TextCame,
    Usage,
)
from amends.domain.errors import EndpointError

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream
    from openai.types.chat import ChatCompletionChunk

_CONNECT_S = 5.0
_NO_KEY = "none"
_EVENTS = "text/event-stream"
_MOST_REFUSED = 3


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for the first piece of an answer, and for each after it.

    A local model reads a long message for a minute before it writes; after that silence means trouble.
    """

    first_s: float = 120.0
    next_s: float = 30.0


class OpenAICompatibleModel:
    """Fulfils the port `ChatModel`; the library is loaded when the first answer is asked for."""

    def __init__(self, endpoint: Endpoint, patience: Patience | None = None) -> None:
        self._endpoint = endpoint
        self._patience = patience or Patience()
        self._client: AsyncOpenAI | None = None
        self._refused: set[str] = set()

    async def answer(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncGenerator[ChatEvent, None]:
        """Stream the answer; see the port."""
        came = False
        finish: str | None = None
        model: str | None = None
        usage: Usage | None = None
        try:
            async with self._stream(messages, options) as stream:
                while (chunk := await self._next(stream, came=came)) is not None:
                    model = chunk.model or model
                    usage = _usage(chunk) or usage
                    for choice in chunk.choices[:1]:
                        finish = choice.finish_reason or finish
                        if choice.delta and choice.delta.content:
                            came = True
                            yield TextCame(choice.delta.content)
        except (EndpointError, asyncio.CancelledError, GeneratorExit):
            raise
        except Exception as error:
            raise failure_of(error, self._endpoint, came=came) from error
        self._whole_or_raise(finish, came=came)
        yield Ended(model, usage)

    async def close(self) -> None:
        """Let go of the connection."""
        if self._client is not None:
            await self._client.close()
            self._client = None

    @asynccontextmanager
    async def _stream(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> AsyncIterator["AsyncStream[ChatCompletionChunk]"]:
        stream = await self._open(messages, options)
        try:
            content_type = stream.response.headers.get("content-type", "")
            if not content_type.startswith(_EVENTS):
                raise self._error(EndpointFailure.NOT_A_MODEL)
            yield stream
        finally:
            await stream.close()

    async def _open(
        self, messages: Sequence[ChatMessage], options: ChatOptions
    ) -> "AsyncStream[ChatCompletionChunk]":
        """Send the request; a parameter that the endpoint does not know is left out from then on."""
        from openai import BadRequestError

        client = self._connected()
        spoken: Any = [{"role": each.speaker.value, "content": each.text} for each in messages]
        while True:
            asked = self._parameters(options)
            try:
                async with asyncio.timeout(self._patience.first_s):
                    stream: AsyncStream[ChatCompletionChunk] = await client.chat.completions.create(
                        model=self._endpoint.model, messages=spoken, stream=True, **asked
                    )
                    return stream
            except TimeoutError:
                raise too_slow(self._endpoint, self._patience.first_s) from None
            except BadRequestError as error:
                named = next((name for name in asked if name in str(error)), None)
                if named is None or len(self._refused) >= _MOST_REFUSED:
                    raise
                self._refused.add(named)

    def _parameters(self, options: ChatOptions) -> dict[str, Any]:
        """Name what is asked for; newer models know the length by another name."""
        length = "max_completion_tokens" if "max_tokens" in self._refused else "max_tokens"
        asked = {
            "temperature": options.temperature,
            length: options.most_tokens,
            "stream_options": {"include_usage": True},
        }
        return {
            name: value for name, value in asked.items() if value is not None and name not in self._refused
        }

    async def _next(
        self, stream: "AsyncStream[ChatCompletionChunk]", *, came: bool
    ) -> "ChatCompletionChunk | None":
        wait = self._patience.next_s if came else self._patience.first_s
        try:
            async with asyncio.timeout(wait):
                return await anext(stream)
        except StopAsyncIteration:
            return None
        except TimeoutError:
            raise too_slow(self._endpoint, wait) from None
        except json.JSONDecodeError:
            failure = EndpointFailure.CUT if came else EndpointFailure.NOT_A_MODEL
            raise self._error(failure) from None

    def _connected(self) -> "AsyncOpenAI":
        if self._client is None:
            from httpx2 import Timeout
            from openai import AsyncOpenAI

            self._client = AsyncOpenAI(
                base_url=self._endpoint.base_url,
                api_key=self._endpoint.key or _NO_KEY,
                max_retries=0,
                timeout=Timeout(None, connect=_CONNECT_S),
            )
        return self._client

    def _whole_or_raise(self, finish: str | None, *, came: bool) -> None:
        if finish == "length":
            raise self._error(EndpointFailure.TOO_LONG)
        if finish == "content_filter":
            raise self._error(EndpointFailure.REFUSED)
        if finish != "stop":
            raise self._error(EndpointFailure.CUT)
        if not came:
            raise self._error(EndpointFailure.EMPTY)

    def _error(self, failure: EndpointFailure) -> EndpointError:
        return endpoint_error(failure, self._endpoint)


def _usage(chunk: "ChatCompletionChunk") -> Usage | None:
    return Usage(chunk.usage.prompt_tokens, chunk.usage.completion_tokens) if chunk.usage else None
