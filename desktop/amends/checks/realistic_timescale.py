"""Does the customer know by when the next thing will happen (labelling guide, 3.3)."""

from amends.checks.outcome import Check, Outcome, failed, not_applicable
from amends.checks.reply import Reply
from amends.domain.case import Stage
from amends.domain.checklist import Verdict
from amends.domain.reading import MessageKind
from amends.domain.span import Span
from amends.text.formats import Relation
from amends.text.rules import Match
from amends.text.times import TimeExpression, TimeKind

ID = "realistic_timescale"
_REACH = 12


def _run(reply: Reply) -> Outcome:
    bounds = tuple(time for time in reply.times if _tells_when(time) and is_ours(reply, time))
    impossible = tuple(time for time in bounds if is_impossible(reply, time))
    if impossible:
        return Outcome(Verdict.FAIL, "time_impossible", "R3", _evidence(reply, impossible))
    bounds = tuple(time for time in bounds if not time.past)
    if bounds:
        return Outcome(Verdict.PASS, "found", "R1", _evidence(reply, bounds))
    pending = reply.signals.of("acts", "future")
    if reply.gap_spans:
        return Outcome(Verdict.FAIL, "gap", "gap", reply.gap_spans)
    if reply.reading is not None and reply.reading.kind is MessageKind.PRAISE:
        return not_applicable("not_a_complaint", "R0")
    if _nothing_pending(reply, bool(pending)):
        return not_applicable("nothing_pending", "R0")
    return failed("time_missing", reply.signals.of(ID, "vague"), "R2")


def _nothing_pending(reply: Reply, pending: bool) -> bool:
    """Tell whether nothing is left for the firm to do (R0).

    After the outcome only a vague "soon" shows that something is: a follow-up speaks of what was done
    and of what the customer may still say, in words much like those of a promise.
    """
    if reply.case.stage is Stage.FOLLOWUP:
        return not reply.signals.of(ID, "vague")
    settled = reply.signals.of("acts", "done", "refusal")
    return not pending and reply.case.stage is Stage.FINAL and bool(settled)


def is_ours(reply: Reply, time: TimeExpression) -> bool:
    """Leave out past times, the customer's own deadlines, contract terms and states in force."""
    start, end = time.span.start, time.span.end
    if _stands_beside(reply, reply.signals.of(ID, "customer_deadline", "terms", "state"), time):
        return False
    if reply.shares_clause(start, end, reply.signals.of("acts", "future")):
        return True
    elsewhere = (*reply.signals.of("acts", "past"), *reply.signals.of(ID, "customer_deadline", "terms"))
    if reply.shares_clause(start, end, elsewhere):
        return False
    done = reply.shares_clause(start, end, reply.signals.of("acts", "done"))
    return _is_day_to_come(reply, time) or not done


def _tells_when(time: TimeExpression) -> bool:
    """Tell whether the customer learns when: an end, or the very day on which something starts (R1).

    "From Monday 19 January" is such a day; "from three days" and "not before Friday" are not (R2).
    """
    starts = time.relation is Relation.FROM and time.length is None and time.earliest is not None
    return time.bounded or starts


def _stands_beside(reply: Reply, matches: tuple[Match, ...], time: TimeExpression) -> bool:
    """Tell whether a match reaches to the time; another time of the same clause may still be ours."""
    start, end = time.span.start, time.span.end
    near = tuple(match for match in matches if match.start < end and start < match.end + _REACH)
    return reply.shares_clause(start, end, near)


def _is_day_to_come(reply: Reply, time: TimeExpression) -> bool:
    """Tell whether this is a day after the reply: "I have booked a plumber for 4 February"."""
    named = time.kind in (TimeKind.DATE, TimeKind.WEEKDAY)
    return named and time.latest is not None and time.latest > reply.case.sent


def is_impossible(reply: Reply, time: TimeExpression) -> bool:
    """Tell whether a bound disagrees with its weekday, or lies before the day of sending."""
    if time.weekday_conflict:
        return True
    return (
        time.bounded
        and time.past
        and reply.shares_clause(time.span.start, time.span.end, reply.signals.of("acts", "future"))
    )


def _evidence(reply: Reply, times: tuple[TimeExpression, ...]) -> tuple[Span, ...]:
    return tuple(reply.document.span(time.span.start, time.span.end) for time in times)


CHECK = Check(ID, _run)
