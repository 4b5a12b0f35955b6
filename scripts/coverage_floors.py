"""Compare what a test run reached of each layer with the floors in pyproject.toml; silent when all hold.

`python scripts/coverage_floors.py COVERAGE.json` ends with status 1 and one line for each layer below its
floor. A layer's figure is the part of its lines and branches that were reached, in percent; a layer of which
nothing was measured is below any floor, so that a renamed folder does not slip through.
"""

import json
import sys
import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Print each layer of the report `arguments[0]` that is below its floor; return the exit status."""
    if len(arguments) != 1:
        print("Usage: python scripts/coverage_floors.py COVERAGE.json", file=sys.stderr)
        return 2
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    report = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    low = below(settings["tool"]["amends"]["coverage-floors"], reached(report["files"]))
    for line in low:
        print(line, file=sys.stderr)
    return 1 if low else 0


def reached(files: dict[str, dict[str, dict[str, int]]]) -> dict[str, float]:
    """Return how much of each layer was reached, in percent, from the files of coverage's report."""
    hit: Counter[str] = Counter()
    all_of_it: Counter[str] = Counter()
    for name, file in files.items():
        layer = layer_of(name)
        summary = file["summary"]
        hit[layer] += summary["covered_lines"] + summary["covered_branches"]
        all_of_it[layer] += summary["num_statements"] + summary["num_branches"]
    return {layer: 100 * hit[layer] / count for layer, count in all_of_it.items() if count}


def layer_of(file: str) -> str:
    """Return the folder or module right under the package: desktop/amends/checks/x.py is of "checks"."""
    parts = Path(file.replace("\\", "/")).parts
    return Path(parts[parts.index("amends") + 1]).stem


def below(floors: dict[str, int], figures: dict[str, float]) -> list[str]:
    """Return one line for each layer that is below its floor or was not measured."""
    return [
        f"Coverage of amends.{layer} is {figures.get(layer, 0):.1f} %, below its floor of {floor} %."
        for layer, floor in floors.items()
        if figures.get(layer, 0) < floor
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
