"""The website as evidence for a packet: what was seen, when, with the hash of every page.

Decides: what of a kept website check goes into a packet, and that it is old news when the file has other addresses.
Leaves alone: the check itself (`services/site_check`) and how it looks (`report`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from carelane.domain.errors import InputError

_CLAIMS = ("found", "contradicted", "not_found", "not_visible", "not_read")


@dataclass(frozen=True, slots=True)
class SeenPage:
    """One page: address, state, when, SHA-256 of what was sent, and the name of its picture."""

    address: str
    state: str
    fetched_at: str
    digest: str
    screenshot: str


@dataclass(frozen=True, slots=True)
class SeenClaim:
    """One claim of the registration and what the website showed of it."""

    field: str
    quote: str
    state: str
    why: str


@dataclass(frozen=True, slots=True)
class SeenWebsite:
    """A website check, as far as a packet shows it. digest: over all pages that were read."""

    site: str
    seen_at: str
    agent: str
    digest: str
    verdict: str
    blockers: int
    warnings: int
    pages: tuple[SeenPage, ...]
    claims: tuple[SeenClaim, ...]


def seen_website(data: object) -> SeenWebsite:
    """The evidence out of the JSON form of a website check.

    Raises:
        InputError: it is no report of a website check.
    """
    try:
        return _read(cast("Mapping[str, Any]", data))  # what it is not raises below
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        hint = "give the site-report.json that `carelane check-site --save FOLDER` writes"
        raise InputError("this is no report of a website check", hint=hint) from error


def _read(data: Mapping[str, Any]) -> SeenWebsite:
    if data["carelane"] != 1 or data["kind"] != "site":
        raise ValueError
    severities = [str(each["severity"]) for each in data["findings"]]
    return SeenWebsite(
        site=str(data["site"]), seen_at=str(data["seen_at"]), agent=str(data["agent"]), digest=str(data["digest"]),
        verdict=str(data["verdict"]), blockers=severities.count("blocker"), warnings=severities.count("warning"),
        pages=tuple(
            SeenPage(
                str(page["address"]), str(page["state"]), str(page["fetched_at"]), str(page["sha256"]),
                str(page["screenshot"]),
            )
            for page in data["pages"]
        ),
        claims=tuple(
            SeenClaim(str(each["field"]), str(each["quote"]), str(each["state"]), str(each["why"]))
            for each in data["claims"]
            if each["state"] in _CLAIMS
        ),
    )  # fmt: skip
