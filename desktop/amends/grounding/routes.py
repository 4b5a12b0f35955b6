"""Claims of how to reach us and what to quote: phones, e-mail addresses, links, order numbers."""

from collections.abc import Iterable, Iterator

from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.domain.span import Span
from amends.grounding.backing import Backing
from amends.grounding.pack import LanguageWords
from amends.text.contacts import (
    Phone,
    find_emails,
    find_links,
    find_phones,
    find_references,
    reference_key,
    same_phone,
)

_MOST_MESSAGE = 20_000


def route_claims(text: str, backing: Backing) -> list[Claim]:
    """Find the routes and reference numbers of a text; spans are offsets into it.

    A route that we give needs the profile, a fact or the policy. The customer's own number or address
    ("we will call you on …") is no commitment, and neither is a reference number.
    """
    words = backing.pack.own
    claims = [_phone_claim(phone, backing) for phone in find_phones(text, words.formats)]
    for kind, spans in ((ClaimKind.EMAIL, find_emails(text)), (ClaimKind.LINK, find_links(text))):
        for span in spans:
            found = _address_source(span.text, backing)
            claims.append(Claim(span, kind, not _is_the_customers(found), found))
    for span in find_references(text, words.formats):
        claims.append(
            Claim(span, ClaimKind.ORDER_NUMBER, commitment=False, source=_reference_source(span, backing))
        )
    return claims


def _phone_claim(phone: Phone, backing: Backing) -> Claim:
    found = None
    for kind, text in _texts(backing):
        match = next(
            (other for other in _phones(text, backing.pack.own) if same_phone(phone.span.text, other)), None
        )
        if match is not None:
            found = Source(kind, match)
            break
    return Claim(phone.span, ClaimKind.PHONE, not _is_the_customers(found), found)


def _phones(text: str, words: LanguageWords) -> Iterator[str]:
    return (phone.span.text for phone in find_phones(text, words.formats))


def _address_source(address: str, backing: Backing) -> Source | None:
    wanted = _plain(address)
    for kind, text in _texts(backing):
        for span in (*find_emails(text), *find_links(text)):
            if _plain(span.text) == wanted:
                return Source(kind, span.text)
    return None


def _plain(address: str) -> str:
    """Reduce an address to what two ways of writing it share."""
    bare = address.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return bare.rstrip("/")


def _reference_source(span: Span, backing: Backing) -> Source | None:
    wanted = reference_key(span.text)
    for kind, text in _texts(backing):
        if any(
            reference_key(found.text) == wanted for found in find_references(text, backing.pack.own.formats)
        ):
            return Source(kind, span.text)
        if kind is not SourceKind.PROFILE and wanted in reference_key(text):
            return Source(kind, span.text)
    return None


def _is_the_customers(found: Source | None) -> bool:
    return found is not None and found.kind is SourceKind.MESSAGE


def _texts(backing: Backing) -> Iterable[tuple[SourceKind, str]]:
    """Yield every text that may hold a route, the profile first and the customer's own last."""
    case = backing.case
    yield from ((SourceKind.PROFILE, text) for text in backing.profile)
    yield from ((SourceKind.FACT, text) for text in case.facts)
    if case.remedy:
        yield SourceKind.REMEDY, case.remedy
    yield from ((SourceKind.POLICY, text) for text in (*case.policy, *backing.pack.policy.promises))
    if case.customer.email:
        yield SourceKind.MESSAGE, case.customer.email
    if case.untrusted_message:
        yield SourceKind.MESSAGE, case.untrusted_message[:_MOST_MESSAGE]
