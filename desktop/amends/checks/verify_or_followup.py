"""Does the reply ask whether the solution suits, or promise to make contact again (guide, 3.12)."""

from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply
from amends.text.rules import Match

ID = "verify_or_followup"


def _run(reply: Reply) -> Outcome:
    direct = reply.signals.of(ID, "asks_suits", "invites_mismatch")
    contacts = reply.signals.of(ID, "will_contact")
    dated = tuple(match for match in contacts if _has_time_or_trigger(reply, match))
    if direct or dated:
        return passed((*direct, *dated))
    if any(_waits_for_gap(reply, match) for match in contacts):
        return failed("gap", contacts, "gap")
    return failed("followup_missing", (*contacts, *reply.signals.of(ID, "formula")), "F4")


def _has_time_or_trigger(reply: Reply, match: Match) -> bool:
    """F2 wants a time or an event; "soon" is neither."""
    sentence = reply.document.sentence_at(match.start)
    if sentence is None:
        return False
    bounded = any(time.bounded for time in reply.times_in(sentence))
    return bounded or reply.shares_sentence(match.start, reply.signals.of(ID, "trigger"))


def _waits_for_gap(reply: Reply, match: Match) -> bool:
    sentence = reply.document.sentence_at(match.start)
    return sentence is not None and reply.gap_in(sentence)


CHECK = Check(ID, _run)
