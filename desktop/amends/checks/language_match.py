"""The reply is in the customer's language."""

from amends.checks.outcome import Check, Outcome, failed, not_applicable, passed
from amends.checks.reply import Reply

ID = "language_match"
_UNKNOWN = "und"


def _run(reply: Reply) -> Outcome:
    wanted = reply.case.language or (reply.reading.language.code if reply.reading else None)
    if wanted is None or wanted.startswith(_UNKNOWN):
        return not_applicable("language_unknown")
    if reply.language.code == _UNKNOWN:
        return not_applicable("too_short")
    if reply.language.code == wanted.split("-")[0].lower():
        return passed((), "language_same")
    return failed("language_other", rule="language")


CHECK = Check(ID, _run, needs_pack=False)
