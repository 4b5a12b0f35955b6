"""No rule, term or system as the ground for not helping (labelling guide, 3.9)."""

from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply

ID = "no_policy_hiding"


def _run(reply: Reply) -> Outcome:
    found = reply.signals.of(ID, "policy_ground")
    return failed("policy_ground", found) if found else passed((), "nothing_found")


CHECK = Check(ID, _run)
