"""Time one check of a 400-word reply after start, per language; figures go to docs/checklist.md.

    python tests/benchmarks/check_speed.py [--rounds 20]

Each round checks another text (sentences of this project's own labelled replies, in another order), so
that nothing is answered from a cache. Prints the median and the 95th percentile in milliseconds.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from amends.bootstrap import build
from amends.domain.case_file import CaseFields
from amends.domain.people import Agent

ITEMS = Path(__file__).parent / "items"
WORDS = 400


def replies_of(language: str, rounds: int) -> Iterator[str]:
    """Join labelled replies to texts of about 400 words, each round from another one on."""
    lines = (ITEMS / f"{language}-open.jsonl").read_text(encoding="utf-8").split("\n")
    replies = [json.loads(line)["reply"] for line in lines if line.strip()]
    for first in range(rounds):
        words = 0
        chosen: list[str] = []
        while words < WORDS:
            reply = replies[(first + len(chosen)) % len(replies)]
            chosen.append(reply)
            words += len(reply.split())
        yield "\n\n".join(chosen)


def main() -> int:
    """Time and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    agent = Agent(name="Laura Hale", phone="0161 496 0137", email="laura.hale@example.com")
    with tempfile.TemporaryDirectory() as profile, build(profile) as services:
        for language in ("en", "it", "ru", "pt"):
            fields = CaseFields(sent=services.today(), language=language, agent=agent)
            case, reading = services.open_case(None, fields)
            times = []
            for number, text in enumerate(replies_of(language, options.rounds + 2)):
                begun = time.perf_counter()
                services.replies.check(text, case, reading)
                if number >= 2:
                    times.append((time.perf_counter() - begun) * 1000)
            slow = quantiles(times, n=20)[-1]
            print(f"{language}: median {median(times):.1f} ms, 95th percentile {slow:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
