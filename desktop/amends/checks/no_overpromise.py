"""No absolute, unlimited or unbacked promise (labelling guide, 3.11)."""

from amends.checks import judged
from amends.checks.outcome import Check, Outcome, failed, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict
from amends.domain.claims import Claim, ClaimKind

ID = "no_overpromise"
_GIVEN = (ClaimKind.AMOUNT, ClaimKind.PERCENTAGE, ClaimKind.REMEDY)


def _run(reply: Reply) -> Outcome:
    found = reply.signals.of(ID, "absolute", "unlimited", "instant")
    if found:
        return failed(found[0].rule.signal, found)
    likely = reply.signals.of(ID, judged.SIGNAL)
    if likely:
        return failed("absolute", likely)
    unbacked = tuple(claim for claim in reply.claims if _is_unbacked_gift(claim))
    if unbacked and (reply.case.facts or reply.case.remedy):
        return Outcome(Verdict.FAIL, "beyond_facts", "V2", tuple(claim.span for claim in unbacked))
    return passed((), "nothing_found")


def _is_unbacked_gift(claim: Claim) -> bool:
    return claim.commitment and claim.kind in _GIVEN and claim.source is None


CHECK = Check(ID, _run)
