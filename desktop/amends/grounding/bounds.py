"""Claims of time: which of them bind us, and whether a source states the same day or length."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.grounding.acts import Act, Mode
from amends.grounding.backing import Backing, Statement, source
from amends.grounding.context import Context
from amends.packs.claim_words import ContextRole
from amends.text.document import Scope
from amends.text.formats import Length, Relation, Unit
from amends.text.times import TimeExpression, TimeKind

_BINDING = frozenset({Relation.BY, Relation.WITHIN, Relation.UP_TO})
_BEGUN = frozenset({Mode.DONE, Mode.DOING})
_NEAR_DAYS = 60
_DAY_HOURS = 24
_WEEK_DAYS = 7


def time_claims(context: Context, backing: Backing, times: Iterable[TimeExpression]) -> list[Claim]:
    """Turn the times of a reply into claims; vague times and "now" state nothing that can be checked.

    Spans are those of `times`, in the shadow.
    """
    claims: list[Claim] = []
    earlier: Source | None = None
    for stated in times:
        if stated.kind is TimeKind.VAGUE or _is_now(stated) or _is_uncertain(stated):
            continue
        kind = ClaimKind.DURATION if stated.length else ClaimKind.DATE
        commitment = binds(stated, context, backing)
        if commitment is None:
            continue
        statements = backing.binding() if commitment else (*backing.binding(), *backing.message)
        found = _source_of(_on_its_day(stated, backing.case.sent), statements)
        if found is None and earlier and _is_same_day(stated):
            found = Source(SourceKind.CALENDAR, earlier.text)
        earlier = found if kind is ClaimKind.DATE else earlier
        claims.append(Claim(stated.span, kind, commitment, found))
    return claims


def binds(stated: TimeExpression, context: Context, backing: Backing) -> bool | None:
    """Tell whether a time binds us; None for "today" beside an act that has begun, which says it already.

    Past times bind as part of what we did; coming ones unless the clause is the customer's to act on or
    the customer named the day. A bare length ("two years") binds only beside an act or a coming event.
    """
    start, end = stated.span.start, stated.span.end
    low, high = context.clause(start, end)
    acts = context.acts_in(low, high)
    if _is_today(stated, backing.case.sent) and acts and _nearest(acts, start).mode in _BEGUN:
        return None
    if _is_same_day(stated) and all(act.mode is Mode.DONE for act in acts):
        return None
    if context.is_conditional(start, end):
        return False
    if stated.past:
        return any(act.mode is Mode.DONE and not act.passive for act in acts)
    if acts and (stated.bounded or not all(act.passive for act in acts)):
        return True
    if _is_the_customers(context, start, low, high):
        return False
    if context.document.has_scope(Scope.NEGATED, start, end) and stated.kind is not TimeKind.OPEN_ENDED:
        return False
    if not stated.bounded and stated.kind is not TimeKind.OPEN_ENDED:
        return False
    is_coming = context.says(ContextRole.FUTURE, low, high)
    if stated.kind is TimeKind.CLOCK:
        return is_coming or stated.relation in _BINDING
    if stated.length is None:
        far = stated.earliest is not None and (stated.earliest - backing.case.sent).days > _NEAR_DAYS
        if far and not is_coming and stated.relation not in _BINDING:
            return False
        return not any(same_time(stated, other) for each in backing.message for other in each.times)
    return stated.relation in _BINDING or is_coming


def _nearest(acts: Iterable[Act], start: int) -> Act:
    return min(acts, key=lambda act: abs(act.start - start))


def _is_the_customers(context: Context, start: int, low: int, high: int) -> bool:
    """Tell whether the clause, or a sentence without an act of ours, asks the customer to act."""
    if context.says(ContextRole.CUSTOMER_ACT, low, high):
        return True
    sentence = context.sentence(start)
    return context.says(ContextRole.CUSTOMER_ACT, *sentence) and not context.acts_in(*sentence)


def _is_uncertain(stated: TimeExpression) -> bool:
    """Tell "a few days ago" and "for some weeks", which state no length."""
    return stated.kind is TimeKind.DURATION and stated.length is None


def _is_now(stated: TimeExpression) -> bool:
    return stated.kind is TimeKind.DEICTIC and not stated.bounded and not stated.past


def _on_its_day(stated: TimeExpression, sent: date) -> TimeExpression:
    """Give a time of day without a day the day of sending."""
    return replace(stated, earliest=sent, latest=sent) if stated.kind is TimeKind.CLOCK else stated


def _is_same_day(stated: TimeExpression) -> bool:
    """Tell whether it points back to the day named before it ("that afternoon")."""
    return stated.kind is TimeKind.DEICTIC and stated.earliest is None and stated.clock is None


def _is_today(stated: TimeExpression, sent: date) -> bool:
    return (
        stated.earliest == sent
        and stated.latest in {sent, None}
        and stated.clock is None
        and not stated.length
    )


def _source_of(stated: TimeExpression, statements: Iterable[Statement]) -> Source | None:
    """Find the first statement of the same time; a day that only follows from a length is the calendar's."""
    derived: Source | None = None
    for statement in statements:
        for other in (_on_its_day(each, statement.sent) for each in statement.times):
            if same_time(stated, other):
                return source(statement, other.span.text)
            if derived is None and follows(stated, other):
                derived = Source(SourceKind.CALENDAR, other.span.text)
    return derived


def same_time(one: TimeExpression, other: TimeExpression) -> bool:
    """Tell whether two expressions state the same day or the same length.

    A stated time of day must be stated by both. "By the end of the week" is covered by a day in it, but
    not the reverse: a reply may be looser than its source, never tighter.
    """
    if one.clock is not None and one.clock != other.clock:
        return False
    if one.length and other.length:
        return one.past == other.past and same_length(one.length, other.length)
    if one.length or other.length:
        return False
    return _same_days(one, other)


def follows(one: TimeExpression, other: TimeExpression) -> bool:
    """Tell whether a length and a day come to the same by the calendar ("within 3 days", "by Friday")."""
    if one.past != other.past or not (one.bounded and other.bounded):
        return False
    if one.clock is not None and one.clock != other.clock:
        return False
    lengths = [stated.length for stated in (one, other) if stated.length]
    return len(lengths) == 1 and _is_in_days(lengths[0]) and _same_days(one, other)


def _is_in_days(length: Length) -> bool:
    if length.unit is Unit.HOUR:
        return length.high >= _DAY_HOURS
    return length.unit is not Unit.MINUTE


def _same_days(one: TimeExpression, other: TimeExpression) -> bool:
    first, last = one.earliest, one.latest or one.earliest
    day = other.latest or other.earliest
    return first is not None and last is not None and day is not None and first <= day <= last


def same_length(one: Length, other: Length) -> bool:
    """Compare the ends of two lengths; hours and days, days and weeks, months and years are converted."""
    return _in_base_units(one.high, one.unit) == _in_base_units(other.high, other.unit)


def _in_base_units(count: Decimal, unit: Unit) -> tuple[str, Decimal]:
    match unit:
        case Unit.MINUTE:
            return "hours", count / 60
        case Unit.HOUR:
            return "hours", count
        case Unit.DAY:
            return "hours", count * _DAY_HOURS
        case Unit.WEEK:
            return "hours", count * _DAY_HOURS * _WEEK_DAYS
        case Unit.MONTH:
            return "months", count
        case Unit.YEAR:
            return "months", count * 12
        case Unit.WORKING_DAY:
            return "working days", count
