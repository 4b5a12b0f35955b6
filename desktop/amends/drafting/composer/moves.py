"""How each move is said; a move that has nothing to say gives None."""

from collections.abc import Callable, Sequence

from amends.domain.case import ChannelKind, Fault, Stage
from amends.domain.reading import Care, MessageKind
from amends.drafting.composer import contact, outcome
from amends.drafting.composer.patterns import words_pattern
from amends.drafting.composer.plans import Move
from amends.drafting.composer.situation import Situation
from amends.packs.phrases import Phrases

Saying = Callable[[Situation], str | None]

_MOST_NEEDS = 2
_OPENING = 2


def _thanks(it: Situation) -> str | None:
    say = it.book.sentences
    if it.care is not None and it.care not in {Care.LAWYER, Care.REGULATOR}:
        return it.say("thanks", say.thanks_care)
    if it.reading.kind is MessageKind.PRAISE:
        return it.say("thanks", say.thanks_praise)
    if it.reading.kind is MessageKind.QUESTION:
        asked = it.marked(it.question) if it.question else None
        subject = it.pick("subject", it.topic.subject) if it.reading.topics else None
        thanks = it.say("thanks", say.thanks_question, quote=asked, subject=subject)
        return thanks or it.say("thanks", say.thanks_other)
    if it.reading.kind is MessageKind.OTHER and it.case.stage is Stage.ACK:
        return it.say("thanks", say.thanks_other)
    topics = it.topics if it.roomy else it.topics[:1]
    about: list[str] = []
    for place, topic in enumerate(topics):
        begun = " ".join(about).split(" ")[:_OPENING]
        about.append(it.pick(f"about{place}", _begun_otherwise(topic.about, begun)) or "")
    points = it.joined(dict.fromkeys(point for point in about if point))
    return it.say("thanks", say.thanks, points=points)


def _quote(it: Situation) -> str | None:
    """Quote the customer; where others read along only if the reply could not say what it is about."""
    if it.quote is None or not it.roomy or it.care in {Care.SELF_HARM, Care.THREAT}:
        return None
    if it.public and it.is_certain:
        return None
    praised = it.reading.kind is MessageKind.PRAISE
    return it.say("quote", it.book.sentences.quote_praise if praised else it.book.sentences.quote)


def _reminder(it: Situation) -> str | None:
    """Bring the customer's own message back to mind."""
    phrases, words = it.book.sentences.reminder, it.quote or it.reminder
    if it.short and it.quote and it.reminder:
        words = min(it.quote, it.reminder, key=len)
    if phrases is None or words is None or it.care in {Care.SELF_HARM, Care.THREAT}:
        return None
    return it.say("reminder", phrases, quote=it.marked(words))


def _feeling(it: Situation) -> str | None:
    """Name a feeling that was found with its cause; say tacitly what it was like when only that shows."""
    if it.case.stage is Stage.FOLLOWUP:
        felt = it.pick("felt", it.topic.felt) if it.reading.shows_feeling else None
        return it.say("feeling", it.book.sentences.feeling_past, felt=felt)
    if it.feeling is not None:
        because = it.pick("because", it.topic.because)
        return it.say("feeling", it.book.feelings[it.feeling], because=because)
    if it.short and it.hardship is not None:
        return it.say("hardship", it.book.hardships[it.hardship])
    return it.pick("felt", it.topic.felt)


def _hardship(it: Situation) -> str | None:
    if it.hardship is None or it.short:
        return None
    return it.say("hardship", it.book.hardships[it.hardship])


def _repeat(it: Situation) -> str | None:
    return it.say("repeat", it.book.sentences.repeat) if it.asked_again else None


def _apology(it: Situation) -> str | None:
    say = it.book.sentences
    if it.case.fault is Fault.OURS:
        return it.say("apology", say.apology_ours, admit=it.pick("admit", it.topic.admit))
    if it.case.stage is Stage.HOLDING:
        return it.say("apology", say.apology_holding)
    return it.say("apology", say.apology, regret=it.pick("regret", it.topic.regret))


def _cause_open(it: Situation) -> str | None:
    if it.case.fault is Fault.NOT_OURS:
        return it.say("not_ours", it.book.sentences.not_ours)
    if it.case.fault is Fault.OURS or it.short or it.material.statements:
        return None
    return it.say("cause_open", it.book.sentences.cause_open)


def _ownership(it: Situation) -> str | None:
    say = it.book.sentences
    if it.case.stage is Stage.FINAL or outcome.is_under_way(it):
        return it.say("watch", say.watch) if outcome.is_under_way(it) else None
    return it.say("ownership", say.ownership_holding if it.case.stage is Stage.HOLDING else say.ownership)


def _next_steps(it: Situation) -> str | None:
    if outcome.is_under_way(it):
        return None
    say = it.book.sentences
    act = it.pick("act", it.topic.act)
    if it.case.stage is Stage.HOLDING:
        return it.say("next_steps", say.next_steps_holding, act=act)
    if len(it.topics) > 1 and not it.short:
        begun = (act or "").split(" ")[:1]
        second = it.pick("act_two", _begun_otherwise(it.topics[1].act, begun))
        two = it.say("next_steps", say.next_steps_two, act=act, act_two=second)
        if two:
            return two
    return it.say("next_steps", say.next_steps, act=act)


def _begun_otherwise(phrases: Phrases, begun: Sequence[str]) -> Phrases:
    """Leave out what begins with the words of something said beside it, unless all of it does."""
    others = tuple(
        each for each in phrases if not isinstance(each, str) or each.split(" ")[: len(begun)] != list(begun)
    )
    return others or phrases


def _follow_up(it: Situation) -> str | None:
    say = it.book.sentences
    if it.reading.kind is MessageKind.QUESTION:
        return it.say("follow_up", say.find_answer, by=outcome.by(it))
    if it.material.bound is None and outcome.is_dated(it):
        return it.say("follow_up", say.follow_up_event)
    return it.say("follow_up", say.follow_up, by=outcome.by(it))


def _facts_needed(it: Situation) -> str | None:
    """Ask for what is needed and not in the message, two things at most.

    What is needed hangs on what the message is about: where that is not certain, nothing is asked for.
    """
    if not it.is_certain:
        return None
    missing = [need for need in it.topic.needs if not _is_present(it, need)][:_MOST_NEEDS]
    if not missing or it.material.statements:
        return None
    say = it.book.sentences
    needs = it.joined([it.pick(f"need_{need}", it.book.needs[need].what) or "" for need in missing])
    if it.public:
        return it.say("facts_needed", say.facts_needed_private, needs=needs)
    if it.case.channel is ChannelKind.CHAT:
        return it.say("facts_needed", say.facts_needed_chat, needs=needs)
    return it.say("facts_needed", say.facts_needed, needs=needs)


def _is_present(it: Situation, need: str) -> bool:
    return bool(words_pattern(it.book.needs[need].present).search(it.case.untrusted_message))


def _question(it: Situation) -> str | None:
    say = it.book.sentences
    if it.care is not None:
        return it.say("question", say.question_care)
    if it.reading.kind is MessageKind.QUESTION:
        return it.say("question", say.question_answered)
    if it.reading.kind is MessageKind.OTHER and it.case.stage is Stage.ACK:
        return it.say("question", say.other_understand)
    if it.case.stage is Stage.FINAL:
        return it.say("question", say.question_final)
    if it.case.stage is Stage.FOLLOWUP:
        return it.say("question", say.question_followup)
    if it.case.stage is Stage.HOLDING:
        return it.say("question", say.question_holding)
    is_told = bool(it.reading.requests) or not it.is_certain
    return it.say("question", say.question if is_told else say.question_open)


def _opening(it: Situation) -> str | None:
    say = it.book.sentences
    shaped = say.open_holding if it.case.stage is Stage.HOLDING else say.open_followup
    return it.say("opening", shaped, subject=it.pick("subject", it.topic.subject))


def _check(it: Situation) -> str | None:
    return it.pick("check", it.topic.check)


def _pass_on(it: Situation) -> str | None:
    say = it.book.sentences
    said = (it.say("pass_on", say.pass_on), it.say("praise_close", say.praise_close))
    return " ".join(part for part in said if part)


def _care(it: Situation) -> str | None:
    if it.care is None:
        return None
    phrases = it.book.care[it.care]
    said = [it.say("care_seen", phrases.seen), it.say("care_regret", phrases.regret)]
    if phrases.more:
        said.append(it.pick("care_more", phrases.more, helpline=it.book.gaps.helpline))
    return " ".join(part for part in said if part)


def _care_person(it: Situation) -> str | None:
    gaps = it.book.gaps
    return it.say("care_person", it.book.sentences.care_person, person=gaps.person, by=gaps.by)


def _contact(it: Situation) -> str | None:
    if it.short or not contact.has_details(it):
        return None
    return it.say("contact", it.book.sentences.contact)


MOVES: dict[Move, Saying] = {
    Move.SALUTATION: contact.salutation,
    Move.THANKS: _thanks,
    Move.QUOTE: _quote,
    Move.REMINDER: _reminder,
    Move.FEELING: _feeling,
    Move.HARDSHIP: _hardship,
    Move.REPEAT: _repeat,
    Move.APOLOGY: _apology,
    Move.CAUSE_OPEN: _cause_open,
    Move.OWNERSHIP: _ownership,
    Move.NEXT_STEPS: _next_steps,
    Move.FOLLOW_UP: _follow_up,
    Move.REQUEST: outcome.request,
    Move.REMEDY: outcome.remedy,
    Move.FACTS: outcome.facts,
    Move.FINDING: outcome.finding,
    Move.CAUSE: outcome.cause,
    Move.PREVENTION: outcome.prevention,
    Move.FACTS_NEEDED: _facts_needed,
    Move.QUESTION: _question,
    Move.OPENING: _opening,
    Move.CHECK: _check,
    Move.ANSWER: outcome.answer,
    Move.PASS_ON: _pass_on,
    Move.CARE: _care,
    Move.CARE_PERSON: _care_person,
    Move.CONTACT: _contact,
    Move.SIGN_OFF: contact.signature,
}
