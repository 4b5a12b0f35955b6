"""What the agent is told about a draft, in sentences."""

from amends.domain.reading import Care
from amends.drafting.composer.situation import Situation

_CARE = {
    Care.SELF_HARM: "Somebody may be about to harm themselves",
    Care.CHILD_IN_DANGER: "A child may be in danger",
    Care.INJURY: "Somebody may have been hurt",
    Care.THREAT: "The message holds a threat",
    Care.LAWYER: "The message speaks of a lawyer or a court",
    Care.REGULATOR: "The message speaks of an authority or an ombudsman",
}


def warnings_for(situation: Situation) -> tuple[str, ...]:
    """Say why a person must act, and what was left out of the letter."""
    return (*_care(situation), *_kept_back(situation))


def _care(situation: Situation) -> tuple[str, ...]:
    if situation.care is None:
        return ()
    proof = next(sign.span.text for sign in situation.reading.care if sign.care is situation.care)
    said = (
        f"{_CARE[situation.care]} (“{proof}”): only an acknowledgement was drafted, "
        "and a named person has to take the case."
    )
    if situation.care in {Care.SELF_HARM, Care.CHILD_IN_DANGER}:
        return ("A person must act on this now; do not wait for the letter.", said)
    return (said,)


def _kept_back(situation: Situation) -> tuple[str, ...]:
    return tuple(
        f"Left out of the reply, because it looks internal or not yet known: “{fact}”."
        for fact in situation.material.kept_back
    )
