"""Case files, in YAML or JSON, and items of a batch (design, section 9; labelling guide, section 4)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TypeAlias

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from amends.adapters.files.case_schema import AgentModel, AuthorityModel, CaseModel, CustomerModel
from amends.adapters.files.text_files import read_text_file
from amends.domain.case_file import BatchItem, CaseFields
from amends.domain.errors import InputError
from amends.domain.people import Agent, Authority, Customer
from amends.packs.yaml_strict import KeyPath, YamlError, parse_yaml

_MODELS: Mapping[KeyPath, type[BaseModel]] = {
    (): CaseModel,
    ("customer",): CustomerModel,
    ("agent",): AgentModel,
    ("authority",): AuthorityModel,
}
_Lines: TypeAlias = Mapping[KeyPath, int]


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where values were read from: what to call it, and the text for the line of a mistake."""

    text: str
    what: str

    def lines(self) -> _Lines:
        """Return the line of each key; none where the text is one line, or JSON that is no YAML."""
        try:
            return parse_yaml(self.text).lines if "\n" in self.text.strip() else {}
        except YamlError:
            return {}


def read_case_file(path: Path, today: date) -> CaseFields:
    """Read a case file; what it does not give stays None, but `sent`, which is `today` then.

    Raises InputError, naming the key and the line; NotFoundError when there is no such file.
    """
    text = read_text_file(path).text
    return read_case_text(text, today, is_json=path.suffix.lower() == ".json" or _looks_like_json(text))


def read_case_text(text: str, today: date, *, is_json: bool = False) -> CaseFields:
    """Read a case from the text of a case file.

    An object of a batch (one with a `context`) is read as well. Raises InputError.
    """
    value = _parse_json(text, "case file") if is_json else _parse_yaml(text)
    if value is None:
        raise InputError("The case file is empty. Give at least one key, or leave the file out.")
    if not isinstance(value, dict):
        raise InputError('The case file must hold keys with values, such as "stage: final".')
    if "context" in value:
        value = _fields_of_item(value)
    return _fields(value, today, _Origin(text, "case file"))


def read_batch_item(line: str, today: date) -> BatchItem:
    """Read one line of a batch; keys that are not a case's (labels, notes) are left alone.

    Raises InputError.
    """
    value = _parse_json(line, "item")
    if not isinstance(value, dict):
        raise InputError("The item must be a JSON object.")
    reply, identity = value.get("reply"), value.get("id")
    if not isinstance(reply, str):
        raise InputError('The item needs a "reply", which must be text.')
    fields = _fields(_fields_of_item(value), today, _Origin(line, "item"))
    return BatchItem(None if identity is None else str(identity), reply, fields)


def _fields_of_item(item: Mapping[str, object]) -> dict[str, object]:
    """Bring the keys of a batch item to those of a case file.

    `agent_unknown` marks items whose author nobody knows, though their `agent` is null.
    """
    context = item.get("context")
    if context is not None and not isinstance(context, dict):
        raise InputError('"context" must be an object with any of sent, customer, agent, facts.')
    given = {**(context or {}), **item}
    if "language" not in given and "lang" in given:
        given["language"] = given["lang"]
    if given.get("agent_unknown") is True:
        given.pop("agent", None)
    return {key: value for key, value in given.items() if key in CaseModel.model_fields}


def _looks_like_json(text: str) -> bool:
    """Tell JSON in a file of another name from YAML's own braces."""
    try:
        return text.lstrip().startswith("{") and isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _parse_yaml(text: str) -> object:
    try:
        return parse_yaml(text).value
    except YamlError as error:
        raise InputError(f"The case file cannot be used: {error}.") from error


def _parse_json(text: str, what: str) -> object:
    try:
        value: object = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise InputError(
            f"The {what} cannot be used: it is not valid JSON: {error.msg} (line {error.lineno})."
        ) from error
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deep" if isinstance(error, RecursionError) else str(error)
        raise InputError(f"The {what} cannot be used: {reason}.") from error
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in pairs:
        if key in values:
            raise ValueError(f'the key "{key}" stands twice')
        values[key] = value
    return values


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number")


def _fields(values: dict[str, object], today: date, origin: _Origin) -> CaseFields:
    """Check the values and turn them into ours."""
    try:
        model = CaseModel.model_validate(values)
    except ValidationError as error:
        lines = origin.lines()
        first = min(error.errors(), key=lambda each: _line_of(each["loc"], lines) or 0)
        raise InputError(_sentence(first, lines, origin.what)) from error
    customer, agent, authority = model.customer, model.agent, model.authority
    return CaseFields(
        sent=model.sent or today,
        untrusted_message=model.message,
        received=model.received,
        channel=model.channel,
        language=model.language,
        stage=model.stage,
        fault=model.fault,
        customer=None if customer is None else Customer(**customer.model_dump()),
        agent=None if agent is None else Agent(**agent.model_dump()),
        anonymous="agent" in values and agent is None,
        organisation=model.organisation,
        signature=model.signature,
        facts=_given(model.facts),
        authority=None if authority is None else Authority(**authority.model_dump()),
        remedy=model.remedy,
        policy=_given(model.policy),
    )


def _given(items: tuple[str | None, ...] | None) -> tuple[str, ...] | None:
    """Leave empty items of a list out; an empty list stays a statement."""
    return None if items is None else tuple(item for item in items if item is not None)


def _sentence(error: ErrorDetails, lines: _Lines, what: str) -> str:
    """Say of one error of pydantic which key it is about, where it stands and what is allowed."""
    place: KeyPath = error["loc"]
    line = _line_of(place, lines)
    at_line = "" if line is None else f" (line {line})"
    name = _name_of(place)
    if error["type"] == "extra_forbidden":
        return f'The {what} has an unknown key "{name}"{at_line}; {_known_keys(place)}'
    if error["type"] == "missing":
        return f'The {what} needs "{name}" where it gives "{place[0]}"{at_line}.'
    if error["type"] == "value_error":
        return f"In the {what}, {name} {error['ctx']['error']}{at_line}."
    keys = ", ".join(_MODELS[place].model_fields) if place in _MODELS else "text"
    return f"In the {what}, {name} must hold keys of its own: {keys}{at_line}."


def _name_of(place: KeyPath) -> str:
    """Name a place as a person would: `customer.gender`, `facts, item 2,`."""
    if isinstance(place[-1], int):
        return f"{_name_of(place[:-1])}, item {place[-1] + 1},"
    return ".".join(str(part) for part in place)


def _known_keys(place: KeyPath) -> str:
    known = list(_MODELS[place[:-1]].model_fields)
    close = get_close_matches(str(place[-1]).lower(), known, n=1)
    return f'did you mean "{close[0]}"?' if close else f"the keys are {', '.join(known)}."


def _line_of(place: KeyPath, lines: _Lines) -> int | None:
    """Return the line of a key, or of what it should stand in."""
    return next((lines[place[:end]] for end in range(len(place), 0, -1) if place[:end] in lines), None)
