"""How many decisions a second the send gate makes: in process, in batches, over HTTP; on SQLite and on PostgreSQL.

In the same run, on the same machine: what the database alone takes, a bare ASGI application, and (where
.venv-bench has them) policy engines that are handed the facts. The aims: in process 30,000/s with texts that were read
before, batches 60,000/s, new texts 8,000/s; over HTTP half of the bare application and 99 of 100 within 5 ms.

    python -m benchmarks.gate [--people 100000] [--events 5] [--seconds 3] [--only sqlite]
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from benchmarks.gate_load import Load, load
from carelane.cli.serve import settings_of
from carelane.domain.access import ActorKind, Scope, WorkspaceKind
from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.consent import ConsentLevel, EventKind, Method, NewEvent
from carelane.domain.consent_records import SenderNumber
from carelane.domain.gate_policy import GatePolicy
from carelane.domain.kept import Actor, Status
from carelane.domain.phone import PhoneNumber
from carelane.services.gate.check_send import check_send, check_sends
from carelane.services.gate.question import SendQuestion
from carelane.services.gate.settling import settle
from carelane.services.workspaces.api_keys import CreateKey, create_key
from carelane.wiring import Services, open_services
from tests.contract.postgres_cluster import server_programs, shared_cluster

OURS: Final = PhoneNumber("+16085550100")
TEXT: Final = "Maple Ridge: your repair is booked for Friday. Reply STOP to opt out."
ME: Final = Actor(ActorKind.SYSTEM, "benchmark", "benchmark")
CONNECTIONS: Final = 16
_PIECE: Final = 2_000
_STATE: Final = "SELECT sender, stream, marks FROM consent_states WHERE workspace_id = ? AND recipient = ?"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=5, help="events of each person")
    parser.add_argument("--seconds", type=float, default=3.0, help="how long each row is measured")
    parser.add_argument("--only", choices=("sqlite", "postgresql"), default="")
    given = parser.parse_args()
    print(f"{given.people:,} people with {given.events} events each; {given.seconds:g} s a row")
    with tempfile.TemporaryDirectory() as folder:
        if given.only != "postgresql":
            measure("sqlite", Path(folder) / "sqlite", "", given)
        if given.only != "sqlite":
            if server_programs() is None:
                print("\npostgresql: its server is not here")
            else:
                with shared_cluster(Path(folder)) as address:
                    measure("postgresql", Path(folder) / "postgresql", address.format("postgres"), given)
    peers()


def measure(name: str, folder: Path, address: str, given: argparse.Namespace) -> None:
    """All rows of one database."""
    with installed(folder, address) as services:
        workspace_id, secret = set_up(services)
        began = time.perf_counter()
        numbers = fill(services, workspace_id, given.people, given.events)
        spent = time.perf_counter() - began
        print(f"\n{name}: filled through the ledger with {given.people * given.events / spent:,.0f} events/s\n")
        settle()
        in_process(services, workspace_id, numbers, given.seconds)
        served(folder, address, secret, numbers, given.seconds)


@contextmanager
def installed(folder: Path, address: str) -> Iterator[Services]:
    """A new installation on a database; "" for SQLite in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = settings_of("", 0, str(folder))
    services = open_services(replace(settings, database=address) if address else settings)
    try:
        yield services
    finally:
        services.close()


def set_up(services: Services) -> tuple[str, str]:
    """A workspace with an approved campaign, a linked number and a key; any hour will do."""
    owner = services.users.add_user("ann@example.com", "Ann", "x")
    workspace = services.workspaces.add_workspace("Maple Ridge", WorkspaceKind.BUSINESS, "", owner=owner, by=ME)
    registration = Registration(brand=Brand(display_name="Maple Ridge"), campaign=Campaign(usecase="CUSTOMER_CARE"))
    kept = services.campaigns.add(workspace.id, "Care", registration, ME)
    services.campaigns.describe(workspace.id, kept.id, by=ME, status=Status.APPROVED)
    setup = services.consent_setup
    setup.put_sender(workspace.id, SenderNumber(OURS, "", kept.id, "", is_linked=True), ME)
    setup.put_policy(workspace.id, GatePolicy(hours_for_all=False), ME)
    made = create_key(
        CreateKey(workspace.id, "benchmark", (Scope.GATE,)),
        ME,
        workspaces=services.workspaces,
        vault=services.vault,
        tokens=services.tokens,
    )
    return workspace.id, made.secret


def fill(services: Services, workspace_id: str, people: int, events: int) -> list[PhoneNumber]:
    """People who agreed, wrote now and then, and every tenth of whom said stop."""
    numbers = [PhoneNumber(f"+1{200 + 8 * (index % 90):03}{2_000_000 + index // 90:07}") for index in range(people)]
    at = datetime.now(UTC) - timedelta(days=60)
    piece = max(1, _PIECE // events)
    for start in range(0, people, piece):
        recipients = services.people.meet(workspace_id, numbers[start : start + piece], at)
        found = [
            event for index, recipient in enumerate(recipients) for event in story(recipient, start + index, at, events)
        ]
        services.ledger.append(workspace_id, found)
    return numbers


def story(recipient: str, index: int, at: datetime, events: int) -> Iterator[NewEvent]:
    """What happened to one person."""
    yield NewEvent(EventKind.OPT_IN, recipient, at, ME, "form", level=ConsentLevel.EXPRESS, method=Method.WEB_FORM)
    for number in range(1, events):
        when = at + timedelta(days=number)
        if number == events - 1 and index % 10 == 0:
            yield NewEvent(EventKind.OPT_OUT, recipient, when, ME, "inbound", method=Method.KEYWORD)
        else:
            yield NewEvent(
                EventKind.OPT_IN, recipient, when, ME, "inbound", level=ConsentLevel.IMPLIED, method=Method.INBOUND_TEXT
            )


def in_process(services: Services, workspace_id: str, numbers: list[PhoneNumber], seconds: float) -> None:
    """The rows without HTTP."""
    chance = random.Random(7)  # noqa: S311  the same people in every run
    gate = services.gate
    at = datetime.now(UTC)
    picked = [SendQuestion(OURS, chance.choice(numbers), TEXT) for _ in range(20_000)]
    asks = [(workspace_id, gate.people.recipient(workspace_id, each.recipient)) for each in picked]
    found = check_sends(picked[:1_000], workspace_id=workspace_id, at=at, gate=gate)
    allowed = sum(answer.may_go for answer in found)
    print(f"of the first thousand {allowed} may go\n\n{'':34}{'a second':>10} {'p50 µs':>9} {'p99 µs':>9}")
    row("one row by key, no decision", lambda index: services.database.fetch(_STATE, asks[index % 20_000]), seconds)
    row(
        "in process, text read before",
        lambda index: check_send(picked[index % 20_000], workspace_id=workspace_id, at=at, gate=gate),
        seconds,
    )
    row(
        "in process, every text new",
        lambda index: check_send(
            replace(picked[index % 20_000], text=f"{TEXT} {index} {at.microsecond}"),
            workspace_id=workspace_id,
            at=at,
            gate=gate,
        ),
        seconds,
    )
    row(
        "in process, decided and noted",
        lambda index: check_send(
            replace(picked[index % 20_000], text=f"{TEXT} ({index % 50})", send=True),
            workspace_id=workspace_id,
            at=datetime.now(UTC),
            gate=gate,
        ),
        seconds,
    )
    row(
        "batches of a thousand",
        lambda index: check_sends(
            picked[1_000 * (index % 20) : 1_000 * (index % 20 + 1)], workspace_id=workspace_id, at=at, gate=gate
        ),
        seconds,
        each=1_000,
    )


def row(name: str, work: Callable[[int], object], seconds: float, *, each: int = 1) -> None:
    """Do it again and again; one line of the table."""
    for index in range(20):
        work(index)
    times = []
    index = 20
    until = time.perf_counter() + seconds
    while (began := time.perf_counter()) < until:
        work(index)
        times.append(time.perf_counter() - began)
        index += 1
    times.sort()
    p50, p99 = (times[min(len(times) - 1, round(len(times) * share))] * 1e6 / each for share in (0.5, 0.99))
    print(f"{name:34}{each * len(times) / sum(times):10,.0f} {p50:9.1f} {p99:9.1f}")


def served(folder: Path, address: str, secret: str, numbers: list[PhoneNumber], seconds: float) -> None:
    """The rows over HTTP, with sixteen connections, beside a bare application on the same server."""
    chance = random.Random(7)  # noqa: S311  see above
    bodies = [f'{{"from":"{OURS}","to":"{chance.choice(numbers)}","text":"{TEXT}"}}'.encode() for _ in range(5_000)]
    print(f"\n{'over HTTP, 16 connections':34}{'a second':>10} {'p50 ms':>9} {'p99 ms':>9} {'server CPU µs':>13}")
    bare = _over_http("bare", folder, address, "", bodies, seconds)
    print(_http_row("bare ASGI application", bare))
    ours = _over_http("gate", folder, address, secret, bodies, seconds)
    print(_http_row("POST /api/v1/decisions", ours))
    by_cpu = bare.cpu_seconds / len(bare.milliseconds) / (ours.cpu_seconds / len(ours.milliseconds))
    print(f"{'of the bare application':34}{ours.a_second / bare.a_second:10.0%} (by CPU time {by_cpu:.0%})")
    if shutil.which("wrk") is None:
        print("(measured by benchmarks/gate_load.py: wrk is not here)")


def _over_http(  # noqa: PLR0917  the parts of one measurement
    kind: str, folder: Path, address: str, secret: str, bodies: list[bytes], seconds: float
) -> Load:
    command = [sys.executable, "-m", "benchmarks.gate_server", kind, str(folder), address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            port = int(process.stdout.readline()) if process.stdout else 0
            load(port, bodies[:200], secret, connections=CONNECTIONS, seconds=0.5)
            before = cpu_seconds(process.pid)
            found = load(port, bodies, secret, connections=CONNECTIONS, seconds=seconds)
            found.cpu_seconds = cpu_seconds(process.pid) - before
            return found
        finally:
            process.terminate()


def cpu_seconds(process_id: int) -> float:
    """How long a process was at work: on a busy machine this says more than the clock on the wall."""
    parts = Path(f"/proc/{process_id}/stat").read_text().rpartition(") ")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def _http_row(name: str, found: Load) -> str:
    p50 = statistics.median(found.milliseconds)
    p99 = found.milliseconds[min(len(found.milliseconds) - 1, round(len(found.milliseconds) * 0.99))]
    failed = f"  {found.failed} FAILED" if found.failed else ""
    at_work = found.cpu_seconds / max(1, len(found.milliseconds)) * 1e6
    return f"{name:34}{found.a_second:10,.0f} {p50:9.2f} {p99:9.2f} {at_work:13.0f}{failed}"


def peers() -> None:
    """The policy engines, where their environment is there."""
    python = Path(".venv-bench/bin/python")
    if not python.exists():
        print("\npeers: .venv-bench is not here (make bench makes it)")
        return
    subprocess.run([python, "-m", "benchmarks.gate_peers"], check=False)


if __name__ == "__main__":
    main()
