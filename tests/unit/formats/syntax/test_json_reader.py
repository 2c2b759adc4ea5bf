"""JSON becomes nodes with places; a problem has its place too."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import FileProblem
from carelane.formats.syntax import json_reader
from carelane.formats.syntax.json_reader import read_json, read_json_lines
from carelane.formats.syntax.nodes import MOST_LEVELS, Mapping, Node, Scalar, Sequence, Style, SyntaxProblem


def problem_of(text: str) -> FileProblem:
    with pytest.raises(SyntaxProblem) as raised:
        read_json(text)
    return raised.value.problem


def plain(node: Node) -> object:
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return json.loads(node.text) if node.style is Style.LITERAL else node.text


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcé\n", max_size=5), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.sampled_from((None, 0, 2)), st.booleans())
def test_every_json_value_reads_as_python_reads_it(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert plain(read_json(text)) == value


def test_places_and_offsets_point_at_the_value():
    text = '{\n  "a": 1,\n  "bé": ["x", {"c": "y"}]\n}'
    root = read_json(text)
    assert isinstance(root, Mapping)
    items = root.get("bé")
    assert isinstance(items, Sequence)
    inner = items.items[1]
    assert isinstance(inner, Mapping)
    value = inner.get("c")
    assert isinstance(value, Scalar)
    assert (value.line, value.column) == (3, 21)
    assert text[value.start : value.end] == '"y"'


def test_a_number_keeps_its_digits():
    root = read_json('{"ein": 12345678901234567890.10e5}')
    assert isinstance(root, Mapping)
    node = root.get("ein")
    assert isinstance(node, Scalar)
    assert node.text == "12345678901234567890.10e5"


def test_surrogate_pairs_are_one_character_and_half_of_one_is_refused():
    assert plain(read_json(r'"\ud83d\ude00"')) == "😀"
    assert "half of a character" in problem_of(r'{"a": "\ud83d"}').message


def test_a_line_break_inside_a_text_is_taken_as_it_stands():
    assert plain(read_json('{"a": "x\ny"}')) == {"a": "x\ny"}


@pytest.mark.parametrize(
    ("text", "line", "column", "said", "hint"),
    [
        ('{"a": 1,}', 1, 9, "comma before the closing }", "delete"),
        ('["a", ]', 1, 7, "comma before the closing ]", "delete"),
        ('{"a" 1}', 1, 6, "no “:” after the key “a”", ""),
        ('{"a": 1\n "b": 2}', 2, 2, "no comma", "comma"),
        ("{'a': 1}", 1, 2, "where a key belongs", "double quotes"),
        ("{a: 1}", 1, 2, "where a key belongs", "double quotes"),
        ("{\"a\": 'x'}", 1, 7, "where a value belongs", "straight double quotes"),
        ('{"a": True}', 1, 7, "“True”", "write true"),
        ('{"a": None}', 1, 7, "“None”", "write null"),
        ('{"a": 1x}', 1, 7, "“1x”", "double quotes"),
        ('{"a": "x', 1, 7, "closing quote", ""),
        ('{"a": "x\\q"}', 1, 9, "backslash", ""),
        ('{"a": 1', 1, 8, "no comma", "closing }"),
        ('{"a":', 1, 6, "ends where a value belongs", "missing"),
        ("{", 1, 2, "ends where a key belongs", "missing"),
        ('{"a": 1} x', 1, 10, "more text", "jsonl"),
        ('// note\n{"a": 1}', 1, 1, "“//”", "comments"),
    ],
)
def test_a_problem_has_its_place_and_says_what_to_do(text, line, column, said, hint):
    problem = problem_of(text)
    assert (problem.line, problem.column) == (line, column)
    assert said in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("text", ["[" * 500_000, '{"a":' * 500_000, '[{"a":' * 1_000])
def test_deep_nesting_is_refused(text):
    assert f"deeper than {MOST_LEVELS} levels" in problem_of(text).message


def test_nesting_up_to_the_limit_is_read():
    assert isinstance(read_json("[" * MOST_LEVELS + "]" * MOST_LEVELS), Sequence)


def test_a_text_of_a_hundred_thousand_parts_is_refused(monkeypatch):
    monkeypatch.setattr(json_reader, "MOST_NODES", 50)
    assert "parts" in problem_of("[" + "1," * 60 + "1]").message


def test_lines_are_values_with_the_line_of_the_file():
    nodes = read_json_lines('{"a": 1}\n\n {"b": 2}\r\n')
    assert [(node.line, node.column, plain(node)) for node in nodes] == [(1, 1, {"a": 1}), (3, 2, {"b": 2})]


def test_a_bad_line_is_named():
    with pytest.raises(SyntaxProblem) as raised:
        read_json_lines('{"a": 1}\n{"b": 2\n{"c": 3}')
    assert raised.value.problem.line == 2


@given(st.text(st.sampled_from('{}[]:,"\\ \nabt01.eE-+nul'), max_size=60))
def test_any_text_gives_a_node_or_a_problem_inside_the_text(text):
    place = (1, 1)
    try:
        read_json(text)
    except SyntaxProblem as problem:
        place = (problem.problem.line, problem.problem.column)
    lines = text.split("\n")
    assert 1 <= place[0] <= len(lines)
    assert 1 <= place[1] <= len(lines[place[0] - 1]) + 1
