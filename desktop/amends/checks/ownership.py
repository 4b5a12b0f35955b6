"""Does a first person take the fault or the case (labelling guide, 3.7)."""

from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply
from amends.domain.case import Stage
from amends.text.rules import Match

ID = "ownership"


def owned(reply: Reply) -> tuple[Match, ...]:
    """Return the matches by which the reply takes responsibility or acts in the first person."""
    return reply.signals.of(ID, "fault_accepted", "case_act")


def _run(reply: Reply) -> Outcome:
    found = owned(reply)
    if found:
        return passed(found)
    if reply.case.stage is Stage.FOLLOWUP:
        return not_applicable("followup")
    if not reply.is_complaint:
        return not_applicable("not_a_complaint")
    return failed("ownership_missing", reply.signals.of(ID, "agentless", "handoff", "team_act"), "O3")


CHECK = Check(ID, _run)
