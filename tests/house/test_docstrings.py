"""Everything that a reader meets first says what it is.

The rule: every module has a docstring; in the package so does every public class, every command, and every
public function whose body is longer than five lines. A shorter one with a good name and types is self-evident.
"""

import ast
from collections.abc import Iterator

import pytest

from tests.house.checkout import parse, python_files

SELF_EVIDENT_LINES = 5
Function = ast.FunctionDef | ast.AsyncFunctionDef


def undocumented(tree: ast.Module, *, is_command: bool = False) -> Iterator[str]:
    """The names of a module that need a docstring and have none; "" stands for the module."""
    if tree.body and ast.get_docstring(tree) is None:
        yield ""
    yield from _undocumented_below(tree, most_lines=0 if is_command else SELF_EVIDENT_LINES)


def _undocumented_below(parent: ast.Module | ast.ClassDef, most_lines: int) -> Iterator[str]:
    for node in parent.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        needed = isinstance(node, ast.ClassDef) or _lines(node) > most_lines
        if needed and ast.get_docstring(node) is None:
            yield node.name
        if isinstance(node, ast.ClassDef):
            yield from (f"{node.name}.{name}" for name in _undocumented_below(node, most_lines))


def _lines(function: Function) -> int:
    return (function.body[-1].end_lineno or 0) - function.body[0].lineno + 1


def test_every_module_has_a_docstring():
    everywhere = python_files("src", "tests", "tools", "benchmarks")
    assert [name for name in everywhere if "" in undocumented(parse(name))] == []


def test_every_public_part_of_the_package_is_documented_or_self_evident():
    found = [
        f"{name}: {part}"
        for name in python_files("src/carelane")
        for part in undocumented(parse(name), is_command="/cli/" in name)
        if part
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        ("A = 1", [""]),
        ('"""D."""\ndef f():\n    return 1', []),
        ('"""D."""\ndef f():\n' + "    a = 1\n" * 6, ["f"]),
        ('"""D."""\ndef _f():\n' + "    a = 1\n" * 6, []),
        ('"""D."""\nclass C:\n    def m(self):\n' + "        a = 1\n" * 6, ["C", "C.m"]),
    ],
)
def test_the_rule_finds_what_it_should(source, expected):
    assert list(undocumented(ast.parse(source))) == expected


def test_a_short_command_needs_a_docstring_because_it_is_its_help():
    assert list(undocumented(ast.parse('"""D."""\ndef f():\n    return 1'), is_command=True)) == ["f"]
