"""Prompt files: YAML front matter, then `system:` and `user:` parts in Jinja2 (design, section 6).

Roles are found in the file before any value exists, partials are put in place as text, each part is
rendered once and a value is never looked at again: a customer's line that reads `system:` or `{{ x }}`
stays what it is. An input that holds a customer's words may not stand in a system part.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Literal

from jinja2 import TemplateSyntaxError, meta
from jinja2.sandbox import SandboxedEnvironment
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.chat import ChatOptions, Speaker
from amends.domain.errors import PackError
from amends.domain.prompt import Prompt, PromptPart
from amends.packs.yaml_strict import load_yaml

_FRONT = re.compile(r"---\n(?P<front>.*?\n)---\n(?P<body>.*)", re.DOTALL)
_ROLE = re.compile(r"^(system|user|assistant):[ ]*$", re.MULTILINE)
_PARTIAL = re.compile(r"^\{% include \"([a-z0-9_]+\.md)\" %\}$", re.MULTILINE)
_DEEPEST = 5


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class _App(_Strict):
    format: Literal[1]
    step: Literal["draft", "read", "judge", "revise"]
    trust: dict[str, Literal["trusted", "untrusted"]] = {}


class _Metadata(_Strict):
    authors: list[str] = []
    tags: list[str] = []
    app: _App


class _Options(_Strict):
    temperature: float | None = Field(default=None, ge=0, le=2)
    most_tokens: int | None = Field(default=None, alias="maxOutputTokens", ge=1, le=100_000)


class _Model(_Strict):
    api: Literal["chat"] = Field(default="chat", alias="apiType")
    options: _Options = _Options()


class _Input(_Strict):
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    kind: Literal["string"] = "string"
    default: str = ""


class _Front(_Strict):
    name: str = Field(pattern=r"^[a-z0-9_-]+$")
    description: str = ""
    metadata: _Metadata
    model: _Model = _Model()
    inputs: list[_Input] = []


def read_prompt(path: Path, partials: Path) -> Prompt:
    """Read a prompt file with the partials of a folder; raises PackError with one plain sentence."""
    name = path.name
    found = _FRONT.fullmatch(path.read_text(encoding="utf-8"))
    if found is None:
        raise PackError(f"{name} must begin with front matter between two lines of three dashes.")
    front = _front(found["front"], name)
    body = _with_partials(found["body"], partials, name)
    parts = _parts(body, name)
    inputs = {each.name: each.default for each in front.inputs}
    untrusted = frozenset(key for key, trust in front.metadata.app.trust.items() if trust == "untrusted")
    _lint(parts, inputs, untrusted, front.metadata.app.trust, name)
    return Prompt(
        name=front.name,
        version=_version(front, body),
        parts=parts,
        inputs=inputs,
        untrusted=untrusted,
        options=ChatOptions(front.model.options.temperature, front.model.options.most_tokens),
    )


def _front(text: str, name: str) -> _Front:
    try:
        return _Front.model_validate(load_yaml(text, name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error


def _with_partials(body: str, folder: Path, name: str, inside: tuple[str, ...] = ()) -> str:
    """Put each partial in its place; one may hold others, but no role and not itself."""

    def put(found: re.Match[str]) -> str:
        partial = found[1]
        if partial in inside or len(inside) >= _DEEPEST:
            raise PackError(f"{name}: the partial {partial} includes itself.")
        try:
            text = (folder / partial).read_text(encoding="utf-8").rstrip("\n")
        except OSError:
            raise PackError(f"{name}: there is no partial {partial}.") from None
        if _ROLE.search(text):
            raise PackError(f"{name}: the partial {partial} holds a line with a role.")
        return _with_partials(text, folder, name, (*inside, partial))

    return _PARTIAL.sub(put, body)


def _parts(body: str, name: str) -> tuple[PromptPart, ...]:
    before, *found = _ROLE.split(body)
    if before.strip() or not found:
        raise PackError(f'{name}: the text must begin with a line "system:" or "user:".')
    pairs = zip(found[::2], found[1::2], strict=True)
    return tuple(PromptPart(Speaker(speaker), text.strip("\n")) for speaker, text in pairs)


def _lint(
    parts: tuple[PromptPart, ...],
    inputs: dict[str, str],
    untrusted: frozenset[str],
    trust: dict[str, Literal["trusted", "untrusted"]],
    name: str,
) -> None:
    if unknown := sorted(trust.keys() - inputs.keys()):
        raise PackError(f"{name}: trust names {unknown[0]}, which is no input.")
    for part in parts:
        try:
            used = meta.find_undeclared_variables(SandboxedEnvironment().parse(part.template))
        except TemplateSyntaxError as error:
            raise PackError(
                f"{name}: the {part.speaker.value} part is no template: {error.message}."
            ) from error
        if unknown := sorted(used - inputs.keys()):
            raise PackError(f"{name} uses {unknown[0]}, which is no input.")
        if part.speaker is Speaker.SYSTEM and (held := sorted(used & untrusted)):
            raise PackError(f"{name}: {held[0]} holds a customer's words and may not stand in a system part.")


def _version(front: _Front, body: str) -> str:
    said = front.model_dump(exclude={"description": True, "metadata": {"authors", "tags"}})
    whole = json.dumps(said, ensure_ascii=False, sort_keys=True) + "\n" + body
    return hashlib.sha256(whole.encode()).hexdigest()
