"""The one campaign file of a command that works on a single campaign: from a path, or standard input for `-`.

Decides: where the bytes come from. Leaves alone: the formats, and commands that take many (`check.py`).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import standard_input

if TYPE_CHECKING:
    from carelane.formats.campaign_file import Loaded


def load_one(name: str) -> "Loaded":
    """The campaign of a file.

    Raises:
        UnreadableFile: there is no such file.
        CampaignFileError: it holds no campaign that can be read, or several.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.formats.syntax.source_text import MOST_BYTES  # noqa: PLC0415

    if name == "-":
        return load_registration(standard_input().read(MOST_BYTES + 1), name="standard input")
    if not name:
        raise UnreadableFile("a file name is empty", hint="give the path of a campaign file, or - for standard input")
    return load_registration(Path(name), name=name)
