"""Draft replies to complaints of a file and count what the checklist and the sources say of them.

    python tests/benchmarks/draft_complaints.py COMPLAINTS.jsonl [--per-language 10] [--seed 1] [--out DIR]

Each line of the file is an object with `id`, `lang`, `channel` and `text`. The pick is blind: by the hash
of the seed and the id. Nothing is known of a case but the message and an invented agent, as on the first
day of use. Prints one line per draft and the totals; with --out it writes message and draft of each case
into DIR for a reader. Exit 1 when a draft is in another language, fails a check for another reason than a
gap, holds a commitment without a source, or equals another draft.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

from amends.bootstrap import Services, build
from amends.domain.case import ChannelKind
from amends.domain.case_file import CaseFields
from amends.domain.checklist import Verdict
from amends.domain.message import CustomerMessage
from amends.domain.people import Agent
from amends.services.replies import DraftedReply

AGENTS = {
    "en": Agent(
        name="Laura Hale", role="Customer Relations", phone="0161 496 0137", email="laura.hale@example.com"
    ),
    "it": Agent(
        name="Chiara Monti", role="Assistenza clienti", phone="02 5550 0142", email="chiara.monti@example.com"
    ),
    "ru": Agent(
        name="Ирина Белова", role="Отдел заботы", phone="+7 495 555-01-42", email="irina.belova@example.com"
    ),
    "pt": Agent(
        name="Marta Nunes",
        role="Atendimento ao cliente",
        phone="+55 11 5550-0142",
        email="marta.nunes@example.com",
    ),
}
CHANNELS = {
    "tweet": ChannelKind.SOCIAL,
    "social-comment": ChannelKind.SOCIAL,
    "review": ChannelKind.REVIEW,
    "email": ChannelKind.EMAIL,
}


def pick(lines: list[dict[str, str]], per_language: int, seed: str) -> list[dict[str, str]]:
    """Pick the same number of complaints per language, by hash."""

    def order(line: dict[str, str]) -> str:
        return hashlib.sha256(f"{seed}:{line['id']}".encode()).hexdigest()

    chosen: list[dict[str, str]] = []
    for language in AGENTS:
        chosen += sorted((line for line in lines if line["lang"] == language), key=order)[:per_language]
    return chosen


def draft(services: Services, line: dict[str, str]) -> DraftedReply:
    """Draft a reply to one complaint."""
    channel = CHANNELS.get(line["channel"], ChannelKind.EMAIL)
    message = CustomerMessage(untrusted_text=line["text"], channel=channel)
    fields = CaseFields(sent=services.today(), agent=AGENTS[line["lang"]], channel=channel)
    case, reading = services.open_case(message, fields)
    return services.replies.draft(case, reading, message)


def faults(line: dict[str, str], drafted: DraftedReply) -> list[str]:
    """List what is wrong with a draft."""
    found = []
    if drafted.checked.language.code != line["lang"]:
        found.append(f"language {drafted.checked.language.code}")
    for result in drafted.checked.results:
        if result.verdict is Verdict.FAIL and result.rule != "gap":
            found.append(f"{result.check} ({result.reason})")
    found += [
        f"no source: {claim.span.text!r}"
        for claim in drafted.checked.claims
        if claim.commitment and claim.source is None
    ]
    return found


def main() -> int:
    """Draft, print, count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--per-language", type=int, default=10)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    lines = [
        json.loads(line) for line in options.file.read_text(encoding="utf-8").split("\n") if line.strip()
    ]
    chosen = pick(lines, options.per_language, options.seed)
    wrong = 0
    texts: Counter[str] = Counter()
    gaps: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as profile, build(profile) as services:
        for line in chosen:
            drafted = draft(services, line)
            found = faults(line, drafted)
            texts[drafted.draft.text] += 1
            gaps.update(result.check for result in drafted.checked.results if result.rule == "gap")
            wrong += bool(found)
            kind = drafted.reading.kind.value
            print(f"{line['id']}  {kind:<9} {len(drafted.draft.gaps)} gaps  {'; '.join(found) or 'ok'}")
            if options.out:
                options.out.mkdir(parents=True, exist_ok=True)
                page = (
                    f"MESSAGE ({line['channel']})\n{line['text']}\n\nDRAFT ({kind})\n{drafted.draft.text}\n"
                )
                (options.out / f"{line['id']}.txt").write_text(page, encoding="utf-8")
    alike = sum(count for count in texts.values() if count > 1)
    print(
        f"{len(chosen)} drafts, {wrong} with a fault, {alike} alike; checks that wait for a gap: {dict(gaps)}"
    )
    return 1 if wrong or alike else 0


if __name__ == "__main__":
    sys.exit(main())
