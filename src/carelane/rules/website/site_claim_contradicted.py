"""A claim of the registration that the website contradicts.

Decides: claims whose page or form was seen and shows the opposite.
Leaves alone: claims whose page was not met with (`site-claim-not-found`) and those about paper, voice or counters.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.claims import ClaimKind
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import ClaimState
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BOX, GOOD, flow, with_form

_SOFT = frozenset({ClaimKind.WORDS, ClaimKind.BOX_TEXTS_ONLY, ClaimKind.PHONE_OPTIONAL})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for looked in view.claims:
        if looked.state is ClaimState.CONTRADICTED:
            says = f"the registration says “{looked.claim.quote[:160]}”, but {looked.why}"
            severity = Severity.WARNING if looked.claim.kind in _SOFT else None
            yield SiteIssue(looked.place, says, severity=severity, related=(looked.claim.field,))


RULE = Rule(
    id="site-claim-contradicted",
    title="The website contradicts the registration",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-29", "FRM-11"),
    causes=("cta-unverifiable",),
    why="Most refusals seen in the wild say that the call to action could not be verified on the website.",
    how_to_fix=(
        "Change the website so that the sentence is true, or the sentence so that it says what the website shows."
    ),
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form("phone: Phone", BOX.replace("[ ]", "[x]")),
            ("website/contact#form1",),
            flow("On https://mapleridgepm.example/contact stands a checkbox that is unchecked by default."),
        ),
        SiteExample(
            with_form("text: Name", "phone: Phone"),
            ("website/contact#form1",),
            flow("We do not collect phone numbers or consent on our website; customers text us first."),
            note="the case of S3",
        ),
    ),
    compliant=(
        SiteExample(GOOD, (), flow("On https://mapleridgepm.example/contact stands an optional, unticked checkbox.")),
        SiteExample(GOOD, (), flow("Tenants sign a paper form at the front desk.")),
    ),
)
