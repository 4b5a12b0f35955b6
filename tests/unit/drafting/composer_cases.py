"""Cases and readings for the composer's tests: a message with what a reader would find in it."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from amends.domain.case import Case
from amends.domain.draft import Draft
from amends.domain.languages import DetectedLanguage, Language
from amends.domain.people import Agent, Customer
from amends.domain.reading import Care, CareSign, MessageKind, Reading, Sign
from amends.domain.span import Span
from amends.drafting.composer import Composer
from amends.packs.phrases import PhraseBook, read_phrases

LANGUAGES = Path(__file__).parents[3] / "resources" / "languages"
ENGLISH = DetectedLanguage("en", None, Language.EN)
AGENT = Agent("Noor Haddad", "Customer care", "0161 555 0178", "noor@example.org")

LATE_COT = (
    "The cot was due on 3 June and nobody can tell me where it is. Our son was born last night and sleeps "
    "in a drawer. I have called three times. I am furious. I want my money back."
)


def span(message: str, words: str) -> Span:
    """Find words in a message."""
    start = message.index(words)
    return Span.of(message, start, start + len(words))


def signs(message: str, found: dict[str, str]) -> tuple[Sign, ...]:
    """Make signs of kinds and the words that prove them."""
    return tuple(Sign(kind, span(message, words)) for kind, words in found.items())


def complaint(message: str, **found: dict[str, str]) -> Reading:
    """Read a complaint as `feelings={"anger": "furious"}` and the like say."""
    return Reading(
        ENGLISH, MessageKind.COMPLAINT, **{name: signs(message, kinds) for name, kinds in found.items()}
    )


def cared_for(reading: Reading, message: str, care: Care, words: str) -> Reading:
    """Raise the care flag."""
    return replace(reading, care=(CareSign(care, span(message, words)),))


def late_cot() -> Reading:
    """What is to be found in LATE_COT."""
    return complaint(
        LATE_COT,
        feelings={"anger": "furious"},
        hardships={"family": "Our son was born last night"},
        repeats={"repeat": "three times"},
        topics={"delivery_late": "was due", "no_answer": "nobody can tell me"},
        requests={"refund": "money back"},
    )


def case(message: str = LATE_COT, **fields: object) -> Case:
    """Make a case with a known agent and customer."""
    given: dict[str, object] = {
        "agent": AGENT,
        "customer": Customer("Jo Marsh"),
        "organisation": "Alder & Sons",
    }
    return Case(sent=date(2026, 6, 10), untrusted_message=message, **{**given, **fields})  # type: ignore[arg-type]


@cache
def book(language: Language = Language.EN, variant: str | None = None) -> PhraseBook:
    """Read the shipped phrases."""
    return read_phrases(LANGUAGES, language, variant)


def write(case: Case, reading: Reading) -> Draft:
    """Compose with the shipped phrases."""
    return Composer(book).write(case, reading)
