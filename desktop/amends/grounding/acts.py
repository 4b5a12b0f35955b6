"""What a reply says that we did, are doing, will do or could do."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from amends.packs.claim_words import ActRole, ClaimWords, Families
from amends.text.document import Document, Scope
from amends.text.role_codes import RoleCodes
from amends.text.tokens import tokenise

_NOTHING: Mapping[ActRole, Families] = {}
_START: Mapping[ActRole, Families] = {ActRole.START: frozenset()}
_COMMA: Mapping[ActRole, Families] = {ActRole.COMMA: frozenset()}
_BESIDE = 1


class Mode(StrEnum):
    """How an act stands: finished, under way, promised, offered."""

    DONE = "done"
    DOING = "doing"
    WILL = "will"
    CAN = "can"


@dataclass(frozen=True, slots=True)
class Act:
    """An act at `[start, end)` of the shadow; `families` are those that its words may name.

    `passive` acts do not say who acts ("has been refunded").
    """

    start: int
    end: int
    families: Families
    mode: Mode
    passive: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    meanings: Mapping[ActRole, Families]


def find_acts(document: Document, words: ClaimWords) -> tuple[Act, ...]:
    """Find our acts in a reply, in order of the text; denied acts are left out."""
    row, codes = _read(document, words)
    taken = bytearray(len(row))
    acts: list[Act] = []
    for role, mode, passive, pattern in _patterns(words):
        for match in pattern.finditer(codes):
            for group in ("act", "more"):
                first, last = match.span(group) if group in match.re.groupindex else (-1, -1)
                if first < 0 or any(taken[first:last]):
                    continue
                taken[first:last] = b"\x01" * (last - first)
                start = row[match.start()].start if group == "act" else row[first].start
                families = frozenset[str]().union(
                    *(word.meanings.get(role, frozenset()) for word in row[first:last])
                )
                acts.append(Act(start, row[last - 1].end, families, mode, passive))
    return tuple(
        sorted((act for act in acts if not _is_denied(document, act)), key=lambda act: (act.start, act.end))
    )


def _is_denied(document: Document, act: Act) -> bool:
    """Tell whether the act is negated, by its clause, right before it, or before its verb.

    A "not" beside the act decides even where an earlier one in the clause would undo it.
    """
    if document.has_scope(Scope.NEGATED, act.start, act.end):
        return True
    grammar, shadow = document.grammar, document.shadow
    low, _ = document.clause_bounds(act.start, act.end)
    harmless = [found.span() for found in grammar.pseudo_negation.finditer(shadow, low, act.end)]
    for found in grammar.negation.finditer(shadow, low, act.end):
        is_harmless = any(start <= found.start() < end for start, end in harmless)
        if not is_harmless and len(shadow[found.end() : act.start].split()) <= _BESIDE:
            return True
    return False


def _read(document: Document, words: ClaimWords) -> tuple[list[_Word], str]:
    """Read the shadow as words with their roles; a sentence's start is a word without length."""
    tokens, texts = tokenise(document.shadow)
    positions = [token.start for token in tokens]
    starts = {bisect_left(positions, sentence.start) for sentence in document.sentences}
    row: list[_Word] = []
    index = 0
    while index < len(tokens):
        if index in starts:
            row.append(_Word(tokens[index].start, tokens[index].start, _START))
        length, meanings = words.acts.longest(texts, index)
        if length == 0:
            meanings = _COMMA if texts[index] in {",", ":", "—"} else _NOTHING
        last = tokens[index + max(length, 1) - 1]
        row.append(_Word(tokens[index].start, last.end, meanings))
        index += max(length, 1)
    codes = _codes(words)
    return row, codes.row(word.meanings for word in row)


@lru_cache(maxsize=8)
def _codes(words: ClaimWords) -> RoleCodes[ActRole]:
    return RoleCodes({*words.acts.roles(), frozenset(), frozenset(_START), frozenset(_COMMA)}, ActRole)


@lru_cache(maxsize=8)
def _patterns(words: ClaimWords) -> tuple[tuple[ActRole, Mode, bool, re.Pattern[str]], ...]:
    codes = _codes(words)
    return tuple(
        (role, mode, passive, codes.compile(pattern)) for role, mode, passive, pattern in _sources(words)
    )


def _sources(words: ClaimWords) -> Iterator[tuple[ActRole, Mode, bool, str]]:
    """Yield every pattern of the language: the role of its verb, the mode, passive or not."""
    more = "(?:(?:(?!{START}).){0,5}?{AND}{FILLER}{0,3}(?P<more>{%s}))?"
    for role, mode, opener in (
        (ActRole.DONE, Mode.DONE, "(?:{HAVE}|{ME}){FILLER}{0,4}"),
        (ActRole.BASE, Mode.WILL, "{WILL}{FILLER}{0,4}"),
        (ActRole.BASE, Mode.CAN, "{CAN}{FILLER}{0,4}"),
        (ActRole.DOING, Mode.DOING, "{BE_DOING}{FILLER}{0,4}"),
    ):
        yield role, mode, False, f"{opener}(?P<act>{{{role.name}}})" + more % role.name
    yield ActRole.WILL_FORM, Mode.WILL, False, "(?P<act>{WILL_FORM})"
    yield ActRole.WEAK_WILL, Mode.WILL, False, "(?:{CLITIC}|{ME}){1,2}{FILLER}{0,2}(?P<act>{WEAK_WILL})"
    yield (
        ActRole.WEAK_WILL,
        Mode.WILL,
        False,
        "{START}{FILLER}{0,3}(?P<act>{WEAK_WILL})(?!{NOUN_AFTER+COMMA})",
    )
    yield ActRole.WEAK_WILL, Mode.WILL, False, "(?P<act>{WEAK_WILL})(?={CLITIC_AFTER})"
    for role in (ActRole.PASSIVE, ActRole.DONE):
        yield role, Mode.DONE, True, f"{{PASSIVE_DONE}}{{FILLER}}{{0,3}}(?P<act>{{{role.name}}})"
        yield role, Mode.WILL, True, f"{{PASSIVE_WILL}}{{FILLER}}{{0,3}}(?P<act>{{{role.name}}})"
    alone = {"anywhere": "", "clause": "(?:{START}|{COMMA}){FILLER}{0,4}", "sentence": "{START}{FILLER}{0,3}"}
    if words.done_alone != "never":
        more_done = more % "DONE"
        yield ActRole.DONE, Mode.DONE, False, f"{alone[words.done_alone]}(?P<act>{{DONE}}){more_done}"
    if words.present_alone:
        yield ActRole.DOING, Mode.DOING, False, "(?P<act>{DOING})"
    if words.passive_alone:
        yield ActRole.PASSIVE, Mode.DONE, True, "(?P<act>{PASSIVE})"
