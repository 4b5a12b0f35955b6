"""`quoting.yaml` of every language: words that mark quotes, forwards and signatures."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from amends.domain.errors import PackError
from amends.packs.yaml_strict import load_yaml
from amends.text.quoting import QuotingWords

_FILE = "quoting.yaml"


class _QuotingFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    openings: list[str] = Field(min_length=1)
    closings: list[str] = Field(min_length=1)
    narrators: list[str] = Field(min_length=1)
    headers_from: list[str] = Field(min_length=1)
    headers_date: list[str] = Field(min_length=1)
    headers_to: list[str] = Field(min_length=1)
    headers_subject: list[str] = Field(min_length=1)
    separators: list[str] = Field(min_length=1)
    covers: list[str] = Field(min_length=1)
    sign_offs: list[str] = Field(min_length=1)
    thanks: list[str] = Field(min_length=1)
    devices: list[str] = Field(min_length=1)


def load_quoting_words(languages: Path) -> QuotingWords:
    """Join the words of all languages in `languages/<code>/quoting.yaml`.

    Raises PackError, naming the file, when one is wrong, and when there is none at all.
    """
    files = [_read(path) for path in sorted(languages.glob(f"*/{_FILE}"))]
    if not files:
        raise PackError(f"No language has its {_FILE}: the installation is not complete.")
    joined = {
        name: tuple(dict.fromkeys(word for file in files for word in getattr(file, name)))
        for name in _QuotingFile.model_fields
    }
    return QuotingWords(**joined)


def _read(path: Path) -> _QuotingFile:
    name = f"{path.parent.name}/{path.name}"
    try:
        file = _QuotingFile.model_validate(load_yaml(path.read_text(encoding="utf-8"), name))
    except ValidationError as error:
        first = error.errors()[0]
        raise PackError(f"{name}: {'.'.join(map(str, first['loc']))}: {first['msg']}.") from error
    blank = [field for field, words in file if not all(word.strip() for word in words)]
    if blank:
        raise PackError(f"{name}: {blank[0]} holds an empty word, which would match everything.")
    return file
