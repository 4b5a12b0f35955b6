"""A prompt as a team lead writes it, found right and given a version."""

from collections.abc import Mapping
from dataclasses import dataclass

from amends.domain.chat import ChatOptions, Speaker


@dataclass(frozen=True, slots=True)
class PromptPart:
    """One message of a prompt; `template` is Jinja2 with its partials in place."""

    speaker: Speaker
    template: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file that was read and found right.

    `version` is the SHA-256 of what the file says once its partials are in place; `inputs` gives each
    input's default, `untrusted` names those that hold a customer's words.
    """

    name: str
    version: str
    parts: tuple[PromptPart, ...]
    inputs: Mapping[str, str]
    untrusted: frozenset[str]
    options: ChatOptions
