"""What drafts a reply: the built-in composer, or a prompt chain on an endpoint."""

from typing import Protocol

from amends.domain.case import Case
from amends.domain.draft import Draft
from amends.domain.reading import Reading


class Writer(Protocol):
    """Writes one reply to one case."""

    def write(self, case: Case, reading: Reading) -> Draft:
        """Draft a reply; a fact that the case does not give becomes a gap, never an invention."""
        ...
