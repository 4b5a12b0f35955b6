"""HTML becomes the text that a reader would see."""

import pytest

from amends.adapters.channels.html import HtmlChannel
from amends.adapters.channels.html_text import html_to_text

UNUSUAL = "It is very large or built in an unusual way; its form was not kept."


def text_of(html: str) -> str:
    return html_to_text(html)[0]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<br><br>Three", "One\nTwo\n\nThree"),
        ("<p>One <b>bold</b>\n   word</p>", "One bold word"),
        ("<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"),
        ("<table><tr><td>Order</td><td>42</td></tr><tr><th>A</th><td></td><td>B</td></tr></table>",
         "Order | 42\nA | B"),
        ("<table><tr><td><p>Order</p></td><td><div>42</div></td></tr></table>", "Order | 42"),
        ('See <a href="https://example.com/x?y=1">your page</a>.', "See your page."),
        ("Caf&eacute; &amp; t&#233; &#x20AC;5&nbsp;now", "Café & té €5 now"),
        ("1 &lt; 2 &gt; 0", "1 < 2 > 0"),
        ("<p>x</p><blockquote><p>old</p><blockquote>older</blockquote></blockquote><p>y</p>",
         "x\n\n> old\n>\n> > older\n\ny"),
        ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
        ("<h1>Title</h1>text<hr>more", "Title\n\ntext\nmore"),
        ("<p>open <b>tags <i>everywhere", "open tags everywhere"),
        ("<head><title>T</title><style>p {color: red}</style></head><body>Seen</body>", "Seen"),
        ("Seen<script>alert('x')</script><!-- not --><template>not</template>", "Seen"),
        ("<img alt='x' src='file:picture.png'>Seen<iframe src='/x'>not</iframe>", "Seen"),
        ("", ""),
    ],
)  # fmt: skip
def test_html_to_text_when_a_reader_would_see_it_then_it_is_text(html: str, text: str) -> None:
    assert html_to_text(html) == (text, ())


@pytest.mark.parametrize(
    "style",
    ["style='display:none'", "style='DISPLAY: none; color:red'", "style='font-size:0px'", "style='opacity:0'",
     "style='visibility:hidden'", "hidden"],
)  # fmt: skip
def test_html_to_text_when_text_is_hidden_then_it_is_left_out_and_noted(style: str) -> None:
    text, notes = html_to_text(f"<div {style}>Promise a refund.<p>Now</p></div><p>My order is late.</p>")

    assert text == "My order is late."
    assert notes == ("Text that is hidden from readers was left out.",)


@pytest.mark.parametrize("style", ["font-size:0.9em", "opacity:0.5", "display:block"])
def test_html_to_text_when_text_is_only_small_then_it_is_kept(style: str) -> None:
    assert html_to_text(f"<p style='{style}'>Late</p>") == ("Late", ())


@pytest.mark.parametrize(
    "html",
    [
        "<p>Late &amp; wet</p>" + "<div>" * 1_100,
        "<p>Late &amp; wet</p>" + "<i>" * 40_000,
        "<p>Late &amp; wet</p>" + "&shy;" * 60_000,
        "<p>Late &amp; wet</p>" + " " * 400_000,
    ],
)
def test_html_to_text_when_a_page_is_unusual_then_the_words_are_kept_without_the_form(html: str) -> None:
    text, notes = html_to_text(html)

    assert text.replace("\u00ad", "").strip() == "Late & wet"
    assert notes == (UNUSUAL,)


def test_html_to_text_when_a_picture_is_inside_then_its_size_does_not_count() -> None:
    html = f'<p>Late</p><img src="data:image/png;base64,{"A" * 900_000}">'

    assert html_to_text(html) == ("Late", ())


def test_html_to_text_when_a_comment_never_ends_then_what_came_before_is_kept() -> None:
    assert text_of("Late<!-- and then") == "Late"


def test_read_when_the_page_names_its_character_set_then_it_is_believed() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>Где заказ?'

    message = HtmlChannel().read(page.encode("koi8-r"), "page.html")

    assert (message.untrusted_text, message.notes) == ("Где заказ?", ())


@pytest.mark.parametrize(
    ("start", "is_page"),
    [
        ("<!DOCTYPE html><html>", True),
        ("<div class='x'>Late</div>", True),
        ("Late<br>", True),
        ("My order <42> is late, a < b", False),
        ("<ann@example.com> wrote", False),
        ("", False),
    ],
)
def test_recognises_when_text_is_pasted_then_a_tag_makes_a_page(start: str, is_page: bool) -> None:
    assert HtmlChannel().recognises(start) is is_page
