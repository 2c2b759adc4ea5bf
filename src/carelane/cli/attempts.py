"""`carelane attempts`: what was sent, what came back, what it cost."""

from pathlib import Path
from typing import Annotated

import typer

from carelane.cli.output import one_of, print_json, say, wants_colour, write

FORMATS = ("text", "json")


def attempts(
    file: Annotated[Path, typer.Argument(help="The campaign file; its attempts lie beside it.", metavar="FILE")],
    *,
    record: Annotated[bool, typer.Option("--record", help="Keep the file as it is now as a submission.")] = False,
    answer: Annotated[
        str, typer.Option("--answer", help="What came back, word for word: the text, @FILE, or - for standard input.")
    ] = "",
    answer_to: Annotated[
        int, typer.Option("--answer-to", help="The number of the attempt that --answer belongs to.", min=0)
    ] = 0,
    outcome: Annotated[str, typer.Option(help="declined, approved or pending.")] = "",
    fee: Annotated[float | None, typer.Option("--fee", help="What it cost, in US dollars.", min=0)] = None,
    when: Annotated[
        str,
        typer.Option(
            "--date", help="The day (YYYY-MM-DD) of the submission, with --answer-to of the answer; today by default."
        ),
    ] = "",
    answered: Annotated[
        str, typer.Option("--answered", help="With --record and --answer: the day (YYYY-MM-DD) of the answer.")
    ] = "",
    note: Annotated[str, typer.Option("--note", help="A remark of yours.")] = "",
    provider: Annotated[str, typer.Option(help="Who it was sent through (default: what the file says).")] = "",
    remove_last: Annotated[
        bool,
        typer.Option(
            "--remove-last", help="Take the last attempt out of the list; it stays as a record, with its number."
        ),
    ] = False,
    restore: Annotated[
        int, typer.Option("--restore", help="The number of a removed attempt to put back into the list.", min=0)
    ] = 0,
    pick: Annotated[int, typer.Option("--pick", help="Which of several campaigns in the file, from 1.", min=0)] = 0,
    diff: Annotated[bool, typer.Option("--diff", help="Show what changed, word by word.")] = False,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the submissions of a campaign with answers, fees and changes; record one with --record."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    one_of(output, FORMATS, "--format")
    _refuse_together(sum((record, bool(answer_to), remove_last, bool(restore))))
    something = bool(answer or outcome or fee is not None or when or answered or note)
    if something and not (record or answer_to):
        hint = "add --record for a new submission, or --answer-to NUMBER for one that waits for its answer"
        raise BadSetting("there is something to keep, and nothing says to which submission it belongs", hint=hint)
    if answered and not (record and answer):
        raise BadSetting("--answered belongs to --record with --answer", hint="with --answer-to, --date is that day")
    if remove_last:
        _remove_last(file)
    elif restore:
        _restore(file, restore)
    elif record or answer_to:
        from carelane.cli.recording import Said, keep_answer, record_submission  # noqa: PLC0415

        said = Said.given(
            answer=answer, outcome=outcome, fee=fee, when=when, answered=answered, note=note, provider=provider
        )
        record_submission(file, said, pick) if record else keep_answer(file, said, answer_to)
    else:
        _list(file, pick, output, provider, diff=diff)


def _refuse_together(asked: int) -> None:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if asked > 1:
        hint = "record the submission first, then its answer"
        raise BadSetting("--record, --answer-to, --remove-last and --restore exclude each other", hint=hint)


def _list(file: Path, pick: int, output: str, provider: str, *, diff: bool) -> None:
    from carelane.cli.kept_attempts import history_of  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.report.attempts import attempts_data, attempts_text  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.storage.attempts import folder_of, load_history  # noqa: PLC0415

    loaded = load_registration(file, pick=pick)
    history = history_of(file, check_campaign(loaded.registration, provider=provider, name=str(file)))
    if history is None:
        say(f"no attempts are recorded for {file}")
        for attempt in load_history(folder_of(file))[1]:
            say(f"attempt {attempt.number} was removed on {attempt.removed}; --restore {attempt.number} puts it back")
        say(f"hint: carelane attempts {file} --record keeps the file as you send it")
        raise typer.Exit(3)
    if output == "json":
        print_json(attempts_data(str(file), history))
    else:
        write(attempts_text(str(file), history, diff=diff, colour=wants_colour()))


def _remove_last(file: Path) -> None:
    from datetime import date  # noqa: PLC0415  keeps the start short

    from carelane.storage.attempts import folder_of, load_attempts, remove_last  # noqa: PLC0415

    folder = folder_of(file)
    kept = load_attempts(folder)
    if not kept:
        say(f"no attempts are recorded for {file}")
        raise typer.Exit(3)
    number = kept[-1].number
    path = remove_last(folder, kept[-1], date.today().isoformat())  # noqa: DTZ011  a day of the user's calendar
    say(f"removed: attempt {number} ({path} stays, marked as removed, and its number is not given again)")
    say(f"to undo this: carelane attempts {file} --restore {number}")


def _restore(file: Path, number: int) -> None:
    from carelane.storage.attempts import folder_of, restore_attempt  # noqa: PLC0415  keeps the start short

    path = restore_attempt(folder_of(file), number)
    say(f"restored: attempt {number} ({path})")
