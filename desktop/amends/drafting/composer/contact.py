"""The ends of a letter: how the customer is addressed, and who signs with which route."""

import re

from amends.domain.case import ChannelKind
from amends.domain.people import Agent
from amends.drafting.composer.patterns import words_pattern
from amends.drafting.composer.situation import Situation
from amends.packs.phrases import Words

_ROUTE = re.compile(r"\S@\S|(?:\d[\s()./-]*){6}")
_NAME = re.compile(r"[^\W\d_]")
_NOT_A_NAME = re.compile(r"[@\d_<>\[\]/\\]")
_ENDS_OPEN = re.compile(r"[\w)]$")


def salutation(situation: Situation) -> str | None:
    """Address the customer: as the case says, by name, or without one."""
    customer = situation.case.customer
    forms = situation.book.salutations
    given = (customer.salutation or "").strip()
    if given:
        if not _ENDS_OPEN.search(given):
            return given
        return situation.say("salutation", forms.given, salutation=given)
    name = " ".join((customer.name or "").split())
    if not _NAME.search(name) or _NOT_A_NAME.search(name):
        return situation.say("salutation", forms.nobody)
    name = _called(name, situation.book.words)
    return situation.say("salutation", forms.named, name=name, first=name.split()[0])


def signature(situation: Situation) -> str | None:
    """Sign once: with the case's own block or one made of the profile, and gaps for what is not known."""
    if situation.short:
        return _short_signature(situation)
    lines = _letter_lines(situation)
    if not _closes_itself(situation.case.signature):
        closing = situation.pick("sign_off", situation.book.sign_off)
        lines = [*([closing] if closing else []), *lines]
    return "\n".join(lines) or None


def has_details(situation: Situation) -> bool:
    """Tell whether the signature holds, or has a gap for, a way to reach the writer."""
    case = situation.case
    if case.anonymous:
        return False
    return case.agent is None or bool(case.agent.phone or case.agent.email)


def _called(name: str, words: Words) -> str:
    """Give the part of a name by which a person is addressed, as first name and patronymic in Russian."""
    found = words_pattern(words.called).search(name) if words.called else None
    return found.group() if found else name


def _letter_lines(situation: Situation) -> list[str]:
    case = situation.case
    block = [line.rstrip() for line in (case.signature or "").strip().splitlines()]
    written = "\n".join(block)
    if case.anonymous:
        return block or _known(case.organisation)
    if case.agent is None:
        if _ROUTE.search(written):
            return block
        gaps = situation.book.gaps
        return [gaps.name, *(block or _known(case.organisation)), gaps.route]
    lines = [] if case.agent.name in written else [case.agent.name]
    if not block:
        lines += _known(case.agent.role) + _known(case.organisation)
    lines += block
    if not _ROUTE.search(written):
        lines.append(_route(case.agent) or situation.book.gaps.route)
    return lines


def _short_signature(situation: Situation) -> str | None:
    case = situation.case
    if case.anonymous:
        return case.organisation
    if case.agent is None and case.signature and _ROUTE.search(case.signature):
        return " ".join(case.signature.split())
    name = case.agent.name if case.agent else situation.book.gaps.name
    if case.channel is ChannelKind.CHAT:
        return name
    route = (case.agent.phone or case.agent.email) if case.agent else None
    return f"{name}, {route or situation.book.gaps.route}"


def _closes_itself(block: str | None) -> bool:
    """Tell whether a signature begins with its own closing formula, as "Kind regards," does."""
    first = (block or "").strip().split("\n")[0].rstrip()
    return "\n" in (block or "").strip() and first.endswith((",", "!"))


def _route(agent: Agent) -> str | None:
    return " · ".join(part for part in (agent.phone, agent.email) if part) or None


def _known(text: str | None) -> list[str]:
    return [text] if text else []
