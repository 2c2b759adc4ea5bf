"""`carelane read-rejection`: what a rejection says, or many in bulk."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import one_of, print_json, read_standard_input, wants_colour, write

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration


def read_rejection(
    text: Annotated[str, typer.Argument(help="The rejection as you got it, or @FILE; - reads standard input.")] = "",
    *,
    file: Annotated[
        str, typer.Option("--file", help="Read the rejection from this file (text, mail, HTML, JSON).")
    ] = "",
    provider: Annotated[str, typer.Option(help="Who sent it: settles codes that mean several things.")] = "",
    campaign: Annotated[
        str | None, typer.Option(help="The campaign file it is about: what to suspect when the text says nothing.")
    ] = None,
    jsonl: Annotated[
        str,
        typer.Option(
            "--jsonl", help="Read many: JSON lines with id, text and optional provider; - reads standard input."
        ),
    ] = "",
    output: Annotated[str, typer.Option("--format", help="text or json (one rejection only).")] = "text",
) -> None:
    """Read a rejection: the causes it names with the words that say so, codes, fields and remedies."""
    from carelane.cli.campaign_input import load_one  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection as run  # noqa: PLC0415

    one_of(output, ("text", "json"), "--format")
    _refuse_together(text, file, jsonl, output)
    if campaign == "-" and "-" in {text, jsonl}:
        raise BadSetting("standard input cannot be both the rejection and the campaign", hint="give one as a file")
    registration = None if campaign is None else load_one(campaign).registration
    if jsonl:
        _read_lines(jsonl, provider, registration)
        return
    reading = run(_given(text, file), provider, registration)
    from carelane.report.rejection import rejection_data, rejection_report  # noqa: PLC0415

    if output == "json":
        print_json(rejection_data(reading))
    else:
        write(rejection_report(reading, colour=wants_colour()))


def _refuse_together(text: str, file: str, jsonl: str, output: str) -> None:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if text and file:
        raise BadSetting("a text and --file exclude each other", hint="give one of them")
    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        refuse_with_lines({"a text": text, "--file": file, "--format": output != "text"})


def _given(text: str, file: str) -> str:
    if not file and not _is_a_file_name(text):
        return read_standard_input() if text == "-" else text
    file = file or text[1:]
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415

    try:
        return Path(file).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{file} is not UTF-8 text", hint="save the text as UTF-8 and try again") from error
    except OSError as error:
        raise UnreadableFile(
            f"{file} could not be read: {error.strerror or 'unknown reason'}", hint="give a file with the rejection"
        ) from error


def _is_a_file_name(text: str) -> bool:
    """True for @answer.txt, as `carelane fix` takes it; "@support: the policy is missing" is an answer."""
    return text.startswith("@") and len(text.splitlines()) == 1 and (len(text.split()) == 1 or Path(text[1:]).is_file())


def _read_lines(source: str, provider: str, registration: "Registration | None") -> None:
    from carelane.cli.json_lines import BadLine, Line, answer_lines, text_of  # noqa: PLC0415
    from carelane.report.rejection import rejection_line_data  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection as run  # noqa: PLC0415

    def answer(line: Line, line_id: object) -> Line:
        named = line.get("provider", provider) or ""
        if not isinstance(named, str):
            raise BadLine("the provider of this line has the wrong type", hint="provider is a string")
        return rejection_line_data(run(text_of(line), named, registration), line_id)

    answer_lines(source, answer)
