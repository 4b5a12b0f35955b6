"""`amends cases list|show|export|import|erase`."""

import json
import sys
from argparse import Namespace
from pathlib import Path

from amends.bootstrap import Services
from amends.cli.checklist_text import checklist_lines
from amends.domain.errors import InputError
from amends.domain.records import CaseSummary, SavedCase
from amends.services.case_codec import encode_saved_case
from amends.services.case_records import CaseRecords

STANDARD = "-"


def run(options: Namespace, services: Services) -> int:
    """Run one action on the saved cases."""
    actions = {"list": _list, "show": _show, "export": _export, "import": _import, "erase": _erase}
    return actions[options.action](options, services, services.case_records())


def _list(options: Namespace, services: Services, records: CaseRecords) -> int:
    summaries = records.cases()
    if options.json:
        print(json.dumps({"cases": [_summary_shape(each) for each in summaries]}, ensure_ascii=False))
        return 0
    if not summaries:
        print("No case is saved yet. `amends draft FILE` drafts a reply and saves its case.")
    for each in summaries:
        print(
            f"{each.id}  {each.created:%Y-%m-%d %H:%M}  {each.state.value:<11}  {each.stage.value:<8}  "
            f"{each.language or '?':<5}  {each.customer or 'no name'}: {each.first_words}"
        )
    return 0


def _summary_shape(each: CaseSummary) -> dict[str, object]:
    return {
        "id": each.id,
        "created": each.created.isoformat(),
        "customer": each.customer,
        "language": each.language,
        "stage": each.stage.value,
        "state": each.state.value,
        "versions": each.versions,
        "first_words": each.first_words,
    }


def _show(options: Namespace, services: Services, records: CaseRecords) -> int:
    saved = records.case(options.id)
    for sentence in saved.damage:
        print(f"amends: {sentence}", file=sys.stderr)
    if options.json:
        print(json.dumps(encode_saved_case(saved), ensure_ascii=False))
        return 0
    _print_case(saved, services)
    return 0


def _print_case(saved: SavedCase, services: Services) -> None:
    case = saved.case
    print(f"Case {saved.id}, {saved.state.value.replace('_', ' ')}, kept {saved.created:%Y-%m-%d %H:%M}")
    print(f"{case.language or 'language unknown'}, {case.channel.value}, {case.stage.value}")
    print("\nMessage\n-------")
    print(case.untrusted_message)
    for version in saved.versions:
        print(f"\nVersion {version.number}, {version.created:%Y-%m-%d %H:%M}, by {version.draft.engine}")
        print("-" * 40)
        print(version.draft.text)
        print()
        for line in checklist_lines(version.checklist, services.reasons()):
            print(line)


def _export(options: Namespace, services: Services, records: CaseRecords) -> int:
    exported = records.export(options.ids)
    for sentence in exported.warnings:
        print(f"amends: {sentence}", file=sys.stderr)
    if options.file == STANDARD:
        sys.stdout.write(exported.text)
        return 0
    services.write_text(Path(options.file), exported.text)
    print(f"{len(exported.ids)} cases written to {options.file}.")
    return 0


def _import(options: Namespace, services: Services, records: CaseRecords) -> int:
    imported = records.import_from(services.read_text(options.file))
    print(f"{len(imported.added)} cases added, {len(imported.unchanged)} were there already.")
    return 0


def _erase(options: Namespace, services: Services, records: CaseRecords) -> int:
    if bool(options.id) == bool(options.customer):
        raise InputError("Give either the id of a case or --customer with a name or e-mail address.")
    if options.customer:
        erased = records.erase_customer(options.customer)
        print(f"Deleted for good: {len(erased)} cases of {options.customer}.")
        return 0
    print(f"Deleted for good: case {records.erase(options.id)}.")
    return 0
