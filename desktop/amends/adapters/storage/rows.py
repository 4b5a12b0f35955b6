"""Rows of the tables to records and back; a document is believed only with the right SHA-256."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row

from amends.domain.case import Stage
from amends.domain.errors import StorageError
from amends.domain.records import (
    CaseId,
    CaseState,
    CaseSummary,
    SavedCase,
    SavedVersion,
    people_of,
    summary_of,
    text_sha256,
)
from amends.services.case_codec import decode_case, decode_message, encode_case, encode_message
from amends.services.json_reading import CodecError, JsonFields, from_json, to_json
from amends.services.reply_codec import decode_version, encode_version

Values = dict[str, str | int | None]

_DETAILS = ("case", "message")
_UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)


def case_values(saved: SavedCase) -> Values:
    """Spread a case over the columns of its row."""
    summary = summary_of(saved)
    message = saved.message
    details = {
        "case": encode_case(saved.case),
        "message": None if message is None else encode_message(message),
    }
    document = to_json(details)
    return {
        "id": saved.id,
        "created": saved.created.isoformat(),
        "state": saved.state.value,
        "customer": summary.customer,
        "language": summary.language,
        "stage": summary.stage.value,
        "first_words": summary.first_words,
        "document": document,
        "document_sha256": text_sha256(document),
    }


def people_values(saved: SavedCase) -> list[Values]:
    """List the rows by which a customer's cases are found."""
    return [{"case_id": saved.id, "key": key} for key in sorted(people_of(saved.case, saved.message))]


def version_values(case_id: CaseId, version: SavedVersion) -> Values:
    """Spread a version over the columns of its row."""
    document = to_json(encode_version(version))
    return {
        "case_id": case_id,
        "number": version.number,
        "created": version.created.isoformat(),
        "text_sha256": version.sha256,
        "document": document,
        "document_sha256": text_sha256(document),
    }


def case_from(row: Row[Any], versions: tuple[SavedVersion, ...], damage: tuple[str, ...]) -> SavedCase:
    """Put a case together; raises StorageError when its own document is damaged."""
    try:
        details = JsonFields.of(_document(row), "", _DETAILS)
        return SavedCase(
            id=CaseId(row.id),
            created=datetime.fromisoformat(row.created),
            state=CaseState(row.state),
            case=details.need("case", decode_case),
            message=details.maybe("message", decode_message),
            versions=versions,
            damage=damage,
        )
    except (CodecError, ValueError) as error:
        raise StorageError(
            f"The message and the details of case {row.id} are damaged in the saved cases and cannot be "
            "shown. Its versions and all other cases are not touched by this."
        ) from error


def version_from(row: Row[Any]) -> SavedVersion:
    """Read one version; raises StorageError, naming the version, when it is damaged."""
    try:
        version = decode_version(_document(row))
        if version.sha256 != row.text_sha256 or version.number != row.number:
            raise CodecError("the version", "the one that its row names")
    except CodecError as error:
        raise StorageError(
            f"Version {row.number} of case {row.case_id} is damaged in the saved cases and cannot be "
            "shown. The other versions and all other cases are not touched by this."
        ) from error
    return version


def summary_from(row: Row[Any]) -> CaseSummary:
    """Read one line of a list, from columns alone, so that one damaged case never hides the others."""
    damaged = False
    try:
        created, stage, state = datetime.fromisoformat(row.created), Stage(row.stage), CaseState(row.state)
    except ValueError:
        created, stage, state, damaged = _UNKNOWN_TIME, Stage.ACK, CaseState.OPEN, True
    return CaseSummary(
        id=CaseId(row.id),
        created=created,
        customer=row.customer,
        language=row.language,
        stage=stage,
        state=state,
        versions=row.versions,
        first_words=row.first_words,
        damaged=damaged,
    )


def _document(row: Row[Any]) -> object:
    """Read the JSON of a row, if it is what was written."""
    if text_sha256(row.document) != row.document_sha256:
        raise CodecError("the document", "what was saved")
    return from_json(row.document)
