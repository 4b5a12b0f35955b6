"""Runs one command: arguments in, exit code out (design, section 9)."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper

from amends.cli.parser import build_parser
from amends.domain.errors import AmendsError

DONE, BLOCKED, BAD_INPUT = 0, 1, 2
_NO_WINDOW = (
    "amends: the window is not there yet; `amends draft FILE` drafts and checks a reply in the terminal, "
    "`amends --help` shows the rest"
)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; a failure is one sentence on standard error."""
    _speak_utf8()
    options = build_parser().parse_args(arguments)
    if options.command is None:
        print(_NO_WINDOW, file=sys.stderr)
        return BAD_INPUT
    try:
        return _run_command(options)
    except AmendsError as error:
        print(f"amends: {error}", file=sys.stderr)
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output left; nothing more can be said
        return DONE
    except KeyboardInterrupt:
        print("amends: stopped", file=sys.stderr)
        return BAD_INPUT


def _run_command(options: Namespace) -> int:
    """Import a command and what it needs when it is asked for, so that `--help` stays quick."""
    from amends.bootstrap import build
    from amends.cli import benchmark, cases, check, doctor, draft

    commands = {
        "draft": draft.run,
        "check": check.run,
        "benchmark": benchmark.run,
        "cases": cases.run,
        "doctor": doctor.run,
    }
    with build(options.profile) as services:
        return commands[options.command](options, services)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is; a letter it cannot show becomes a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
