"""No reproach of the customer, and no third party blamed without taking it on (labelling guide, 3.10)."""

from amends.checks import judged, ownership
from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply

ID = "no_blame"


def _run(reply: Reply) -> Outcome:
    reproach = reply.signals.of(ID, "blame_customer")
    if reproach:
        return failed("blame_customer", reproach)
    third = reply.signals.of(ID, "blame_third")
    accepted = reply.signals.of(ID, "responsibility") or reply.signals.of(ownership.ID, "fault_accepted")
    if third and not accepted:
        return failed("blame_third", third)
    likely = reply.signals.of(ID, judged.SIGNAL)
    if likely and not accepted:
        return failed("blame_likely", likely)
    return passed((), "nothing_found")


CHECK = Check(ID, _run)
