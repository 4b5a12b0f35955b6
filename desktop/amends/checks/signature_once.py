"""The signature stands once, at the end."""

from amends.checks.outcome import Check, Outcome, not_applicable, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict
from amends.domain.span import Span
from amends.text.names import name_words

ID = "signature_once"


def _run(reply: Reply) -> Outcome:
    agent = reply.case.agent
    if agent is None:
        return not_applicable("no_profile")
    signed = _signed_lines(reply, name_words(agent.name))
    if len(signed) > 1:
        return Outcome(Verdict.FAIL, "signature_twice", "signature", tuple(signed))
    return passed((), "signature_one") if signed else not_applicable("no_contact")


def _signed_lines(reply: Reply, name: tuple[str, ...]) -> list[Span]:
    """Find the lines that hold nothing but the agent's name."""
    lines: list[Span] = []
    start = 0
    for line in reply.document.shadow.split("\n"):
        if name and name_words(line) == name:
            lines.append(reply.document.span(start, start + len(line)))
        start += len(line) + 1
    return lines


CHECK = Check(ID, _run, needs_pack=False)
