"""`carelane prove`: what is recorded about one number, as PDF and JSON.

Decides: where the files go, and that their names hold no more than the last four digits.
Leaves alone: gathering (`services.consent.proof`) and layout (`report`).
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, command_line, number_given, opened, workspace_called
from carelane.cli.output import print_json, say, write

if TYPE_CHECKING:
    from carelane.services.consent.proof.proof import Proof

_PRIVATE = 0o700


def prove(
    number: Annotated[str, typer.Argument(help="The telephone number, or - to read it from standard input.")],
    *,
    workspace: WorkspaceName = "",
    out: Annotated[str, typer.Option("--out", help="The folder to write to.")] = ".",
    as_json: Annotated[bool, typer.Option("--json", help="JSON on standard output, and no files.")] = False,
    data: DataFolder = "",
) -> None:
    """Write the proof of consent for one number: timeline, exact words, evidence, chain proof, in plain words too."""
    from carelane.domain.phone import parse_phone  # noqa: PLC0415  keeps the start short
    from carelane.report.consent_proof_json import proof_json  # noqa: PLC0415
    from carelane.services.consent.proof.build import BuildProof, ProofStores, build_proof  # noqa: PLC0415

    phone = parse_phone(number_given(number))
    with opened(data) as services:
        place = workspace_called(workspace, services)
        stores = ProofStores(
            services.ledger,
            services.people,
            services.evidence,
            services.consent_setup,
            services.sent_log,
            services.inclusions,
        )
        proof = build_proof(BuildProof(place.id, phone, place.name), stores=stores, clock=services.clock)
        services.workspaces.note(place.id, command_line(), "consent.proved", proof.recipient[:12])
    if as_json:
        print_json(proof_json(proof))
    else:
        write("".join(f"{sentence}\n" for sentence in proof.summary))
        _write(proof, Path(out))
    for fault in proof.faults:
        say(f"does not fit together: {fault}")
    if proof.faults:
        raise typer.Exit(12)


def _write(proof: "Proof", folder: Path) -> None:
    import json  # noqa: PLC0415  keeps the start short

    from carelane.cli.output import cannot_write, write_bytes, write_file  # noqa: PLC0415
    from carelane.report.consent_proof import proof_document  # noqa: PLC0415
    from carelane.report.consent_proof_json import proof_json  # noqa: PLC0415

    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    stem = f"consent-{proof.number[-4:]}-{proof.made_at.date().isoformat()}"
    path = folder / f"{stem}.json"
    write_file(path, json.dumps(proof_json(proof), ensure_ascii=False, indent=2) + "\n", private=True)
    say(f"written: {path}")
    try:
        from carelane.report.document.pdf import document_pdf  # noqa: PLC0415
    except ImportError:
        say("note: no PDF was made: it needs the pdf part (pip install 'carelane[pdf]')")
        return
    path = folder / f"{stem}.pdf"
    write_bytes(path, document_pdf(proof_document(proof)), private=True)
    say(f"written: {path}")
