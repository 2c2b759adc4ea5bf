"""A campaign file that somebody repairs edit by edit, without keeping it anywhere.

Decides: how an edit gets into the text of the file, and under which name the text is then read again.
Leaves alone: which edits there are (`check_campaign`), and files on a disk (the command line).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import Finding
from carelane.formats.campaign_file import Loaded, dump_registration, load_many, rewrite, title_of
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import CampaignReport
from carelane.services.fix_campaign import apply_edits, fix_campaign


@dataclass(frozen=True, slots=True)
class Opened:
    """One campaign of a file: the text that holds it, and how it was read.

    titles: of every campaign in the file. pick: the one that was opened, from 1; 0 while one has to be chosen.
    """

    text: str
    name: str
    loaded: Loaded | None
    titles: tuple[str, ...] = ()
    pick: int = 0


@dataclass(frozen=True, slots=True)
class Edited:
    """The text with edits in it. changes: field, old, new. in_own_format: False where it became a carelane file."""

    text: str
    name: str
    changes: tuple[tuple[str, str, str], ...]
    in_own_format: bool = True


def open_campaign(text: str, *, name: str, pick: int = 0, read_as: str = "") -> Opened:
    """A campaign out of a file; where there are several, the picked one.

    Raises:
        UnreadableFile, CampaignFileError, UnknownFormat: as `load_registration`.
    """
    found = load_many(text, name=name, format=read_as)
    if len(found) == 1:
        return Opened(found[0].text, name, found[0], pick=1)
    titles = tuple(f"{number}. {title_of(item.registration)}" for number, item in enumerate(found, start=1))
    chosen = found[pick - 1] if 1 <= pick <= len(found) else None
    return Opened(text, name, chosen, titles, pick if chosen else 0)


def report_of(opened: Opened, *, provider: str = "") -> CampaignReport:
    """What is found in an opened campaign.

    Raises:
        BadSetting: the provider has no profile.
    """
    assert opened.loaded is not None  # noqa: S101  the caller picked one
    loaded = opened.loaded
    return check_campaign(
        loaded.registration, provider=provider, name=opened.name, notes=loaded.notes, places=loaded.places
    )


def with_safe_edits(opened: Opened, *, provider: str = "") -> Edited:
    """Every safe edit applied, until none is left."""
    assert opened.loaded is not None  # noqa: S101
    fixed = fix_campaign(opened.loaded.registration, provider=provider)
    return _edited(opened, fixed.registration, fixed.changes)


def with_edits(opened: Opened, findings: Iterable[Finding]) -> Edited:
    """The edits of these findings applied, safe or not: the owner chose them."""
    assert opened.loaded is not None  # noqa: S101
    registration = opened.loaded.registration
    changes: list[tuple[str, str, str]] = []
    for finding in findings:
        if finding.fix is None:
            continue
        old = text_at(registration, finding.fix.field)
        new, _ = apply_edits(old, (finding.fix,))
        if new != old:
            registration = with_value(registration, finding.fix.field, new)
            changes.append((finding.fix.field, old, new))
    return _edited(opened, registration, tuple(changes))


def _edited(opened: Opened, registration: Registration, changes: tuple[tuple[str, str, str], ...]) -> Edited:
    assert opened.loaded is not None  # noqa: S101
    if not changes:
        return Edited(opened.text, opened.name, ())
    # Out of a file of several campaigns the chosen one becomes a file of its own: the others stay as they are.
    if opened.titles:
        text, own = dump_registration(registration), False
    else:
        text, own = rewrite(opened.loaded, registration)
    name = opened.name if own else f"{opened.name.rpartition('.')[0] or 'campaign'}.yaml"
    return Edited(text, name, changes, own)
