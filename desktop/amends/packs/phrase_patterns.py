"""Alternatives in a phrase of a pack: "end of (the|this) week" stands for two phrases."""


def expand_phrase(phrase: str) -> list[str]:
    """Write out the alternatives of a phrase; raises ValueError for a parenthesis without its partner."""
    variants, end = _alternatives(phrase, 0)
    if end != len(phrase):
        raise ValueError(f'"{phrase}" closes a parenthesis that it did not open')
    return list(dict.fromkeys(" ".join(variant.split()) for variant in variants))


def _alternatives(phrase: str, start: int) -> tuple[list[str], int]:
    """Expand from `start` to the parenthesis that closes this level, or to the end."""
    finished: list[str] = []
    current, position = [""], start
    while position < len(phrase) and phrase[position] != ")":
        if phrase[position] == "(":
            inner, position = _alternatives(phrase, position + 1)
            if position == len(phrase):
                raise ValueError(f'"{phrase}" does not close a parenthesis')
            current = [before + variant for before in current for variant in inner]
        elif phrase[position] == "|":
            finished, current = finished + current, [""]
        else:
            current = [before + phrase[position] for before in current]
        position += 1
    return finished + current, position
