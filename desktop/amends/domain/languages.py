"""The languages that Amends writes and checks, and what a text was found to be in."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language with a pack of its own."""

    EN = "en"
    IT = "it"
    RU = "ru"
    PT = "pt"


@dataclass(frozen=True, slots=True)
class DetectedLanguage:
    """The language that a text is written in.

    `code` is ISO 639-1 ("und" when the text is too short to tell); `variant` a BCP 47 tag such as
    "pt-BR" where the text shows one; `supported` is None for a language without a pack.
    """

    code: str
    variant: str | None = None
    supported: Language | None = None
