"""A website that does not open.

Decides: the home page gives no answer, an error, or nothing of the site could be read.
Leaves alone: bot checks (`site-bot-wall`), sign-in (`site-behind-login`), and what
we were asked not to read.
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

_CLOSED = frozenset({FetchState.FAILED, FetchState.NOT_FOUND, FetchState.REFUSED})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    home = view.home
    if home is None or (home.state not in _CLOSED and view.pages):
        return
    if home.state not in _CLOSED:
        return
    status = f" (status {home.status})" if home.state is not FetchState.REFUSED and home.status >= 400 else ""
    says = f"the website does not open{status}: {home.note}" if home.note else f"the website does not open{status}"
    yield SiteIssue(Place(home.address), says, related=("brand.website",))


RULE = Rule(
    id="site-unreachable",
    title="The website does not open",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("WEB-01", "FRM-10"),
    causes=("website-unreachable", "cta-url-inaccessible"),
    why="What reviewers cannot open they decline.",
    how_to_fix="Open the address in a private window, from another network and on a phone, and have the host mend it.",
    check_site=_check,
    non_compliant=(
        SiteExample({"/": {"state": "failed", "note": "no answer in 10 seconds"}}, ("website/",)),
        SiteExample({**GOOD, "/": {"state": "not_found", "status": 404}}, ("website/",)),
    ),
    compliant=(SiteExample(GOOD), SiteExample({"/": {"state": "blocked"}})),
)
