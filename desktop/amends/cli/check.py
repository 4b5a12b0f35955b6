"""`amends check`: one reply, or a batch of labelled lines."""

import json
import sys
from argparse import Namespace

from amends.bootstrap import Services
from amends.checks.engine import Checked
from amends.cli.checklist_text import checklist_lines, claim_lines, explain_lines
from amends.cli.shapes import checked_shape
from amends.domain.errors import AmendsError, InputError

_DONE, _BLOCKED, _BAD_INPUT = 0, 1, 2


def run(options: Namespace, services: Services) -> int:
    """Check one reply (exit 1 when a blocking check fails) or every line of a batch."""
    if bool(options.reply) == bool(options.batch):
        raise InputError("Give either a REPLY or --batch FILE.jsonl.")
    return _batch(options, services) if options.batch else _single(options, services)


def _single(options: Namespace, services: Services) -> int:
    fields = services.read_case(options.case)
    message = services.read_message(options.message) if options.message else None
    reply = services.read_reply(options.reply)
    case, reading = services.open_case(message, fields)
    checked = services.replies.check(reply, case, reading)
    if options.json:
        print(json.dumps(checked_shape(None, checked, services.reasons()), ensure_ascii=False))
    else:
        print("\n".join(_lines(options, checked, services)))
    return _BLOCKED if any(result.holds for result in checked.results) else _DONE


def _lines(options: Namespace, checked: Checked, services: Services) -> list[str]:
    if options.explain:
        lines = explain_lines(checked.results, services.reasons(), services.guidelines())
    else:
        lines = checklist_lines(checked.results, services.reasons())
    commitments = claim_lines(checked.claims)
    return [*lines, "", "Commitments and their sources", *commitments] if commitments else lines


def _batch(options: Namespace, services: Services) -> int:
    """Print one line per item, in order; a bad line says why and the rest goes on."""
    code = _DONE
    for number, line in enumerate(services.read_text(options.batch).split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = services.read_batch_item(line)
            case, reading = services.open_case(None, item.fields)
            checked = services.replies.check(item.reply, case, reading)
            shape = checked_shape(item.id, checked, services.reasons())
        except AmendsError as error:
            shape = {"line": number, "error": str(error)}
            code = _BAD_INPUT
        sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")
    return code
