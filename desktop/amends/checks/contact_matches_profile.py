"""Every phone and e-mail that the reply gives as the agent's is the profile's."""

from amends.checks.contact import contacts_of
from amends.checks.outcome import Check, Outcome, not_applicable, passed
from amends.checks.reply import Reply
from amends.domain.checklist import Verdict

ID = "contact_matches_profile"


def _run(reply: Reply) -> Outcome:
    agent = reply.case.agent
    if agent is None:
        return not_applicable("no_profile")
    contacts = contacts_of(reply)
    if contacts.contradictions and not contacts.routes:
        return Outcome(Verdict.FAIL, "contact_differs", "profile", contacts.contradictions)
    if not contacts.routes and not contacts.names:
        return not_applicable("no_contact")
    return passed((), "contact_same")


CHECK = Check(ID, _run)
