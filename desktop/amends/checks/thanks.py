"""Is the customer thanked for writing, telling or reporting (labelling guide, 3.5)."""

from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply, without_overlaps
from amends.domain.case import Stage

ID = "thanks"


def _run(reply: Reply) -> Outcome:
    other = reply.signals.of(ID, "thanks_other")
    found = without_overlaps(reply.signals.of(ID, "thanks"), other)
    if found:
        return passed(found)
    if reply.case.stage in (Stage.HOLDING, Stage.FOLLOWUP):
        return not_applicable("stage")
    return failed("thanks_other" if other else "thanks_missing", other, "T2" if other else "T1")


CHECK = Check(ID, _run)
