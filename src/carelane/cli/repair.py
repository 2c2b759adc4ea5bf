"""`carelane check --fix` and `--diff`: the safe edits of one campaign, told and written back.

Decides: where a repaired campaign goes, that a backup is kept, and what is refused: several campaigns in one
file, what is no ordinary file, and a file that changed while it was checked.
Leaves alone: which edits are safe (`services/fix_campaign.py`).
"""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copymode
from typing import TYPE_CHECKING

from carelane.cli.output import cannot_write, say, wants_colour, write, write_data, write_file

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.formats.campaign_file import Loaded
    from carelane.services.findings import CampaignReport, Strictness


@dataclass(frozen=True, slots=True)
class Repair:
    """What is to be repaired and how it is told; `heading` names the campaign where there are several."""

    name: str
    item: "Loaded"
    level: "Strictness"
    write_back: bool
    many: bool
    show: bool
    heading: str


def repair(what: Repair, report: "CampaignReport") -> "tuple[CampaignReport, int]":
    """The report to show, and the exit code of an error that was told (else 0)."""
    from datetime import date  # noqa: PLC0415

    from carelane.domain.errors import CarelaneError  # noqa: PLC0415
    from carelane.report.text import fix_report  # noqa: PLC0415
    from carelane.services.fix_campaign import fix_campaign  # noqa: PLC0415

    result = fix_campaign(
        what.item.registration, provider=report.provider, as_of=date.fromisoformat(report.as_of),
        strictness=what.level, name=report.name, notes=report.notes,
    )  # fmt: skip
    show = what.show and not (what.write_back and what.name == "-")
    told = fix_report(result, colour=show and wants_colour(), heading=what.heading, done=what.write_back)
    (write if show else say)(told)
    if not what.write_back:
        return report, 0
    try:
        if result.changes or what.name == "-":
            save_changed(what.name, what.item, result.registration, many=what.many)
    except CarelaneError as error:  # the other files are still to be checked
        say(error.render())
        return report, error.exit_code
    return replace(result.after, path=report.path), 0


def save_changed(name: str, item: "Loaded", fixed: "Registration", *, many: bool = False) -> None:
    """Write a changed registration back over the file that it was read from, with a backup beside it.

    Raises:
        BadSetting: the file holds several campaigns.
        UnreadableFile: it is no ordinary file, or somebody else changed it meanwhile.
    """
    from carelane.domain.errors import BadSetting, UnreadableFile  # noqa: PLC0415
    from carelane.formats.campaign_file import rewrite  # noqa: PLC0415
    from carelane.formats.syntax.source_text import read_bytes, to_text  # noqa: PLC0415

    if many:
        raise BadSetting(
            f"{name} holds several campaigns, so --fix cannot write it back",
            hint="`carelane convert --all` gives each a file of its own; --diff shows the edits",
        )
    text, is_same_format = rewrite(item, fixed)
    if name == "-":
        write_data(text)
        return
    path = Path(name)
    if not path.is_file():
        raise UnreadableFile(f"{name} is no ordinary file and cannot be written back", hint="--diff shows the edits")
    if not is_same_format:
        path = path.with_suffix(".carelane.yaml")
        if path.is_file() and path.read_bytes() == text.encode("utf-8"):
            say(f"{path} holds these edits already")
            return
        kept = f", backup: {back_up(path)}" if path.exists() else ""
        write_file(path, text)
        say(f"written: {path} (the original, in format {item.format!r}, is untouched{kept})")
        return
    if to_text(read_bytes(path), name) != item.text:
        raise UnreadableFile(f"{name} was changed by somebody else meanwhile", hint="check it again")
    backup = back_up(path)
    write_file(path, text)
    say(f"written: {path} (backup: {backup})")


def back_up(path: Path) -> Path:
    """A copy beside the file, under a name that nothing has; it is as private as the file.

    Raises:
        UnreadableFile: the folder cannot be written to.
    """
    number = 1
    while True:
        backup = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        try:
            with backup.open("xb") as file:
                copymode(path, backup)
                file.write(path.read_bytes())
        except FileExistsError:  # never overwrite an earlier backup
            number += 1
        except OSError as error:
            with suppress(OSError):  # where nothing can be written, nothing can be removed
                backup.unlink(missing_ok=True)
            raise cannot_write(backup, error) from error
        else:
            return backup
