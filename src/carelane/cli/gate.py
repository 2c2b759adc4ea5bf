"""`carelane gate`: may this text go to this person now, and why; one text, or many as JSON lines.

Decides: the exit code (0 allowed, 11 hold, 12 denied, 1 when it could not be known), and that nothing is noted as sent
unless that is asked for.
Leaves alone: the decision (`services.gate`).
"""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, number_given, opened, workspace_called
from carelane.cli.output import one_of, print_json, read_standard_input, write

if TYPE_CHECKING:
    from carelane.services.gate.question import SendAnswer, SendQuestion
    from carelane.wiring import Services

_UNKNOWN = frozenset({"cannot-read-ledger", "gate-failed"})
_CODES = {"allowed": 0, "hold": 11, "denied": 12}


def gate(
    text: Annotated[str, typer.Argument(help="The text; - reads standard input.")] = "",
    *,
    to: Annotated[str, typer.Option("--to", help="The person's number; - reads it from standard input.")] = "",
    sender: Annotated[str, typer.Option("--from", help="The number of yours that sends.")] = "",
    stream: Annotated[str, typer.Option(help="What the text is for: the id of a stream.")] = "care",
    context: Annotated[
        str,
        typer.Option(
            help="What led to the text: reply_to_inbound (it answers what the person wrote), after_transaction, none."
        ),
    ] = "none",
    automated: Annotated[bool, typer.Option("--automated", help="No person wrote or started this text.")] = False,
    zone: Annotated[str, typer.Option(help="Where the person is, as a time zone such as America/Chicago.")] = "",
    state: Annotated[str, typer.Option(help="Where the person lives, as two letters such as WI.")] = "",
    at: Annotated[str, typer.Option(help="Ask about another moment, such as 2026-12-24T20:30-06:00.")] = "",
    send: Annotated[bool, typer.Option("--send", help="Note the text as sent when it may go.")] = False,
    key: Annotated[str, typer.Option(help="With --send: your own id of the text; the same id is one text.")] = "",
    jsonl: Annotated[
        str,
        typer.Option("--jsonl", help="Ask about many: JSON lines with to, from, text; - reads standard input."),
    ] = "",
    explain: Annotated[
        bool, typer.Option("--explain", help="Every question that was asked, and whose rule it is.")
    ] = False,
    output: Annotated[str, typer.Option("--format", help="text or json (one text only).")] = "text",
    workspace: WorkspaceName = "",
    data: DataFolder = "",
) -> None:
    """Ask the send gate: may this text go to this person now, and why (not)."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    one_of(output, ("text", "json"), "--format")
    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        refuse_with_lines({"a text": text, "--to": to, "--key": key, "--format": output != "text"})
    elif not text or not to or not sender:
        raise BadSetting("a text, --to and --from are needed", hint="or give many with --jsonl")
    if to == "-" and text == "-":
        raise BadSetting("only one of text and --to can come from standard input", hint="give the other one itself")
    if at and send:
        raise BadSetting("--at and --send do not go together", hint="a text is noted as sent now, or not at all")
    given = {
        "from": sender, "stream": stream, "context": context, "automated": automated, "zone": zone, "state": state,
        "send": send, "key": key,
    }  # fmt: skip
    with opened(data) as services:
        workspace_id = workspace_called(workspace, services).id
        when = _moment(at) if at else None
        if jsonl:
            _answer_lines(jsonl, given, workspace_id, when, services, explain=explain)
            return
        asked = read_standard_input() if text == "-" else text
        answer = _ask({**given, "to": number_given(to), "text": asked}, workspace_id, when, services)
    _print(answer, output, explain=explain)
    raise typer.Exit(_exit_code(answer))


def _answer_lines(
    source: str, given: dict[str, Any], workspace_id: str, at: datetime | None, services: "Services", *, explain: bool
) -> None:
    from carelane.cli.json_lines import Line, answer_lines  # noqa: PLC0415  keeps the start short
    from carelane.report.decision import decision_data, explanation_data  # noqa: PLC0415

    def answer(line: Line, line_id: object) -> Line:
        found = _ask({**given, **line}, workspace_id, at, services)
        data = explanation_data(found) if explain else decision_data(found)
        return {"carelane": data.pop("carelane"), "id": line_id, **data}

    answer_lines(source, answer)


def _ask(given: dict[str, Any], workspace_id: str, at: datetime | None, services: "Services") -> "SendAnswer":
    from carelane.services.gate.check_send import check_send  # noqa: PLC0415  keeps the start short

    question = _question(given)
    return check_send(question, workspace_id=workspace_id, at=at or services.clock.now(), gate=services.gate)


def _question(given: dict[str, Any]) -> "SendQuestion":
    """The question of a line, every part of which may have come from anywhere."""
    from carelane.services.gate.asking import question_of  # noqa: PLC0415  keeps the start short

    return question_of(given)


def _moment(text: str) -> datetime:
    """A moment with its zone.

    Raises:
        BadSetting: it is none.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    hint = "write it as 2026-12-24T20:30-06:00"
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadSetting(f"{text!r} is no moment", hint=hint) from error
    if found.tzinfo is None:
        raise BadSetting(f"{text!r} does not say its time zone", hint=hint)
    return found


def _print(answer: "SendAnswer", output: str, *, explain: bool) -> None:
    from carelane.report.decision import decision_data, decision_text, explanation_data  # noqa: PLC0415

    if output == "json":
        print_json(explanation_data(answer) if explain else decision_data(answer))
    else:
        write(decision_text(answer, explain=explain))


def _exit_code(answer: "SendAnswer") -> int:
    if any(each.code in _UNKNOWN for each in answer.decision.reasons):
        return 1
    return _CODES[answer.decision.outcome.value]
