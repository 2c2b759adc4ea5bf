"""Campaign files in every format that we read and write: the door of this package.

Decides: how a source becomes text, which reader takes it, and that one error carries every problem.
Leaves alone: each format (`own`, `foreign`, `portal`) and what is wise (`rules`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import CampaignFileError, FileProblem, UnknownFormat
from carelane.formats.detect import FORMATS, OWN, PORTAL, campaigns_in, format_of
from carelane.formats.opening import open_text
from carelane.formats.reading import Place, Reading, Written
from carelane.formats.syntax.source_text import read_bytes, to_text

if TYPE_CHECKING:
    from carelane.formats.syntax.nodes import Mapping as Group

STANDARD_INPUT: Final = "standard input"
# What can be written: the formats, and the campaign file in JSON besides YAML.
WRITABLE: Final = (OWN, "carelane-json", *(name for name in FORMATS if name != OWN))
_MOST_LISTED: Final = 8


@dataclass(frozen=True, slots=True)
class Loaded:
    """One registration out of a file.

    `places` gives line and column of each field by its path; `syntax` is "yaml", "json", "jsonl" or "text";
    `text` is what the file held. `name` tells the campaigns of one file apart ("file, line 3", "file, campaign
    2 of 4"); where there are several it is filled in and `text` is not.
    """

    registration: Registration
    format: str
    places: Mapping[str, Place] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    syntax: str = ""
    text: str = ""
    name: str = ""


def load_registration(source: Path | bytes | str, *, name: str = "", format: str = "", pick: int = 0) -> Loaded:  # noqa: A002
    """The one registration in a file (Path), in its bytes, or in its text (str).

    `format` is one of FORMATS, or "" to find out; `pick` chooses one of several, counted from 1.

    Raises:
        UnreadableFile: there is no such file, or it is no text.
        CampaignFileError: the text has errors (all of them, with places), or holds several campaigns.
        UnknownFormat: no reader recognises the content, or there is no such format.
    """
    name = name or name_of(source)
    found = load_many(source, name=name, format=format)
    if pick and not 1 <= pick <= len(found):
        raise _one_problem(name, f"there is no campaign number {pick}", f"it holds {len(found)}")
    if len(found) > 1 and not pick:
        titles = [f"{number} {title_of(item.registration)}" for number, item in enumerate(found, start=1)]
        more = f"; and {len(found) - _MOST_LISTED} more" if len(found) > _MOST_LISTED else ""
        said = f"holds {len(found)} campaigns where one belongs: {'; '.join(titles[:_MOST_LISTED])}{more}"
        raise _one_problem(name, said, "choose one by its number (--pick 1)")
    return found[(pick or 1) - 1]


def load_many(source: Path | bytes | str, *, name: str = "", format: str = "") -> tuple[Loaded, ...]:  # noqa: A002
    """Every registration in a file: a list, JSON Lines, several YAML documents, or the only one.

    Raises:
        UnreadableFile, CampaignFileError, UnknownFormat: as `load_registration`.
    """
    name = name or name_of(source)
    if format and format not in FORMATS:
        raise UnknownFormat(f"there is no format called {format!r}", hint=f"known: {', '.join(FORMATS)}")
    text = to_text(read_bytes(source) if isinstance(source, Path) else source, name)
    opened = open_text(text, Path(name).suffix.lower(), name, format)
    if opened.syntax == "text":
        from carelane.formats.portal.reader import read_portal  # noqa: PLC0415  start-up

        return (replace(_loaded(read_portal(text), PORTAL, "text", name), text=text),)
    campaigns = [found for node in opened.nodes for found in campaigns_in(node)]
    if not campaigns:
        raise _unknown(name)
    loaded: list[Loaded] = []
    problems: list[FileProblem] = []
    for number, (group, wrapped) in enumerate(campaigns, start=1):
        try:
            found = _read(group, format or format_of(group, wrapped=wrapped), opened.syntax, name)
        except CampaignFileError as error:
            problems.extend(error.problems)
            continue
        which = f"line {group.line}" if opened.syntax == "jsonl" else f"campaign {number} of {len(campaigns)}"
        loaded.append(replace(found, name=f"{name}, {which}") if len(campaigns) > 1 else replace(found, text=text))
    if problems:
        raise CampaignFileError(name, tuple(problems))
    return tuple(loaded)


def name_of(source: Path | bytes | str) -> str:
    """What errors call a source."""
    return str(source) if isinstance(source, Path) else STANDARD_INPUT


def title_of(registration: Registration) -> str:
    """A few words by which a person recognises a registration."""
    brand, campaign = registration.brand, registration.campaign
    title = brand.display_name or brand.company_name or campaign.campaign_id or campaign.description
    return f"“{title[:40]}”" if title else "(without a name)"


def _read(group: "Group", format_name: str, syntax: str, name: str) -> Loaded:
    if not format_name:
        raise _unknown(name)
    if format_name == OWN:
        from carelane.formats.own.reader import read_own  # noqa: PLC0415  start-up

        return _loaded(read_own(group), OWN, syntax, name)
    from carelane.formats.foreign.reader import read_foreign  # noqa: PLC0415  start-up

    return _loaded(read_foreign(group, format_name), format_name, syntax, name)


def _loaded(reading: Reading, format_name: str, syntax: str, name: str) -> Loaded:
    if reading.problems:
        raise CampaignFileError(
            name, tuple(sorted(reading.problems, key=lambda problem: (problem.line, problem.column)))
        )
    if format_name != OWN and not reading.places:
        raise _unknown(name)
    return Loaded(reading.registration, format_name, reading.places, reading.notes, syntax)


def _unknown(name: str) -> UnknownFormat:
    return UnknownFormat(
        f"{name} holds no field of a campaign that we recognise",
        hint=f"formats that we read: {', '.join(FORMATS)}; `carelane new` writes a file to start from",
    )


def _one_problem(name: str, said: str, hint: str) -> CampaignFileError:
    return CampaignFileError(name, (FileProblem(0, 0, "", said, hint),))


def dump_registration(registration: Registration, format: str = OWN) -> str:  # noqa: A002
    """The registration as text in one of WRITABLE. See `write_registration` for what a format cannot hold.

    Raises:
        UnknownFormat: there is no such format.
    """
    return write_registration(registration, format).text


def write_registration(registration: Registration, format: str = OWN) -> Written:  # noqa: A002
    """The registration as text, with notes on everything that the format cannot hold.

    Raises:
        UnknownFormat: there is no such format.
    """
    if format == OWN:
        from carelane.formats.own.writer import write_yaml  # noqa: PLC0415  start-up

        return write_yaml(registration)
    if format == "carelane-json":
        from carelane.formats.own.writer import write_json  # noqa: PLC0415  start-up

        return write_json(registration)
    if format == PORTAL:
        from carelane.formats.portal.writer import write_portal  # noqa: PLC0415  start-up

        return write_portal(registration)
    from carelane.formats.foreign import writer  # noqa: PLC0415  start-up

    writers = {
        "twilio": writer.write_twilio,
        "telnyx": writer.write_telnyx,
        "tcr": writer.write_tcr,
        "flat": writer.write_flat,
    }
    if format not in writers:
        raise UnknownFormat(f"there is no format called {format!r}", hint=f"known: {', '.join(WRITABLE)}")
    return writers[format](registration)


def rewrite(loaded: Loaded, registration: Registration) -> tuple[str, bool]:
    """The text of a loaded file with another registration in it, and whether it is in the file's own format.

    Only the values that differ are replaced, so comments, order and keys of others stay. Where that cannot
    be done, a carelane file is written anew, with the comments above its fields, and anything else becomes a carelane
    file (False).
    """
    from carelane.formats.editing import edited  # noqa: PLC0415  start-up

    text = edited(loaded.text, loaded.syntax, loaded.places, loaded.registration, registration)
    if text is not None and _holds(text, loaded, registration):
        return text, True
    if loaded.format == OWN:
        if loaded.syntax == "yaml":
            anew = _anew(loaded, registration)
            if _holds(anew, loaded, registration):
                return anew, True
        return dump_registration(registration, "carelane-json" if loaded.syntax == "json" else OWN), True
    return dump_registration(registration), False


def _anew(loaded: Loaded, registration: Registration) -> str:
    """A carelane file written anew, with the comments of the old one."""
    from carelane.formats.own.comments import kept_comments  # noqa: PLC0415  start-up
    from carelane.formats.own.writer import write_yaml  # noqa: PLC0415

    return write_yaml(registration, kept_comments(loaded.text, loaded.places, loaded.registration, registration)).text


def _holds(text: str, loaded: Loaded, registration: Registration) -> bool:
    """True when the text reads back as exactly this registration."""
    suffix = {"json": ".json", "yaml": ".yaml"}.get(loaded.syntax, "")
    try:
        return load_registration(text, name=f"file{suffix}", format=loaded.format).registration == registration
    except CampaignFileError:
        return False
