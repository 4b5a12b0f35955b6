"""No amount above what this agent may give, and none in another currency than the limit's."""

from amends.checks.outcome import Check, Outcome, not_applicable, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict
from amends.domain.claims import ClaimKind
from amends.domain.people import Authority
from amends.text.money import Money

ID = "amount_within_authority"


def _run(reply: Reply) -> Outcome:
    authority = reply.case.authority
    if authority is None:
        return not_applicable("no_authority")
    offered = {claim.span for claim in reply.claims if claim.kind is ClaimKind.AMOUNT and claim.commitment}
    if not offered:
        return not_applicable("no_amount")
    amounts = {reply.document.span(money.span.start, money.span.end): money for money in reply.amounts}
    beyond = tuple(span for span, money in amounts.items() if span in offered and _beyond(money, authority))
    if beyond:
        return Outcome(Verdict.FAIL, "above_authority", "authority", beyond)
    return passed((), "within_authority")


def _beyond(money: Money, authority: Authority) -> bool:
    return money.currency != authority.currency or money.value > authority.limit


CHECK = Check(ID, _run)
