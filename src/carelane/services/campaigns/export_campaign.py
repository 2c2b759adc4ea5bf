"""Give a campaign out, in every format that we write.

Decides: what the file is called: in plain letters, so that no name of a campaign can say anything to a header or path.
Leaves alone: what a format can hold (`formats` says what it could not).
"""

import re
from dataclasses import dataclass
from typing import Final

from carelane.formats.campaign_file import write_registration
from carelane.ports.campaigns import CampaignStore

_SUFFIXES: Final = {"carelane": ".yaml", "portal": ".txt"}
_MEDIA: Final = {".yaml": "application/yaml", ".txt": "text/plain", ".json": "application/json"}
_MOST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to download; `notes` says what its format cannot hold."""

    content: str
    file_name: str
    media_type: str
    notes: tuple[str, ...]


def export_campaign(
    workspace_id: str,
    campaign_id: str,
    format: str,  # noqa: A002  the word that everybody uses
    *,
    version: int = 0,
    campaigns: CampaignStore,
) -> Exported:
    """The campaign as it stands, or one of its versions, in a format.

    Raises:
        NotKept: there is no such campaign or version.
        UnknownFormat: there is no such format.
    """
    kept = campaigns.get(workspace_id, campaign_id)
    registration = campaigns.version(workspace_id, campaign_id, version).registration if version else kept.registration
    written = write_registration(registration, format)
    suffix = _SUFFIXES.get(format, ".json")
    return Exported(written.text, f"{file_stem(kept.name)}{suffix}", _MEDIA[suffix], written.notes)


def file_stem(name: str) -> str:
    """A name as part of a file name: a few words of plain letters and digits."""
    words = re.findall(r"[a-z0-9]+", name.lower())
    return "-".join(words[:_MOST_WORDS])[:80] or "campaign"
