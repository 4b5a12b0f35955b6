"""Markdown is read as the text that it stands for."""

import pytest

from amends.adapters.channels.markdown import MarkdownChannel


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Late again #\n\nIt is **very** late, *really*.", "Late again\n\nIt is very late, really."),
        ('See [my order](https://example.com/42 "Order") and ![photo](p.png)', "See my order and photo"),
        ("Order `A-42` and snake_case_name and 2 * 3 * 4", "Order A-42 and snake_case_name and 2 * 3 * 4"),
        ("```\nerror 42\n```", "error 42"),
        ("\\*not strong\\*", "*not strong*"),
        ("- one\n- two\n> quoted\n-- \nAnn", "- one\n- two\n> quoted\n-- \nAnn"),
        ("**open", "**open"),
    ],
)
def test_read_when_it_has_marks_of_form_then_only_the_text_is_left(source: str, text: str) -> None:
    assert MarkdownChannel().read(source.encode("utf-8"), "a.md").untrusted_text == text
