"""The formats of the four languages, as shipped."""

from collections.abc import Callable

import pytest

from amends.config.paths import shipped_resources
from amends.packs.formats import load_formats
from amends.text.formats import Formats


@pytest.fixture(scope="session")
def formats() -> Callable[[str], Formats]:
    """Return the formats of a language or variant."""
    return lambda tag: load_formats(shipped_resources() / "languages", tag)
