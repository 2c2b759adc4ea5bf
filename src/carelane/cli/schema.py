"""`carelane schema`: the JSON Schema of campaign files, answers, attempts and result lines, for other programs."""

from typing import Annotated

import typer

from carelane.cli.output import print_json, write_data


def schema(
    *,
    answers: Annotated[bool, typer.Option("--answers", help="The schema of answers to choose-use-case.")] = False,
    attempt: Annotated[bool, typer.Option("--attempt", help="The schema of the files that attempts keeps.")] = False,
    lines: Annotated[
        str,
        typer.Option(
            "--lines",
            help="The schema of a result line of this command's --jsonl: check-text, choose-use-case, read-rejection "
            "or read-reply.",
        ),
    ] = "",
) -> None:
    """Print the JSON Schema of campaign files (draft 2020-12), or of what else programs read."""
    if lines:
        from carelane.report.line_schemas import line_schema  # noqa: PLC0415  keeps the start short

        print_json(line_schema(lines))
        return
    if answers:
        from carelane.services.use_case_choice.schema import answers_schema  # noqa: PLC0415  keeps the start short

        print_json(answers_schema())
        return
    if attempt:
        from carelane.formats.attempt_file import attempt_schema  # noqa: PLC0415

        print_json(attempt_schema())
        return
    from carelane.formats.own.schema import schema_text  # noqa: PLC0415  keeps the start short

    write_data(schema_text())
