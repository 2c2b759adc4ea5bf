"""Write the generated part of the manual: a page a rule, the sources, the coverage, the commands, the settings.

python tools/render_reference.py           write docs/reference
python tools/render_reference.py --check   fail when a page is missing, stale or left over
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from carelane.cli.main import app
from carelane.report.markdown import plain
from carelane.report.reference import HEAD
from carelane.report.reference import pages as code_pages
from carelane.settings import SETTINGS
from tools.permissions import permissions_page

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"


def pages() -> dict[str, str]:
    """Every generated page by its path below docs/reference."""
    return {
        **code_pages(),
        "commands.md": commands_page(),
        "settings.md": settings_page(),
        "permissions.md": HEAD + permissions_page(),
    }


def commands_page() -> str:
    """The command line as its own help texts describe it."""
    group = typer.main.get_command(app)
    lines = [
        "# Commands\n",
        "Exit codes: 0 clean, 1 carelane failed, 2 the request or a file could not be understood, 3 nothing to check,",
        "10 advice, 11 warning, 12 blocker.",
    ]
    for name, command in sorted(getattr(group, "commands", {}).items()):
        lines.extend(_command(name, command, "##"))
        for inner, below in sorted(getattr(command, "commands", {}).items()):
            lines.extend(_command(f"{name} {inner}", below, "###"))
    return HEAD + "\n".join(lines) + "\n"


def _command(name: str, command: Any, heading: str) -> Iterator[str]:  # noqa: ANN401  a command or a group of them
    """One command with its arguments and options."""
    yield f"\n{heading} carelane {name}\n\n{command.help}\n"
    for parameter in command.params:
        names = ", ".join(parameter.opts) if parameter.param_type_name == "option" else parameter.name.upper()
        yield f"- `{names}` {plain(getattr(parameter, 'help', '') or '')}"


def settings_page() -> str:
    """Every setting of `carelane serve`, as the program reads it."""
    lines = [
        "# Settings\n",
        "`carelane serve`, `backup` and `restore` read these environment variables. All of them may be left out.",
    ]
    lines.extend(
        f"\n## {setting.name}\n\n{setting.help}\n\nWithout it: {plain(setting.default)}" for setting in SETTINGS
    )
    return HEAD + "\n".join(lines) + "\n"


def stale(folder: Path) -> list[str]:
    """What differs between the folder and what the code says."""
    wanted = pages()
    problems = [
        f"{name}: {'missing' if not (folder / name).exists() else 'stale'}"
        for name, text in wanted.items()
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text
    ]
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    return problems + [f"{name}: left over" for name in sorted(present - set(wanted))]


def write(folder: Path) -> int:
    """Write every page and remove those that nothing generates any more; gives the number of pages."""
    wanted = pages()
    for path in folder.rglob("*.md"):
        if path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    for name, text in wanted.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return len(wanted)


def main() -> int:
    """Write or check; 1 when --check finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; fail when pages are not up to date")
    if parser.parse_args().check:
        problems = stale(FOLDER)
        for problem in problems:
            print(problem, file=sys.stderr)
        if problems:
            print("run `make docs`", file=sys.stderr)
        return 1 if problems else 0
    print(f"{write(FOLDER)} pages written to docs/reference")
    return 0


if __name__ == "__main__":
    sys.exit(main())
