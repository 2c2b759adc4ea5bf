"""Check that files and functions stay small enough to be read in one sitting.

Decides: the most lines that a rule, another module, a test, a template and a function may have, and
which file names say too little. Ends with 1 and one line a breach.
Leaves alone: the sizes to aim at (a rule 40-120 lines, a module 250, a function 30); those are for review.
Source: STYLE.md, "Sizes".
"""

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
MOST_LINES_OF_A_RULE: Final = 200
MOST_LINES_OF_A_MODULE: Final = 400
MOST_LINES_OF_A_TEST: Final = 500
MOST_LINES_OF_A_TEMPLATE: Final = 120
MOST_LINES_OF_A_FUNCTION: Final = 60
EMPTY_NAMES: Final = frozenset({"common.py", "helpers.py", "models.py", "utils.py"})


@dataclass(frozen=True, slots=True)
class Breach:
    """One place that is too large, or a file whose name says nothing."""

    path: str
    line: int
    problem: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.problem}"


def most_lines(path: str) -> int | None:
    """The most lines that the file at this path (from the root, with `/`) may have; None: not limited."""
    pure = PurePosixPath(path)
    if "templates" in pure.parts:
        return MOST_LINES_OF_A_TEMPLATE
    if pure.suffix != ".py":
        return None
    if pure.parts[0] == "tests":
        return MOST_LINES_OF_A_TEST
    in_a_family = pure.parts[:3] == ("src", "carelane", "rules") and len(pure.parts) > 4 and pure.parts[3] != "picture"
    return MOST_LINES_OF_A_RULE if in_a_family else MOST_LINES_OF_A_MODULE


def breaches(path: str, text: str) -> Iterator[Breach]:
    """Everything about one file that is too large."""
    lines = len(text.splitlines())
    most = most_lines(path)
    if most is not None and lines > most:
        yield Breach(path, 1, f"{lines} lines, at most {most}")
    if PurePosixPath(path).name in EMPTY_NAMES:
        yield Breach(path, 1, "the name does not say what is inside")
    if path.endswith(".py"):
        yield from _long_functions(path, ast.parse(text))


def _long_functions(path: str, tree: ast.Module) -> Iterator[Breach]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > MOST_LINES_OF_A_FUNCTION:
                problem = f"{node.name} has {lines} lines, at most {MOST_LINES_OF_A_FUNCTION}"
                yield Breach(path, node.lineno, problem)


def files_of(root: Path) -> list[str]:
    """The files of the checkout: what git tracks or would track."""
    command = ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in set(listed.split("\0")) if name and (root / name).is_file())


def main(root: Path = ROOT, paths: Sequence[str] | None = None) -> int:
    """Print every breach; 1 when there is one."""
    checked = [path for path in (files_of(root) if paths is None else paths) if path.endswith((".py", ".html", ".j2"))]
    found = [breach for path in checked for breach in breaches(path, (root / path).read_text(encoding="utf-8"))]
    for breach in found:
        print(breach)
    print(f"{len(checked)} files, {len(found)} too large or named for nothing")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
