"""The writer that asks a model: one call, streamed, with nothing before it that waits."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass

from amends.domain.case import Case
from amends.domain.chat import ChatEvent, Ended, TextCame
from amends.domain.draft import Draft
from amends.domain.errors import EndpointError
from amends.domain.guideline import GuidelinePack
from amends.domain.prompt import Prompt
from amends.domain.reading import Reading
from amends.drafting.chain.preparing import inputs_of
from amends.drafting.chain.rendering import render
from amends.ports.chat_model import ChatModel

_MARK_BYTES = 8


@dataclass(frozen=True, slots=True)
class ChainTools:
    """What the chain works with: `open_model` makes the model of one run, `seconds` is a clock that only
    goes forward, `random_text` gives that many random bytes as text, for the fence around the message.
    """

    open_model: Callable[[], ChatModel]
    seconds: Callable[[], float]
    random_text: Callable[[int], str]


class ChainWriter:
    """Fulfils the port `Writer` with the prompt `draft`; `name` is the endpoint's, for the person."""

    def __init__(
        self,
        name: str,
        prompt: Prompt,
        guidelines: tuple[GuidelinePack, ...],
        standing: tuple[str, ...],
        tools: ChainTools,
    ) -> None:
        self._name = name
        self._prompt = prompt
        self._guidelines = guidelines
        self._standing = standing
        self._tools = tools

    def write(self, case: Case, reading: Reading) -> Draft:
        """Draft a reply and wait for it; raises EndpointError, which holds what came."""
        return asyncio.run(self._collect(case, reading))

    async def stream(self, case: Case, reading: Reading) -> AsyncGenerator[ChatEvent, None]:
        """Draft a reply piece by piece; raises EndpointError when it does not become whole."""
        messages = render(
            self._prompt, inputs_of(case, reading, self._guidelines, self._standing, self._fence(case))
        )
        model = self._tools.open_model()
        try:
            async with aclosing(model.answer(messages, self._prompt.options)) as events:
                async for event in events:
                    yield event
        finally:
            await model.close()

    async def _collect(self, case: Case, reading: Reading) -> Draft:
        begun = self._tools.seconds()
        first: float | None = None
        pieces: list[str] = []
        ended = Ended()
        try:
            async with aclosing(self.stream(case, reading)) as events:
                async for event in events:
                    match event:
                        case TextCame(text):
                            first = self._tools.seconds() - begun if first is None else first
                            pieces.append(text)
                        case Ended():
                            ended = event
        except EndpointError as error:
            if came := "".join(pieces).strip():
                error.came = self.draft(came, case, reading, ended, first)
            raise
        return self.draft("".join(pieces), case, reading, ended, first)

    def draft(
        self, text: str, case: Case, reading: Reading, ended: Ended, first_text_s: float | None = None
    ) -> Draft:
        """Make a draft of what came."""
        return Draft(
            text=text.strip(),
            language=case.language or reading.language.variant or reading.language.code,
            engine=self._name,
            model=ended.model,
            prompt=self._prompt.version,
            usage=ended.usage,
            first_text_s=first_text_s,
        )

    def _fence(self, case: Case) -> str:
        """Make a mark that stands nowhere in the message."""
        while (mark := f"=={self._tools.random_text(_MARK_BYTES)}==") in case.untrusted_message:
            continue
        return mark
