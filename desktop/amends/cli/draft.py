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
from amends.services.replies import DraftedReply

COMPOSER = "composer"
_Choice = TypeVar("_Choice", bound=StrEnum)


def run(options: Namespace, services: Services) -> int:
    """Draft, check, keep, print; a draft with gaps is done (exit 0)."""
    if options.engine != COMPOSER:
        raise InputError(f'There is no engine "{options.engine}"; the built-in one is called {COMPOSER}.')
    fields = _fields(options, services)
    begun = time.perf_counter()
    message = services.read_message(options.source)
    case, reading = services.open_case(message, fields)
    if reading is None:
        raise InputError("The message has no text of the customer's own, so there is nothing to answer.")
    drafted = services.replies.draft(case, reading, message)
    timing = _timing(begun)
    for warning in (*message.notes, *drafted.warnings):
        print(f"amends: {warning}", file=sys.stderr)
    text = _as_json(drafted, services, timing) if options.json else drafted.draft.text + "\n"
    if options.out:
        services.write_text(Path(options.out), text)
    elif options.json:
        sys.stdout.write(text)
    else:
        sys.stdout.write("\n".join([text, *_found(drafted, services)]) + "\n")
    return 0


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


def _timing(begun: float) -> dict[str, float]:
    """The composer writes all at once, so the first text is the whole draft."""
    elapsed = (time.perf_counter() - begun) * 1000
    return {"first_text": elapsed, "draft": elapsed, "total": elapsed}


def _as_json(drafted: DraftedReply, services: Services, timing: dict[str, float]) -> str:
    return json.dumps(drafted_shape(drafted, services.reasons(), timing), ensure_ascii=False) + "\n"


def _found(drafted: DraftedReply, services: Services) -> list[str]:
    """What stands under the draft in a terminal."""
    draft = drafted.draft
    lines = [f"-- drafted by the {draft.engine}, no model; {len(draft.gaps)} gaps to fill --"]
    lines += [f"  {gap.text}" for gap in draft.gaps]
    lines += ["", "Checklist", *checklist_lines(drafted.checked.results, services.reasons())]
    commitments = claim_lines(drafted.checked.claims)
    if commitments:
        lines += ["", "Commitments and their sources", *commitments]
    if drafted.saved:
        lines += ["", f"Saved as case {drafted.saved}."]
    return lines
