"""Is a person named as author or contact, with a way to reach them (labelling guide, 3.4)."""

from amends.checks.contact import Contacts, contacts_of
from amends.checks.outcome import Check, Outcome, failed, not_applicable
from amends.checks.reply import Reply
from amends.domain.case import ChannelKind
from amends.domain.checklist import Verdict

ID = "named_contact"


def _run(reply: Reply) -> Outcome:
    if reply.case.anonymous:
        return not_applicable("anonymous")
    contacts = contacts_of(reply)
    if contacts.names and (contacts.routes or reply.case.channel is ChannelKind.CHAT):
        evidence = (contacts.names[-1], *contacts.routes[:1])
        return Outcome(Verdict.PASS, "contact_found", "N1", evidence)
    if reply.gap_spans and not contacts.contradictions:
        return Outcome(Verdict.FAIL, "gap", "gap", reply.gap_spans)
    return _missing(reply, contacts)


def _missing(reply: Reply, contacts: Contacts) -> Outcome:
    if contacts.contradictions:
        return Outcome(Verdict.FAIL, "contact_contradicts", "N2", contacts.contradictions)
    if contacts.names:
        return Outcome(Verdict.FAIL, "route_missing", "N2", contacts.names[-1:])
    return failed("name_missing", reply.signals.of(ID, "team", "not_contact"), "N2")


CHECK = Check(ID, _run)
