"""`carelane choose-use-case`: from questions, an answers file or a campaign file to the use case to register."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.asking import ask
from carelane.cli.output import day, one_of, print_json, say, standard_input, write, write_data

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.services.use_case_choice.answers import Answers
    from carelane.services.use_case_choice.choice import Choice

FORMATS = ("text", "json", "markdown")
INTERRUPTED = 130  # as shells count a program that Ctrl-C ended


def choose_use_case(
    file: Annotated[
        str | None,
        typer.Argument(help="A campaign file to learn from; without one everything is asked.", metavar="[FILE]"),
    ] = None,
    *,
    answers: Annotated[str, typer.Option(help="An answers file (YAML or JSON): nothing is asked.")] = "",
    provider: Annotated[str, typer.Option(help="Choose for this provider (default: what the answers say).")] = "",
    output: Annotated[str, typer.Option("--format", help="text, json or markdown.")] = "text",
    as_of: Annotated[str, typer.Option("--as-of", help="Reckon with the fees of this day (YYYY-MM-DD).")] = "",
    jsonl: Annotated[
        str,
        typer.Option(
            "--jsonl", help="Only a hint for each of many texts: JSON lines with id and text; - reads standard input."
        ),
    ] = "",
) -> None:
    """Find the use case to register: why, what else, what it costs, how fast, and what sources say to your doubts."""
    from carelane.cli.campaign_input import load_one  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    if jsonl:
        from carelane.cli.json_lines import refuse_with_lines  # noqa: PLC0415

        given = {"a campaign file": file, "--answers": answers, "--provider": provider, "--as-of": as_of}
        hint = "a line is a text without a campaign; its result is always a JSON line"
        refuse_with_lines({**given, "--format": output != "text"}, hint)
        _hint_lines(jsonl)
        return
    from carelane.services.choose_use_case import choose_use_case as choose  # noqa: PLC0415
    from carelane.services.contexts import named_profile  # noqa: PLC0415
    from carelane.services.use_case_choice.answers import Answers  # noqa: PLC0415

    one_of(output, FORMATS, "--format")
    when = day(as_of)
    registration = None if file is None else load_one(file).registration
    known = named_profile(provider).name if provider else ""
    if answers:
        said = _answers(answers)
    else:
        said = _interview(registration, Answers(provider=known))
        if said == Answers(provider=known) and registration is None:
            hint = "answer the questions, or give --answers FILE or a campaign file"
            raise BadSetting("nothing was answered, so there is nothing to choose by", hint=hint)
    _print(choose(said, registration=registration, provider=provider, as_of=when), output)


def _hint_lines(source: str) -> None:
    """What each text reads like; a text alone never chooses a use case."""
    from carelane.cli.json_lines import Line, answer_lines, text_of  # noqa: PLC0415  keeps the start short
    from carelane.report.use_case_hint import hint_line_data  # noqa: PLC0415
    from carelane.services.use_case_hint.hint import hint_of  # noqa: PLC0415

    def answer(line: Line, line_id: object) -> Line:
        return hint_line_data(hint_of(text_of(line)), line_id)

    answer_lines(source, answer)


def _answers(name: str) -> "Answers":
    from carelane.services.use_case_choice.reading import read_answers  # noqa: PLC0415  keeps the start short

    if name == "-":
        return read_answers(standard_input().read(), name="standard input")
    return read_answers(Path(name), name=name)


def _interview(registration: "Registration | None", known: "Answers") -> "Answers":
    """The answers of a person or a pipe; what the file says beyond doubt is not asked again.

    Raises:
        typer.Exit: interrupted.
    """
    from carelane.services.interview.interview import HOW_TO, Interview  # noqa: PLC0415  keeps the start short
    from carelane.services.use_case_choice.evidence import answers_in, merged  # noqa: PLC0415
    from carelane.services.use_case_choice.questions import QUESTIONS, answers_of, given_of  # noqa: PLC0415

    found = given_of(merged(known, answers_in(registration)) if registration else known)
    # A file shows some kinds of texts, never all: these two are asked with what it shows as the proposed answer.
    certain = {key for key in found if key not in {"streams", "receives"}}
    questions = tuple(question for question in QUESTIONS if question.id not in certain)
    for line in HOW_TO[:2]:
        say(line)
    if found:
        say(f"Known already: {', '.join(found)}.")
    interview = Interview(ask, say, retries=standard_input().isatty(), answers=found, questions=questions)
    try:
        interview.run()
    except KeyboardInterrupt:
        say("\nStopped.")
        raise typer.Exit(INTERRUPTED) from None
    return answers_of(interview.answers)


def _print(choice: "Choice", output: str) -> None:
    if output == "json":
        from carelane.report.use_case_json import choice_data  # noqa: PLC0415  keeps the start short

        print_json(choice_data(choice))
        return
    from carelane.report.use_case_page import choice_markdown, choice_text  # noqa: PLC0415

    if output == "markdown":
        write_data(choice_markdown(choice))
    else:
        write(choice_text(choice))
