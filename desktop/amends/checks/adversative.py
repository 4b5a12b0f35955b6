"""What "but" does to the empathy or apology before it (labelling guide, A4 and P4)."""

from amends.checks.reply import Reply
from amends.text.rules import Match

CHECK = "adversative"


def is_cancelled(reply: Reply, match: Match) -> bool:
    """Tell whether the same sentence goes on with a rebuttal after an adversative word.

    Help or good news after it leaves the match standing; so does anything that neither helps nor denies.
    """
    document = reply.document
    sentence = document.sentence_at(match.start)
    if sentence is None:
        return False
    contrast = document.grammar.adversative.search(document.shadow, match.end, sentence.end)
    if contrast is None:
        return False

    def follows(signal: str) -> bool:
        found = reply.signals.of(CHECK, signal)
        return any(contrast.start() <= other.start < sentence.end for other in found)

    if follows("help"):
        return False
    if follows("rebuttal"):
        return True
    return document.grammar.negation.search(document.shadow, contrast.end(), sentence.end) is not None
