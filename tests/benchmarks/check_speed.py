"""Time one check of a 400-word reply after start, per language; figures go to docs/checklist.md.

    python tests/benchmarks/check_speed.py

Each text is made of other labelled replies of this project, so that nothing is answered from a cache; the
first two warm up. Then every text is checked again with one sentence more, as while somebody types.
Prints medians in milliseconds.
"""

import json
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from amends.bootstrap import Services, build
from amends.domain.case_file import CaseFields
from amends.domain.people import Agent

ITEMS = Path(__file__).parent / "items"
FIRST_WORDS = re.compile(r"\s*(?:\S+\s+){399}\S+")
WARM_UP = 2
MORE = "\n\n17 x 4 + 3."


def replies_of(language: str) -> Iterator[str]:
    """Join labelled replies to texts of 400 words; no reply stands in two of them."""
    lines = [
        line
        for name in ("open", "held")
        for line in (ITEMS / f"{language}-{name}.jsonl").read_text(encoding="utf-8").split("\n")
        if line.strip()
    ]
    chosen = ""
    for line in lines:
        chosen += json.loads(line)["reply"] + "\n\n"
        if cut := FIRST_WORDS.match(chosen):
            yield cut.group()
            chosen = ""


def time_language(services: Services, language: str) -> tuple[list[float], list[float]]:
    """Return the milliseconds of each text seen for the first time, and with one sentence more."""
    agent = Agent(name="Laura Hale", phone="0161 496 0137", email="laura.hale@example.com")
    fields = CaseFields(sent=services.today(), language=language, agent=agent)
    case, reading = services.open_case(None, fields)
    texts = list(replies_of(language))
    fresh: list[float] = []
    typed: list[float] = []
    for times, more in ((fresh, ""), (typed, MORE)):
        for text in texts:
            begun = time.perf_counter()
            services.replies.check(text + more, case, reading)
            times.append((time.perf_counter() - begun) * 1000)
    return fresh[WARM_UP:], typed


def main() -> int:
    """Time and print."""
    with tempfile.TemporaryDirectory() as profile, build(profile) as services:
        for language in ("en", "it", "ru", "pt"):
            fresh, typed = time_language(services, language)
            print(
                f"{language}: {len(fresh)} texts, median {median(fresh):.1f} ms, "
                f"slowest {max(fresh):.1f} ms; with one sentence more {median(typed):.1f} ms"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
