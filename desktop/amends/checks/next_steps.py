"""Is there a concrete act that moves this case (labelling guide, 3.8)."""

from amends.checks import ownership
from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply, without_overlaps
from amends.domain.case import Stage

ID = "next_steps"


def _run(reply: Reply) -> Outcome:
    if reply.case.stage is Stage.FOLLOWUP:
        return not_applicable("followup")
    if not reply.is_complaint:
        return not_applicable("not_a_complaint")
    vague = reply.signals.of(ID, "vague_step")
    acts = reply.signals.of(ownership.ID, "case_act")
    found = without_overlaps((*reply.signals.of(ID, "step"), *acts), vague)
    if found:
        return passed(found)
    if reply.case.stage is Stage.FINAL and reply.signals.of("acts", "done"):
        return not_applicable("all_done")
    return failed("steps_missing", vague, "S2")


CHECK = Check(ID, _run)
