"""`carelane inbound`: take in what a person texted, one text or many as JSON lines.

Decides: the exit code (0, or 11 where a person has to decide or answer), and that a text without an id of the provider
gets one of its own.
Leaves alone: what the text does (`services.consent.inbound`).
"""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from carelane.cli.consent_place import (
    DataFolder,
    WorkspaceName,
    command_line,
    moment_given,
    number_given,
    opened,
    workspace_called,
)
from carelane.cli.output import one_of, print_json, read_standard_input, write

if TYPE_CHECKING:
    from carelane.services.consent.inbound.handled import Handled
    from carelane.wiring import Services

_WORDS = ("from", "to", "message_id", "stream", "provider", "provider_read")


def inbound(
    text: Annotated[str, typer.Argument(help="What the person texted; - reads standard input.")] = "",
    *,
    sender: Annotated[str, typer.Option("--from", help="The person's number; - reads it from standard input.")] = "",
    to: Annotated[str, typer.Option("--to", help="The number of yours that was texted.")] = "",
    message_id: Annotated[
        str, typer.Option(help="The provider's id of the message; the same id is one text (default: a new one).")
    ] = "",
    at: Annotated[str, typer.Option(help="When it came, such as 2026-11-25T15:00-06:00 (default: now).")] = "",
    asked: Annotated[bool, typer.Option("--asked", help="The last thing that you texted asked a question.")] = False,
    stream: Annotated[str, typer.Option(help="The stream of the text that this one answers.")] = "",
    provider: Annotated[str, typer.Option(help="Who delivers (default: the provider of the number).")] = "",
    jsonl: Annotated[
        str,
        typer.Option("--jsonl", help="Take in many: JSON lines with from, to, text, message_id; - standard input."),
    ] = "",
    output: Annotated[str, typer.Option("--format", help="text or json (one text only).")] = "text",
    workspace: WorkspaceName = "",
    data: DataFolder = "",
) -> None:
    """Take in a text of a person: record what it does to their consent, and say what is to be answered."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    one_of(output, ("text", "json"), "--format")
    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        refuse_with_lines({"a text": text, "--from": sender, "--message-id": message_id, "--format": output != "text"})
    elif not text or not sender or not to:
        raise BadSetting("a text, --from and --to are needed", hint="or give many with --jsonl")
    if text == "-" and sender == "-":
        raise BadSetting("only one of text and --from can come from standard input", hint="give the other one itself")
    given = {"to": to, "at": at, "asked_question": asked, "stream": stream, "provider": provider}
    with opened(data) as services:
        workspace_id = workspace_called(workspace, services).id
        if jsonl:
            _answer_lines(jsonl, given, workspace_id, services)
            return
        one = {
            **given,
            "from": number_given(sender),
            "text": read_standard_input() if text == "-" else text,
            "message_id": message_id or services.tokens.token(),
        }
        handled = _handle(one, workspace_id, services)
    _print(handled, output)
    raise typer.Exit(11 if handled.is_held or handled.attention else 0)


def _answer_lines(source: str, given: dict[str, Any], workspace_id: str, services: "Services") -> None:
    from carelane.cli.json_lines import Line, answer_lines, text_of  # noqa: PLC0415  keeps the start short
    from carelane.report.consent_json import handled_line_data  # noqa: PLC0415

    def answer(line: Line, line_id: object) -> Line:
        text_of(line)
        return handled_line_data(_handle({**given, **line}, workspace_id, services), line_id)

    answer_lines(source, answer)


def _handle(given: dict[str, Any], workspace_id: str, services: "Services") -> "Handled":
    """Take in a line, every part of which may have come from anywhere."""
    from carelane.cli.json_lines import BadLine  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.inbound.arriving import InboundText  # noqa: PLC0415
    from carelane.services.consent.inbound.handle import handle_inbound  # noqa: PLC0415

    words = {name: given.get(name, "") for name in _WORDS}
    wrong = next((name for name, value in words.items() if not isinstance(value, str)), "")
    if wrong:
        raise BadLine(f"{wrong} of this line has the wrong type", hint=f'"{wrong}" is a string')
    asked = given.get("asked_question", False)
    if not isinstance(asked, bool):
        raise BadLine("asked_question of this line has the wrong type", hint="asked_question is true or false")
    text = InboundText(
        workspace_id=workspace_id,
        sender=words["to"],
        number=words["from"],
        text=given["text"],
        at=moment_given(given.get("at")) or services.clock.now(),
        message_id=words["message_id"],
        asked_question=asked,
        stream=words["stream"],
        provider=words["provider"],
        provider_read=words["provider_read"],
    )
    return handle_inbound(
        text,
        command_line(),
        ledger=services.ledger,
        people=services.people,
        evidence=services.evidence,
        setup=services.consent_setup,
        held=services.held,
        campaigns=services.campaigns,
        workspaces=services.workspaces,
        tokens=services.tokens,
        clock=services.clock,
    )


def _print(handled: "Handled", output: str) -> None:
    if output == "json":
        from carelane.report.consent_json import handled_data  # noqa: PLC0415  keeps the start short

        print_json(handled_data(handled))
    else:
        from carelane.report.inbound import handled_report  # noqa: PLC0415

        write(handled_report(handled))
