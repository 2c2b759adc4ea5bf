"""YAML becomes nodes; what could do harm is refused with its place."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import FileProblem
from carelane.formats.syntax import yaml_reader
from carelane.formats.syntax.nodes import MOST_LEVELS, Mapping, Node, Scalar, Sequence, Style, SyntaxProblem
from carelane.formats.syntax.yaml_reader import read_yaml


def problem_of(text: str) -> FileProblem:
    with pytest.raises(SyntaxProblem) as raised:
        read_yaml(text)
    return raised.value.problem


def values_of(text: str) -> dict[str, str]:
    (root,) = read_yaml(text)
    assert isinstance(root, Mapping)
    return {key.text: value.text for key, value in root.entries if isinstance(value, Scalar)}


@pytest.mark.parametrize(
    "typed", ["123456789", "012", "+15551234567", "NO", "yes", "2024-01-01", "12:30", "1e3", "0x1F", "~"]
)
def test_a_plain_scalar_keeps_the_text_as_it_was_typed(typed):
    assert values_of(f"ein: {typed}") == {"ein": typed}


def test_places_count_from_one():
    (root,) = read_yaml("a: 1\nb:\n  - x\n  - é: y\n")
    assert isinstance(root, Mapping)
    items = root.get("b")
    assert isinstance(items, Sequence)
    assert [(item.line, item.column) for item in items.items] == [(3, 5), (4, 5)]
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    value = inner.get("é")
    assert value is not None
    assert (value.line, value.column) == (4, 8)


def test_offsets_point_at_the_value_also_behind_wide_characters():
    text = 'a: "😀é"\nb: plain value\n'
    (root,) = read_yaml(text)
    assert isinstance(root, Mapping)
    node = root.get("b")
    assert isinstance(node, Scalar)
    assert text[node.start : node.end] == "plain value"


def test_quotes_and_blocks_are_texts_for_certain():
    (root,) = read_yaml("a: 'null'\nb: |\n  x\n  y\nc: null\nd:\n")
    assert isinstance(root, Mapping)
    styles = {key.text: (value.style, value.is_nothing) for key, value in root.entries if isinstance(value, Scalar)}
    assert styles == {
        "a": (Style.QUOTED, False),
        "b": (Style.QUOTED, False),
        "c": (Style.PLAIN, True),
        "d": (Style.PLAIN, True),
    }


def test_a_key_that_stands_twice_is_kept_twice():
    (root,) = read_yaml("a: 1\na: 2\n")
    assert isinstance(root, Mapping)
    assert list(root.keys()) == ["a", "a"]


def test_several_documents_are_several_nodes():
    assert len(read_yaml("a: 1\n---\nb: 2\n")) == 2
    assert read_yaml("# only a comment\n") == []


@pytest.mark.parametrize(
    ("text", "line", "column", "said", "hint"),
    [
        ("a: x\nb: Note: read this\n", 2, 8, "not YAML", "quotes or a block"),
        ("a:\n\tb: 1\n", 2, 1, "not YAML", "spaces, not tabs"),
        ('a: "never closed\n', 1, 4, "not YAML", "closing quote"),
        ("a: *bold* text\n", 1, 4, "", "starts with *"),
        ("a: &b c\n", 1, 4, "anchor", "quotes"),
        ("a: *b\n", 1, 4, "alias", "quotes"),
        ("a: !now\n", 1, 4, "tag", "quotes"),
        ("a: !!python/object:os.system x\n", 1, 4, "tag", "quotes"),
        ("a: @home\n", 1, 4, "not YAML", "starts with @"),
        ("a: 1\nb\n", 2, 1, "not YAML", "key: value"),
        ("? [a, b]\n: c\n", 1, 3, "where a key belongs", "quotes"),
        ("a: x\nb: y\x07z\n", 2, 5, "U+0007", "cannot be seen"),
    ],
)
def test_a_problem_has_its_place_and_says_what_to_do(text, line, column, said, hint):
    problem = problem_of(text)
    assert (problem.line, problem.column) == (line, column)
    assert said in problem.message
    assert hint in problem.hint


def test_a_bomb_of_aliases_is_refused():
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))
    assert "anchor" in problem_of(f"l0: &l0 [x]\n{levels}").message


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "a: " + "{a: " * 100_000, "\n".join(" " * n + "a:" for n in range(1_500))]
)
def test_deep_nesting_is_refused_at_once(text):
    start = time.perf_counter()
    assert f"deeper than {MOST_LEVELS} levels" in problem_of(text).message
    assert time.perf_counter() - start < 2


def test_nesting_up_to_the_limit_is_read():
    assert read_yaml("[" * MOST_LEVELS + "]" * MOST_LEVELS)
    assert "deeper" in problem_of("[" * (MOST_LEVELS + 1) + "]" * (MOST_LEVELS + 1)).message


def test_a_text_of_a_hundred_thousand_parts_is_refused(monkeypatch):
    monkeypatch.setattr(yaml_reader, "MOST_NODES", 50)
    assert "parts" in problem_of("- a\n" * 60).message
    assert read_yaml("- a\n" * 40)


@pytest.mark.parametrize(
    "text", ["a: x\nb: [1, 2]\nc: |\n  p\n\n  q\n", "a: Note: x", "a: &b c", "[" * 40, "a: 'é😀' \nd: +1"]
)
def test_the_pure_python_parser_reads_the_same(monkeypatch, text):
    def outcome() -> object:
        try:
            return [_without_ends(node) for node in read_yaml(text)]
        except SyntaxProblem as problem:
            return problem.problem.line, problem.problem.column

    fast = outcome()
    monkeypatch.setattr(yaml_reader, "_LOADER", yaml.SafeLoader)
    assert outcome() == fast


def _without_ends(node: Node) -> object:
    """The two parsers differ in where a block ends; nothing else may differ."""
    if isinstance(node, Scalar):
        return (node.text, node.style, node.line, node.column, node.start)
    if isinstance(node, Sequence):
        return [_without_ends(item) for item in node.items]
    return {key.text: _without_ends(value) for key, value in node.entries}


@given(st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@`#~ \n\t\\é😀"), max_size=60))
def test_any_text_gives_nodes_or_a_problem_inside_the_text(text):
    line = 0
    try:
        read_yaml(text)
    except SyntaxProblem as problem:
        line = problem.problem.line
    assert 0 <= line <= text.count("\n") + 2
