"""Word lists as patterns."""

import pytest

from amends.domain.errors import PackError
from amends.drafting.composer.patterns import words_pattern


def test_words_pattern_when_compiled_then_it_matches_whole_words_in_any_case() -> None:
    pattern = words_pattern(("late", r"miss\w*"))

    assert pattern.search("LATE again")
    assert pattern.search("it is missing")
    assert not pattern.search("a plate")


def test_words_pattern_when_it_does_not_compile_then_the_error_says_so() -> None:
    with pytest.raises(PackError, match=r"phrases\.yaml does not compile"):
        words_pattern(("(",))
