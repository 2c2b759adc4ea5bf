"""`carelane attempts`: what was sent, what came back, what it cost."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import day, one_of, print_json, read_standard_input, say, wants_colour, write

if TYPE_CHECKING:
    from carelane.domain.attempt import Attempt, Outcome
    from carelane.formats.campaign_file import Loaded

FORMATS = ("text", "json")
MOST_CHARACTERS = 500_000  # of an answer


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
    when: Annotated[str, typer.Option("--date", help="The day (YYYY-MM-DD); today by default.")] = "",
    note: Annotated[str, typer.Option("--note", help="A remark of yours.")] = "",
    provider: Annotated[str, typer.Option(help="Who it was sent through (default: what the file says).")] = "",
    remove_last: Annotated[
        bool, typer.Option("--remove-last", help="Take the last attempt out of the list; it stays as a .bak.")
    ] = False,
    pick: Annotated[int, typer.Option("--pick", help="Which of several campaigns in the file, from 1.", min=0)] = 0,
    diff: Annotated[bool, typer.Option("--diff", help="Show what changed, word by word.")] = False,
    output: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
) -> None:
    """List the submissions of a campaign with answers, fees and changes; record one with --record."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    one_of(output, FORMATS, "--format")
    if sum((record, bool(answer_to), remove_last)) > 1:
        hint = "record the submission first, then its answer"
        raise BadSetting("--record, --answer-to and --remove-last exclude each other", hint=hint)
    if not (record or answer_to) and (answer or outcome or fee is not None or when or note):
        hint = "add --record for a new submission, or --answer-to NUMBER for one that waits for its answer"
        raise BadSetting("there is something to keep, and nothing says to which submission it belongs", hint=hint)
    if remove_last:
        _remove_last(file)
        return
    if record or answer_to:
        said = _Said(_text_of(answer), _outcome(outcome), _amount(fee), _day(when), note, provider)
        _record(file, said, pick) if record else _answer(file, said, answer_to)
        return
    _list(file, pick, output, provider, diff=diff)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the options say about a submission."""

    answer: str
    outcome: "Outcome | None"
    fee: float | None
    when: str
    note: str
    provider: str


def _list(file: Path, pick: int, output: str, provider: str, *, diff: bool) -> None:
    from carelane.cli.kept_attempts import history_of  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.report.attempts import attempts_data, attempts_text  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415

    loaded = load_registration(file, pick=pick)
    history = history_of(file, check_campaign(loaded.registration, provider=provider, name=str(file)))
    if history is None:
        say(f"no attempts are recorded for {file}")
        say(f"hint: carelane attempts {file} --record keeps the file as you send it")
        raise typer.Exit(3)
    if output == "json":
        print_json(attempts_data(str(file), history))
    else:
        write(attempts_text(str(file), history, diff=diff, colour=wants_colour()))


def _record(file: Path, said: _Said, pick: int) -> None:
    from carelane.domain.attempt import Attempt, Outcome  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.storage.attempts import add_attempt, folder_of  # noqa: PLC0415

    loaded = load_registration(file, pick=pick)
    kept_as = _as_sent(loaded)
    attempt = Attempt(
        number=1,  # the folder knows the real one
        date=said.when,
        registration=loaded.registration,
        provider=said.provider or loaded.registration.provider,
        outcome=said.outcome or (_outcome_of(said, loaded) if said.answer else Outcome.PENDING),
        answer=said.answer,
        answered=said.when if said.answer else "",
        fee_usd=said.fee,
        note=said.note,
        sent_text=kept_as[0],
        sent_format=kept_as[1],
    )
    attempt, path = add_attempt(folder_of(file), attempt)
    say(f"recorded: attempt {attempt.number}, {attempt.outcome.value} ({path})")
    if attempt.outcome is Outcome.PENDING:
        say(f"when the answer comes: carelane attempts {file} --answer-to {attempt.number} --answer @FILE")


def _as_sent(loaded: "Loaded") -> tuple[str, str]:
    """The text and format of a foreign file that a campaign file cannot hold completely, else nothing."""
    from carelane.formats.campaign_file import dump_registration, load_registration  # noqa: PLC0415  keeps it short
    from carelane.formats.detect import OWN  # noqa: PLC0415

    if loaded.format == OWN:
        return "", ""
    again = load_registration(dump_registration(loaded.registration), format=OWN).registration
    return ("", "") if again == loaded.registration or not loaded.text else (loaded.text, loaded.format)


def _answer(file: Path, said: _Said, number: int) -> None:
    from dataclasses import replace  # noqa: PLC0415  keeps the start short

    from carelane.domain.attempt import Outcome  # noqa: PLC0415
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.storage.attempts import folder_of, load_attempts, replace_attempt  # noqa: PLC0415

    folder = folder_of(file)
    attempt = next((item for item in load_attempts(folder) if item.number == number), None)
    if attempt is None:
        raise BadSetting(f"there is no attempt {number} for {file}", hint=f"carelane attempts {file} lists them")
    if attempt.outcome is not Outcome.PENDING:
        raise BadSetting(
            f"attempt {number} has its answer already ({attempt.outcome.value}); nothing was changed",
            hint="a new submission is a new attempt: --record",
        )
    if not said.answer and said.outcome is None:
        raise BadSetting("there is no answer to keep", hint="give --answer TEXT, or --outcome approved")
    done = replace(
        attempt,
        answer=said.answer,
        answered=said.when,
        outcome=said.outcome or _outcome_of(said, attempt),
        fee_usd=attempt.fee_usd if said.fee is None else said.fee,
        note=said.note or attempt.note,
    )
    path, backup = replace_attempt(folder, done)
    say(f"recorded: attempt {number}, {done.outcome.value} ({path}; as it was: {backup})")


def _remove_last(file: Path) -> None:
    from carelane.storage.attempts import folder_of, remove_last  # noqa: PLC0415  keeps the start short

    gone = remove_last(folder_of(file))
    if gone is None:
        say(f"no attempts are recorded for {file}")
        raise typer.Exit(3)
    say(f"removed: {gone[0]} (kept as {gone[1]}; give it back its name to undo this)")


def _outcome_of(said: _Said, about: "Loaded | Attempt") -> "Outcome":
    """Declined, when the answer names a reason; what it says otherwise is for the user to tell.

    Raises:
        BadSetting: the answer names nothing that we know.
    """
    from carelane.domain.attempt import Outcome  # noqa: PLC0415  keeps the start short
    from carelane.domain.errors import BadSetting  # noqa: PLC0415
    from carelane.remediation.rejection.reading import NOT_SPECIFIED  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415

    reading = read_rejection(said.answer, said.provider, about.registration)
    for note in reading.notes:
        say(f"note: {note}")
    if not reading.codes and all(demand.cause == NOT_SPECIFIED for demand in reading.causes):
        hint = "add --outcome declined, approved or pending"
        raise BadSetting("the answer does not say in words that we know what came of it", hint=hint)
    return Outcome.DECLINED


def _text_of(answer: str) -> str:
    """The words of an answer: given as they are, in a file, or on standard input.

    Raises:
        BadSetting: there are none, or too many.
        UnreadableFile: the file cannot be read.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.formats.syntax.source_text import read_bytes, to_text  # noqa: PLC0415

    if answer == "-":
        text = read_standard_input()
    elif answer.startswith("@"):
        text = to_text(read_bytes(Path(answer[1:])), answer[1:])
    else:
        text = answer
    if answer and not text.strip():
        raise BadSetting("the answer is empty", hint="leave out --answer while there is none")
    if len(text) > MOST_CHARACTERS:
        hint = "keep the part that is about this campaign"
        raise BadSetting(f"the answer has {len(text):,} characters; {MOST_CHARACTERS:,} is the most", hint=hint)
    return text


def _amount(fee: float | None) -> float | None:
    """The fee, if it is an amount that somebody can have paid.

    Raises:
        BadSetting: it is no number, or too large to be true.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.formats.attempt_file import MOST_USD  # noqa: PLC0415

    if fee is not None and not 0 <= fee <= MOST_USD:  # "nan" compares false with everything
        raise BadSetting("the fee is no amount in US dollars", hint="write it as --fee 15 or --fee 4.50")
    return fee


def _outcome(given: str) -> "Outcome | None":
    from carelane.domain.attempt import Outcome  # noqa: PLC0415  keeps the start short

    return Outcome(one_of(given, tuple(Outcome), "--outcome")) if given else None


def _day(given: str) -> str:
    """The day as it is kept.

    Raises:
        BadSetting: it is no day, or one that has not come yet.
    """
    from datetime import date, timedelta  # noqa: PLC0415  keeps the start short

    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011  a calendar day of the user, not a moment
    when = day(given) or today
    if when > today + timedelta(days=1):  # somewhere it is tomorrow already
        raise BadSetting(f"{when.isoformat()} has not come yet", hint="give the day on which it was sent or answered")
    return str(when.isoformat())
