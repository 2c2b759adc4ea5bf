"""`carelane import`: old contacts and conversations into the ledger of consent, graded honestly.

Decides: how files and settings are given, and where the resulting files go (a folder that only its owner may read).
Leaves alone: grading and recording (`services.consent`).
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, command_line, opened, workspace_called
from carelane.cli.output import say, write

if TYPE_CHECKING:
    from carelane.domain.access import Workspace
    from carelane.services.consent.importing.apply import ImportStores
    from carelane.services.consent.importing.plan import ImportPlan, ImportRequest
    from carelane.wiring import Services

_PRIVATE = 0o700
Files = Annotated[
    list[Path] | None,
    typer.Argument(
        help="Contacts (CSV, XLSX, vCard) and histories of messages (CSV, XLSX, RingCentral's JSON or ZIP)."
    ),
]


def import_command(
    files: Files = None,
    *,
    workspace: WorkspaceName = "",
    preview: Annotated[
        bool, typer.Option("--preview", help="Show what would be recorded, and record nothing.")
    ] = False,
    undo: Annotated[str, typer.Option("--undo", help="Take back the consent that an import gave, by its id.")] = "",
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="Which column holds a field: FIELD=NAME or FIELD=NUMBER (repeat it)."),
    ] = None,
    example: Annotated[
        list[str] | None,
        typer.Option("--example", help="Words of one row, by which the column is found: FIELD=WORDS (repeat it)."),
    ] = None,
    holds: Annotated[
        str, typer.Option("--as", help="What a table holds: contacts or texts (default: found out).")
    ] = "",
    zone: Annotated[str, typer.Option(help="The time zone of times that name none.")] = "UTC",
    ours: Annotated[
        list[str] | None, typer.Option("--our-number", help="A number of the business (repeat it).")
    ] = None,
    origin: Annotated[
        str, typer.Option("--list", help="Where the list comes from: own, bought, rented or shared.")
    ] = "own",
    out: Annotated[str, typer.Option("--out", help="The folder for the resulting files (default: import-ID).")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="The preview as JSON.")] = False,
    data: DataFolder = "",
) -> None:
    """Grade old contacts and conversations, and record the opt-outs and the little consent that they prove."""
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    if bool(undo) == bool(files):
        raise BadSetting("give the files to import, or --undo with the id of an import", hint="carelane import --help")
    with opened(data) as services:
        place = workspace_called(workspace, services)
        if undo:
            _undo(undo, place, services)
            return
        numbers = _ours(ours or (), place, services)
        request = _request(
            files or [], holds=holds, zone=zone, origin=origin, ours=numbers,
            mapping=_pairs(column, "--column"), example=_pairs(example, "--example"),
        )  # fmt: skip
        _import(request, place, services, out=out, is_preview=preview, as_json=as_json)


def _import(
    request: "ImportRequest", place: "Workspace", services: "Services", *, out: str, is_preview: bool, as_json: bool
) -> None:
    from carelane.cli.output import print_json  # noqa: PLC0415  keeps the start short
    from carelane.report.consent_import import preview_json, preview_text  # noqa: PLC0415
    from carelane.services.consent.importing.apply import ApplyImport, apply_import  # noqa: PLC0415
    from carelane.services.consent.importing.job import summary  # noqa: PLC0415
    from carelane.services.consent.importing.plan import plan_import  # noqa: PLC0415
    from carelane.services.consent.importing.preview import preview  # noqa: PLC0415

    plan = plan_import(request)
    shown = preview(plan)
    if as_json:
        print_json(preview_json(shown))
    else:
        write(preview_text(shown))
    if is_preview:
        say("a preview: nothing was recorded")
        return
    command = ApplyImport(place.id, plan, command_line())
    applied = apply_import(command, stores=_stores(services), clock=services.clock)
    services.workspaces.note(place.id, command_line(), "consent.imported", f"import:{plan.id}", summary(applied))
    say(summary(applied))
    _write(plan, place, services, Path(out or f"import-{plan.id}"))
    say(f"to take it back: carelane import --undo {plan.id}")


def _undo(import_id: str, place: "Workspace", services: "Services") -> None:
    from carelane.report.consent_import import undone_text  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.importing.undo import UndoImport, undo_import  # noqa: PLC0415

    command = UndoImport(place.id, import_id.strip().removeprefix("import:"), command_line())
    undone = undo_import(command, ledger=services.ledger, clock=services.clock)
    said = f"{undone.taken_back} taken back"
    services.workspaces.note(place.id, command_line(), "consent.import-undone", f"import:{undone.import_id}", said)
    write(undone_text(undone))


def _write(plan: "ImportPlan", place: "Workspace", services: "Services", folder: Path) -> None:
    from carelane.cli.output import cannot_write, write_bytes  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.importing.files import result_files  # noqa: PLC0415
    from carelane.services.consent.importing.wording import opt_in_wording, registration_of  # noqa: PLC0415

    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    words = opt_in_wording(place.name, registration_of(place.id, campaigns=services.campaigns))
    for name, content in result_files(plan, words).items():
        write_bytes(folder / name, content, private=True)
        say(f"written: {folder / name}")


def _stores(services: "Services") -> "ImportStores":
    from carelane.services.consent.importing.apply import ImportStores  # noqa: PLC0415  keeps the start short

    return ImportStores(
        services.ledger, services.people, services.evidence, services.consent_setup, services.held
    )  # fmt: skip


def _request(
    files: list[Path],
    *,
    holds: str,
    zone: str,
    origin: str,
    ours: tuple[str, ...],
    mapping: dict[str, str],
    example: dict[str, str],
) -> "ImportRequest":
    from carelane.cli.output import one_of  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.importing.plan import GivenFile, ImportRequest, ListOrigin  # noqa: PLC0415

    one_of(origin, tuple(each.value for each in ListOrigin), "--list")
    return ImportRequest(
        files=tuple(GivenFile(path.name, _content(path)) for path in files),
        origin=ListOrigin(origin),
        holds=holds,
        mapping=mapping,
        example=example,
        zone=zone,
        ours=ours,
    )


def _content(path: Path) -> bytes:
    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415  keeps the start short

    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise UnreadableFile(f"{path} cannot be read: {reason}", hint="look at the name of the file") from error


def _ours(given: Iterable[str], place: "Workspace", services: "Services") -> tuple[str, ...]:
    from carelane.domain.phone import parse_phone  # noqa: PLC0415  keeps the start short

    known = [str(each.number) for each in services.consent_setup.senders(place.id)]
    return tuple(dict.fromkeys((*known, *map(parse_phone, given))))


def _pairs(given: list[str] | None, option: str) -> dict[str, str]:
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    found = {}
    for pair in given or ():
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise BadSetting(f"{option} takes FIELD=..., such as number=Mobile", hint="carelane import --help")
        found[name.strip()] = value.strip()
    return found
