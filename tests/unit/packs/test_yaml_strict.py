"""YAML that means what a reader of the file sees."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.domain.errors import PackError
from amends.packs.yaml_strict import YamlError, load_yaml, parse_yaml, resolved


@pytest.mark.parametrize(
    "word",
    [
        *("no", "on", "off", "yes", "y", "NO", "True", "FALSE", "Null", "NULL", "12:30", "1:30:00"),
        *("2026-05-04", "2026-05-04T10:00:00", "0161", "0o17", "0x1f", "0b1", "+5", "-0", "1_000", "12e3"),
        *(".5", "5.", ".nan", ".inf", "<<", "=", "1" * 40, "NaN", "Infinity", "1,5", "٣"),
    ],
)
def test_scalar_when_yaml_is_known_to_surprise_then_it_stays_text(word: str) -> None:
    assert parse_yaml(f"key: {word}\n").value == {"key": word}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *(("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("0", 0), ("-7", -7)),
        *(("4512", 4512), ("0.5", 0.5), ("-12.50", -12.5), ("1.5e3", 1500.0)),
        *(("'no'", "no"), ('"5"', "5"), ("'null'", "null"), ("''", ""), ("|\n  5\n", "5\n")),
    ],
)
def test_scalar_when_it_is_json_or_quoted_then_it_is_what_it_looks_like(word: str, value: object) -> None:
    read = parse_yaml(f"key: {word}")

    assert read.value == {"key": value}
    assert type(resolved("")) is type(None)


def test_keys_when_they_look_like_something_else_then_they_are_text() -> None:
    assert load_yaml("no: 1\n1: 2\ntrue: 3\n2026-05-04: 4", "x.yaml") == {
        "no": 1,
        "1": 2,
        "true": 3,
        "2026-05-04": 4,
    }


def test_lines_when_a_document_is_nested_then_each_key_and_item_has_its_line() -> None:
    document = parse_yaml("# first\na: 1\nb:\n  - x\n  - c: y\n    d: z\n")

    assert document.value == {"a": 1, "b": ["x", {"c": "y", "d": "z"}]}
    assert document.lines == {
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 1): 5,
        ("b", 1, "c"): 5,
        ("b", 1, "d"): 6,
    }


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "null"])
def test_document_when_it_is_empty_then_it_is_null(text: str) -> None:
    assert parse_yaml(text).value is None


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("a: 1\nb: 2\na: 3", 'the key "a" stands twice, on lines 1 and 3', None),
        ("x:\n  a: 1\n  'a': 1", 'the key "a" stands twice, on lines 2 and 3', None),
        ("a: &x 1\nb: *x", 'uses the alias "\\*x"', 2),
        ("a: !!python/name:os.system x", 'uses the tag "tag:yaml.org,2002:python/name:os.system"', 1),
        ("a: !!str 5", "uses the tag", 1),
        ("a: !mine {b: 1}", 'uses the tag "!mine"', 1),
        ("a: 1\n---\nb: 2", "a second document", 2),
        ("? [a, b]\n: 1", "a key must be plain text", 1),
        ("? !!str a\n: 1", "a key must be plain text", 1),
        ("a: [1, 2\nb: 3", "not valid YAML", 2),
        ("remedy: Refund: 45 euro", "not valid YAML", 1),
        ("a: 1\n\tb: 2", "not valid YAML", 2),
        ("a: \x07", "characters that YAML does not allow", None),
        ("a: \ud800", "characters that YAML does not allow", None),
        ("[" * 60 + "]" * 60, "more than 40 levels", 1),
        ("[" * 100_000, "more than 40 levels", 1),
    ],
)
def test_document_when_it_means_something_else_than_it_shows_then_it_is_refused(
    text: str, problem: str, line: int | None
) -> None:
    with pytest.raises(YamlError, match=problem) as caught:
        parse_yaml(text)

    assert caught.value.line == line
    assert str(caught.value).endswith(f"(line {line})") is (line is not None)


def test_load_yaml_when_a_pack_is_wrong_then_its_name_and_line_are_told() -> None:
    with pytest.raises(PackError, match=r"^terms\.yaml cannot be used: it uses the alias .* \(line 2\)\.$"):
        load_yaml("a: 1\nb: *x", "terms.yaml")


_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Zl", "Zp"]))
_json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=8,
)


@given(_json_values)
def test_document_when_it_is_json_then_it_means_the_same_as_in_json(value: Any) -> None:  # noqa: ANN401
    assert parse_yaml(json.dumps(value, ensure_ascii=False)).value == value


@given(st.text())
def test_document_when_it_is_anything_then_only_our_error_is_raised(text: str) -> None:
    with contextlib.suppress(YamlError):
        parse_yaml(text)
