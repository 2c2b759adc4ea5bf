"""Keeping a submission and its answer, for `carelane attempts`.

Decides: what is refused before anything is written: days that contradict each other or have not come, amounts that
nobody pays, answers that do not say what came of it.
Leaves alone: where attempts are kept (`storage`) and what an answer means (`services`).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from carelane.cli.output import day, one_of, read_standard_input, say

if TYPE_CHECKING:
    from carelane.domain.attempt import Attempt, Outcome
    from carelane.formats.campaign_file import Loaded

MOST_CHARACTERS = 500_000  # of an answer


@dataclass(frozen=True, slots=True)
class Said:
    """What the options say about a submission. answered: "" when not said."""

    answer: str
    outcome: "Outcome | None"
    fee: float | None
    when: str
    answered: str
    note: str
    provider: str

    @classmethod
    def given(
        cls, *, answer: str, outcome: str, fee: float | None, when: str, answered: str, note: str, provider: str
    ) -> Self:
        """From the options as they were typed.

        Raises:
            BadSetting: one of them cannot be.
            UnreadableFile: the file of the answer cannot be read.
        """
        return cls(
            answer=_text_of(answer),
            outcome=_outcome(outcome),
            fee=_amount(fee),
            when=_day(when),
            answered=_day(answered) if answered else "",
            note=note,
            provider=provider,
        )


def record_submission(file: Path, said: Said, pick: int) -> None:
    """Keep the campaign as it is now as a submission.

    Raises:
        BadSetting: the days contradict each other, or nothing says what came of the submission.
        UnreadableFile, ChangedMeanwhile: the folder of attempts cannot be written to.
    """
    from carelane.domain.attempt import Attempt, Outcome  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.storage.attempts import add_attempt, folder_of  # noqa: PLC0415

    _refuse_backwards(said.when, said.answered)
    loaded = load_registration(file, pick=pick)
    kept_as = _as_sent(loaded)
    attempt = Attempt(
        number=1,  # the folder knows the real one
        date=said.when,
        registration=loaded.registration,
        provider=said.provider or loaded.registration.provider,
        outcome=said.outcome or (_outcome_of(said, loaded) if said.answer else Outcome.PENDING),
        answer=said.answer,
        answered=said.answered,
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


def keep_answer(file: Path, said: Said, number: int) -> None:
    """Keep the answer to a submission that waits for one.

    Raises:
        BadSetting: it does not wait, there is no answer, or the answer is older than the submission.
        UnreadableFile, ChangedMeanwhile: the folder of attempts cannot be written to, or somebody else answered it.
    """
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
    _refuse_backwards(attempt.date, said.when)
    done = replace(
        attempt,
        answer=said.answer,
        answered=said.when,
        outcome=said.outcome or _outcome_of(said, attempt),
        fee_usd=attempt.fee_usd if said.fee is None else said.fee,
        note=said.note or attempt.note,
    )
    path, backup = replace_attempt(folder, done, was=attempt)
    say(f"recorded: attempt {number}, {done.outcome.value} ({path}; as it was: {backup})")


def _outcome_of(said: Said, about: "Loaded | Attempt") -> "Outcome":
    """What the words of the answer say came of the submission.

    Raises:
        BadSetting: they do not say it, or are about another campaign.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short
    from carelane.services.attempts.outcome import read_outcome  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415

    registration = about.registration
    reading = read_rejection(said.answer, said.provider, registration)
    for note in reading.notes:
        say(f"note: {note}")
    found = read_outcome(reading, registration.campaign.campaign_id)
    if found.outcome is None:
        hint = "nothing was kept; when it belongs here, add --outcome declined, approved or pending"
        raise BadSetting(found.why, hint=hint)
    return found.outcome


def _refuse_backwards(sent: str, answered: str) -> None:
    """An answer cannot be older than what it answers (days as YYYY-MM-DD, "" where not said).

    Raises:
        BadSetting: it is.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if sent and answered and answered < sent:
        raise BadSetting(
            f"the answer of {answered} is older than the submission of {sent}; nothing was kept",
            hint="give the days on which it was really sent and answered",
        )


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
    """The day as it is kept; today when none was given.

    Raises:
        BadSetting: it is no day, or one that has not come yet.
    """
    from datetime import date  # noqa: PLC0415  keeps the start short

    from carelane.domain.errors import BadSetting  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011  a calendar day of the user, not a moment
    when = day(given) or today
    if when > today:
        hint = f"here it is {today.isoformat()}; give the day on which it was sent or answered"
        raise BadSetting(f"{when.isoformat()} has not come yet", hint=hint)
    return when.isoformat()
