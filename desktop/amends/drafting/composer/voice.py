"""Chooses among variants of a phrase and fills their slots, without repeating itself within a letter."""

import re
from collections.abc import Iterable
from hashlib import blake2b

from amends.domain.people import Gender
from amends.packs.phrase_slots import SLOT
from amends.packs.phrases import Forms, Phrase

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?:]\s+")

# A variant that says something of this very message is better than one that could stand in any letter.
_TELLING = frozenset({"duration", "amount", "quote"})
_ECHO_WORDS = 3
_OPENING_WORDS = 2


class Voice:
    """Speaks in one letter; the same message always gets the same words.

    Which of several variants is taken depends on the message alone (BLAKE2, RFC 7693), so that letters
    differ from one another and a draft can be made again. `remember` tells what has been said; a variant
    that echoes it is passed over while there is another. Another `attempt` makes other choices.
    """

    def __init__(
        self, message: str, *, customer: Gender | None = None, agent: Gender | None = None, attempt: int = 0
    ) -> None:
        self._message = message
        self._customer = customer
        self._agent = agent
        self._attempt = attempt
        self._said: set[tuple[str, ...]] = set()
        self._opening: tuple[str, ...] = ()

    def choose(self, key: str, phrases: Iterable[Phrase], **slots: str | None) -> str | None:
        """Give one of the phrases with its slots filled; None when each needs a slot that is not there."""
        lines = [self._form(phrase) for phrase in phrases]
        possible = [line for line in lines if all(slots.get(slot) for slot in SLOT.findall(line))]
        if not possible:
            return None
        most = max(_telling(line) for line in possible)
        rendered = [_filled(line, slots) for line in possible if _telling(line) == most]
        fresh = [text for text in rendered if not self._echoes(text)] or rendered
        return fresh[self._number(key) % len(fresh)]

    def remember(self, text: str) -> None:
        """Take note of what the letter says now."""
        words = _words(text)
        self._said.update(_runs(words))
        sentences = [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]
        if sentences:
            self._opening = tuple(_words(sentences[-1])[:_OPENING_WORDS])

    def _form(self, phrase: Phrase) -> str:
        if not isinstance(phrase, Forms):
            return phrase
        by_agent = {Gender.FEMALE: phrase.agent_f, Gender.MALE: phrase.agent_m}
        by_customer = {Gender.FEMALE: phrase.f, Gender.MALE: phrase.m}
        agents = by_agent.get(self._agent) if self._agent else None
        customers = by_customer.get(self._customer) if self._customer else None
        return agents or customers or phrase.n

    def _echoes(self, text: str) -> bool:
        words = _words(text)
        if tuple(words[:_OPENING_WORDS]) == self._opening:
            return True
        return any(run in self._said for run in _runs(words))

    def _number(self, key: str) -> int:
        digest = blake2b(f"{self._attempt}\0{key}\0{self._message}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "big")


def _telling(line: str) -> int:
    return len(_TELLING.intersection(SLOT.findall(line)))


def _filled(line: str, slots: dict[str, str | None]) -> str:
    """Fill slots in one pass: a value is never looked at again, so a customer's `{by}` stays as it is."""
    return SLOT.sub(lambda slot: slots[slot.group(1)] or "", line)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + _ECHO_WORDS]) for start in range(len(words) - _ECHO_WORDS + 1)}
