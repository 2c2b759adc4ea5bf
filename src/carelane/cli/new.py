"""`carelane new`: asks questions in the terminal and writes a campaign file."""

from os import W_OK, access
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.asking import ask
from carelane.cli.output import say, standard_input, write_file

if TYPE_CHECKING:
    from carelane.services.interview.interview import Interview

INTERRUPTED = 130  # as shells count a program that Ctrl-C ended


def new(
    path: Annotated[Path, typer.Argument(help="The file to write.", metavar="[PATH]")] = Path("campaign.yaml"),
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")] = False,
) -> None:
    """Ask about the business and its texts, and write a campaign file with what is still to do."""
    from carelane.services.interview.interview import HOW_TO, Interview  # noqa: PLC0415  keeps the start short

    if not _may_write(path, force=force):
        say(f"{path} was left as it is.")
        raise typer.Exit(0)
    for line in HOW_TO:
        say(line)
    interview = Interview(ask, say, retries=standard_input().isatty())
    try:
        interview.run()
    except KeyboardInterrupt:
        _interrupted(interview, path)
    _write(interview, path)


def _may_write(path: Path, *, force: bool) -> bool:
    """Whether the file may be written; asks when it exists and somebody is there to ask.

    Raises:
        BadSetting: it exists and nobody can be asked, or it cannot be a file.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if path.is_dir():
        raise BadSetting(f"{path} is a folder", hint="name a file in it")
    if not path.parent.is_dir():
        raise BadSetting(f"there is no folder {path.parent}", hint="make it first, or choose another place")
    if not access(path.parent, W_OK):
        raise BadSetting(f"the folder {path.parent} cannot be written to", hint="choose another place")
    if force or not path.exists():
        return True
    if not standard_input().isatty():
        raise BadSetting(f"{path} exists and was left as it is", hint="choose another name, or give --force")
    say(f"{path} exists. Replace it when all questions are answered? [no]")
    return _yes("> ", default=False)


def _yes(prompt: str, *, default: bool) -> bool:
    from carelane.formats.foreign.values import flag_of  # noqa: PLC0415  keeps the start short
    from carelane.services.interview.interview import EndOfInput  # noqa: PLC0415

    try:
        answer = flag_of(ask(prompt))
    except (EndOfInput, KeyboardInterrupt):
        return False
    return default if answer is None else answer


def _interrupted(interview: "Interview", path: Path) -> None:
    """Ctrl-C: keep what was answered, if it is wanted.

    Raises:
        typer.Exit: always.
    """
    say("\nStopped.")
    if interview.answers and standard_input().isatty():
        say(f"Keep your {len(interview.answers)} answers in {path}? [yes]")
        if not _yes("> ", default=True):
            raise typer.Exit(INTERRUPTED)
    if interview.answers:
        _write(interview, path)
    raise typer.Exit(INTERRUPTED)


def _write(interview: "Interview", path: Path) -> None:
    from carelane.services.interview.draft import make_draft  # noqa: PLC0415  keeps the start short

    draft = make_draft(interview.answers, unfinished=not interview.finished)
    write_file(path, draft.text)
    things = "1 thing is" if draft.to_do == 1 else f"{draft.to_do} things are"
    still = f"; {things} still to do, look for TO DO and QUESTION in it" if draft.to_do else ""
    say(f"\nwritten: {path}{still}")
    say(f"next: carelane check {path}")
