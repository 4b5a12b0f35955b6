"""What the trained model makes of each sentence, as signals beside those of the rules.

Rules find the words they list; the model finds sentences like those it was trained on, in words that
nobody listed. It sees what the rules found, so that it can also weigh them.
"""

from collections import defaultdict
from collections.abc import Iterable

from amends.text.document import Document, Sentence
from amends.text.linear_model import LinearModel
from amends.text.rules import Extent, Match, Rule
from amends.text.word_pattern import WordPattern

SIGNAL = "judged"
CAUSE = "judged_cause"

_GUIDES = {
    "empathy": ("acknowledged_feelings", SIGNAL, "A2"),
    "step": ("next_steps", SIGNAL, "S1"),
    "blame": ("no_blame", SIGNAL, "B1"),
    "defence": ("no_defensiveness", SIGNAL, "D1"),
    "cause": ("no_defensiveness", CAUSE, "D3"),
    "policy": ("no_policy_hiding", SIGNAL, "H1"),
    "absolute": ("no_overpromise", SIGNAL, "V1"),
}
LABELS = frozenset(_GUIDES)
"""What a model of sentences is asked."""

_RULES = {
    label: Rule(
        id=f"model.{label}",
        check=check,
        signal=signal,
        guide=guide,
        pattern=WordPattern(),
        extent=Extent.SENTENCE,
    )
    for label, (check, signal, guide) in _GUIDES.items()
}


def judge(document: Document, matches: Iterable[Match], model: LinearModel) -> tuple[Match, ...]:
    """Ask the model about every sentence; each label that it says is a match of the whole sentence."""
    signals: defaultdict[Sentence | None, set[str]] = defaultdict(set)
    for match in matches:
        signals[document.sentence_at(match.start)].add(f"{match.rule.check}.{match.rule.signal}")
    return tuple(
        Match(_RULES[label], each.start, each.end, document.span(each.start, each.end))
        for each in document.sentences
        for label in sorted(model.said(document.shadow[each.start : each.end], frozenset(signals[each])))
        if label in _RULES
    )
