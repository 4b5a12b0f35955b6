"""`amends draft SOURCE`: a reply to a customer's message, checked, with its gaps and sources."""

import json
import sys
import time
from argparse import Namespace
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from amends.bootstrap import Services
from amends.cli.checklist_text import checklist_lines, claim_lines
from amends.cli.shapes import drafted_shape
from amends.domain.case import ChannelKind, Stage
from amends.domain.case_file import CaseFields
from amends.domain.errors import InputError
from amends.domain.languages import Language
from amends.ports.writer import Writer
from amends.services.replies import DraftedReply

COMPOSER = "composer"
ENDPOINT_FAILED = 3
_Choice = TypeVar("_Choice", bound=StrEnum)


def run(options: Namespace, services: Services) -> int:
    """Draft, check, keep, print; a draft with gaps is done (0), one that an endpoint failed is not (3)."""
    writer = _writer(options, services)
    fields = _fields(options, services)
    begun = time.perf_counter()
    message = services.read_message(options.source)
    case, reading = services.open_case(message, fields)
    if reading is None:
        raise InputError("The message has no text of the customer's own, so there is nothing to answer.")
    drafted = services.replies.draft(case, reading, message, writer)
    timing = _timing(begun, drafted.draft.first_text_s)
    for warning in (*message.notes, *drafted.warnings):
        print(f"amends: {warning}", file=sys.stderr)
    text = _as_json(drafted, services, timing) if options.json else drafted.draft.text + "\n"
    if options.out:
        services.write_text(Path(options.out), text)
    elif options.json:
        sys.stdout.write(text)
    else:
        sys.stdout.write("\n".join([text, *_found(drafted, services)]) + "\n")
    return ENDPOINT_FAILED if drafted.failure else 0


def choice(kind: type[_Choice], given: str, what: str) -> _Choice:
    """Read one of a closed set of words; raises InputError naming what is allowed."""
    try:
        return kind(given.strip().lower())
    except ValueError:
        allowed = ", ".join(member.value for member in kind)
        raise InputError(f'"{given}" is not a {what}; use one of {allowed}.') from None


def _fields(options: Namespace, services: Services) -> CaseFields:
    fields = services.read_case(options.case)
    if options.stage:
        fields = replace(fields, stage=choice(Stage, options.stage, "stage"))
    if options.channel:
        fields = replace(fields, channel=choice(ChannelKind, options.channel, "channel"))
    if options.language:
        choice(Language, options.language.split("-")[0], "language that Amends writes")
        fields = replace(fields, language=options.language)
    return fields


def _writer(options: Namespace, services: Services) -> Writer | None:
    """Make the writer on an endpoint, or none for the composer."""
    if options.engine != COMPOSER:
        raise InputError(f'There is no engine "{options.engine}"; the built-in one is called {COMPOSER}.')
    if not options.base_url:
        if options.model:
            raise InputError("--model needs the address of an endpoint: --base-url URL.")
        return None
    if not options.model:
        raise InputError("--base-url needs the name of the model there: --model NAME.")
    return services.chain_writer(options.base_url, options.model)


def _timing(begun: float, first_text_s: float | None) -> dict[str, float]:
    """Give milliseconds; the composer writes all at once, so its first text is the whole draft."""
    elapsed = (time.perf_counter() - begun) * 1000
    first = elapsed if first_text_s is None else first_text_s * 1000
    return {"first_text": first, "draft": elapsed, "total": elapsed}


def _as_json(drafted: DraftedReply, services: Services, timing: dict[str, float]) -> str:
    return json.dumps(drafted_shape(drafted, services.reasons(), timing), ensure_ascii=False) + "\n"


def _found(drafted: DraftedReply, services: Services) -> list[str]:
    """What stands under the draft in a terminal."""
    draft = drafted.draft
    by = f"{draft.model or 'a model'} at {draft.engine}" if draft.prompt else f"the {draft.engine}, no model"
    lines = [f"-- drafted by {by}; {len(draft.gaps)} gaps to fill --"]
    lines += [f"  {gap.text}" for gap in draft.gaps]
    lines += ["", "Checklist", *checklist_lines(drafted.checked.results, services.reasons())]
    commitments = claim_lines(drafted.checked.claims)
    if commitments:
        lines += ["", "Commitments and their sources", *commitments]
    if drafted.saved:
        lines += ["", f"Saved as case {drafted.saved}."]
    return lines
