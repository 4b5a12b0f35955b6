"""Private characters for combinations of roles, so that a row of words can be matched by a pattern."""

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from typing import Generic, TypeVar

_FIRST_CODE = 0xE000
_NAMES = re.compile(r"\{([A-Z_+]+)\}")

R = TypeVar("R", bound=IntEnum)


class RoleCodes(Generic[R]):
    """One character for each combination of roles that can occur."""

    def __init__(self, combinations: Iterable[frozenset[R]], roles: type[R]) -> None:
        self._roles = roles
        self._codes = {
            combination: chr(_FIRST_CODE + index) for index, combination in enumerate(set(combinations))
        }
        self._classes: dict[str, str] = {}

    def code(self, roles: frozenset[R]) -> str:
        """Return the character of this combination; raises KeyError for one that cannot occur."""
        return self._codes[roles]

    def row(self, meanings: Iterable[Mapping[R, object]]) -> str:
        """Return the characters of a row of words, each with its roles; most words have none."""
        nothing = self._codes.get(frozenset(), "")
        return "".join(self._codes[frozenset(roles)] if roles else nothing for roles in meanings)

    def compile(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern with classes in place of `{ROLE}` and `{ROLE+ROLE}` (either role)."""
        return re.compile(_NAMES.sub(lambda found: self._class(found.group(1)), pattern))

    def _class(self, names: str) -> str:
        if names not in self._classes:
            wanted = {self._roles[name] for name in names.split("+")}
            members = "".join(code for roles, code in self._codes.items() if roles & wanted)
            self._classes[names] = f"[{members}]" if members else "(?!)"
        return self._classes[names]
