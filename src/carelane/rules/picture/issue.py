"""What a rule says about a website, and how it gives an example of one.

Decides: the shape of a problem (place, words, what to paste) and of an example site.
Leaves alone: turning it into a finding (`rules/site_runner.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site_finding import Paste, Place


@dataclass(frozen=True, slots=True)
class SiteIssue:
    """One problem of a website. `severity`, `confidence` and `how_to_fix` override what the rule declares."""

    place: Place
    what: str
    pastes: tuple[Paste, ...] = ()
    severity: Severity | None = None
    confidence: Confidence | None = None
    how_to_fix: str = ""
    related: tuple[str, ...] = ()  # fields of the registration that it contradicts


@dataclass(frozen=True, slots=True)
class SiteExample:
    """An example website: pages by address (`fixture.py` says how they are written), and what was registered.

    `at` lists the places at which the rule reports, in order ("website/contact#form1"); empty where it is in order.
    """

    pages: Mapping[str, object]
    at: tuple[str, ...] = ()
    campaign: Mapping[str, object] = field(default_factory=dict)
    provider: str = "tcr"
    note: str = ""
