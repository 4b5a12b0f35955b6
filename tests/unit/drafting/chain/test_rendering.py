"""Rendering: a value stays a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.domain.chat import ChatMessage, ChatOptions, Speaker
from amends.domain.prompt import Prompt, PromptPart
from amends.drafting.chain.rendering import render

_PROMPT = Prompt(
    name="draft",
    version="1",
    parts=(PromptPart(Speaker.SYSTEM, "Be kind."), PromptPart(Speaker.USER, "<{{ message }}>{{ tone }}")),
    inputs={"message": "", "tone": "warm"},
    untrusted=frozenset({"message"}),
    options=ChatOptions(),
)


@given(st.text(alphabet="{}%# systemuser:\n'\"<>\\/x7*_.[]()", max_size=80))
def test_render_never_reads_a_value_as_template_or_role(message: str) -> None:
    assert render(_PROMPT, {"message": message}) == (
        ChatMessage(Speaker.SYSTEM, "Be kind."),
        ChatMessage(Speaker.USER, f"<{message}>warm"),
    )


def test_render_refuses_a_value_without_an_input() -> None:
    with pytest.raises(KeyError, match="weather"):
        render(_PROMPT, {"weather": "fine"})
