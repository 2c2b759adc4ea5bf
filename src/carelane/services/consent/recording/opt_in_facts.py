"""What an opt-in has to tell, by the way it was given, and where the words for it may have stood.

Decides: the facts without which an opt-in proves nothing; they are named in words to whoever entered it.
Leaves alone: recording (`opt_in`), and how much consent it is (`levels`).
Source: CTIA Messaging Principles 2023-05, 5.1.2: time, medium, the words shown and the act, who agreed, the address for
the web; spoken consent: who took it, by which script; paper and contracts: the paper itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from carelane.domain.consent import ALL, Method
from carelane.domain.consent_records import CARE_STREAM


@dataclass(frozen=True, slots=True)
class OptIn:
    """An opt-in as it is entered.

    at: when the person agreed, aware. disclosure: the id of the words that they saw or heard. act: what they did
    ("ticked the box", "said yes"). taken_by: who asked, or entered it. words: the person's own, verbatim. where: the
    counter, the form, the parties of a contract. page, ip, agent: of the web. evidence: ids of what proves it.
    source, key: see `domain.consent.NewEvent`; a key makes a second entry of the same one harmless.
    """

    workspace_id: str
    number: str
    method: Method
    at: datetime
    disclosure: str = ""
    stream: str = CARE_STREAM
    sender: str = ALL
    act: str = ""
    name: str = ""
    taken_by: str = ""
    words: str = ""
    where: str = ""
    page: str = ""
    ip: str = ""
    agent: str = ""
    evidence: tuple[str, ...] = ()
    source: str = ""
    key: str = ""


FACTS: Final = MappingProxyType(
    {
        "disclosure": "the words that the person saw or heard",
        "act": "what the person did to agree",
        "name": "who agreed",
        "taken_by": "who took it",
        "words": "the person's own words",
        "where": "where it was taken",
        "page": "the address of the page",
        "ip": "the IP address",
        "agent": "the browser",
        "evidence": "what proves it (a picture or a file)",
    }
)
_EVERY: Final = ("disclosure", "act")
NEEDED: Final[Mapping[Method, tuple[str, ...]]] = MappingProxyType(
    {
        Method.WEB_FORM: (*_EVERY, "page", "ip", "agent"),
        Method.PREFERENCE_PAGE: (*_EVERY, "page", "ip", "agent"),
        Method.KEYWORD: (*_EVERY, "words", "evidence"),
        Method.VERBAL: (*_EVERY, "taken_by"),
        Method.PAPER: (*_EVERY, "taken_by", "evidence"),
        Method.POINT_OF_SALE: (*_EVERY, "taken_by", "where"),
        Method.CONTRACT: (*_EVERY, "name", "taken_by", "evidence"),
        Method.EMPLOYEE: (*_EVERY, "name", "taken_by", "evidence"),
    }
)
# Where the words stood, for each way to opt in.
PLACES: Final[Mapping[Method, tuple[str, ...]]] = MappingProxyType(
    {
        Method.WEB_FORM: ("web_form",),
        Method.PREFERENCE_PAGE: ("preference_page", "web_form"),
        Method.KEYWORD: ("keyword_ad",),
        Method.VERBAL: ("verbal",),
        Method.PAPER: ("paper",),
        Method.POINT_OF_SALE: ("verbal", "paper", "web_form"),
        Method.CONTRACT: ("paper", "web_form"),
        Method.EMPLOYEE: ("paper", "web_form", "verbal"),
    }
)


def lacking(entry: OptIn) -> tuple[str, ...]:
    """What is missing, as the names of the facts."""
    given: list[str] = []
    for name in NEEDED.get(entry.method, _EVERY):
        value = getattr(entry, name)
        if not (value.strip() if isinstance(value, str) else value):
            given.append(name)
    return tuple(given)


def in_words(names: tuple[str, ...]) -> str:
    """Missing facts as a list for a person, each with its name in the entry."""
    return "; ".join(f"{FACTS[name]} ({name})" for name in names)
