"""`phrases.yaml` of a language: every sentence that the built-in composer may write.

`docs/composer.md` ("How phrases are written") tells a native writer what each key is for. A regional
variant lies beside it as `phrases.<tag>.yaml` and holds only what differs.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.domain.reading import Care
from amends.packs.phrase_kinds import FEELINGS, HARDSHIPS, REQUESTS, TOPICS
from amends.packs.phrase_slots import lists_of_variants, slips
from amends.packs.yaml_strict import load_yaml

LONGEST_PHRASE = 280
_SPOKEN = (
    "gaps", "salutations", "sentences", "feelings", "hardships", "requests", "needs", "topics", "care",
    "sign_off",
)  # fmt: skip
_COMMON_PROBLEMS = {"missing": "is missing", "extra_forbidden": "is not a key of this format"}

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_PHRASE)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Forms(_Strict):
    """A phrase whose words agree with a person: `n` for when the case does not say of which gender.

    `f` and `m` agree with the customer, `agent_f` and `agent_m` with the writer of the reply.
    """

    n: Line
    f: Line | None = None
    m: Line | None = None
    agent_f: Line | None = None
    agent_m: Line | None = None

    def lines(self) -> tuple[str, ...]:
        """Every form that is written."""
        return tuple(line for line in (self.n, self.f, self.m, self.agent_f, self.agent_m) if line)


Phrase = Line | Forms
Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1)]
Patterns = Annotated[tuple[str, ...], Field(min_length=1)]


class Shaped(_Strict):
    """Variants for letters and e-mails, and shorter ones for chat, SMS, social media and reviews."""

    full: Phrases
    short: Phrases | None = None

    def of(self, *, short: bool) -> tuple[Phrase, ...]:
        """The variants of a shape; a letter's serve both when there are no shorter ones."""
        return self.short if short and self.short else self.full


class Marks(_Strict):
    """Signs between words: quotation marks, and what joins the parts of a list.

    `last_after_clause` joins the last part where one before it holds a comma, in a language that closes
    a clause with a comma ("о деньгах, которые не пришли, и о карте").
    """

    quote_open: str
    quote_close: str
    comma: str
    last: str
    last_after_clause: str | None = None


class Words(_Strict):
    """Word lists by which the composer sorts facts and chooses a quotation; whole words, case ignored.

    Entries are regular expressions. What each is for stands in `docs/composer.md`. `called` is for a
    language that addresses people by a part of their full name, `lowercase_opening` for one in which a letter
    begins small after the comma of the greeting; `waiting`, `tenure`, `family` and
    `contacting` make the composer more careful about what it takes for told.
    """

    sentence: Patterns
    internal: Patterns
    about_customer: Patterns
    unknown: Patterns
    cause: Patterns
    outcome: Patterns
    lowercase_start: Patterns
    duration: Patterns
    amount: Patterns
    bound: Patterns
    dated: Patterns
    answer: Patterns
    telling: Patterns
    accusing: Patterns
    unquotable: Patterns
    sloppy: Patterns
    quote_start: Patterns
    quote_end: Patterns
    called: tuple[str, ...] = ()
    lowercase_opening: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    tenure: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    contacting: tuple[str, ...] = ()


class Gaps(_Strict):
    """What the agent has to fill in, brackets included; `say` and `reword` take the agent's own `{note}`."""

    by: Line
    name: Line
    route: Line
    found: Line
    state: Line
    offer: Line
    prevention: Line
    answer: Line
    reason: Line
    person: Line
    helpline: Line
    say: Line
    reword: Line


class Salutations(_Strict):
    """Forms of address; `given` takes one that the case gives whole, `nobody` a message without a name."""

    given: Shaped
    named: Shaped
    nobody: Shaped


class Topic(_Strict):
    """What a message is about, in the eight ways in which a reply speaks of it."""

    about: Phrases
    subject: Phrases
    because: Phrases
    felt: Phrases
    regret: Phrases
    admit: Phrases
    act: Phrases
    check: Phrases
    needs: tuple[str, ...] = ()


class Request(_Strict):
    """What the customer asks for: how the reply takes it up, and by which words a remedy grants it."""

    asked: Phrases
    undecided: Phrases | None = None
    words: Patterns


class Need(_Strict):
    """A fact that is asked for when the message does not hold it (`present`, regular expressions)."""

    what: Phrases
    present: Patterns


class CarePhrases(_Strict):
    """The acknowledgement of a message that a named person has to take."""

    seen: Shaped
    regret: Shaped
    more: Phrases | None = None


class Sentences(_Strict):
    """The composer's moves, in the order in which letters use them; each is a whole sentence."""

    thanks: Shaped
    thanks_praise: Shaped
    thanks_question: Shaped
    thanks_other: Shaped
    thanks_care: Shaped
    quote: Shaped
    quote_praise: Shaped
    reminder: Shaped | None = None
    feeling_past: Shaped
    repeat: Shaped
    apology: Shaped
    apology_ours: Shaped
    apology_holding: Shaped
    cause_open: Shaped
    not_ours: Shaped
    ownership: Shaped
    ownership_holding: Shaped
    next_steps: Shaped
    next_steps_two: Shaped
    next_steps_holding: Shaped
    follow_up: Shaped
    follow_up_event: Shaped
    request_undecided: Shaped
    request_granted: Shaped
    request_other_remedy: Shaped
    request_open: Shaped
    remedy: Shaped
    remedy_sentence: Shaped
    remedy_gap: Shaped
    facts: Shaped
    facts_holding: Shaped
    facts_done: Shaped
    facts_gap: Shaped
    state_gap: Shaped
    cause: Shaped
    prevention_gap: Shaped
    facts_needed: Shaped
    facts_needed_private: Shaped
    facts_needed_chat: Shaped
    question: Shaped
    question_open: Shaped
    question_holding: Shaped
    question_final: Shaped
    question_followup: Shaped
    question_answered: Shaped
    question_care: Shaped
    open_holding: Shaped
    open_followup: Shaped
    remedy_followup: Shaped
    answer: Shaped
    answer_gap: Shaped
    find_answer: Shaped
    watch: Shaped
    other_understand: Shaped
    pass_on: Shaped
    praise_close: Shaped
    care_person: Shaped
    contact: Shaped


class Replacement(_Strict):
    """A spelling of the base file and how this variant writes it; whole words, case kept at the start."""

    word: str
    spelt: str


class PhraseBook(_Strict):
    """All that the composer may say in one language."""

    language: Language
    variant: str
    marks: Marks
    words: Words
    gaps: Gaps
    salutations: Salutations
    sentences: Sentences
    feelings: dict[str, Shaped]
    hardships: dict[str, Shaped]
    requests: dict[str, Request]
    needs: dict[str, Need]
    topics: dict[str, Topic]
    care: dict[Care, CarePhrases]
    sign_off: Phrases
    spelling: tuple[Replacement, ...] = ()

    @model_validator(mode="after")
    def _is_complete(self) -> "PhraseBook":
        for name, found, wanted in (
            ("feelings", self.feelings, FEELINGS),
            ("hardships", self.hardships, HARDSHIPS),
            ("requests", self.requests, REQUESTS),
            ("topics", self.topics, TOPICS),
            ("care", {care.value for care in self.care}, {care.value for care in Care}),
        ):
            missing = sorted(set(wanted) - set(found))
            unknown = sorted(set(found) - set(wanted))
            if missing or unknown:
                raise ValueError(f"{name}: missing {missing}, not known {unknown}")
        asked = {need for topic in self.topics.values() for need in topic.needs}
        if asked - set(self.needs):
            raise ValueError(f"needs: topics ask for {sorted(asked - set(self.needs))}, not described there")
        for part in _SPOKEN:
            for place, lines in lists_of_variants(part, getattr(self, part)):
                for slip in slips(place, lines):
                    raise ValueError(slip)
        return self


def read_phrases(folder: Path, language: Language, variant: str | None = None) -> PhraseBook:
    """Read the phrases of a language, with those of a regional variant ("pt-BR") laid over them.

    A variant that has no file of its own, or that the base file is written in, adds nothing. Raises
    PackError naming the file and the key when something is missing or not of the format.
    """
    path = folder / language.value / "phrases.yaml"
    data = _mapping(path)
    over = path.with_name(f"phrases.{variant}.yaml")
    if variant and variant != data.get("variant") and over.is_file():
        data = _laid_over(data, _mapping(over))
    try:
        return PhraseBook.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        problem = _COMMON_PROBLEMS.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise PackError(f"{language.value}/{path.name}: {place}: {problem}.") from error


def _mapping(path: Path) -> Mapping[str, object]:
    data = load_yaml(path.read_text(encoding="utf-8"), path.name)
    if not isinstance(data, dict):
        raise PackError(f"{path.parent.name}/{path.name} must hold keys with phrases.")
    return data


def _laid_over(base: Mapping[str, object], over: Mapping[str, object]) -> Mapping[str, object]:
    """Merge key by key; a list of variants is replaced as a whole."""
    merged = dict(base)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(below, dict) and isinstance(value, dict):
            merged[key] = _laid_over(below, value)
        else:
            merged[key] = value
    return merged
