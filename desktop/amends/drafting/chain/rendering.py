"""Fills a prompt's templates, once, in a sandbox; what a value says is never read as template or role."""

from collections.abc import Mapping

from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from amends.domain.chat import ChatMessage
from amends.domain.prompt import Prompt

_ENVIRONMENT = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, trim_blocks=True)


def render(prompt: Prompt, values: Mapping[str, str]) -> tuple[ChatMessage, ...]:
    """Return the messages to send; an input that is not given has its default.

    Raises KeyError for a value that the prompt has no input for: a slip of the program, not of a file.
    """
    if unknown := sorted(values.keys() - prompt.inputs.keys()):
        raise KeyError(unknown[0])
    filled = {**prompt.inputs, **values}
    return tuple(
        ChatMessage(part.speaker, _ENVIRONMENT.from_string(part.template).render(filled).strip())
        for part in prompt.parts
    )
