"""`carelane read-reply`: what one inbound reply asks for, or many in bulk."""

from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, read_standard_input, write


def read_reply(
    text: Annotated[str, typer.Argument(help="The reply; - reads standard input.")] = "",
    *,
    context: Annotated[
        str, typer.Option(help="What is known: none, answering_question (we asked), after_optout (opted out before).")
    ] = "none",
    jsonl: Annotated[
        str,
        typer.Option(
            "--jsonl", help="Read many: JSON lines with id, text and optional context; - reads standard input."
        ),
    ] = "",
    output: Annotated[str, typer.Option("--format", help="text or json (one reply only).")] = "text",
) -> None:
    """Read an inbound reply: opt-out, help, opt-in, wrong number, complaint ... and how sure that is."""
    from carelane.services.read_reply import context_of  # noqa: PLC0415  keeps the start short
    from carelane.services.read_reply import read_reply as run  # noqa: PLC0415

    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        refuse_with_lines({"a text": text, "--format": output != "text"})
        context_of(context)
        _read_lines(jsonl, context)
        return
    one_of(output, ("text", "json"), "--format")
    reading = run(read_standard_input() if text == "-" else text, context=context)
    from carelane.report.reply import reply_data, reply_report  # noqa: PLC0415

    if output == "json":
        print_json(reply_data(reading))
    else:
        write(reply_report(reading))


def _read_lines(source: str, context: str) -> None:
    from carelane.cli.json_lines import BadLine, Line, answer_lines, text_of  # noqa: PLC0415
    from carelane.report.reply import reply_line_data  # noqa: PLC0415
    from carelane.services.read_reply import read_reply as run  # noqa: PLC0415

    def answer(line: Line, line_id: object) -> Line:
        known = line.get("context", context) or "none"
        if not isinstance(known, str):
            raise BadLine("the context of this line has the wrong type", hint="context is a string")
        return reply_line_data(run(text_of(line), context=known), line_id)

    answer_lines(source, answer)
