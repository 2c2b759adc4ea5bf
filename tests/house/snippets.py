"""The fenced examples of a Markdown page, and how they are run as written.

Decides: which blocks are commands (`sh`, `bash`, `shell`; in a `console` block the lines after `$ `), which are
Python, and which commands are only known by name because they would run this suite again, or never end.
Leaves alone: every other block (`text`, `yaml`, `json` ...): it is shown, not run.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SHELL = frozenset({"bash", "sh", "shell"})
BY_NAME_ONLY = frozenset({"make test", "make soak", "make bench", "make serve", ".ci/run"})
# carelane answers with 10, 11 or 12 when it found something; in a page about findings that is no failure.
_PRELUDE = """set -o pipefail -E
trap 'code=$?; case $code in 10|11|12) ;; *) exit $code ;; esac' ERR
"""
_FENCE = re.compile(
    r"^(?P<blanks> *)(?P<fence>```+)(?P<language>\w*)[^\n]*\n(?P<body>.*?)^ *(?P=fence) *$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """One block that can be run. `line` is where it begins in the page."""

    language: str  # "shell" or "python"
    code: str
    line: int

    @property
    def command(self) -> list[str]:
        """How to run it with `python` being the first on the path."""
        if self.language == "python":
            return ["python", "-c", self.code]
        return ["bash", "-c", _PRELUDE + self.code]


def snippets(markdown: str) -> Iterator[Snippet]:
    """The blocks of a page that are run, without the commands that are known by name only."""
    for match in _FENCE.finditer(markdown):
        language, body = match["language"], match["body"]
        lines = [line.removeprefix(match["blanks"]) for line in body.splitlines()]
        if language == "console":
            lines = [line[2:] for line in lines if line.startswith("$ ")]
        first = markdown.count("\n", 0, match.start()) + 1
        if language in {"python", "py"}:
            yield Snippet("python", "\n".join(lines), first)
        elif language in SHELL or language == "console":
            run = [line for line in lines if line.partition("#")[0].strip() not in BY_NAME_ONLY]
            if any(line.strip() for line in run):
                yield Snippet("shell", "\n".join(run), first)
