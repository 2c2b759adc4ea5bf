"""The campaign file of a command: from a path, or standard input for `-`.

Decides: where the bytes come from, and what is said of an empty name. Leaves alone: the formats.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import standard_input

if TYPE_CHECKING:
    from carelane.formats.campaign_file import Loaded


def source_of(name: str) -> tuple[Path | bytes, str]:
    """Where a campaign is read from, and what messages call it.

    Raises:
        UnreadableFile: the name is empty.
    """
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short
    from carelane.formats.syntax.source_text import MOST_BYTES  # noqa: PLC0415

    if name == "-":
        return standard_input().read(MOST_BYTES + 1), "standard input"
    if not name:
        raise UnreadableFile("a file name is empty", hint="give the path of a campaign file, or - for standard input")
    return Path(name), name


def load_one(name: str) -> "Loaded":
    """The campaign of a file.

    Raises:
        UnreadableFile: there is no such file.
        CampaignFileError: it holds no campaign that can be read, or several.
    """
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415  keeps the start short

    source, called = source_of(name)
    return load_registration(source, name=called)


def own_file(name: str) -> "Loaded":
    """The campaign of a file in carelane's own format, which alone can keep facts.

    Raises:
        BadSetting: the file is in another format.
        UnreadableFile, CampaignFileError: as `load_one`.
    """
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    item = load_one(name)
    if item.format != "carelane":
        raise BadSetting(
            f"{name or 'this file'} is in the format {item.format!r}, which has no place for facts",
            hint=f"carelane convert {name} --to carelane > campaign.yaml, then go on with campaign.yaml",
        )
    return item
