"""The second half of the demo: from the reviewers' answer to a packet that is ready.

Decides: what is shown of the plan and the website, and that the made-up owner confirms what the texts claim.
Leaves alone: the plan, the texts and the packet (`services`).
"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from carelane.cli.output import say, write, write_bytes, write_file

if TYPE_CHECKING:
    from carelane.domain.campaign import Registration
    from carelane.services.correction.plan import Plan
    from carelane.services.packet.website import SeenWebsite

_MOST_ROUNDS = 4  # a confirmed text may bring another one, which states something else


def correct(declined: "Registration", place: Path) -> list[Path]:
    """Show the demands, correct the campaign with its owner's answers, and write plan, campaign and packet."""
    from carelane.formats.campaign_file import dump_registration  # noqa: PLC0415  keeps the start short
    from carelane.services.demo_campaign import FILE_NAME, answered  # noqa: PLC0415

    plan = _plan(declined)
    write(f"\nThe reviewers' answer names {len(plan.tasks)} demands (plan.html has each with its edit):\n")
    for number, task in enumerate(plan.tasks, start=1):
        write(f"  {number:2}  {task.title} [{task.id}]\n")
    corrected = _confirmed(answered(declined))
    write(
        f"\nThe owner answers {len(plan.questions)} questions and confirms {len(corrected.claims)} statements. "
        f"Then the check says: {corrected.after.verdict.upper()}.\n"
    )
    for change in corrected.changes:
        if change.field in ("messageFlow", "helpMessage"):
            write(f"\n{change.field} now:\n  {change.after}\n")
    campaign = place / FILE_NAME.replace("declined", "corrected")
    write_file(campaign, dump_registration(corrected.registration, "carelane"))
    from carelane.cli.demo_website import websites  # noqa: PLC0415

    pages, seen = websites(declined, corrected.registration, place)
    return [campaign, *_page(plan, place), *pages, *_packet(corrected, place, seen)]


def _plan(registration: "Registration") -> "Plan":
    from carelane.services.demo_campaign import REJECTION  # noqa: PLC0415
    from carelane.services.plan_corrections import facts_writer, plan_corrections  # noqa: PLC0415
    from carelane.services.read_rejection import read_rejection  # noqa: PLC0415

    reading = read_rejection(REJECTION, registration.provider, registration)
    return plan_corrections(registration, reading, write=facts_writer())


def _confirmed(registration: "Registration") -> "Plan":
    """The plan after the owner has said yes to everything that its texts claim."""
    plan = _plan(registration)
    for _ in range(_MOST_ROUNDS):
        open_ids = sorted({claim.statement.id for claim in plan.claims if not claim.confirmed})
        if not open_ids:
            break
        facts = registration.facts
        confirmed = tuple(dict.fromkeys((*facts.confirmed, *open_ids)))
        registration = replace(registration, facts=replace(facts, confirmed=confirmed))
        plan = _plan(registration)
    return plan


def _page(plan: "Plan", place: Path) -> list[Path]:
    try:
        from carelane.report.plan_page import plan_page  # noqa: PLC0415
    except ImportError:
        return []  # the note on the web part stands with the report
    path = place / "plan.html"
    write_file(path, plan_page(plan, done=False))
    return [path]


def _packet(plan: "Plan", place: Path, seen: "SeenWebsite | None") -> list[Path]:
    from carelane.report.packet import packet_document  # noqa: PLC0415
    from carelane.services.packet.build import build_packet  # noqa: PLC0415
    from carelane.services.write_texts import write_texts  # noqa: PLC0415

    document = packet_document(build_packet(plan.after, None, write_texts(plan.registration), seen))
    made: list[Path] = []
    try:
        from carelane.report.document.html import document_html  # noqa: PLC0415
    except ImportError:
        pass
    else:
        made.append(place / "packet.html")
        write_file(made[-1], document_html(document))
    try:
        from carelane.report.document.pdf import document_pdf  # noqa: PLC0415
    except ImportError:
        say("note: the PDF needs the pdf part (pip install 'carelane[pdf]')")
    else:
        made.append(place / "packet.pdf")
        write_bytes(made[-1], document_pdf(document))
    return made
