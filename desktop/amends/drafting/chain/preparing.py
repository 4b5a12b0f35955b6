"""What the writer of a reply is told: the case and the guidelines as the inputs of a prompt."""

from collections.abc import Iterable

from amends.domain.case import Case
from amends.domain.guideline import GuidelinePack
from amends.domain.people import Agent
from amends.domain.reading import Reading

_NATIVE = {
    "en": "English",
    "en-GB": "British English",
    "en-US": "American English",
    "it": "italiano",
    "ru": "русский язык",
    "pt": "português",
    "pt-BR": "português do Brasil",
    "pt-PT": "português europeu",
}
_NOTHING = "Nothing is known yet besides the message."
_NO_OFFER = "Nothing is approved yet."
_NO_AGENT = "[[your name]], [[your direct phone or e-mail]]"


def inputs_of(
    case: Case, reading: Reading, guidelines: Iterable[GuidelinePack], standing: Iterable[str], fence: str
) -> dict[str, str]:
    """Give the inputs of the draft prompt; `standing` are the acts that the policy always allows.

    `fence` is a mark that stands nowhere in the message.
    """
    return {
        "organisation": case.organisation or "the firm",
        "fault": case.fault.value,
        "guidelines": "\n".join(
            f"- {each.title}: {each.text}" for pack in guidelines for each in pack.guidelines
        ),
        "stage": case.stage.value,
        "channel": case.channel.value,
        "kind": reading.kind.value,
        "care": ", ".join(sorted({sign.care.value.replace("_", " ") for sign in reading.care})),
        "facts": _listed(case.facts) or _NOTHING,
        "offers": _listed([*([case.remedy] if case.remedy else []), *case.policy, *standing]) or _NO_OFFER,
        "today": f"{case.sent:%A} {case.sent.isoformat()}",
        "customer": case.customer.name or "",
        "salutation": case.customer.salutation or "",
        "agent": _agent(case),
        "signature": case.signature or "",
        "message": case.untrusted_message,
        "fence": fence,
        "language": language_to_write(case, reading),
    }


def language_to_write(case: Case, reading: Reading) -> str:
    """Name the language of the reply, in that language where the prompt's readers know it."""
    tag = case.language or reading.language.variant or reading.language.code
    return _NATIVE.get(tag) or _NATIVE.get(tag.split("-")[0]) or tag


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _agent(case: Case) -> str:
    if case.anonymous:
        return "no name; the agent stays anonymous for their own safety"
    if case.agent is None:
        return _NO_AGENT
    return ", ".join(part for part in _parts(case.agent) if part)


def _parts(agent: Agent) -> tuple[str | None, ...]:
    return agent.name, agent.role, agent.phone, agent.email
