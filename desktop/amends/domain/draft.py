"""A draft of a reply and its gaps."""

import re
from dataclasses import dataclass

from amends.domain.chat import Usage
from amends.domain.span import Span

GAP = re.compile(r"\[\[[^\[\]\n]{1,120}\]\]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply as a writer made it.

    `text` carries its gaps as literal `[[...]]`; `engine` is "composer" or an endpoint's name and
    `model` None for the composer, because no model wrote it; `warnings` are sentences for the agent.
    `prompt` is the version of the prompt, `usage` what the endpoint counted, `first_text_s` how many
    seconds passed before the first character.
    """

    text: str
    language: str
    engine: str
    model: str | None = None
    warnings: tuple[str, ...] = ()
    prompt: str | None = None
    usage: Usage | None = None
    first_text_s: float | None = None

    @property
    def gaps(self) -> tuple[Span, ...]:
        """The missing facts that the agent must fill or remove."""
        return find_gaps(self.text)


def find_gaps(text: str) -> tuple[Span, ...]:
    """Find every `[[...]]` of a text."""
    return tuple(Span(found.start(), found.end(), found.group()) for found in GAP.finditer(text))
