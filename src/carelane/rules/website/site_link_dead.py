"""A link of a message that leads nowhere.

Decides: links of samples and automatic replies whose page does not open for a stranger.
Leaves alone: what the page says (`site-link-to-sales`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD

_DEAD = {
    FetchState.NOT_FOUND: "the page does not exist",
    FetchState.FAILED: "the page does not open",
    FetchState.REFUSED: "the address was refused (private, too large, or no page)",
}


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for link in view.picture.links:
        if link.state in _DEAD:
            yield SiteIssue(
                Place(link.address, quote=link.written),
                f"the link “{link.written[:100]}” of a message: {_DEAD[link.state]}",
            )


RULE = Rule(
    id="site-link-dead",
    title="A link of a message leads nowhere",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("SMP-08",),
    causes=("spam-or-deceptive", "attr-embedded-link"),
    why="Reviewers follow the links of samples; a dead one makes the message look like a trap.",
    how_to_fix="Correct the address in the message, or publish the page.",
    check_site=_check,
    non_compliant=(
        SiteExample({**GOOD, "links": {"https://mapleridgepm.example/pay": {"state": "not_found"}}}, ("website/pay",)),
    ),
    compliant=(SiteExample({**GOOD, "links": {"https://mapleridgepm.example/status": "Status of your repair"}}),),
)
