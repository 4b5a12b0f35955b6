"""Claims of what is given: amounts, percentages and remedies."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.domain.span import Span
from amends.grounding.backing import Backing, Statement, acts_of, source
from amends.grounding.context import Context, ContextWord
from amends.packs.claim_words import ContextRole
from amends.text.money import Money, Percentage

_MONEY_ACTS = frozenset(
    {"refund", "pay", "credit", "replace", "repair", "approve", "send", "correct", "cancel", "deliver"}
)


def amount_claims(context: Context, backing: Backing, amounts: Iterable[Money]) -> list[Claim]:
    """Turn the amounts of a reply into claims: what we give binds us, what the customer paid does not."""
    return [_amount_claim(context, backing, money) for money in amounts]


def percentage_claims(context: Context, backing: Backing, percentages: Iterable[Percentage]) -> list[Claim]:
    """Turn the percentages of a reply into claims."""
    claims: list[Claim] = []
    for percentage in percentages:
        commitment = _is_given(context, percentage.span)
        statements = backing.binding() if commitment else (*backing.binding(), *backing.message)
        found = next(
            (
                source(statement, other.span.text)
                for statement in statements
                for other in statement.percentages
                if other.value == percentage.value
            ),
            None,
        )
        claims.append(Claim(percentage.span, ClaimKind.PERCENTAGE, commitment, found))
    return claims


def remedy_claims(context: Context, backing: Backing) -> list[Claim]:
    """Find the remedies that a reply names; a refund asked for or refused is no commitment."""
    claims: list[Claim] = []
    for index, mark in enumerate(context.marks):
        families = mark.meanings.get(ContextRole.REMEDY)
        if not families:
            continue
        commitment = not _is_only_mentioned(context, index, mark)
        span = Span.of(context.document.shadow, mark.start, mark.end)
        claims.append(
            Claim(
                span, ClaimKind.REMEDY, commitment, _remedy_source(families, backing, commitment=commitment)
            )
        )
    return claims


def _amount_claim(context: Context, backing: Backing, money: Money) -> Claim:
    commitment = _is_given(context, money.span)
    statements = backing.binding() if commitment else (*backing.binding(), *backing.message)
    found = next(
        _amount_sources(money, (each for each in statements if not (commitment and each.charges))), None
    )
    if found is None and commitment:
        found = _within_limits(money, backing)
    return Claim(money.span, ClaimKind.AMOUNT, commitment, found)


def _amount_sources(money: Money, statements: Iterable[Statement]) -> Iterator[Source]:
    for statement in statements:
        for other in statement.amounts:
            if other.currency != money.currency:
                continue
            if other.value == money.value or (money.value < other.value and statement.limits):
                yield source(statement, other.span.text)


def _within_limits(money: Money, backing: Backing) -> Source | None:
    """Find a limit of the agent's own, or of the policy for their role, that covers the amount."""
    case = backing.case
    authority = case.authority
    if authority and authority.currency == money.currency and money.value <= authority.limit:
        return Source(SourceKind.POLICY, f"{authority.limit:f} {authority.currency}")
    for remedy in backing.pack.policy.remedies_for(case.agent.role if case.agent else None):
        if (
            remedy.currency == money.currency
            and remedy.limit is not None
            and Decimal(money.value) <= remedy.limit
        ):
            return Source(SourceKind.POLICY, remedy.text)
    return None


def _is_given(context: Context, span: Span) -> bool:
    """Tell whether we give this: beside one of our acts, or words of giving and none of charging."""
    if context.is_withheld(span.start, span.end):
        return False
    clause = context.clause(span.start, span.end)
    given = _gives(context, *clause)
    return bool(_gives(context, *context.sentence(span.start)) if given is None else given)


def _gives(context: Context, low: int, high: int) -> bool | None:
    """Tell whether `[low, high)` speaks of giving or of charging; None if of neither."""
    if any(act.families & _MONEY_ACTS for act in context.acts_in(low, high)):
        return True
    if context.says(ContextRole.TAKEN, low, high):
        return False
    if context.says(ContextRole.GIVING, low, high) or context.says(ContextRole.REMEDY, low, high):
        return True
    return None


def _is_only_mentioned(context: Context, index: int, mark: ContextWord) -> bool:
    """Tell whether a remedy is denied, conditional, or the customer's own request."""
    if context.is_withheld(mark.start, mark.end):
        return True
    before = context.marks[index - 1] if index else None
    after = context.marks[index + 1] if index + 1 < len(context.marks) else None
    is_request = before is not None and ContextRole.NOT_GIVEN_BEFORE in before.meanings
    if is_request and before and not context.document.shadow[before.end : mark.start].strip():
        return True
    is_refused = after is not None and ContextRole.NOT_GIVEN_AFTER in after.meanings
    return bool(is_refused and after and not context.document.shadow[mark.end : after.start].strip())


def _remedy_source(families: frozenset[str], backing: Backing, *, commitment: bool) -> Source | None:
    acts = acts_of(families)
    for statement in backing.binding():
        if statement.remedies & families or statement.acts & acts:
            return source(statement)
    role = backing.case.agent.role if backing.case.agent else None
    for remedy in backing.pack.policy.remedies_for(role):
        if remedy.remedy in families:
            return Source(SourceKind.POLICY, remedy.text)
    if commitment:
        return None
    return next(
        (source(each) for each in backing.message if each.remedies & families or each.acts & acts), None
    )
