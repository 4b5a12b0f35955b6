"""The pack of one language: its words, rules and texts, with a team's own rules laid over them by id."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from amends.domain.errors import PackError
from amends.domain.languages import Language
from amends.packs.formats import load_formats
from amends.packs.grammar import read_grammar
from amends.packs.models import read_model
from amends.packs.rules import TestedRule, read_rules, read_terms
from amends.text.formats import Formats
from amends.text.grammar import Grammar
from amends.text.linear_model import LinearModel
from amends.text.rules import RuleSet

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """What is needed to read and check texts of one language.

    `check_rules` and `message_rules` are the rules as files list them; `reply_rules` and `letter_rules`
    the same ready to be matched with replies and with customers' messages. `sentence_model` judges
    sentences of replies.
    """

    language: Language
    grammar: Grammar
    formats: Formats
    check_rules: tuple[TestedRule, ...]
    message_rules: tuple[TestedRule, ...]
    reply_rules: RuleSet
    letter_rules: RuleSet
    sentence_model: LinearModel


def load_language(folder: Path, language: Language, overlay: Path | None = None) -> LanguagePack:
    """Load the pack in `folder/<code>`, with rules of `overlay/<code>` replacing or joining them by id.

    A shipped file that is wrong raises PackError. A file of the overlay that is wrong is left out and
    named in the log, so that a slip in a team's own rules never takes the checklist away.
    """
    home = folder / language.value
    terms = read_terms(home / "terms.yaml")
    check_rules = _read_all(sorted((home / "checks").glob("*.yaml")), terms)
    message_terms = read_terms(home / "message_terms.yaml", terms)
    message_rules = _read_all(sorted((home / "message").glob("*.yaml")), message_terms)
    if overlay is not None:
        own = overlay / language.value
        check_rules = _laid_over(check_rules, sorted((own / "checks").glob("*.yaml")), terms)
        message_rules = _laid_over(message_rules, sorted((own / "message").glob("*.yaml")), message_terms)
    return LanguagePack(
        language=language,
        grammar=read_grammar(home / "grammar.yaml", language.value),
        formats=load_formats(folder, language.value),
        check_rules=check_rules,
        message_rules=message_rules,
        reply_rules=RuleSet(tested.rule for tested in check_rules),
        letter_rules=RuleSet(tested.rule for tested in message_rules),
        sentence_model=read_model(home / "sentences.json"),
    )


def _read_all(files: Iterable[Path], terms: dict[str, str]) -> tuple[TestedRule, ...]:
    rules = [rule for file in files for rule in read_rules(file, terms)]
    seen: set[str] = set()
    for tested in rules:
        if tested.rule.id in seen:
            raise PackError(f"Two rules have the id {tested.rule.id}.")
        seen.add(tested.rule.id)
    return tuple(rules)


def _laid_over(
    shipped: tuple[TestedRule, ...], files: Iterable[Path], terms: dict[str, str]
) -> tuple[TestedRule, ...]:
    merged = {tested.rule.id: tested for tested in shipped}
    for file in files:
        try:
            merged.update({tested.rule.id: tested for tested in read_rules(file, terms, own=True)})
        except (PackError, OSError, UnicodeDecodeError) as error:
            logger.warning("the rules in %s were left out: %s", file, error)
    return tuple(merged.values())
