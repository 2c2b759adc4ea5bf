"""A page that the registration names and that no stranger can open.

Decides: pages of the call to action, of a declared form and of the link fields that give an error or no answer.
Leaves alone: pages behind a sign-in (`site-behind-login`) and the policy itself (`site-policy-missing`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.site_finding import Place
from carelane.domain.target import Target
from carelane.rules.picture.documents import same_page
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, flow

_CLOSED = (FetchState.NOT_FOUND, FetchState.FAILED, FetchState.BLOCKED, FetchState.REFUSED)


def _check(view: SiteView) -> Iterator[SiteIssue]:
    named = [looked.claim for looked in view.claims if looked.claim.about]
    for page in view.of_state(*_CLOSED):
        claim = next((claim for claim in named if same_page(page, claim.about)), None)
        if claim is not None:
            reason = page.note or page.state.value.replace("_", " ")
            says = f"the registration names this page (“{claim.quote[:120]}”), and it does not open: {reason}"
            yield SiteIssue(Place(page.address), says, related=(claim.field,))


RULE = Rule(
    id="site-named-page-closed",
    title="A page that the registration names does not open",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-10", "SUB-04"),
    causes=("cta-url-inaccessible", "cta-unverifiable"),
    instead_of=("site-claim-contradicted",),
    why="Reviewers open the addresses of the registration, and decline what they cannot see.",
    how_to_fix="Publish the page under that address, or correct the address in the registration.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            {**GOOD, "/sms": {"state": "not_found", "status": 404}},
            ("website/sms",),
            flow("Tenants tick the box at https://mapleridgepm.example/sms and agree to texts."),
        ),
    ),
    compliant=(
        SiteExample(GOOD, (), flow("Tenants tick the box at https://mapleridgepm.example/contact and agree to texts.")),
        SiteExample({**GOOD, "/old": {"state": "not_found", "status": 404}}),
    ),
)
