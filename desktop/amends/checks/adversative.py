"""What "but" does to the empathy or apology before it (labelling guide, A4 and P4)."""

from amends.checks.reply import Reply
from amends.text.rules import Match

CHECK = "adversative"


def is_cancelled(reply: Reply, match: Match) -> bool:
    """Tell whether the same sentence goes on with a rebuttal after an adversative word.

    Help or good news after it leaves the match standing; so does anything that neither helps nor denies.
    A concession ("although I understand that you are upset, ...") is taken back by what follows it.
    """
    document = reply.document
    sentence = document.sentence_at(match.start)
    if sentence is None:
        return False
    adversative = document.grammar.adversative
    contrast = adversative.search(document.shadow, match.end, sentence.end)
    turn = contrast.start() if contrast else match.end
    if contrast is None:
        left, _ = document.clause_bounds(match.start, match.end)
        if adversative.search(document.shadow, left, match.start) is None:
            return False

    def follows(signal: str) -> bool:
        found = reply.signals.of(CHECK, signal)
        return any(turn <= other.start < sentence.end for other in found)

    if follows("help"):
        return False
    if follows("rebuttal"):
        return True
    return contrast is not None and _denies(reply, contrast.end(), sentence.end)


def _denies(reply: Reply, start: int, end: int) -> bool:
    return reply.document.grammar.negation.search(reply.document.shadow, start, end) is not None
