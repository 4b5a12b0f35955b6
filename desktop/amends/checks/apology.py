"""Is there an unconditional apology for what happened (labelling guide, 3.6)."""

from amends.checks.adversative import is_cancelled
from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply, without_overlaps
from amends.domain.case import Stage

ID = "apology"


def _run(reply: Reply) -> Outcome:
    weak = reply.signals.of(ID, "conditional_apology", "perception", "regret_to_inform")
    found = without_overlaps(reply.signals.of(ID, "apology"), weak)
    standing = tuple(match for match in found if not is_cancelled(reply, match))
    if standing:
        return passed(standing)
    if reply.case.stage is Stage.FOLLOWUP:
        return not_applicable("followup")
    if not reply.is_complaint:
        return not_applicable("not_a_complaint")
    if found:
        return failed("cancelled", found, "P4")
    return failed("apology_weak" if weak else "apology_missing", weak)


CHECK = Check(ID, _run)
