"""The lock files pin everything that pyproject.toml and the .in files ask for, by hash and without an address."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.checkout import read

LOCKS = ("requirements.lock", "tools/bootstrap.lock", "benchmarks/requirements.lock")
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)


def pins(lock: str) -> dict[str, set[str]]:
    """The versions that a lock pins, by name; more than one where the platform decides."""
    found: dict[str, set[str]] = {}
    for name, version in _PIN.findall(read(lock)):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def _asked_by_the_project() -> list[str]:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    extras = project["optional-dependencies"].values()
    return [*project["dependencies"], *(line for extra in extras for line in extra)]


def _asked_by(name: str) -> list[str]:
    return [line for line in read(name).splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("lock", "asked"),
    [
        ("requirements.lock", _asked_by_the_project()),
        ("tools/bootstrap.lock", _asked_by("tools/bootstrap.in")),
        ("benchmarks/requirements.lock", _asked_by("benchmarks/requirements.in")),
    ],
)
def test_everything_asked_for_is_pinned_to_a_version_that_fits(lock, asked):
    pinned = pins(lock)
    unpinned = [
        line
        for line in asked
        for requirement in [Requirement(line)]
        if not any(version in requirement.specifier for version in pinned.get(canonicalize_name(requirement.name), ()))
    ]
    assert asked
    assert unpinned == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash_and_no_address(lock):
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", read(lock), flags=re.MULTILINE)
    assert entries[0] == ""
    assert [entry.split()[0] for entry in entries[1:] if "--hash=sha256:" not in entry] == []
    assert "://" not in read(lock)


def test_what_two_locks_share_has_one_version():
    ours = pins("requirements.lock")
    others = [pins(lock) for lock in LOCKS[1:]]
    differing = [name for other in others for name in ours.keys() & other.keys() if ours[name] != other[name]]
    assert differing == []


def test_the_benchmark_peers_are_not_among_what_users_install():
    peers = {Requirement(line).name for line in _asked_by("benchmarks/requirements.in")}
    assert peers & pins("requirements.lock").keys() == set()
