"""The addresses that a registration carries in fields, and how they are judged.

Decides: which fields hold addresses, what a well-formed address is, and which hosts cannot be public.
Leaves alone: addresses inside texts (`Text.links`) and whether an address answers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from carelane.domain.opt_in import WebForm
from carelane.rules.submission import Submission

# Places where anybody can have a page: the name is in the path or the sub-domain.
_SHARED_HOSTS: Final = (
    "facebook.com", "instagram.com", "linkedin.com", "google.com", "yelp.com", "wixsite.com", "github.io",
    "square.site", "weebly.com", "wordpress.com", "godaddysites.com", "webflow.io", "netlify.app", "vercel.app",
    "carrd.co", "linktr.ee", "notion.site", "myshopify.com", "blogspot.com", "squarespace.com", "web.app",
    "firebaseapp.com", "herokuapp.com", "onrender.com", "replit.app", "lovable.app",
)  # fmt: skip
POLICY_FIELDS: Final = ("privacyPolicyLink", "termsAndConditionsLink")
_LEFT_OPEN: Final = re.compile(
    r"[\[\]{}<>]|%[a-z_]+%|\$\{|your[-_ ]?(?:domain|site|website|company|business)|\bxxx+\b", re.IGNORECASE
)
_HOST: Final = re.compile(r"^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{1,61}$")


@dataclass(frozen=True, slots=True)
class Address:
    """An address of a field: its path, the text as it stands there, and its parts ("" where there is none)."""

    path: str
    text: str
    scheme: str
    host: str
    rest: str

    @property
    def left_open(self) -> bool:
        """True when the address is still a pattern to be filled in."""
        return _LEFT_OPEN.search(self.text) is not None

    @property
    def well_formed(self) -> bool:
        """True when scheme (if any) and host are those of a web address."""
        return self.scheme in ("", "http", "https") and _HOST.match(self.host) is not None


def address(path: str, text: str) -> Address:
    """The address of a field; a text without a scheme is read as one that lacks it."""
    given = text.strip()
    try:
        parts = urlsplit(given if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", given) else f"//{given}")
        host = "" if "@" in parts.netloc else (parts.hostname or "").lower()  # an e-mail address is no web address
    except ValueError:  # a bracket that opens no IPv6 address
        return Address(path, given, "", "", "")
    rest = (
        parts.path.strip("/")
        + (f"?{parts.query}" if parts.query else "")
        + (f"#{parts.fragment}" if parts.fragment else "")
    )
    return Address(path, given, parts.scheme.lower(), host, rest)


def is_shared_host(host: str) -> bool:
    """True for a host under which anybody can have a page."""
    return any(host == shared or host.endswith(f".{shared}") for shared in _SHARED_HOSTS)


def own_site(submission: Submission) -> str:
    """The brand's site: its website, else the host that policy and terms share; "" where neither is known."""
    if submission.brand.website.strip():
        return submission.brand.website.strip()
    links = (submission.campaign.privacy_policy_link, submission.campaign.terms_and_conditions_link)
    found = [address("", text) for text in links if text.strip()]
    hosts = {item.host.removeprefix("www.") for item in found if item.well_formed and not item.left_open}
    host = hosts.pop() if len(hosts) == 1 and len(found) == len(POLICY_FIELDS) else ""
    return "" if is_shared_host(host) else host


def addresses(submission: Submission) -> Iterator[Address]:
    """Every address that stands in a field of its own and is filled in."""
    campaign = submission.campaign
    fields = [
        ("brand.website", submission.brand.website),
        ("privacyPolicyLink", campaign.privacy_policy_link),
        ("termsAndConditionsLink", campaign.terms_and_conditions_link),
        ("embeddedLinkSample", campaign.embedded_link_sample),
    ]
    for place, method in submission.placed_methods:
        if isinstance(method, WebForm):
            fields.append((f"{place}.url", method.url))
    for path, text in fields:
        if text.strip():
            yield address(path, text)
