"""tests/house/snippets.py runs what a reader would type, and notices when it fails."""

import subprocess

import pytest

from tests.house.snippets import Snippet, snippets

PAGE = """
# A page

```sh
make demo
make test   # the whole suite
```

1. In a list:

   ```python
   print("hello")
   ```

```console
$ carelane rules
a-rule   what it says
$ carelane sources
```

```yaml
not: run
```
"""


def test_commands_and_python_are_found_and_other_blocks_are_left_alone():
    assert list(snippets(PAGE)) == [
        Snippet("shell", "make demo", 4),
        Snippet("python", 'print("hello")', 11),
        Snippet("shell", "carelane rules\ncarelane sources", 15),
    ]


def test_a_block_of_commands_known_by_name_only_is_not_run():
    assert list(snippets("```sh\nmake test\nmake serve\n```\n")) == []


@pytest.mark.parametrize(
    ("code", "passes"),
    [
        ("true", True),
        ("exit 0", True),
        ("(exit 12)\n(exit 10)", True),  # findings
        ("(exit 12)\nfalse", False),
        ("false\ntrue", False),
        ("(exit 2)\ntrue", False),
        ("(exit 1) | cat\ntrue", False),
        ("echo a | grep a", True),
    ],
)
def test_any_failed_line_fails_the_block_but_findings_do_not(code, passes):
    result = subprocess.run(Snippet("shell", code, 1).command, check=False, capture_output=True)
    assert (result.returncode in {0, 10, 11, 12}) == passes
