"""The text of a web page or an HTML mail, as a reader would see it; nothing is fetched.

`nh3` cleans first, by a list of what is allowed, so that what we convert is well formed and small.
Styles are kept up to here for one purpose: text that is hidden from the reader is left out.
"""

import re
from html import unescape
from html.parser import HTMLParser

_TAGS = frozenset({
    "a", "address", "article", "aside", "b", "blockquote", "br", "center", "code", "dd", "details",
    "div", "dl", "dt", "em", "fieldset", "figcaption", "figure", "font", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "label", "li", "main", "nav", "ol", "p",
    "pre", "q", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
})  # fmt: skip
_DROPPED = frozenset({
    "audio", "canvas", "embed", "head", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "title", "video",
})  # fmt: skip
_BLOCKS = _TAGS - frozenset({
    "a", "b", "br", "code", "em", "font", "i", "label", "q", "s", "small", "span", "strong", "sub",
    "sup", "td", "th", "u",
})  # fmt: skip
_SPACED = frozenset({"p", "blockquote", "ul", "ol", "dl", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\n\r\f\v\u00a0]+")
_DEEPEST_QUOTE = 20
_CELL = " | "

# A page can be built to make any conforming parser slow: these are bounds, far above real messages.
_MAX_CLEANED = 400_000
_MAX_TAGS = 30_000
_MAX_DEPTH = 1_000
_MAX_ENTITIES = 50_000
_DATA_ADDRESS = re.compile(r"(?<=[\"'=(])data:[^\s\"'<>()]{100,}")
_ENTITY = re.compile(r"&(?:nbsp|#160|#xa0);", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_UNNESTED = frozenset({
    "area", "base", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option",
    "p", "source", "td", "th", "tr", "wbr",
})  # fmt: skip
_DROPPED_PARTS = tuple(
    (re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE))
    for opening, closing in (
        (r"<!--", r"--!?>"),
        (r"<style\b", r"</style\b[^<>]{0,100}>"),
        (r"<script\b", r"</script\b[^<>]{0,100}>"),
        (r"<title\b", r"</title\b[^<>]{0,100}>"),
    )
)
_BREAKING_TAG = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/blockquote)\b[^<>]{0,5000}>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,5000}>")


def html_to_text(html: str) -> tuple[str, tuple[str, ...]]:
    """Convert HTML to text with `> ` before quoted lines; the notes say what was left out."""
    html = _ENTITY.sub("\u00a0", _DATA_ADDRESS.sub("", _without_dropped_parts(html)))
    if not _is_ordinary(html):
        text = unescape(_ANY_TAG.sub(" ", _BREAKING_TAG.sub("\n", html)))
        lines = [_SPACES.sub(" ", line).strip() for line in text.split("\n")]
        return _tidied(lines), ("It is very large or built in an unusual way; its form was not kept.",)
    import nh3

    cleaned = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED),
        attributes={tag: {"style", "hidden"} for tag in _TAGS},
        generic_attribute_prefixes=set(),
        url_schemes=set(),
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(cleaned)
    reader.close()
    notes = ("Text that is hidden from readers was left out.",) if reader.hid_text else ()
    return _tidied(reader.lines()), notes


def _without_dropped_parts(html: str) -> str:
    """Cut out what is never shown; an opening without its end stays for the cleaner to judge."""
    for opening, closing in _DROPPED_PARTS:
        kept: list[str] = []
        position = 0
        while (first := opening.search(html, position)) and (last := closing.search(html, first.end())):
            kept.append(html[position : first.start()])
            position = last.end()
        html = "".join([*kept, html[position:]])
    return html


def _is_ordinary(html: str) -> bool:
    """Tell whether a page is small and flat enough to be parsed in a moment."""
    if len(html) > _MAX_CLEANED or html.count("<") > _MAX_TAGS or html.count("&") > _MAX_ENTITIES:
        return False
    depth = deepest = 0
    for closes, name in _TAG.findall(html):
        if name.lower() not in _UNNESTED:
            depth = max(0, depth - 1) if closes else depth + 1
            deepest = max(deepest, depth)
    return deepest <= _MAX_DEPTH


def _tidied(lines: list[str]) -> str:
    """Trim lines and keep at most one blank line between two that are not."""
    kept: list[str] = []
    for line in lines:
        line = line.rstrip()
        if line.strip("> ") or (kept and kept[-1].strip("> ")):
            kept.append(line)
    return "\n".join(kept).strip("\n")


class _Reader(HTMLParser):
    """Writes down the text of cleaned HTML line by line.

    A block only asks for a new line; it begins when text comes, so that empty blocks leave nothing and
    the cells of a table row stay on one line.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hid_text = False
        self._lines: list[str] = []
        self._line: list[str] = []
        self._asked = 0
        self._joint = ""
        self._row_filled = False
        self._open: list[tuple[str, bool]] = []
        self._depth = {"blockquote": 0, "pre": 0}

    def lines(self) -> list[str]:
        """Return what was read, the last line included."""
        self._end_line()
        return self._lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a cell, a list item or a quote."""
        if tag == "br":
            if self._asked:
                self._begin_line()
            self._end_line()
            return
        self._ask(tag)
        if tag == "hr":
            return
        given = dict(attrs)
        hidden = "hidden" in given or _HIDDEN.search(given.get("style") or "") is not None
        self._open.append((tag, hidden or self._hidden))
        if tag == "tr":
            self._row_filled = False
        if tag in {"tr", "td", "th", "li"}:
            self._joint = "- " if tag == "li" else _CELL if self._row_filled else ""
        if tag in self._depth:
            self._begin_line()
            self._depth[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """End what the tag began; `nh3` has closed every tag, in order."""
        opened = ""
        while self._open and opened != tag:
            opened, _ = self._open.pop()
            self._ask(opened)
            if opened in self._depth:
                if "".join(self._line).strip():
                    self._end_line()
                self._depth[opened] -= 1

    def handle_data(self, data: str) -> None:
        """Add text to the line, unless it is hidden."""
        if self._hidden:
            self.hid_text = self.hid_text or bool(data.strip())
        elif self._depth["pre"]:
            for number, part in enumerate(data.split("\n")):
                if number:
                    self._end_line()
                self._line.append(part)
        elif data.strip():
            if self._asked and self._joint != _CELL:
                self._begin_line()
            self._line.append(self._joint + _SPACES.sub(" ", data))
            self._asked = 0
            self._joint = ""
            self._row_filled = True
        else:
            self._line.append(" ")

    @property
    def _hidden(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _ask(self, tag: str) -> None:
        """Ask for a new line, and for a blank one before and after a paragraph."""
        if tag in _BLOCKS:
            self._asked = max(self._asked, 2 if tag in _SPACED and not self._joint else 1)

    def _begin_line(self) -> None:
        if "".join(self._line).strip():
            self._end_line()
        self._line.clear()
        if self._asked > 1:
            self._end_line()
        self._asked = 0

    def _end_line(self) -> None:
        line = "".join(self._line)
        line = line if self._depth["pre"] else _SPACES.sub(" ", line).strip()
        self._lines.append("> " * min(self._depth["blockquote"], _DEEPEST_QUOTE) + line)
        self._line.clear()
