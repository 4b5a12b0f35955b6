"""Rule matches of one reply, ready to be asked by check and signal."""

from collections import defaultdict
from collections.abc import Iterable

from amends.domain.span import Span
from amends.text.rules import Match


class Signals:
    """What the rules of a pack found in a reply; asking for a signal that nothing raised gives ()."""

    def __init__(self, matches: Iterable[Match]) -> None:
        grouped: dict[tuple[str, str], list[Match]] = defaultdict(list)
        for match in matches:
            grouped[match.rule.check, match.rule.signal].append(match)
        self._matches = {key: tuple(found) for key, found in grouped.items()}

    def of(self, check: str, *signals: str) -> tuple[Match, ...]:
        """Return the matches of these signals of a check, in order of the text."""
        found = [match for signal in signals for match in self._matches.get((check, signal), ())]
        return tuple(sorted(found, key=lambda match: (match.start, match.end)))


def spans(matches: Iterable[Match]) -> tuple[Span, ...]:
    """Return the evidence of matches, each stretch once."""
    return tuple(dict.fromkeys(match.span for match in matches))
