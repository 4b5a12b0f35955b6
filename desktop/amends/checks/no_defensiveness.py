"""No clause protects the firm at the customer's expense (labelling guide, 3.2)."""

from amends.checks import acknowledged_feelings, apology, judged, no_blame, no_policy_hiding, ownership
from amends.checks.adversative import is_cancelled
from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict

ID = "no_defensiveness"


def _run(reply: Reply) -> Outcome:
    offences = reply.signals.of(ID, "denial", "minimising", "outside_control", "tone_policing", "legalistic")
    if offences:
        return failed(offences[0].rule.signal, offences)
    excuses = reply.signals.of(ID, "excuse", judged.CAUSE)
    if excuses and not ownership.owned(reply):
        return failed("excuse", excuses)
    empathy = (
        *reply.signals.of(apology.ID, "apology"),
        *reply.signals.of(acknowledged_feelings.ID, "feeling_named", "hardship_valued"),
    )
    rebutted = tuple(match for match in empathy if is_cancelled(reply, match))
    if rebutted:
        return failed("rebuttal", rebutted, "D4")
    likely = reply.signals.of(ID, judged.SIGNAL)
    return failed("defence_likely", likely) if likely else _entailed(reply)


def _entailed(reply: Reply) -> Outcome:
    """Blame and policy hiding are defensive too (G7)."""
    for check, paragraph in ((no_blame.CHECK, "D6"), (no_policy_hiding.CHECK, "D7")):
        outcome = check.run(reply)
        if outcome.verdict is Verdict.FAIL:
            return Outcome(Verdict.FAIL, outcome.reason, paragraph, outcome.evidence)
    return passed((), "nothing_found")


CHECK = Check(ID, _run)
