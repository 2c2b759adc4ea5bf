"""A check for bots in front of pages.

Decides: pages that show a bot check or a CAPTCHA in place of what they hold.
Leaves alone: a CAPTCHA inside a form, which stops nobody from reading.
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


def _check(view: SiteView) -> Iterator[SiteIssue]:
    walled = list(view.of_state(FetchState.BLOCKED))
    if walled:
        many = f" ({len(walled)} pages)" if len(walled) > 1 else ""
        severity = Severity.BLOCKER if view.home in walled else None
        says = f"a bot check stands in place of the page{many}"
        yield SiteIssue(Place(walled[0].address), says, severity=severity)


RULE = Rule(
    id="site-bot-wall",
    title="A bot check stands before the website",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("FRM-10", "WEB-01"),
    causes=("website-unreachable", "cta-url-inaccessible"),
    why=(
        "Reviewers' machines fetch the home page, the policies and the opt-in page; a bot check makes them report "
        "these "
        "as missing."
    ),
    how_to_fix=(
        "Let the home page, the opt-in page, the policy and the terms through without a check (a rule for these "
        "addresses in your firewall), at least until the campaign is approved."
    ),
    limits="The check may meet our reader and let others through.",
    check_site=_check,
    non_compliant=(SiteExample({"/": {"state": "blocked"}}, ("website/",)),),
    compliant=(SiteExample(GOOD),),
)
