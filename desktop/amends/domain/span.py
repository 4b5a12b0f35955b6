"""A stretch of a text, in Unicode code points of the text as it was given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text` stands at `[start, end)` in the text that it was found in."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, source: str, start: int, end: int) -> "Span":
        """Cut the span `[start, end)` out of `source`."""
        return cls(start, end, source[start:end])

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
