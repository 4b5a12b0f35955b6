"""No placeholder, template leftover or model artefact reaches the customer.

A gap `[[...]]` is not a leak: it holds the hand-over by itself (design, section 7).
"""

import regex

from amends.checks.outcome import Check, Outcome, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict

ID = "no_internal_leak"
_LEFTOVER = regex.compile(
    r"\{\{.{0,80}?\}\}|\{%.{0,80}?%\}|<\|[a-z_]{2,30}\|>|(?<!\[)\[(?!\[)[A-ZА-ЯЁ][^\[\]\n]{1,40}\](?!\])(?!\()|\bX{3,}\b"
)


def _run(reply: Reply) -> Outcome:
    document = reply.document
    spans = [document.span(found.start(), found.end()) for found in _LEFTOVER.finditer(document.shadow)]
    spans += [match.span for match in reply.signals.of(ID, "placeholder", "model_artefact")]
    if spans:
        return Outcome(Verdict.FAIL, "leak", "leak", tuple(dict.fromkeys(sorted(spans))))
    return passed((), "nothing_found")


CHECK = Check(ID, _run, needs_pack=False)
