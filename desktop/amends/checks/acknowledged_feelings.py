"""Does the reply show that the agent has seen what this customer feels (labelling guide, 3.1)."""

from amends.checks.adversative import is_cancelled
from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply

ID = "acknowledged_feelings"


def _run(reply: Reply) -> Outcome:
    if reply.reading is None:
        return not_applicable("no_message")
    if not reply.reading.shows_feeling:
        return not_applicable("no_feeling", "A0")
    found = reply.signals.of(ID, "feeling_named", "hardship_valued")
    standing = tuple(match for match in found if not is_cancelled(reply, match))
    if standing:
        return passed(standing)
    if found:
        return failed("cancelled", found, "A4")
    return failed("feeling_missing", reply.signals.of(ID, "formula"), "A3")


CHECK = Check(ID, _run)
