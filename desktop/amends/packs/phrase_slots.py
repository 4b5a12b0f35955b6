"""Which slots each phrase may use, so that a slip in a file shows when it is read and not in a letter."""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

SLOT = re.compile(r"(?<!\{)\{([a-z_]+)\}")

# At hand for every phrase where the message shows them; a variant that uses them needs another beside it.
OPTIONAL = frozenset({"duration", "amount"})

_OF_PLACE = {
    "salutations.given": {"salutation"},
    "salutations.named": {"name", "first"},
    "gaps.say": {"note"},
    "gaps.reword": {"note"},
    "sentences.thanks": {"points"},
    "sentences.quote": {"quote"},
    "sentences.quote_praise": {"quote"},
    "sentences.reminder": {"quote"},
    "sentences.feeling_past": {"felt"},
    "sentences.apology": {"regret"},
    "sentences.apology_ours": {"admit"},
    "sentences.next_steps": {"act"},
    "sentences.next_steps_two": {"act", "act_two"},
    "sentences.next_steps_holding": {"act"},
    "sentences.follow_up": {"by"},
    "sentences.request_undecided": {"asked"},
    "sentences.request_granted": {"asked", "remedy"},
    "sentences.request_other_remedy": {"asked", "remedy"},
    "sentences.request_open": {"asked", "gap"},
    "sentences.remedy": {"remedy"},
    "sentences.remedy_sentence": {"remedy"},
    "sentences.remedy_followup": {"remedy"},
    "sentences.remedy_gap": {"gap"},
    "sentences.facts_gap": {"gap"},
    "sentences.state_gap": {"gap"},
    "sentences.prevention_gap": {"gap"},
    "sentences.answer_gap": {"gap"},
    "sentences.facts_needed": {"needs"},
    "sentences.facts_needed_private": {"needs"},
    "sentences.facts_needed_chat": {"needs"},
    "sentences.open_holding": {"subject"},
    "sentences.open_followup": {"subject"},
    "sentences.find_answer": {"by"},
    "sentences.care_person": {"person", "by"},
    "feelings": {"because"},
    "care.more": {"helpline"},
}
_NOT_SPOKEN = frozenset({"words", "needs", "present"})
# Here each variant may use what it likes of these: what is missing leaves the variant out.
_FREE = {"sentences.thanks_question": {"quote", "subject"}}


def slips(place: str, lines: Iterable[str]) -> Iterator[str]:
    """Say what is wrong with the slots of one list of variants, as clauses.

    `place` is the path of its keys; a name that the writer chooses ("delivery_late") does not count.
    """
    known = _slots_of(place)
    sayable = False
    for line in lines:
        used = set(SLOT.findall(line))
        unknown = sorted(used - known - OPTIONAL)
        if unknown:
            yield f"{place} uses {{{unknown[0]}}}, which is not at hand there"
        sayable = sayable or not used & OPTIONAL
    if not sayable:
        yield f"{place} needs a variant without {{duration}} and {{amount}}"


def lists_of_variants(place: str, value: object) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Go through the lists of variants of a phrase book, single lines as lists of one."""
    if isinstance(value, str):
        yield place, (value,)
    elif isinstance(value, tuple):
        yield place, tuple(line for item in value for line in _lines(item))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from lists_of_variants(f"{place}.{key}", item)
    elif isinstance(value, BaseModel):
        for key in type(value).model_fields:
            if key not in _NOT_SPOKEN and getattr(value, key) is not None:
                yield from lists_of_variants(f"{place}.{key}" if place else key, getattr(value, key))


def _lines(item: object) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    elif isinstance(item, BaseModel):
        for name in type(item).model_fields:
            line = getattr(item, name)
            if isinstance(line, str):
                yield line


def _slots_of(place: str) -> frozenset[str]:
    parts = place.split(".")
    names = (parts[0], ".".join(parts[:2]), f"{parts[0]}.{parts[-1]}")
    found: set[str] = set()
    for name in names:
        found |= _OF_PLACE.get(name, set()) | _FREE.get(name, set())
    return frozenset(found)
