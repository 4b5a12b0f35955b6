"""Rule files of a language: `resources/languages/<code>/checks/*.yaml` and `message.yaml`.

A file names its check and lists rules; a rule without examples does not load. `{name}` in a pattern
stands for a term of `terms.yaml`. Every pattern is matched as whole words, ignoring case, against the
normalised text (straight quotes, plain spaces, no yo in Russian). A long pattern may be wrapped in a
block (`|-`): the line breaks and what spaces follow them are not part of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.errors import PackError
from amends.packs.yaml_strict import load_yaml
from amends.text.document import Scope
from amends.text.rules import Extent, Rule
from amends.text.word_pattern import WordPattern

_TERM = regex.compile(r"\{([a-z][a-z_]*)\}")
_YO = str.maketrans("ёЁ", "еЕ")
_LINE_BREAK = regex.compile(r"\n *")
_LEAST_EXAMPLES = 2


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Examples(_Strict):
    hits: list[str] = Field(min_length=_LEAST_EXAMPLES)
    misses: list[str] = Field(min_length=_LEAST_EXAMPLES)


class _RuleModel(_Strict):
    id: str
    signal: str
    guide: str
    pattern: str | list[str]
    unless: list[Scope] = []
    only: list[Scope] = []
    exceptions: list[str] = Field(default=[], alias="except")
    evidence: Extent = Extent.CLAUSE
    examples: _Examples


class _RuleFile(_Strict):
    check: str
    rules: list[_RuleModel]


@dataclass(frozen=True, slots=True)
class TestedRule:
    """A rule with the examples that it has to keep.

    In `hits` the match stands between `<m>` and `</m>`; in `misses` the rule finds nothing.
    """

    rule: Rule
    hits: tuple[str, ...]
    misses: tuple[str, ...]


def read_terms(path: Path, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """Read a file of terms: each name becomes a group of its alternatives; terms may use earlier ones.

    `known` are terms of another file that are there already.

    Raises PackError for an unknown term, a list that is empty or a pattern that does not compile.
    """
    data = load_yaml(path.read_text(encoding="utf-8"), path.name)
    if not isinstance(data, dict):
        raise PackError(f"{path.name} must hold names with lists of alternatives.")
    terms: dict[str, str] = dict(known or {})
    for name, alternatives in data.items():
        if not isinstance(alternatives, list) or not alternatives:
            raise PackError(f"The term {name} in {path.name} must be a list of alternatives.")
        joined = "|".join(expand(str(alternative), terms, path.name) for alternative in alternatives)
        terms[str(name)] = f"(?:{joined})"
    return terms


def expand(pattern: str, terms: Mapping[str, str], name: str) -> str:
    """Put terms in place of `{name}`; raises PackError for an unknown one."""

    def term(found: regex.Match[str]) -> str:
        try:
            return terms[found.group(1)]
        except KeyError:
            raise PackError(f"{name} uses the unknown term {found.group()}.") from None

    return _TERM.sub(term, _LINE_BREAK.sub("", pattern).translate(_YO))


def compile_words(pattern: str, name: str) -> regex.Pattern[str]:
    """Compile a pattern that matches whole words; raises PackError with the reason if it does not."""
    try:
        return regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)", regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        raise PackError(f"{name} has a pattern that does not compile: {error}.") from error


def read_rules(path: Path, terms: Mapping[str, str], *, own: bool = False) -> tuple[TestedRule, ...]:
    """Read one rule file; raises PackError naming the file and what is wrong in it.

    A team's `own` rules are matched with a time limit.
    """
    data = load_yaml(path.read_text(encoding="utf-8"), path.name)
    try:
        file = _RuleFile.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise PackError(
            f"{path.parent.parent.name}/{path.name} is not a rule file: {place}: {first['msg']}."
        ) from error
    return tuple(_tested_rule(file.check, model, terms, own=own) for model in file.rules)


def _tested_rule(check: str, model: _RuleModel, terms: Mapping[str, str], *, own: bool) -> TestedRule:
    patterns = [model.pattern] if isinstance(model.pattern, str) else model.pattern
    rule = Rule(
        id=model.id,
        check=check,
        signal=model.signal,
        guide=model.guide,
        pattern=_pattern([expand(each, terms, model.id) for each in patterns], model.id, own=own),
        unless=frozenset(model.unless),
        only=frozenset(model.only),
        exceptions=_pattern(
            [expand(each, terms, model.id) for each in model.exceptions], model.id, own=own
        ).alternatives,
        extent=model.evidence,
    )
    return TestedRule(rule, tuple(model.examples.hits), tuple(model.examples.misses))


def _pattern(alternatives: list[str], name: str, *, own: bool) -> WordPattern:
    try:
        return WordPattern(*alternatives, limited=own)
    except regex.error as error:
        raise PackError(f"{name} has a pattern that does not compile: {error}.") from error
