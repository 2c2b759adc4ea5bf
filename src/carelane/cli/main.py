"""The `carelane` command: registers the commands and turns errors into sentences and exit codes.

Exit codes: 0 clean, 1 we failed, 2 the request or a file could not be understood, 3 nothing to check,
10 advice, 11 warning, 12 blocker.
"""

import sys
from contextlib import suppress

import typer

from carelane.cli.ask import ask
from carelane.cli.attempts import attempts
from carelane.cli.backup import backup, restore
from carelane.cli.check import check
from carelane.cli.check_site import check_site
from carelane.cli.check_text import check_text
from carelane.cli.choose_use_case import choose_use_case
from carelane.cli.convert import convert
from carelane.cli.coverage import coverage
from carelane.cli.demo import demo
from carelane.cli.disclosures import disclosures
from carelane.cli.explain import explain
from carelane.cli.export import export
from carelane.cli.facts import facts_command
from carelane.cli.fix import fix
from carelane.cli.gate import gate
from carelane.cli.import_consent import import_command
from carelane.cli.inbound import inbound
from carelane.cli.ledger import ledger
from carelane.cli.letter import letter
from carelane.cli.new import new
from carelane.cli.packet import packet
from carelane.cli.programme_page import programme_page
from carelane.cli.prove import prove
from carelane.cli.read_rejection import read_rejection
from carelane.cli.read_reply import read_reply
from carelane.cli.retention import erase, retention
from carelane.cli.rules import rules
from carelane.cli.schema import schema
from carelane.cli.screen_archive import screen_archive
from carelane.cli.serve import link, serve
from carelane.cli.sources import sources
from carelane.cli.users import users
from carelane.cli.watch_site import watch_site
from carelane.cli.workspaces import workspaces
from carelane.cli.write import write_command

app = typer.Typer(
    name="carelane",
    help="Get a Customer Care texting campaign (A2P 10DLC) approved, and stay approved.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("check")(check)
app.command("fix")(fix)
app.command("check-text")(check_text)
app.command("check-site")(check_site)
app.command("watch-site")(watch_site)
app.command("gate")(gate)
app.command("inbound")(inbound)
app.add_typer(disclosures)
app.command("screen-archive")(screen_archive)
app.command("read-reply")(read_reply)
app.command("read-rejection")(read_rejection)
app.command("explain")(explain)
app.command("ask")(ask)
app.command("rules")(rules)
app.command("sources")(sources)
app.command("coverage")(coverage)
app.command("choose-use-case")(choose_use_case)
app.command("convert")(convert)
app.command("new")(new)
app.command("facts")(facts_command)
app.command("write")(write_command)
app.command("programme-page")(programme_page)
app.command("attempts")(attempts)
app.command("packet")(packet)
app.command("letter")(letter)
app.command("schema")(schema)
app.command("import")(import_command)
app.command("export")(export)
app.command("prove")(prove)
app.command("retention")(retention)
app.command("erase")(erase)
app.command("serve")(serve)
app.command("link")(link)
app.add_typer(users)
app.add_typer(workspaces)
app.add_typer(ledger)
app.command("backup")(backup)
app.command("restore")(restore)
app.command("demo")(demo)


def _version(value: bool) -> None:  # noqa: FBT001  Typer calls it with the flag's value
    if value:
        from carelane import __version__  # noqa: PLC0415  only on this path
        from carelane.cli.output import write  # noqa: PLC0415

        write(f"carelane {__version__}\n")
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
    """Run the command line; an error becomes a sentence, a hint and its exit code, never a traceback."""
    from carelane.cli.output import ReaderGone  # noqa: PLC0415
    from carelane.domain.errors import CarelaneError  # noqa: PLC0415  keeps the start of --help short

    code = 0
    try:
        try:
            app()
        except SystemExit as ended:  # how Typer always ends
            code = ended.code if isinstance(ended.code, int) else code
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk shows here, not after we have gone
    except CarelaneError as error:
        _end(error.render(), error.exit_code)
    except (ReaderGone, BrokenPipeError):  # the reader of a pipe has seen enough: not our failure
        _end("", code)
    except OSError as error:
        said = error.strerror or "reading or writing failed"
        _end(f"error: {said}\nhint: look at the disk, and at where the output goes", 1)
    except Exception as error:  # noqa: BLE001  the last net: whatever it is, a person reads it
        _end(_our_fault(error), 1)
    sys.exit(code)


def _our_fault(error: Exception) -> str:
    """A fault of ours as a sentence: its kind and place; not its words, which may hold texts of customers."""
    import os  # noqa: PLC0415  only on this path
    import traceback  # noqa: PLC0415

    if os.environ.get("CARELANE_TRACEBACK"):
        return traceback.format_exc()
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {os.path.basename(last.filename)}, line {last.lineno}"  # noqa: PTH119
    return f"error: carelane failed ({where})\nhint: this is a fault of carelane; CARELANE_TRACEBACK=1 shows more"


def _end(message: str, code: int) -> None:
    """Leave with a message, and without Python's own complaint about output that cannot be flushed."""
    import os  # noqa: PLC0415  only on this path

    from carelane.cli.output import say  # noqa: PLC0415

    if message:
        say(message)
    if sys.stdout is not None:
        with suppress(OSError):  # a test's standard output is no file
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)
