"""Replies as JSON and back: a draft with its checklist and its claims, and a version that was kept.

The rules of `case_codec` hold here too.
"""

from dataclasses import asdict
from datetime import datetime

from amends.domain.chat import Usage
from amends.domain.checklist import CheckResult, Severity, Verdict
from amends.domain.claims import Claim, ClaimKind, Source, SourceKind
from amends.domain.draft import Draft
from amends.domain.records import Author, NewVersion, SavedVersion
from amends.domain.span import Span
from amends.services.json_reading import (
    CodecError,
    JsonFields,
    JsonObject,
    flag,
    moment,
    one_of,
    seconds,
    text,
    whole,
)

_DRAFT = ("text", "language", "engine", "model", "warnings", "prompt", "usage", "first_text_s")
_CONTENT = ("draft", "checklist", "claims", "author")
_VERSION = ("number", "created", "sha256", *_CONTENT)
_CHECK = ("check", "verdict", "severity", "reason", "rule", "evidence", "guidelines")


def encode_version(version: SavedVersion) -> JsonObject:
    """Write one version with its number, time and fingerprint."""
    content = NewVersion(version.draft, version.checklist, version.claims, version.author)
    return {
        "number": version.number,
        "created": version.created.isoformat(),
        "sha256": version.sha256,
        **encode_content(content),
    }


def decode_version(value: object, where: str = "") -> SavedVersion:
    """Read one version; its text must have the fingerprint that stands beside it."""
    fields = JsonFields.of(value, where, _VERSION)
    content = decode_content({key: fields.values[key] for key in _CONTENT if key in fields.values}, where)
    version = saved_version(fields.need("number", whole), fields.need("created", moment), content)
    if fields.need("sha256", text) != version.sha256:
        raise CodecError(f"{where}.sha256".lstrip("."), "the fingerprint of the draft's text")
    return version


def saved_version(number: int, created: datetime, content: NewVersion) -> SavedVersion:
    """Number and date what is kept as a version."""
    return SavedVersion(
        number=number,
        created=created,
        draft=content.draft,
        checklist=content.checklist,
        claims=content.claims,
        author=content.author,
    )


def encode_content(version: NewVersion) -> JsonObject:
    """Write a reply with what was found in it."""
    return {
        "draft": _encode_draft(version.draft),
        "checklist": [_encode_check(result) for result in version.checklist],
        "claims": [_encode_claim(claim) for claim in version.claims],
        "author": version.author.value,
    }


def decode_content(value: object, where: str = "") -> NewVersion:
    """Read a reply with what was found in it."""
    fields = JsonFields.of(value, where, _CONTENT)
    return NewVersion(
        draft=fields.need("draft", _decode_draft),
        checklist=fields.many("checklist", _decode_check),
        claims=fields.many("claims", _decode_claim),
        author=fields.need("author", one_of(Author)),
    )


def _encode_draft(draft: Draft) -> JsonObject:
    return {
        "text": draft.text,
        "language": draft.language,
        "engine": draft.engine,
        "model": draft.model,
        "warnings": list(draft.warnings),
        "prompt": draft.prompt,
        "usage": asdict(draft.usage) if draft.usage else None,
        "first_text_s": draft.first_text_s,
    }


def _decode_draft(value: object, where: str) -> Draft:
    fields = JsonFields.of(value, where, _DRAFT)
    return Draft(
        text=fields.need("text", text),
        language=fields.need("language", text),
        engine=fields.need("engine", text),
        model=fields.maybe("model", text),
        warnings=fields.many("warnings", text),
        prompt=fields.maybe("prompt", text),
        usage=fields.maybe("usage", _decode_usage),
        first_text_s=fields.maybe("first_text_s", seconds),
    )


def _decode_usage(value: object, where: str) -> Usage:
    fields = JsonFields.of(value, where, ("tokens_in", "tokens_out"))
    return Usage(fields.need("tokens_in", whole), fields.need("tokens_out", whole))


def _encode_check(result: CheckResult) -> JsonObject:
    return {
        "check": result.check,
        "verdict": result.verdict.value,
        "severity": result.severity.value,
        "reason": result.reason,
        "rule": result.rule,
        "evidence": [_encode_span(span) for span in result.evidence],
        "guidelines": list(result.guidelines),
    }


def _decode_check(value: object, where: str) -> CheckResult:
    fields = JsonFields.of(value, where, _CHECK)
    return CheckResult(
        check=fields.need("check", text),
        verdict=fields.need("verdict", one_of(Verdict)),
        severity=fields.need("severity", one_of(Severity)),
        reason=fields.need("reason", text),
        rule=fields.maybe("rule", text),
        evidence=fields.many("evidence", _decode_span),
        guidelines=fields.many("guidelines", text),
    )


def _encode_claim(claim: Claim) -> JsonObject:
    source = claim.source
    return {
        "span": _encode_span(claim.span),
        "kind": claim.kind.value,
        "commitment": claim.commitment,
        "source": None if source is None else {"kind": source.kind.value, "text": source.text},
    }


def _decode_claim(value: object, where: str) -> Claim:
    fields = JsonFields.of(value, where, ("span", "kind", "commitment", "source"))
    return Claim(
        span=fields.need("span", _decode_span),
        kind=fields.need("kind", one_of(ClaimKind)),
        commitment=fields.need("commitment", flag),
        source=fields.maybe("source", _decode_source),
    )


def _decode_source(value: object, where: str) -> Source:
    fields = JsonFields.of(value, where, ("kind", "text"))
    return Source(fields.need("kind", one_of(SourceKind)), fields.need("text", text))


def _encode_span(span: Span) -> JsonObject:
    return {"start": span.start, "end": span.end, "text": span.text}


def _decode_span(value: object, where: str) -> Span:
    fields = JsonFields.of(value, where, ("start", "end", "text"))
    return Span(fields.need("start", whole), fields.need("end", whole), fields.need("text", text))
