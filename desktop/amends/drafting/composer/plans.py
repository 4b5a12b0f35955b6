"""Which moves a reply makes, in which order, by the kind of message, the stage and the channel."""

from enum import StrEnum

from amends.domain.case import ChannelKind, Stage
from amends.domain.reading import Care, MessageKind


class Move(StrEnum):
    """One thing that a reply does; the guidelines name the moves that put them into force."""

    SALUTATION = "salutation"
    THANKS = "thanks"
    QUOTE = "quote"
    REMINDER = "reminder"
    FEELING = "feeling"
    HARDSHIP = "hardship"
    REPEAT = "repeat"
    APOLOGY = "apology"
    CAUSE_OPEN = "cause_open"
    OWNERSHIP = "ownership"
    NEXT_STEPS = "next_steps"
    FOLLOW_UP = "follow_up"
    REQUEST = "request"
    REMEDY = "remedy"
    FACTS = "facts"
    FINDING = "finding"
    CAUSE = "cause"
    PREVENTION = "prevention"
    FACTS_NEEDED = "facts_needed"
    QUESTION = "question"
    OPENING = "opening"
    CHECK = "check"
    ANSWER = "answer"
    PASS_ON = "pass_on"
    CARE = "care"
    CARE_PERSON = "care_person"
    CONTACT = "contact"
    SIGN_OFF = "sign_off"


Plan = tuple[tuple[Move, ...], ...]

_M = Move
_HEAD = (_M.SALUTATION,)
_FOOT = (_M.SIGN_OFF,)

_COMPLAINT: dict[Stage, Plan] = {
    Stage.ACK: (
        (_M.THANKS, _M.QUOTE, _M.FEELING, _M.HARDSHIP),
        (_M.APOLOGY, _M.REPEAT, _M.CAUSE_OPEN),
        (_M.FACTS,),
        (_M.OWNERSHIP, _M.NEXT_STEPS, _M.FOLLOW_UP, _M.REQUEST),
        (_M.QUESTION, _M.FACTS_NEEDED, _M.CONTACT),
    ),
    Stage.HOLDING: (
        (_M.OPENING, _M.FEELING, _M.HARDSHIP),
        (_M.APOLOGY, _M.REPEAT),
        (_M.FACTS,),
        (_M.OWNERSHIP, _M.NEXT_STEPS, _M.FOLLOW_UP, _M.REQUEST),
        (_M.QUESTION, _M.CONTACT),
    ),
    Stage.FINAL: (
        (_M.THANKS, _M.QUOTE, _M.FEELING, _M.HARDSHIP),
        (_M.APOLOGY, _M.REPEAT),
        (_M.FINDING, _M.REMEDY),
        (_M.FACTS,),
        (_M.REQUEST, _M.OWNERSHIP),
        (_M.CAUSE, _M.PREVENTION),
        (_M.QUESTION, _M.CONTACT),
    ),
    Stage.FOLLOWUP: (
        (_M.OPENING, _M.FEELING),
        (_M.REMEDY, _M.FACTS),
        (_M.CHECK, _M.QUESTION, _M.CONTACT),
    ),
}
# In a few lines, and mostly read by others too: what happened, then what is done and what is needed for it.
_COMPLAINT_SHORT: dict[Stage, Plan] = {
    **_COMPLAINT,
    Stage.ACK: (
        (_M.THANKS, _M.QUOTE, _M.FEELING, _M.HARDSHIP, _M.APOLOGY, _M.REPEAT, _M.CAUSE_OPEN),
        (_M.FACTS, _M.OWNERSHIP, _M.NEXT_STEPS, _M.FACTS_NEEDED, _M.FOLLOW_UP, _M.REQUEST, _M.QUESTION),
    ),
}
_PRAISE: Plan = ((_M.THANKS, _M.QUOTE), (_M.PASS_ON,), (_M.FACTS,))
_QUESTION_OPEN: Plan = ((_M.THANKS,), (_M.FACTS,), (_M.FOLLOW_UP, _M.CONTACT))
_QUESTION_ANSWERED: Plan = ((_M.THANKS,), (_M.ANSWER,), (_M.QUESTION, _M.CONTACT))
_OTHER: Plan = ((_M.THANKS, _M.QUESTION), (_M.FACTS,), (_M.FOLLOW_UP,))
_CARE_HARM: Plan = ((_M.THANKS, _M.QUOTE, _M.CARE), (_M.CARE_PERSON, _M.QUESTION, _M.CONTACT))
_CARE_LEGAL: Plan = (
    (_M.THANKS, _M.QUOTE, _M.FEELING, _M.HARDSHIP),
    (_M.CARE,),
    (_M.CARE_PERSON, _M.QUESTION, _M.CONTACT),
)

# How many characters a short channel bears, and which moves go first when a draft is longer. Three SMS
# segments joined hold 459 characters (GSM 03.38), one of the other alphabets less: aim lower.
ROOM = {ChannelKind.CHAT: 520, ChannelKind.SMS: 320, ChannelKind.SOCIAL: 440, ChannelKind.REVIEW: 720}
DROPPED_FIRST = (
    Move.PREVENTION, Move.QUOTE, Move.CAUSE, Move.OWNERSHIP, Move.REQUEST, Move.REPEAT, Move.FACTS_NEEDED,
)  # fmt: skip


def plan_for(kind: MessageKind, stage: Stage, care: Care | None, *, short: bool = False) -> Plan:
    """Give the paragraphs of a reply; with the care flag it is an acknowledgement at every stage."""
    body: Plan
    if care is not None:
        body = _CARE_LEGAL if care in {Care.LAWYER, Care.REGULATOR} else _CARE_HARM
    elif kind is MessageKind.PRAISE:
        body = _PRAISE
    elif kind is MessageKind.QUESTION:
        body = _QUESTION_OPEN if stage in {Stage.ACK, Stage.HOLDING} else _QUESTION_ANSWERED
    elif kind is MessageKind.OTHER and stage is Stage.ACK:
        body = _OTHER
    else:
        body = (_COMPLAINT_SHORT if short else _COMPLAINT)[stage]
    return (_HEAD, *body, _FOOT)


def with_reminder(plan: Plan) -> Plan:
    """Add a reminder of the customer's message after the first thing that a reply says."""
    head, (first, *rest), *others = plan
    return (head, (first, _M.REMINDER, *rest), *others)
