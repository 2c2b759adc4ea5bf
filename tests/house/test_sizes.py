"""tools/check_sizes.py stops what grew too large."""

import pytest

from tools.check_sizes import breaches, main, most_lines


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("src/carelane/rules/message/public_shortener.py", 200),
        ("src/carelane/rules/runner.py", 400),
        ("tools/check_sizes.py", 400),
        ("tests/unit/rules/test_runner.py", 500),
        ("src/carelane/report/templates/report.html.j2", 120),
        ("src/carelane/sources/catalogue/fcc.toml", None),
    ],
)
def test_the_stop_depends_on_what_the_file_is(path, most):
    assert most_lines(path) == most


@pytest.mark.parametrize(("lines", "expected"), [(200, 0), (201, 1)])
def test_a_rule_stops_at_two_hundred_lines(lines, expected):
    assert len(list(breaches("src/carelane/rules/message/a.py", "A = 1\n" * lines))) == expected


@pytest.mark.parametrize(("lines", "expected"), [(59, []), (60, ["f has 61 lines, at most 60"])])
def test_a_function_stops_at_sixty_lines(lines, expected):
    text = "def f():\n" + "    a = 1\n" * lines
    assert [breach.problem for breach in breaches("src/carelane/a.py", text)] == expected


def test_a_name_that_says_nothing_is_reported():
    assert [str(breach) for breach in breaches("src/carelane/utils.py", "")] == [
        "src/carelane/utils.py:1: the name does not say what is inside"
    ]


def test_the_exit_code_tells_whether_something_is_too_large(tmp_path, capsys):
    (tmp_path / "small.py").write_text("A = 1\n")
    (tmp_path / "large.py").write_text("A = 1\n" * 401)
    assert main(tmp_path, ["small.py"]) == 0
    assert main(tmp_path, ["small.py", "large.py"]) == 1
    assert "large.py:1: 401 lines, at most 400" in capsys.readouterr().out
