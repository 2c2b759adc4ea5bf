"""Take campaigns in, from a file or pasted text in any format that we read.

Decides: that either every campaign of a file is read or nothing is kept; what each is called; how many at once.
Leaves alone: formats (`formats`), and whether a campaign is any good (`check_campaign`).
"""

from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Actor, KeptCampaign
from carelane.formats.campaign_file import Loaded, load_many, title_of
from carelane.ports.campaigns import CampaignStore

MOST_CAMPAIGNS: Final = 200
MOST_CHARACTERS: Final = 200  # of a name
_UNNAMED: Final = "Campaign"


@dataclass(frozen=True, slots=True)
class ImportCampaigns:
    """A file or pasted text. file_name: as uploaded. name: what to call it. provider: where the content says none."""

    workspace_id: str
    content: bytes | str
    file_name: str = ""
    name: str = ""
    format: str = ""
    provider: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """One campaign that is kept now; `notes` says what its format could not say."""

    campaign: KeptCampaign
    format: str
    notes: tuple[str, ...]


def import_campaigns(command: ImportCampaigns, by: Actor, *, campaigns: CampaignStore) -> tuple[Imported, ...]:
    """Keep every campaign of the content.

    Raises:
        InputError: it cannot be read; nothing was kept.
        BadSetting: it holds too many.
        NotKept: there is no such workspace.
    """
    source = command.content if isinstance(command.content, str) else bytes(command.content)
    found = load_many(source, name=_line(command.file_name) or "the campaign", format=command.format)
    if len(found) > MOST_CAMPAIGNS:
        raise BadSetting(
            f"there are {len(found):,} campaigns in it; {MOST_CAMPAIGNS} at once is the most",
            hint="take them in in several parts",
        )
    titles = titles_of(found, command.name)
    imported = []
    for loaded, title in zip(found, titles, strict=True):
        registration = loaded.registration
        if command.provider and not registration.provider:
            registration = replace(registration, provider=command.provider)
        kept = campaigns.add(command.workspace_id, title, registration, by, f"imported ({loaded.format})")
        imported.append(Imported(kept, loaded.format, loaded.notes))
    return tuple(imported)


def begin_campaign(
    workspace_id: str, name: str, by: Actor, *, sender: str = "", provider: str = "", campaigns: CampaignStore
) -> KeptCampaign:
    """Keep a campaign of which nothing is known but who sends.

    Raises:
        NotKept: there is no such workspace.
    """
    begun = Registration(
        brand=Brand(display_name=sender, country="US"), campaign=Campaign(usecase="CUSTOMER_CARE"), provider=provider
    )
    return campaigns.add(workspace_id, _line(name) or "Customer care", begun, by, "begun")


def titles_of(found: tuple[Loaded, ...], name: str) -> tuple[str, ...]:
    """What each campaign is called: the given name, else its sender's; numbered where there are several."""
    given = _line(name)
    if len(found) == 1:
        return (given or _title(found[0]) or _UNNAMED,)
    return tuple(
        _line(f"{given or _UNNAMED} {number}: {_title(loaded)}") for number, loaded in enumerate(found, start=1)
    )


def _title(loaded: Loaded) -> str:
    return title_of(loaded.registration).strip("“”")


def _line(text: str) -> str:
    return " ".join(text.split())[:MOST_CHARACTERS]
