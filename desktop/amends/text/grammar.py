"""The closed word lists of a language by which sentences, clauses and scope are found."""

from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words of one language; the words themselves are data of its pack.

    `negation` finds words that deny what follows, `pseudo_negation` phrases that look like one and
    affirm ("cannot help but"); `conditional` opens a condition, `adversative` a contrast; `reported`
    introduces what the customer said; `quote_header` is the line above quoted mail.
    """

    language: str
    negation: regex.Pattern[str]
    pseudo_negation: regex.Pattern[str]
    conditional: regex.Pattern[str]
    adversative: regex.Pattern[str]
    quote_header: regex.Pattern[str]
    abbreviations: frozenset[str]
