"""`amends doctor`: what is installed, where data lies, and whether everything works."""

import platform
from argparse import Namespace
from collections.abc import Callable

from amends import __version__
from amends.bootstrap import Services
from amends.domain.errors import AmendsError
from amends.domain.languages import Language

_DONE, _BROKEN = 0, 2


def run(options: Namespace, services: Services) -> int:
    """Print a line for each part; exit 2 when one of them does not work."""
    print(f"amends {__version__}, Python {platform.python_version()}, {platform.platform()}")
    parts: list[tuple[str, Callable[[], str]]] = [
        ("settings", lambda: str(services.paths.config)),
        ("data", lambda: str(services.paths.data)),
        *((f"pack {language.value}", _pack(services, language)) for language in Language),
        ("guidelines", lambda: f"{len(services.guidelines())} of 5 sources"),
        ("saved cases", lambda: _count(services)),
        ("key store", services.describe_key_store),
        ("network", lambda: "not used: drafts and checks are made on this machine"),
    ]
    works = True
    for name, look in parts:
        try:
            print(f"  ok    {name:<12} {look()}")
        except AmendsError as error:
            works = False
            print(f"  FAIL  {name:<12} {error}")
    return _DONE if works else _BROKEN


def _pack(services: Services, language: Language) -> Callable[[], str]:
    def look() -> str:
        pack = services.packs.language(language)
        return f"{len(pack.check_rules)} rules for replies, {len(pack.message_rules)} for messages"

    return look


def _count(services: Services) -> str:
    return f"{len(services.case_records().cases())}"
