"""The attempts beside a campaign file, for every command that speaks of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import say

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.remediation.rejection.reading import RejectionReading
    from carelane.services.attempts.history import History
    from carelane.services.findings import CampaignReport


def history_of(file: Path, report: "CampaignReport") -> "History | None":
    """The story of the attempts of a campaign file; None when none were recorded.

    Raises:
        UnreadableFile: an attempt cannot be read.
    """
    from carelane.storage.attempts import folder_of, load_history  # noqa: PLC0415  keeps the start short

    folder = folder_of(file)
    attempts, removed = load_history(folder) if folder.exists() else ((), ())
    if not attempts:
        return None
    from carelane.services.attempts.history import tell  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415

    return tell(attempts, report, read_rejection, removed)


def warned(file: Path, report: "CampaignReport") -> "CampaignReport":
    """The report with what the last decline leaves to be fixed; attempts that cannot be read are told, not fatal."""
    from carelane.domain.errors import InputError  # noqa: PLC0415  keeps the start short

    try:
        history = history_of(file, report)
    except InputError as error:
        say(error.render())
        return report
    if history is None:
        return report
    from carelane.services.attempts.history import with_warnings  # noqa: PLC0415

    return with_warnings(report, history)


def kept_reading(file: Path, provider: str, registration: "Registration") -> "RejectionReading | None":
    """The last declined answer among the attempts of a campaign file, read, with a note that says which it is.

    None when there is none, or when a later attempt was approved. Attempts that cannot be read are told, not fatal.
    """
    from dataclasses import replace  # noqa: PLC0415  keeps the start short

    from carelane.domain.errors import InputError  # noqa: PLC0415
    from carelane.services.attempts.unfixed import answer_to_correct  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415
    from carelane.storage.attempts import folder_of, load_attempts  # noqa: PLC0415

    try:
        attempt = answer_to_correct(load_attempts(folder_of(file)))
    except InputError as error:
        say(error.render())
        return None
    if attempt is None:
        return None
    reading = read_rejection(attempt.answer, provider or attempt.provider or registration.provider, registration)
    day = attempt.answered or attempt.date
    note = f"The rejection is the answer to attempt {attempt.number}{f' ({day})' if day else ''}, as it was recorded."
    return replace(reading, notes=(note, *reading.notes))
