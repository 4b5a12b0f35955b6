"""Does the reply show that the agent has seen what this customer feels (labelling guide, 3.1)."""

from amends.checks import judged
from amends.checks.adversative import is_cancelled
from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply
from amends.domain.reading import Reading
from amends.text.rules import Match
from amends.text.shared_words import content_stems

ID = "acknowledged_feelings"
_DRY_WORDS = 30


def _run(reply: Reply) -> Outcome:
    if reply.reading is None:
        return not_applicable("no_message")
    if not _feeling_to_answer(reply, reply.reading):
        return not_applicable("no_feeling", "A0")
    found = (*reply.signals.of(ID, "feeling_named", "hardship_valued"), *_evaluations(reply))
    if not found:
        found = reply.signals.of(ID, judged.SIGNAL)
    standing = tuple(match for match in found if not is_cancelled(reply, match))
    if standing:
        return passed(standing)
    if found:
        return failed("cancelled", found, "A4")
    return failed("feeling_missing", reply.signals.of(ID, "formula"), "A3")


def _feeling_to_answer(reply: Reply, reading: Reading) -> bool:
    """Tell whether the message shows a feeling (A0).

    Where no word of one was found, only a dry request counts as without: short, asking for something,
    and without an exclamation mark.
    """
    if not reply.is_complaint:
        return False
    if reading.shows_feeling:
        return True
    message = reply.case.untrusted_message
    asks = bool(reading.requests or reading.questions)
    return "!" in message or not asks or len(message.split()) > _DRY_WORDS


def _evaluations(reply: Reply) -> tuple[Match, ...]:
    """Find evaluations of the customer's own case: a word of theirs stands in the same sentence (A2)."""
    document = reply.document
    told = content_stems(reply.case.untrusted_message, document.grammar.language)
    found = []
    for match in reply.signals.of(ID, "evaluation"):
        sentence = document.sentence_at(match.start)
        if sentence is None:
            continue
        said = content_stems(document.shadow[sentence.start : sentence.end], document.grammar.language)
        if told & said:
            found.append(match)
    return tuple(found)


CHECK = Check(ID, _run)
