"""A new installation on SQLite for tests of services: real stores, a clock that tests move, cheap password hashes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from carelane.accounts.password_hasher import Argon2Hasher, Cost
from carelane.domain.access import ActorKind, User
from carelane.domain.kept import Actor
from carelane.settings import read_settings
from carelane.wiring import Services, open_services
from tests.contract.kept_things import TickingClock

CHEAP = Argon2Hasher(Cost(memory_kib=8, passes=1, lanes=1))


@contextmanager
def installation(folder: Path) -> Iterator[Services]:
    """Everything that services need, closed at the end."""
    services = open_services(read_settings({"CARELANE_DATA": str(folder)}), clock=TickingClock(), hasher=CHEAP)
    try:
        yield services
    finally:
        services.close()


def clock_of(services: Services) -> TickingClock:
    """The clock, to move it."""
    assert isinstance(services.clock, TickingClock)
    return services.clock


def as_actor(user: User) -> Actor:
    """The person as the trail names them."""
    return Actor(ActorKind.USER, user.id, user.name)
