"""`carelane packet`: everything for one submission, as pages to copy from and to print."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.output import cannot_write, day, say, write_file

if TYPE_CHECKING:
    from carelane.report.document.blocks import Document
    from carelane.services.findings import CampaignReport
    from carelane.services.packet.packet import Packet, Payload
    from carelane.services.packet.website import SeenWebsite

PRIVATE = 0o700


def packet(
    file: Annotated[Path, typer.Argument(help="The campaign file.", metavar="FILE")],
    *,
    out: Annotated[str, typer.Option("--out", help="The folder to write to (default: FILE's name with .packet).")] = "",
    pdf: Annotated[bool, typer.Option("--pdf", help="The PDF only.")] = False,
    html: Annotated[bool, typer.Option("--html", help="The HTML page only.")] = False,
    payloads: Annotated[
        bool, typer.Option("--payloads", help="Also the JSON for Twilio, Telnyx and the registry.")
    ] = False,
    provider: Annotated[str, typer.Option(help="Whose form (default: what the file says).")] = "",
    as_of: Annotated[str, typer.Option("--as-of", help="The day of the rules, fees and the document.")] = "",
    site_report: Annotated[
        str, typer.Option("--site-report", help="A kept website check (site-report.json) to add as evidence.")
    ] = "",
    pick: Annotated[int, typer.Option("--pick", help="Which of several campaigns in the file, from 1.", min=0)] = 0,
) -> None:
    """Write the submission packet: the form field by field, proofs, statements, fees, and what comes after."""
    from carelane.cli.kept_attempts import history_of  # noqa: PLC0415  keeps the start short
    from carelane.formats.campaign_file import load_registration  # noqa: PLC0415
    from carelane.report.packet import packet_document  # noqa: PLC0415
    from carelane.services.check_campaign import check_campaign  # noqa: PLC0415
    from carelane.services.packet.build import build_packet  # noqa: PLC0415
    from carelane.services.write_texts import write_texts  # noqa: PLC0415

    loaded = load_registration(file, pick=pick)
    report = check_campaign(
        loaded.registration, provider=provider, as_of=day(as_of), name=str(file), notes=loaded.notes, path=str(file)
    )
    languages = loaded.registration.facts.languages or ("en",)
    written = write_texts(loaded.registration, languages=languages, provider=report.provider)
    made = build_packet(report, history_of(file, report), written, _website(site_report))
    document = packet_document(made)
    both = pdf == html
    folder = _folder(Path(out) if out else file.with_name(f"{file.stem}.packet"))
    files = [*_page(document, folder, wanted=html or both), *_pdf(document, folder, wanted=pdf or both, alone=pdf)]
    if payloads:
        files.extend(_payloads(report, folder))
    for path in files:
        say(f"written: {path}")
    _tell(made)


def _website(path: str) -> "SeenWebsite | None":
    """The website as a kept check saw it; None without one.

    Raises:
        UnreadableFile: the file cannot be read.
        InputError: it is no report of a website check.
    """
    if not path:
        return None
    import json  # noqa: PLC0415  only on this path

    from carelane.domain.errors import UnreadableFile  # noqa: PLC0415
    from carelane.services.packet.website import seen_website  # noqa: PLC0415

    try:
        data = json.loads(Path(path).read_text("utf-8"))
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read", hint="look at its name and its permissions") from error
    except ValueError:
        data = None
    return seen_website(data)


def _page(document: "Document", folder: Path, *, wanted: bool) -> list[Path]:
    if not wanted:
        return []
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    try:
        from carelane.report.document.html import document_html  # noqa: PLC0415
    except ImportError as error:
        raise BadSetting(
            "the HTML page needs the web part, which is not installed", hint="pip install 'carelane[web]'"
        ) from error
    path = folder / "packet.html"
    write_file(path, document_html(document), private=True)
    return [path]


def _pdf(document: "Document", folder: Path, *, wanted: bool, alone: bool) -> list[Path]:
    if not wanted:
        return []
    from carelane.domain.errors import BadSetting  # noqa: PLC0415  keeps the start short

    try:
        from carelane.report.document.pdf import document_pdf  # noqa: PLC0415
    except ImportError as error:
        if alone:
            hint = "pip install 'carelane[pdf]', or leave out --pdf: the HTML page holds the same"
            raise BadSetting("the PDF needs the pdf part, which is not installed", hint=hint) from error
        say("note: no PDF was made: it needs the pdf part (pip install 'carelane[pdf]'); the HTML page holds the same")
        return []
    from carelane.cli.output import write_bytes  # noqa: PLC0415

    path = folder / "packet.pdf"
    write_bytes(path, document_pdf(document), private=True)
    return [path]


def _payloads(report: "CampaignReport", folder: Path) -> list[Path]:
    from carelane.services.packet.payloads import payloads as make  # noqa: PLC0415  keeps the start short

    paths = []
    for payload in make(report.registration):
        path = folder / payload.name
        write_file(path, payload.text, private=True)
        paths.append(path)
        _tell_payload(payload)
    return paths


def _tell_payload(payload: "Payload") -> None:
    for problem in payload.problems:
        say(f"{payload.name}: would be refused: {problem}")
    for note in payload.notes:
        say(f"{payload.name}: note: {note}")


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return folder


def _tell(made: "Packet") -> None:
    from carelane.report.text import tally  # noqa: PLC0415  keeps the start short
    from carelane.services.attempts.history import warnings  # noqa: PLC0415
    from carelane.services.findings import not_ready  # noqa: PLC0415

    for warned in warnings(made.history) if made.history else ():
        say(f"warning: {warned.text}{':' if warned.points else ''}")
        for point in warned.points:
            say(f"  - {point}")
    left = tally(made.report.findings)
    if made.is_ready:
        say(f"nothing known stands in the way{f' ({left})' if left else ''}; no promise: reviewers decide")
    else:
        unticked = sum(not claim.ticked for claim in made.claims)
        parts = (
            not_ready(len(made.questions)) or "not ready",
            left,
            f"{unticked} statement{'' if unticked == 1 else 's'} that nobody confirmed" if unticked else "",
        )
        say(f"{'; '.join(part for part in parts if part)} - do not submit yet; the packet lists them")
