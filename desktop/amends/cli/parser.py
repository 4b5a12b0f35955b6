"""The arguments of the command line; `--help` is its documentation."""

import argparse
from typing import TypeAlias

from amends import __version__

_DRAFT = """Draft a reply to a customer's message and check it.

SOURCE is a file (.eml .txt .html .md) or - for standard input. What the message does not tell, a case
file gives: agent, facts, remedy, stage. What nobody told becomes a gap, [[like this]], to be filled
before the reply is sent. Nothing leaves this machine unless --base-url names an endpoint: it is sent the
message and the case, with the key in AMENDS_API_KEY or OPENAI_API_KEY if there is one. When it fails the
built-in composer writes, and the exit code is 3."""

_CHECK = """Check a reply against the guidelines and show the words that prove each finding.

REPLY is a file (.eml .txt .html .md) or - for standard input. Without --message, checks that need the
customer's words do not apply. Exit code 1 when a check fails that holds a hand-over."""

_BENCHMARK = """Measure the checklist on labelled items (one JSON object a line, as the labelling guide says).

Prints precision, recall and F1 of `fail` per check and language, how many minimal pairs are right,
how often the evidence touches the labelled words, false alarms per 100 clean replies, time per reply."""


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def build_parser() -> argparse.ArgumentParser:
    """Build the parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="amends",
        description="Helps people who answer complaints write a reply that puts things right.",
        epilog="`amends COMMAND --help` tells more. Exit codes: 0 done, 1 a blocking check failed, "
        "2 bad input, 3 the endpoint failed.",
    )
    parser.add_argument("--version", action="version", version=f"amends {__version__}")
    parser.add_argument("--profile", metavar="DIR", help="keep data, settings and cache in DIR")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    _add_draft(commands)
    _add_check(commands)
    _add_benchmark(commands)
    _add_cases(commands)
    _add(commands, "doctor", "Show what is installed, where data lies, and whether everything works.")
    return parser


def _add(commands: _Commands, name: str, text: str) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=text.partition("\n")[0],
        description=text,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_draft(commands: _Commands) -> None:
    draft = _add(commands, "draft", _DRAFT)
    draft.add_argument("source", metavar="SOURCE", help="the customer's message, or - for standard input")
    draft.add_argument("--case", metavar="CASE.yaml", help="what is known: agent, facts, remedy, stage")
    draft.add_argument("--engine", metavar="ENGINE", default="composer", help="composer (the default)")
    draft.add_argument("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, for this draft")
    draft.add_argument("--model", metavar="NAME", help="the model there")
    draft.add_argument("--stage", metavar="S", help="ack, holding, final or followup")
    draft.add_argument("--channel", metavar="C", help="email, letter, chat, sms, social or review")
    draft.add_argument("--language", metavar="L", help="en, it, ru or pt, also as pt-BR")
    draft.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    draft.add_argument("--out", metavar="FILE", help="write the draft (or the JSON) to FILE")


def _add_check(commands: _Commands) -> None:
    check = _add(commands, "check", _CHECK)
    check.add_argument("reply", metavar="REPLY", nargs="?", help="the reply, or - for standard input")
    check.add_argument("--batch", metavar="FILE.jsonl", help="check many: one JSON line per item, in order")
    check.add_argument("--message", metavar="FILE", help="the customer's message")
    check.add_argument("--case", metavar="CASE.yaml", help="what is known: agent, facts, stage, channel")
    check.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    check.add_argument(
        "--explain", action="store_true", help="show the rule and the guidelines behind each line"
    )


def _add_benchmark(commands: _Commands) -> None:
    benchmark = _add(commands, "benchmark", _BENCHMARK)
    benchmark.add_argument("file", metavar="FILE.jsonl", help="the labelled items")
    benchmark.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    benchmark.add_argument(
        "--rules-only", action="store_true", help="rules alone, without the trained model of sentences"
    )
    benchmark.add_argument("--without", choices=["scope"], help="measure what a part is worth")


def _add_cases(commands: _Commands) -> None:
    cases = _add(commands, "cases", "List, show, move and erase saved cases.")
    actions = cases.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    listing = _add(actions, "list", "List saved cases, the newest first.")
    listing.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    show = _add(actions, "show", "Show a case with the versions of its reply.")
    show.add_argument("id", metavar="ID", help="the case, or the beginning of its id")
    show.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    export = _add(actions, "export", "Write cases to a JSON file, all of them or those named.")
    export.add_argument("file", metavar="FILE", help="where to, or - for standard output")
    export.add_argument("ids", metavar="ID", nargs="*", help="the cases; none means all")
    importing = _add(actions, "import", "Read cases from a file that `export` wrote.")
    importing.add_argument("file", metavar="FILE", help="the file, or - for standard input")
    erase = _add(actions, "erase", "Delete a case, or everything about one customer, for good.")
    erase.add_argument("id", metavar="ID", nargs="?", help="the case, or the beginning of its id")
    erase.add_argument("--customer", metavar="NAME", help="a customer's name or e-mail address")
