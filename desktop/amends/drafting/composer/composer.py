"""The writer that needs no model: it sets a plan's moves into sentences and these into a letter."""

import re
from collections.abc import Callable

from amends.domain.case import Case, ChannelKind, Stage
from amends.domain.draft import GAP, Draft
from amends.domain.errors import InputError
from amends.domain.languages import Language
from amends.domain.reading import Reading
from amends.drafting.composer.moves import MOVES
from amends.drafting.composer.patterns import words_pattern
from amends.drafting.composer.plans import DROPPED_FIRST, ROOM, Move, Plan, plan_for, with_reminder
from amends.drafting.composer.situation import Situation, understand
from amends.drafting.composer.warnings import warnings_for
from amends.packs.phrases import PhraseBook, Words
from amends.text.language import language_name

ENGINE = "composer"

_NAMES = {Language.EN: "English", Language.IT: "Italian", Language.RU: "Russian", Language.PT: "Portuguese"}
_ATTEMPTS = 24
_FILLED_GAP = "Friday 12 June"
_ENDS = frozenset({Move.SALUTATION, Move.SIGN_OFF})
_FIRST_WORD = re.compile(r"\w+")
_DOUBLED_STOP = re.compile(r"([.!?…][”»\"]?)\.(?!\.)")

Paragraph = tuple[tuple[Move, ...], str]


class Composer:
    """Fulfils the port `Writer`; `phrases` gives the phrase book of a language and a variant ("pt-BR")."""

    def __init__(self, phrases: Callable[[Language, str | None], PhraseBook]) -> None:
        self._phrases = phrases

    def write(self, case: Case, reading: Reading) -> Draft:
        """Draft a reply; raises InputError for a language that the composer does not write."""
        language, variant = _reply_language(case, reading)
        book = self._phrases(language, variant)
        situation = understand(case, reading, book)
        plan = plan_for(reading.kind, case.stage, situation.care, short=situation.short)
        text = _compose(situation, plan)
        if _could_be_anybodys(text, situation):
            plan = with_reminder(plan)
            text = _compose(understand(case, reading, book), plan)
        room = ROOM.get(case.channel)
        if room is not None and _length(text) > room:
            text = _shortened(case, reading, book, plan)
        return Draft(
            text=text, language=variant or language.value, engine=ENGINE, warnings=warnings_for(situation)
        )


def _could_be_anybodys(text: str, situation: Situation) -> bool:
    """Tell whether a letter holds nothing that only this customer said.

    A first answer to a whole message differs from others by its many choices of words; one that comes
    later or is very short does not, and two customers may not get the same.
    """
    case = situation.case
    if case.stage is Stage.ACK and case.channel is not ChannelKind.SMS:
        return False
    own = (situation.quote, situation.duration, situation.amount, situation.question)
    return not any(words.lower() in text.lower() for words in own if words)


def _shortened(case: Case, reading: Reading, book: PhraseBook, plan: Plan) -> str:
    """Leave out moves that a reply can do without until it fits its channel, then look for shorter words."""
    room = ROOM[case.channel]
    for move in DROPPED_FIRST:
        plan = tuple(tuple(each for each in paragraph if each is not move) for paragraph in plan)
        text = _compose(understand(case, reading, book), plan)
        if _length(text) <= room:
            return text
    tries = (_compose(understand(case, reading, book, attempt=number), plan) for number in range(_ATTEMPTS))
    shortest = text
    for each in tries:
        if _length(each) <= room:
            return each
        shortest = min(shortest, each, key=_length)
    return shortest


def _length(text: str) -> int:
    """Count characters, a gap as long as what will stand there."""
    return len(GAP.sub(_FILLED_GAP, text))


def _reply_language(case: Case, reading: Reading) -> tuple[Language, str | None]:
    """Take the case's language, else the message's; raises InputError when it is not one of the four."""
    detected = reading.language
    if case.language is None:
        if detected.supported is not None:
            return detected.supported, detected.variant
        raise InputError(_refusal(f"the language of this message ({detected.code})"))
    code, _, region = case.language.partition("-")
    for language in Language:
        if language.value == code.lower():
            same = detected.supported is language
            return language, case.language if region else (detected.variant if same else None)
    raise InputError(_refusal(language_name(case.language)))


def _refusal(what: str) -> str:
    names = list(_NAMES.values())
    known = f"{', '.join(names[:-1])} and {names[-1]}"
    return f"The composer does not write {what}. It writes {known}: set one of them as the case's language."


def _compose(situation: Situation, plan: Plan) -> str:
    paragraphs: list[Paragraph] = []
    for moves in plan:
        said = [text for move in moves if (text := _said(situation, move))]
        if said:
            paragraphs.append((moves, " ".join(said)))
    paragraphs = _begun(paragraphs, situation.book.words)
    if not situation.short:
        return "\n\n".join(text for _, text in paragraphs)
    gap = "\n\n" if situation.case.channel is ChannelKind.REVIEW else " "
    middle = gap.join(text for moves, text in paragraphs if not _ENDS.intersection(moves))
    ends = {moves[0]: text for moves, text in paragraphs if _ENDS.intersection(moves)}
    parts = (ends.get(Move.SALUTATION), middle, ends.get(Move.SIGN_OFF))
    return gap.replace(" ", "\n").join(part for part in parts if part)


def _begun(paragraphs: list[Paragraph], words: Words) -> list[Paragraph]:
    """Begin small after a greeting that ends with a comma, in a language that does so (Italian)."""
    if len(paragraphs) < 2 or not words.lowercase_opening:
        return paragraphs
    greeting, (moves, text), *rest = paragraphs
    first = _FIRST_WORD.match(text)
    if Move.SALUTATION not in greeting[0] or not greeting[1].endswith(",") or first is None:
        return paragraphs
    if _ENDS.intersection(moves) or not words_pattern(words.lowercase_opening).fullmatch(first.group()):
        return paragraphs
    return [greeting, (moves, text[:1].lower() + text[1:]), *rest]


def _said(situation: Situation, move: Move) -> str | None:
    text = MOVES[move](situation)
    if not text:
        return None
    if move in _ENDS:
        return text
    text = _DOUBLED_STOP.sub(r"\1", _spelt(text[:1].upper() + text[1:], situation.book))
    situation.voice.remember(text)
    return text


def _spelt(text: str, book: PhraseBook) -> str:
    """Write the words that a variant spells in its own way."""
    for each in book.spelling:
        text = re.sub(rf"(?<!\w){re.escape(each.word)}(?!\w)", each.spelt, text)
        capital = each.word[:1].upper() + each.word[1:]
        text = re.sub(rf"(?<!\w){re.escape(capital)}(?!\w)", each.spelt[:1].upper() + each.spelt[1:], text)
    return text
