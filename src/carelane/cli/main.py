"""The `carelane` command: registers the commands and turns errors into sentences and exit codes.

Exit codes: 0 clean, 1 we failed, 2 the request or a file could not be understood, 3 nothing to check,
10 advice, 11 warning, 12 blocker.
"""

import sys

import typer

from carelane.cli.check import check
from carelane.cli.check_text import check_text
from carelane.cli.convert import convert
from carelane.cli.coverage import coverage
from carelane.cli.demo import demo
from carelane.cli.explain import explain
from carelane.cli.new import new
from carelane.cli.rules import rules
from carelane.cli.schema import schema
from carelane.cli.sources import sources

app = typer.Typer(
    name="carelane",
    help="Get a Customer Care texting campaign (A2P 10DLC) approved, and stay approved.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("check")(check)
app.command("check-text")(check_text)
app.command("explain")(explain)
app.command("rules")(rules)
app.command("sources")(sources)
app.command("coverage")(coverage)
app.command("convert")(convert)
app.command("new")(new)
app.command("schema")(schema)
app.command("demo")(demo)


def _version(value: bool) -> None:  # noqa: FBT001  Typer calls it with the flag's value
    if value:
        from carelane import __version__  # noqa: PLC0415  only on this path

        typer.echo(f"carelane {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """Get a Customer Care texting campaign (A2P 10DLC) approved, and stay approved."""
    del version


def main() -> None:
    """Run the command line; an error of ours becomes a sentence, a hint and its exit code."""
    from carelane.domain.errors import CarelaneError  # noqa: PLC0415  keeps the start of --help short

    try:
        app()
    except CarelaneError as error:
        sys.stderr.write(error.render() + "\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of a pipe went away: not our failure
        sys.stderr.close()
        sys.exit(0)
