"""The people and routes that a reply names, compared with the agent's profile."""

from dataclasses import dataclass

import regex

from amends.checks.reply import Reply
from amends.domain.people import Agent
from amends.domain.span import Span
from amends.text.contacts import same_phone
from amends.text.names import name_words, same_name_word

_WORD = regex.compile(r"[\p{L}][\p{L}'-]*")
_SIGNATURE_LINES = 6
_LINE = regex.compile(r"[^\n]+")
_NAME_LINE = regex.compile(
    r"\s*[-—^~*]{0,2}\s*(?P<name>(?:\p{Lu}[\p{L}'-]+|\p{Lu}\.)"
    r"(?:[ ]+(?:\p{Lu}[\p{L}'-]+|\p{Lu}\.|d[aeio]s?|de[il]|van|von)){0,3})\s*"
    r"(?:[,.|(—-].*|$)"
)


@dataclass(frozen=True, slots=True)
class Contacts:
    """Names that can be the author's, and routes to them; spans of the text as given."""

    names: tuple[Span, ...]
    routes: tuple[Span, ...]
    contradictions: tuple[Span, ...]


def contacts_of(reply: Reply) -> Contacts:
    """Find who can be reached and how; without a profile, what the text says is believed."""
    agent = reply.case.agent
    names = _names_of(reply, agent) if agent else _names_in_text(reply)
    own, other = _routes(reply, agent)
    return Contacts(names, own, other)


def _names_of(reply: Reply, agent: Agent) -> tuple[Span, ...]:
    """Find the agent's first or last name anywhere in the agent's voice, in any grammatical case."""
    wanted = [word for word in name_words(agent.name) if len(word) > 1]
    customers = set(name_words(reply.case.customer.name or ""))
    document = reply.document
    return tuple(
        document.span(found.start(), found.end())
        for found in _WORD.finditer(document.shadow)
        if found.group()[0].isupper()
        for folded in name_words(found.group())[:1]
        if folded not in customers and any(same_name_word(folded, word) for word in wanted if len(folded) > 1)
    )


def _names_in_text(reply: Reply) -> tuple[Span, ...]:
    """Find who introduces themselves, or signs: a line of one to four names at the end."""
    introduced = tuple(match.span for match in reply.signals.of("named_contact", "name_intro"))
    if introduced:
        return introduced
    document = reply.document
    teams = [(match.start, match.end) for match in reply.signals.of("named_contact", "team")]
    lines = [line for line in _LINE.finditer(document.shadow) if line.group().strip()]
    for line in reversed(lines[-_SIGNATURE_LINES:]):
        found = _NAME_LINE.fullmatch(line.group())
        if not found or len(lines) == 1:
            continue
        start, end = line.start() + found.start("name"), line.start() + found.end("name")
        if not any(start < high and low < end for low, high in teams):
            return (document.span(start, end),)
    return ()


def _routes(reply: Reply, agent: Agent | None) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Sort the ways to reach somebody into the agent's own and those that contradict the profile.

    A foreign phone is a contradiction whatever the text says of it; a foreign address is none where the
    text says that an answer reaches the agent (N2).
    """
    phones, foreign_phones = _phones(reply, agent)
    emails, foreign_emails = _emails(reply, agent)
    said = tuple(match.span for match in reply.signals.of("named_contact", "reply_route"))
    exact = (*phones, *emails)
    if foreign_phones and not exact:
        return (), (*foreign_phones, *foreign_emails)
    return (*exact, *said), (() if said else foreign_emails)


def _phones(reply: Reply, agent: Agent | None) -> tuple[list[Span], list[Span]]:
    not_ours = reply.signals.of("named_contact", "customer_number", "not_contact")
    own: list[Span] = []
    foreign: list[Span] = []
    for phone in reply.phones:
        start, end = phone.span.start, phone.span.end
        if reply.shares_clause(start, end, not_ours):
            continue
        known = agent.phone if agent else None
        same = known is None or same_phone(phone.span.text, known)
        (own if same else foreign).append(reply.document.span(start, end))
    return own, foreign


def _emails(reply: Reply, agent: Agent | None) -> tuple[list[Span], tuple[Span, ...]]:
    found = [reply.document.span(email.start, email.end) for email in reply.emails]
    own = [span for span in found if _is_personal(span.text, agent)]
    return own, tuple(span for span in found if span not in own)


def _is_personal(address: str, agent: Agent | None) -> bool:
    if agent is None:
        return True
    if agent.email is not None:
        return address.casefold() == agent.email.casefold()
    local = address.partition("@")[0].casefold()
    return any(word in local for word in name_words(agent.name) if len(word) > 2)
