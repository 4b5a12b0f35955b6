"""Phrases with their meanings, looked up word by word; the longest phrase at a place wins."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from amends.text.normalise import normalise
from amends.text.tokens import split_words

R = TypeVar("R", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Entry(Generic[R, V]):
    """One phrase with one meaning, as a pack lists it: a role and, where it has one, its value."""

    phrase: str
    role: R
    value: V


class _Node(Generic[R, V]):
    """A place in the tree; `meanings` where a phrase ends here."""

    __slots__ = ("meanings", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node[R, V]] = {}
        self.meanings: dict[R, V] = {}


class PhraseTree(Generic[R, V]):
    """The phrases of a language. Capitals, accents and the kind of space or apostrophe do not count."""

    def __init__(self, entries: Iterable[Entry[R, V]], merge: Callable[[V, V], V] | None = None) -> None:
        """Build the tree; `merge` joins the values of a phrase that is listed twice in the same role.

        Without it, raises ValueError when the two differ.
        """
        self._root: _Node[R, V] = _Node()
        for entry in entries:
            node = self._root
            for word in split_words(normalise(entry.phrase).shadow):
                node = node.next.setdefault(word, _Node())
            value = entry.value
            if entry.role in node.meanings and node.meanings[entry.role] != value:
                if merge is None:
                    raise ValueError(f'"{entry.phrase}" has two meanings as {entry.role}')
                value = merge(node.meanings[entry.role], value)
            node.meanings[entry.role] = value

    def longest(self, words: Sequence[str], start: int) -> tuple[int, Mapping[R, V]]:
        """Return how many words from `start` make the longest phrase, and what it means; 0 for none."""
        first = self._root.next.get(words[start])
        if first is None:
            return 0, self._root.meanings
        node, length, best = first, 0, self._root
        if first.meanings:
            length, best = 1, first
        for index in range(start + 1, len(words)):
            following = node.next.get(words[index])
            if following is None:
                break
            node = following
            if node.meanings:
                length, best = index - start + 1, node
        return length, best.meanings

    def roles(self) -> set[frozenset[R]]:
        """Every combination of roles that a phrase has."""
        found: set[frozenset[R]] = set()
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            found.add(frozenset(node.meanings))
            waiting.extend(node.next.values())
        return found
