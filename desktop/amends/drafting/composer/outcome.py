"""The moves that say what was found, what is given and by when: all of it from the case, or a gap."""

from collections.abc import Sequence

from amends.domain.case import Fault, Stage
from amends.domain.reading import MessageKind
from amends.drafting.composer.facts import Statement, says_when
from amends.drafting.composer.patterns import words_pattern
from amends.drafting.composer.situation import Situation, is_open
from amends.packs.phrases import Request, Shaped

# Said back to the customer while nothing is decided: the words that ask for these mean nothing else.
# "Call me" stands in complaints about calls, "cancel" and "exchange" in stories of what went wrong.
_SAID_BACK = frozenset({"refund", "compensation", "apology"})


def by(it: Situation) -> str:
    """Say by when an answer comes: a bound that the case gives, or a gap."""
    return it.material.bound or it.book.gaps.by


def is_dated(it: Situation) -> bool:
    """Tell whether something that the case gives says when it happens."""
    given = [*it.material.others, *([it.material.remedy] if it.material.remedy else [])]
    return any(says_when(statement, it.book.words) for statement in given)


def is_under_way(it: Situation) -> bool:
    """Tell whether something has been decided that now has to be carried out."""
    return it.material.remedy is not None or any(each.outcome for each in it.material.statements)


def finding(it: Situation) -> str | None:
    """Leave a gap for what was found, when a final answer has neither facts nor remedy to build on."""
    if it.material.statements or it.material.remedy is not None:
        return None
    return it.say("finding", it.book.sentences.facts_gap, gap=it.book.gaps.found)


def remedy(it: Situation) -> str | None:
    """Say what is given, tied to what was asked for; a final answer without a remedy gets a gap."""
    say = it.book.sentences
    given = it.material.remedy
    if it.case.stage is Stage.FOLLOWUP:
        return it.say("remedy", say.remedy_followup, remedy=given.text) if given else None
    if given is None:
        if is_under_way(it):
            return None
        return it.say("remedy", say.remedy_gap, gap=it.book.gaps.offer)
    asked = _asked(it)
    if asked is not None and not given.sentence:
        words, request = asked
        granted = bool(words_pattern(request.words).search(given.text))
        shaped = say.request_granted if granted else say.request_other_remedy
        return it.say("remedy", shaped, asked=words, remedy=given.text)
    return it.say("remedy", say.remedy_sentence if given.sentence else say.remedy, remedy=given.text)


def facts(it: Situation) -> str | None:
    """Say what the firm knows, in its own words, what was done before what was not."""
    say = it.book.sentences
    known = it.material.others if it.case.stage is Stage.FINAL else it.material.statements
    if it.case.stage is Stage.FOLLOWUP:
        return _told(it, say.facts_done, known)
    if is_open(it.case):
        if known:
            return _told(it, say.facts_holding, known)
        is_due = it.case.stage is Stage.HOLDING and it.reading.kind is MessageKind.COMPLAINT
        return it.say("facts", say.state_gap, gap=it.book.gaps.state) if is_due else None
    return _told(it, say.facts, known)


def cause(it: Situation) -> str | None:
    """Say in one sentence how it came about, after the remedy (design, section 8).

    A customer who asked for an explanation gets one: the agent's, where the facts hold none.
    """
    say = it.book.sentences
    if it.material.causes:
        return _told(it, say.cause, it.material.causes[:1])
    if it.material.remedy is None or "explanation" not in {sign.kind for sign in it.reading.requests}:
        return None
    return it.say("cause", say.facts_gap, gap=it.book.gaps.found)


def prevention(it: Situation) -> str | None:
    """Ask the agent what has changed, when the failing is ours and nothing is given for it."""
    if it.case.fault is not Fault.OURS or is_under_way(it):
        return None
    return it.say("prevention", it.book.sentences.prevention_gap, gap=it.book.gaps.prevention)


def request(it: Situation) -> str | None:
    """Take up what the customer asks for; it is granted by a remedy or a fact only."""
    asked = _asked(it)
    if asked is None or it.case.stage is Stage.FOLLOWUP or (is_open(it.case) and not it.is_certain):
        return None
    words, wanted = asked
    say = it.book.sentences
    if is_open(it.case):
        if wanted.undecided:
            return it.pick("request", wanted.undecided)
        return it.say("request", say.request_undecided, asked=words)
    if it.material.remedy is not None or _is_granted(it, wanted):
        return None
    if not it.material.statements:
        return None
    return it.say("request", say.request_open, asked=words, gap=it.book.gaps.reason)


def answer(it: Situation) -> str | None:
    """Answer a plain question from the facts, or leave a gap."""
    say = it.book.sentences
    told = _told(it, say.answer, it.material.statements)
    return told or it.say("answer", say.answer_gap, gap=it.book.gaps.answer)


def _asked(it: Situation) -> tuple[str, Request] | None:
    """Give the first request in words with its phrases; while the case is open only a plain one."""
    for sign in it.reading.requests:
        wanted = it.book.requests.get(sign.kind)
        unfit = sign.kind not in _SAID_BACK if is_open(it.case) else sign.kind in {"other", "apology"}
        if wanted is None or unfit:
            continue
        words = it.pick("asked", wanted.asked)
        return (words, wanted) if words else None
    return None


def _is_granted(it: Situation, wanted: Request) -> bool:
    pattern = words_pattern(wanted.words)
    return any(pattern.search(statement.text) for statement in it.material.statements)


def _told(it: Situation, introduction: Shaped, statements: Sequence[Statement]) -> str | None:
    """Set statements out: sentences run on, one note follows a colon, several notes make a list."""
    if not statements:
        return None
    if all(statement.sentence for statement in statements):
        return " ".join(statement.text for statement in statements)
    opening = it.say("facts", introduction)
    if len(statements) == 1 or it.short:
        notes = "; ".join(statement.text.rstrip(".") for statement in statements)
        return f"{opening}: {notes}."
    lines = "\n".join(f"- {statement.text[:1].upper()}{statement.text[1:]}" for statement in statements)
    return f"{opening}:\n{lines}"
