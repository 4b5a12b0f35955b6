"""Train the small model that stands beside the rules, from sentences written for this project.

    python scripts/training/train.py [en it ru pt]

Needs scikit-learn (`pip install scikit-learn`); the program itself does not. Each line of
`sentences/<language>-*.jsonl` is `{"hand", "labels", "text"}`; the sentences of this project's labelled
replies join them: what a check quotes has its label, what a passed "must not" leaves is free of it, and of
the rest nothing is said; so do the composer's phrases, which are free of what must not be. A hand is
one imagined writer: folds are cut between hands, so that a figure tells what the model makes of a writer it
has not read. Prints precision, recall and F1 of each label over five folds and writes
`resources/languages/<language>/sentences.json`.
"""

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from amends.bootstrap import Services, build
from amends.checks.judged import LABELS
from amends.domain.languages import Language
from amends.packs.language import LanguagePack
from amends.packs.phrases import Phrase
from amends.packs.yaml_strict import YamlValue, load_yaml
from amends.text.document import analyse
from amends.text.features import features
from amends.text.linear_model import SIGNAL_WEIGHT, signal_feature
from amends.text.normalise import normalise

HERE = Path(__file__).parent
ITEMS = HERE.parent.parent / "tests" / "benchmarks" / "items"
LANGUAGES = HERE.parent.parent / "resources" / "languages"
FOLDS = 5
LEAST_WORDS = 4
SLOT = re.compile(r"\{[a-z_]+\}")
STRENGTH = 25.0


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its labels; `group` is whoever wrote it."""

    text: str
    labels: frozenset[str]
    group: str
    unknown: frozenset[str] = frozenset()


def sentences(language: str) -> Iterator[Example]:
    """Read the sentences of replies."""
    for file in sorted((HERE / "sentences").glob(f"{language}-*.jsonl")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                each = json.loads(line)
                yield Example(each["text"], frozenset(each["labels"]), f"{file.stem}/{each['hand']}")


def replies(language: str, pack: LanguagePack) -> Iterator[Example]:
    """Read the sentences of labelled replies."""
    for file in sorted(ITEMS.glob(f"{language}-*.jsonl")):
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                yield from _sentences_of(json.loads(line), pack)


def _sentences_of(item: dict[str, Any], pack: LanguagePack) -> Iterator[Example]:
    document = analyse(item["reply"], pack.grammar, item["message"])
    for sentence in document.sentences:
        span = document.span(sentence.start, sentence.end)
        labels: set[str] = set()
        unknown = {"cause"}
        for label, check in {**REQUIRED, **FORBIDDEN}.items():
            verdict = item["labels"][check]
            quotes = item["evidence"].get(check, [])
            if verdict == ("pass" if label in REQUIRED else "fail"):
                quoted = any(each["start"] < span.end and span.start < each["end"] for each in quotes)
                (labels if quoted else unknown).add(label)
            elif verdict == "na":
                unknown.add(label)
        yield Example(span.text, frozenset(labels), item["id"], frozenset(unknown))


# The check whose evidence shows that a label is true: in replies that pass, and in those that fail.
REQUIRED = {"empathy": "acknowledged_feelings", "step": "next_steps"}
FORBIDDEN = {
    "blame": "no_blame",
    "defence": "no_defensiveness",
    "policy": "no_policy_hiding",
    "absolute": "no_overpromise",
}
# Chosen on 102 labelled replies in four languages that neither rules nor models had seen: where a false
# alarm accuses the agent, the model has to be nearly sure.
THRESHOLDS = {"blame": 0.95, "defence": 0.95, "cause": 0.95, "policy": 0.8, "absolute": 0.8, "step": 0.7}


def composed(language: str, services: Services) -> Iterator[Example]:
    """Read the built-in composer's phrases: they blame, defend, hide behind and guarantee nothing.

    Each says what it is for: an act is a step, what is said of a feeling or a hardship is empathy.
    """
    book = services.packs.phrases(Language(language), None)
    steps = book.sentences.next_steps.full
    for number, topic in enumerate(book.topics.values()):
        for act in topic.act:
            text = _plain(steps[number % len(steps)]).replace("{act}", _plain(act))
            yield _phrase(text, {"step"})
        for felt in topic.felt or ():
            yield _phrase(_plain(felt), {"empathy"})
    for shaped in (*book.feelings.values(), *book.hardships.values()):
        for phrase in (*shaped.full, *(shaped.short or ())):
            yield _phrase(_plain(phrase), {"empathy"})
    for file in sorted((LANGUAGES / language).glob("phrases*.yaml")):
        sentences = load_yaml(file.read_text(encoding="utf-8"), file.name)
        for text in sorted(set(_texts(sentences))):
            if len(text.split()) >= LEAST_WORDS:
                yield Example(SLOT.sub("", text), frozenset(), "composer", frozenset({*REQUIRED, "cause"}))


def _phrase(text: str, labels: set[str]) -> Example:
    return Example(
        SLOT.sub("", text), frozenset(labels), "composer", frozenset({*REQUIRED, "cause"} - labels)
    )


def _plain(phrase: Phrase) -> str:
    return phrase if isinstance(phrase, str) else phrase.n


def _texts(value: YamlValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def seen(example: Example, pack: LanguagePack) -> dict[str, float]:
    """Give a text's features the values that `LinearModel` gives them."""
    document = analyse(example.text, pack.grammar)
    matches = pack.reply_rules.matches(document)
    signals = {signal_feature(f"{match.rule.check}.{match.rule.signal}") for match in matches}
    words = features(normalise(example.text).shadow)
    return {**dict.fromkeys(words, len(words) ** -0.5), **dict.fromkeys(signals, SIGNAL_WEIGHT)}


def without_rare(rows: list[dict[str, float]]) -> list[dict[str, float]]:
    """Leave out the features of one text only: nothing can be learnt from them that holds elsewhere."""
    counts = Counter(each for row in rows for each in row)
    return [{each: value for each, value in row.items() if counts[each] > 1} for row in rows]


def fitted(matrix: csr_matrix, truth: np.ndarray) -> LogisticRegression:
    """Fit one label."""
    model = LogisticRegression(
        C=STRENGTH, penalty="l1", solver="liblinear", class_weight="balanced", max_iter=2000, random_state=0
    )
    return model.fit(matrix, truth)


def cross_validated(matrix: csr_matrix, truth: np.ndarray, groups: list[str]) -> np.ndarray:
    """Return each text's probability from a model that has not read its writer."""
    found = np.zeros(len(truth))
    for train, test in GroupKFold(FOLDS).split(matrix, truth, groups):
        found[test] = fitted(matrix[train], truth[train]).predict_proba(matrix[test])[:, 1]
    return found


def scores(truth: np.ndarray, said: np.ndarray) -> tuple[float, float, float]:
    """Return precision, recall and F1."""
    hits = int((truth & said).sum())
    precision, recall = hits / max(int(said.sum()), 1), hits / max(int(truth.sum()), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def train(language: str, services: Services) -> dict[str, object]:
    """Train every label of one language."""
    pack = services.packs.language(Language(language))
    examples = [*sentences(language), *replies(language, pack), *composed(language, services)]
    vectoriser = DictVectorizer()
    matrix = vectoriser.fit_transform(without_rare([seen(each, pack) for each in examples]))
    # What liblinear asks for.
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    names = vectoriser.get_feature_names_out()
    groups = [each.group for each in examples]
    labels = {}
    for label in sorted(LABELS):
        known = [place for place, each in enumerate(examples) if label not in each.unknown]
        truth = np.array([label in examples[place].labels for place in known])
        rows, writers = matrix[known], [groups[place] for place in known]
        precision, recall, f1 = scores(truth, cross_validated(rows, truth, writers) >= 0.5)
        model = fitted(rows, truth)
        weights = {
            names[place]: round(float(model.coef_[0, place]), 3) for place in model.coef_[0].nonzero()[0]
        }
        print(
            f"{language} {label:9} {truth.sum():4} of {len(truth)}  P {precision:.2f} R {recall:.2f} "
            f"F1 {f1:.2f}  {len(weights)} weights"
        )
        labels[label] = {
            "bias": round(float(model.intercept_[0]), 3),
            "threshold": THRESHOLDS.get(label, 0.5),
            "weights": weights,
        }
    return {"texts": len(examples), "labels": labels}


def main() -> int:
    """Train and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("languages", nargs="*", default=[each.value for each in Language])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as profile, build(Path(profile)) as services:
        for language in options.languages:
            model = train(language, services)
            path = LANGUAGES / language / "sentences.json"
            path.write_text(json.dumps(model, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
