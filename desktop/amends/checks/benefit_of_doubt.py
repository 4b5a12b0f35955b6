"""No suspicion of the customer's account (first seed, sixth guideline)."""

from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply

ID = "benefit_of_doubt"


def _run(reply: Reply) -> Outcome:
    found = reply.signals.of(ID, "suspicion")
    return failed("suspicion", found) if found else passed((), "nothing_found")


CHECK = Check(ID, _run)
