"""Is there a concrete act that moves this case (labelling guide, 3.8)."""

from amends.checks import judged, ownership
from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply, without_overlaps
from amends.domain.case import Stage
from amends.domain.checklist import Verdict
from amends.text.rules import Match

ID = "next_steps"


def _run(reply: Reply) -> Outcome:
    if reply.case.stage is Stage.FOLLOWUP:
        return not_applicable("followup")
    if not reply.is_complaint:
        return not_applicable("not_a_complaint")
    vague = reply.signals.of(ID, "vague_step")
    found = _steps(reply, vague)
    if found:
        return passed(found)
    if reply.case.stage is Stage.FINAL and reply.signals.of("acts", "done"):
        return not_applicable("all_done")
    if reply.case.stage is Stage.FINAL and reply.gap_spans:
        # The outcome itself is what the agent still has to fill in.
        return Outcome(Verdict.FAIL, "gap", "gap", reply.gap_spans)
    return failed("steps_missing", vague, "S2")


def _steps(reply: Reply, vague: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the concrete acts: the rules', where the trained model agrees, and what it finds itself.

    On sentences of other writers three of five steps that a rule found were one; with the model's word
    three of four are (`docs/checklist.md`).
    """
    acts = reply.signals.of(ownership.ID, "case_act")
    listed = without_overlaps((*reply.signals.of(ID, "step"), *acts), vague)
    if not reply.judged:
        return listed
    likely = reply.signals.of(ID, judged.SIGNAL)
    agreed = tuple(match for match in listed if any(_lies_in(match, sentence) for sentence in likely))
    return agreed or likely


def _lies_in(match: Match, sentence: Match) -> bool:
    return sentence.start <= match.start < sentence.end


CHECK = Check(ID, _run)
