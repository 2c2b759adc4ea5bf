"""The attempts beside a campaign file, for every command that speaks of them."""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import say

if TYPE_CHECKING:
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
