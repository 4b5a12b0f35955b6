"""No rule, term or system as the ground for not helping (labelling guide, 3.9)."""

from amends.checks import judged
from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply

ID = "no_policy_hiding"


def _run(reply: Reply) -> Outcome:
    found = reply.signals.of(ID, "policy_ground")
    likely = found or reply.signals.of(ID, judged.SIGNAL)
    return failed("policy_ground", likely) if likely else passed((), "nothing_found")


CHECK = Check(ID, _run)
