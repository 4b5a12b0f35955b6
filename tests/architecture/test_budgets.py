"""How big things may grow (design, section 4), and what every module carries."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "desktop" / "amends"
MODULE_LINES = 500
MEDIAN_LINES = 150
MAIN_WINDOW_LINES = 300
FUNCTION_LINES = 60
PARAMETERS = 5
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "misc", "common"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def modules() -> dict[str, str]:
    """Return the text of each module of the package by its place."""
    return {
        file.relative_to(PACKAGE).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(PACKAGE.rglob("*.py"))
    }


def functions(text: str) -> Iterator[Function]:
    """Yield each function of a module, also those inside classes and functions."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            yield node


def too_long_modules(lines: dict[str, int]) -> list[str]:
    return [
        f"{place}: {count}"
        for place, count in lines.items()
        if count > (MAIN_WINDOW_LINES if place.endswith("main_window.py") else MODULE_LINES)
    ]


def faults_of(text: str) -> list[str]:
    """Return what is wrong with the functions of a module: too long, too many parameters, unannotated."""
    faults: list[str] = []
    for function in functions(text):
        arguments = function.args
        named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        given = [each for each in named if each.arg not in ("self", "cls")]
        every = [*given, *(each for each in (arguments.vararg, arguments.kwarg) if each)]
        first = min([function.lineno, *(each.lineno for each in function.decorator_list)])
        length = (function.end_lineno or first) - first + 1
        if length > FUNCTION_LINES:
            faults.append(f"{function.name} has {length} lines")
        if len(given) > PARAMETERS:
            faults.append(f"{function.name} has {len(given)} parameters")
        if function.returns is None or any(each.annotation is None for each in every):
            faults.append(f"{function.name} is not annotated")
    return faults


def has_relative_import(text: str) -> bool:
    return any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(ast.parse(text)))


def test_modules_when_measured_then_none_is_too_long_and_most_are_short() -> None:
    lines = {place: len(text.splitlines()) for place, text in modules().items()}

    assert too_long_modules(lines) == []
    assert (
        statistics.median(count for place, count in lines.items() if not place.endswith("__init__.py"))
        <= MEDIAN_LINES
    )


def test_functions_when_measured_then_all_are_short_and_annotated() -> None:
    found = {place: faults_of(text) for place, text in modules().items()}

    assert {place: faults for place, faults in found.items() if faults} == {}


def test_modules_when_read_then_each_says_what_it_is_for() -> None:
    assert [place for place, text in modules().items() if not ast.get_docstring(ast.parse(text))] == []


def test_modules_when_named_then_the_name_says_what_is_inside() -> None:
    assert [place for place in modules() if VAGUE & set(Path(place).with_suffix("").parts)] == []


def test_imports_when_read_then_none_is_relative() -> None:
    assert [place for place, text in modules().items() if has_relative_import(text)] == []


def test_budgets_when_a_fault_is_planted_then_it_is_found() -> None:
    body = "    x = 1\n"
    assert faults_of("def f() -> None:\n" + body * 59) == []
    assert faults_of("def f() -> None:\n" + body * 60) == ["f has 61 lines"]
    assert faults_of("class C:\n    def f(self, a: int, b: int, c: int, d: int, e: int) -> None: ...") == []
    assert faults_of("async def f(a: int, b: int, c: int, *, d: int, e: int, g: int) -> None: ...") == [
        "f has 6 parameters"
    ]
    assert faults_of("def f(a) -> None: ...") == ["f is not annotated"]
    assert faults_of("def f(*a, **b: int) -> None: ...") == ["f is not annotated"]
    assert faults_of("def f(a: int): ...") == ["f is not annotated"]
    assert too_long_modules({"a.py": 501, "b.py": 500, "ui/main_window.py": 301}) == [
        "a.py: 501",
        "ui/main_window.py: 301",
    ]
    assert has_relative_import("def f():\n    from . import x")
