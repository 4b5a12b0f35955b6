"""All claims of a reply, each a commitment or not, each with its source or none (design, section 2.2)."""

import re
from collections.abc import Iterable

from amends.domain.case import Case
from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.domain.draft import find_gaps
from amends.domain.span import Span
from amends.grounding.acts import Act, Mode
from amends.grounding.backing import Backing, backing_of, shares_words, source, without, word_stems
from amends.grounding.bounds import time_claims
from amends.grounding.context import Context
from amends.grounding.gifts import amount_claims, percentage_claims, remedy_claims
from amends.grounding.pack import GroundingPack
from amends.grounding.routes import route_claims
from amends.text.document import Document
from amends.text.money import find_amounts, find_percentages
from amends.text.times import find_times

# From an act to the gap that says what it is.
_LEADS_UP = re.compile(r"[^.!?;:\n]*:\s*")
# Acts that the reply itself shows.
_SELF_EVIDENT = frozenset({"read", "own_case"})
# A passive that names one of these says what we did; others may tell the customer's own story.
_OURS_WHEN_PASSIVE = frozenset(
    {
        "refund",
        "pay",
        "credit",
        "replace",
        "repair",
        "cancel",
        "correct",
        "restore",
        "approve",
        "book",
        "look_into",
        "pass_on",
    }
)


def find_claims(document: Document, case: Case, pack: GroundingPack) -> tuple[Claim, ...]:
    """Find what a reply states that can be checked, in order of the text; spans are of the text as given.

    `pack` is of the reply's language. Quotations of the customer and gaps (`[[...]]`) state nothing. The
    message backs only what is no commitment; a commitment needs a fact, the remedy, the policy, the
    calendar (a day that follows from a sourced length) or the profile.
    """
    context = Context(document, pack.own.words)
    backing = backing_of(case, pack)
    shadow = document.shadow
    times = find_times(shadow, pack.own.formats, case.sent)
    routes = route_claims(shadow, backing)
    amounts = find_amounts(shadow, pack.own.formats)
    numbers = [
        *amount_claims(context, backing, amounts),
        *percentage_claims(context, backing, find_percentages(shadow, pack.own.formats)),
    ]
    taken = [claim.span for claim in (*routes, *numbers)]
    free = (stated for stated in times if not any(stated.span.overlaps(span) for span in taken))
    acts = list(_act_claims(context, backing))
    claims = [
        *routes,
        *numbers,
        *time_claims(context, backing, free),
        *_without_overlaps(remedy_claims(context, backing), acts),
        *acts,
    ]
    gaps = find_gaps(shadow)
    kept = (claim for claim in claims if not _is_left_open(claim, gaps, shadow))
    return tuple(sorted((_as_given(document, claim) for claim in kept), key=_place))


def _is_left_open(claim: Claim, gaps: Iterable[Span], shadow: str) -> bool:
    """Tell whether a claim lies in a gap, or only leads up to one: "I am arranging this: [[…]]"."""
    if any(claim.span.overlaps(gap) for gap in gaps):
        return True
    if claim.kind not in {ClaimKind.DONE, ClaimKind.PROMISED}:
        return False
    between = (shadow[claim.span.end : gap.start] for gap in gaps if gap.start >= claim.span.end)
    return any(_LEADS_UP.fullmatch(text) for text in between)


def _without_overlaps(claims: Iterable[Claim], others: Iterable[Claim]) -> Iterable[Claim]:
    taken = [other.span for other in others]
    return (claim for claim in claims if not any(claim.span.overlaps(span) for span in taken))


def _act_claims(context: Context, backing: Backing) -> Iterable[Claim]:
    for act in context.acts:
        kind = ClaimKind.DONE if act.mode is Mode.DONE else ClaimKind.PROMISED
        span = _span(context.document.shadow, act)
        commitment = _binds(act, context, backing)
        yield Claim(span, kind, commitment, _act_source(act, context, backing, commitment=commitment))


def _span(shadow: str, act: Act) -> Span:
    """Cut the act out, without a sign of money that its verb ends at."""
    end = act.start + len(shadow[act.start : act.end].rstrip("£€$ "))
    return Span.of(shadow, act.start, end)


def _binds(act: Act, context: Context, backing: Backing) -> bool:
    if context.is_conditional(act.start, act.end):
        return False
    if not act.passive or act.mode is not Mode.DONE:
        return True
    if context.is_retold(act) or context.is_asked(act):
        return False
    told = frozenset[str]().union(*(statement.acts for statement in backing.message))
    return bool(act.families & _OURS_WHEN_PASSIVE) or not act.families & told


def _act_source(act: Act, context: Context, backing: Backing, *, commitment: bool) -> Source | None:
    """Find what backs an act: the same family, a standing act of the policy, or a fact of the same things."""
    if act.mode is not Mode.DONE or act.families & _SELF_EVIDENT:
        for family in sorted(act.families):
            if standing := backing.pack.policy.allows(family):
                return Source(SourceKind.POLICY, standing.meaning)
    for statement in backing.binding():
        if statement.acts & act.families:
            return source(statement)
    stems = _stems_of_sentence(context, act, backing)
    for statement in backing.binding():
        if shares_words(statement, stems):
            return source(statement)
    if commitment:
        return None
    return next((source(statement) for statement in backing.message if statement.acts & act.families), None)


def _stems_of_sentence(context: Context, act: Act, backing: Backing) -> frozenset[str]:
    shadow = context.document.shadow
    times = find_times(shadow, backing.pack.own.formats, backing.case.sent)
    low, high = context.sentence(act.start)
    return word_stems(without(shadow, (time.span for time in times))[low:high])


def _as_given(document: Document, claim: Claim) -> Claim:
    span = document.span(claim.span.start, claim.span.end)
    return Claim(span, claim.kind, claim.commitment, claim.source)


def _place(claim: Claim) -> tuple[int, int]:
    return claim.span.start, claim.span.end
