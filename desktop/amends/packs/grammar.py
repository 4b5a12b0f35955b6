"""`grammar.yaml` of a language: its closed word lists."""

from pathlib import Path

import regex
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.errors import PackError
from amends.packs.rules import compile_words
from amends.packs.yaml_strict import load_yaml
from amends.text.grammar import Grammar


class _GrammarFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    negation: list[str] = Field(min_length=1)
    pseudo_negation: list[str] = Field(min_length=1)
    conditional: list[str] = Field(min_length=1)
    adversative: list[str] = Field(min_length=1)
    quote_header: list[str] = Field(min_length=1)
    abbreviations: list[str]


def read_grammar(path: Path, language: str) -> Grammar:
    """Read the word lists of a language; raises PackError when one is missing or does not compile."""
    try:
        file = _GrammarFile.model_validate(load_yaml(path.read_text(encoding="utf-8"), path.name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{language}/{path.name}: {first['loc']}: {first['msg']}.") from error

    def words(alternatives: list[str]) -> regex.Pattern[str]:
        return compile_words("|".join(alternatives), f"{language}/{path.name}")

    return Grammar(
        language=language,
        negation=words(file.negation),
        pseudo_negation=words(file.pseudo_negation),
        conditional=words(file.conditional),
        adversative=words(file.adversative),
        quote_header=regex.compile("|".join(file.quote_header), regex.IGNORECASE | regex.MULTILINE),
        abbreviations=frozenset(word.lower().rstrip(".") for word in file.abbreviations),
    )
