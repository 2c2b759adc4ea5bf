"""Hosts: which names are web addresses, which two belong to one site, which are public shorteners.

Decides: whether dotted words without "https://" are an address, the registered name behind a host, and
whether anybody may hide an address behind it.
Leaves alone: finding addresses in a text (`links.py`), and whether a link is a problem (`rules`).
Source: `data/domains.toml` and `data/shorteners.toml`, which name their own sources.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("data")
_FEWEST_DIGITS_OF_A_NAME = 3  # "360.example" may be a site, "3.com" is a typing error


@dataclass(frozen=True, slots=True)
class ShortenerGroup:
    """Public shorteners with who named them; source "ours" is our own addition."""

    name: str
    source: str
    date: str
    hosts: frozenset[str]


def is_bare_address(labels: list[str], *, has_path: bool) -> bool:
    """True when the parts of a dotted word make a web address, although no "https://" says so.

    labels: as written, since "Thanks.Info" and "acme.info" differ in their capitals only.
    """
    names, last = [label.lower() for label in labels], labels[-1].lower()
    known = _domains()
    if len(names) < 2 or last in known["files"] or not all(names):
        return False
    if names[0] == "www" and len(names) > 2:
        return last.isalpha()
    is_country = last in known["countries"]
    if not (is_country or last in known["plain"] or last in known["wordy"]):
        return False
    if has_path:
        return True
    if last in known["wordy"] or (is_country and names[-2] not in known["second_level"]):
        return False
    if labels[-1].istitle() and last not in {"com", "net", "org"}:
        return False
    return _may_be_a_name(names[:-1], last)


def _may_be_a_name(names: list[str], last: str) -> bool:
    if all(name.isdigit() for name in names):
        return last == "com" and len(names[-1]) >= _FEWEST_DIGITS_OF_A_NAME
    if all(len(name) == 1 for name in names):
        return len(names) == 1 and last == "com"
    return names[-1] not in _domains()["sentence_words"]


def is_file_ending(label: str) -> bool:
    """True for "pdf" and the like."""
    return label.lower() in _domains()["files"]


def host_of(address: str) -> str:
    """The host of a web address, lower case, without user, port and "www."; "" when there is none."""
    scheme, _, rest = address.strip().partition("://")
    if not rest or not scheme.isalnum():
        rest = address.strip().removeprefix("//")
    for sign in "/?#\\":
        rest = rest.partition(sign)[0]
    host = rest.rpartition("@")[2].partition(":")[0].strip(".").lower()
    return host.removeprefix("www.")


@lru_cache(maxsize=1_024)  # one text asks for the same few hosts, and the known services, for each of its links
def registered_name(host: str) -> str:
    """The part of a host that somebody registered: "acme.co.uk" of "shop.acme.co.uk"."""
    labels = host_of(host).split(".")
    known = _domains()
    size = 2
    if len(labels) > 2 and (
        ".".join(labels[-2:]) in known["shared_hosts"]
        or (labels[-1] in known["countries"] and labels[-2] in known["second_level"])
    ):
        size = 3
    return ".".join(labels[-size:])


def same_site(host: str, website: str) -> bool:
    """True when a host belongs to the site of a website; sub-domains on either side count."""
    ours, theirs = registered_name(host), registered_name(website)
    return bool(ours) and "." in ours and ours == theirs


def is_public_shortener(host: str) -> bool:
    """True when the host, or a host above it, is a public link shortener."""
    labels = host_of(host).split(".")
    return any(".".join(labels[place:]) in _shorteners() for place in range(len(labels) - 1))


@lru_cache(maxsize=1)
def shortener_groups() -> tuple[ShortenerGroup, ...]:
    """The kept list of public shorteners with its sources."""
    groups = _read("shorteners.toml")["group"]
    return tuple(
        ShortenerGroup(group["name"], group["source"], group["date"], frozenset(group["hosts"])) for group in groups
    )


@lru_cache(maxsize=1)
def _shorteners() -> frozenset[str]:
    return frozenset(host for group in shortener_groups() for host in group.hosts)


@lru_cache(maxsize=1)
def _domains() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in _read("domains.toml").items()}


def _read(name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  only texts with a dotted word pay for it

    return tomllib.loads((_DATA / name).read_text(encoding="utf-8"))
