"""Does the reply ask whether the solution suits, or promise to make contact again (guide, 3.12)."""

from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.realistic_timescale import is_ours
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict
from amends.domain.span import Span
from amends.text.rules import Match

ID = "verify_or_followup"


def _run(reply: Reply) -> Outcome:
    direct = reply.signals.of(ID, "asks_suits", "invites_mismatch")
    contacts = reply.signals.of(ID, "will_contact")
    dated = tuple(match for match in contacts if _has_time_or_trigger(reply, match))
    if direct or dated:
        return passed((*direct, *dated))
    asked = _questions(reply)
    if asked:
        return Outcome(Verdict.PASS, "found", "F1", asked)
    if any(_waits_for_gap(reply, match) for match in contacts):
        return failed("gap", contacts, "gap")
    if not reply.is_complaint:
        return not_applicable("not_a_complaint")
    return failed("followup_missing", (*contacts, *reply.signals.of(ID, "formula")), "F4")


def _questions(reply: Reply) -> tuple[Span, ...]:
    """Find questions that ask neither for data nor for nothing: they are about the solution."""
    document = reply.document
    other = reply.signals.of(ID, "data_request", "formula")
    return tuple(
        document.span(sentence.start, sentence.end)
        for sentence in document.sentences
        if sentence.question and not reply.shares_sentence(sentence.start, other)
    )


def _has_time_or_trigger(reply: Reply, match: Match) -> bool:
    """F2 wants a time or an event; "soon" is neither."""
    sentence = reply.document.sentence_at(match.start)
    if sentence is None:
        return False
    bounded = any(time.bounded and is_ours(reply, time) for time in reply.times_in(sentence))
    return bounded or reply.shares_sentence(match.start, reply.signals.of(ID, "trigger"))


def _waits_for_gap(reply: Reply, match: Match) -> bool:
    sentence = reply.document.sentence_at(match.start)
    return sentence is not None and reply.gap_in(sentence)


CHECK = Check(ID, _run)
