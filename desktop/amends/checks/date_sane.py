"""No date that cannot be: past for a coming act, or on another weekday than stated."""

from amends.checks.outcome import Check, Outcome, not_applicable, passed
from amends.checks.realistic_timescale import is_impossible
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict

ID = "date_sane"


def _run(reply: Reply) -> Outcome:
    if not reply.times:
        return not_applicable("no_date")
    wrong = tuple(time for time in reply.times if is_impossible(reply, time))
    if wrong:
        spans = tuple(reply.document.span(time.span.start, time.span.end) for time in wrong)
        return Outcome(Verdict.FAIL, "time_impossible", "date", spans)
    return passed((), "nothing_found")


CHECK = Check(ID, _run)
