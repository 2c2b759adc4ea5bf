"""`carelane retention` and `carelane erase`: what may go, and erasing one person."""

from typing import TYPE_CHECKING, Annotated

import typer

from carelane.cli.consent_place import DataFolder, WorkspaceName, command_line, number_given, opened, workspace_called
from carelane.cli.output import day, say, write

if TYPE_CHECKING:
    from carelane.services.consent.retention.due import RetentionStores
    from carelane.wiring import Services


def retention(
    *,
    workspace: WorkspaceName = "",
    as_of: Annotated[str, typer.Option("--as-of", help="The day (YYYY-MM-DD; default: today).")] = "",
    data: DataFolder = "",
) -> None:
    """Report whose data may be erased, and what has to stay how long."""
    from collections import Counter  # noqa: PLC0415  keeps the start short
    from datetime import UTC, datetime, time  # noqa: PLC0415

    from carelane.services.consent.retention.due import retention as everybody  # noqa: PLC0415

    given = day(as_of)
    with opened(data) as services:
        place = workspace_called(workspace, services)
        at = datetime.combine(given, time(), UTC) if given else services.clock.now()
        counts: Counter[str] = Counter()
        due: list[str] = []
        for each in everybody(place.id, stores=_stores(services), at=at):
            counts["erased" if each.is_erased else "due" if each.is_due(at) else each.keeps.value] += 1
            counts["suppressed"] += each.suppressed
            if each.is_due(at):
                due.append(each.recipient)
        known = services.people.people(place.id, due[:1_000])
    write(f"As of {at.date().isoformat()}, people whose data\n")
    write(f"{counts['due']:>7,}  may be erased now\n")
    write(f"{counts['consent']:>7,}  prove a consent that is alive, or ended less than five years ago\n")
    write(f"{counts['opt_out']:>7,}  prove an opt-out of the last ten years\n")
    write(f"{counts['nothing']:>7,}  prove nothing, and are not due yet\n")
    write(f"{counts['erased']:>7,}  were erased\n")
    write(f"{counts['suppressed']:>7,}  of all of them must not be texted; that never ends and survives erasure\n")
    for recipient in due[:1_000]:
        person = known.get(recipient)
        write(f"due\t{person.number if person and person.number else recipient}\n")


def erase(
    number: Annotated[str, typer.Argument(help="The telephone number, or - to read it from standard input.")],
    *,
    workspace: WorkspaceName = "",
    anyway: Annotated[
        bool, typer.Option("--anyway", help="Although evidence has to be kept longer: you could no longer prove it.")
    ] = False,
    data: DataFolder = "",
) -> None:
    """Erase one person: number, words and evidence become unreadable; the chain and an opt-out stay."""
    from carelane.domain.phone import parse_phone  # noqa: PLC0415  keeps the start short
    from carelane.services.consent.retention.erase import ErasePerson, erase_person  # noqa: PLC0415

    phone = parse_phone(number_given(number))
    with opened(data) as services:
        place = workspace_called(workspace, services)
        recipient = services.people.recipient(place.id, phone)
        command = ErasePerson(place.id, recipient, command_line(), anyway=anyway)
        erased = erase_person(command, stores=_stores(services), clock=services.clock)
    say("erased: the number, the words and the evidence cannot be read any more")
    if erased.stays_stopped:
        say("the person stays on the list of those not to text, by a keyed hash of the number")


def _stores(services: "Services") -> "RetentionStores":
    from carelane.services.consent.retention.due import RetentionStores  # noqa: PLC0415  keeps the start short

    return RetentionStores(services.ledger, services.people, services.consent_setup, services.sent_log)
