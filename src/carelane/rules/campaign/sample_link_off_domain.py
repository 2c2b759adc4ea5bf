"""A link in a sample or automatic reply that leads to another site than the brand's.

Decides: the host of each link against the brand's website, or the site that policy and terms share.
Leaves alone: public shorteners (`public-shortener`), sales pages, and files from which no site of the brand is known.
Well-known services that people meet in ordinary business (maps, calendars, payment pages) are advice.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import is_public_shortener, same_site
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import own_site
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

# Services that small businesses link to in the open; the name of the service is in the address.
_SERVICES: Final = (
    "google.com", "g.page", "goo.gl", "apple.com", "calendly.com", "zoom.us", "youtube.com", "facebook.com",
    "instagram.com", "yelp.com", "paypal.com", "paypal.me", "venmo.com", "square.site", "squareup.com", "stripe.com",
    "docusign.net", "docusign.com", "ups.com", "fedex.com", "usps.com", "dhl.com", "acuityscheduling.com",
    "setmore.com", "mindbodyonline.com", "eventbrite.com",
)  # fmt: skip
_ABROAD: Final = (
    "Maple Ridge Property Management: see https://ridgeholdings.example/pay/14 for your question. Reply STOP to opt "
    "out."
)


def _check(submission: Submission) -> Iterator[Issue]:
    website = own_site(submission)
    if not website:
        return
    for path, text in submission.of_kind(
        Target.SAMPLE, Target.OPTIN_MESSAGE, Target.OPTOUT_MESSAGE, Target.FIRST_MESSAGE
    ):
        for link in text.links:
            if link.placeholder or not link.host or same_site(link.host, website) or is_public_shortener(link.host):
                continue
            service = any(same_site(link.host, known) for known in _SERVICES)
            yield Issue(
                field=path,
                what=f"{link.host} is not the brand's domain ({website})",
                span=Span(link.start, link.end),
                severity=Severity.ADVICE if service else None,
                related=("brand.website",),
            )


RULE = Rule(
    id="sample-link-off-domain",
    title="A link leads to another site than the brand's",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="Reviewers and filters trust links on the brand's own domain; another domain looks like another sender.",
    how_to_fix="Link to a page on the brand's own site, or to a short domain that belongs to the brand alone.",
    check_campaign=_check,
    covers=("SMP-08",),
    causes=("brand-mismatch", "website-brand-mismatch"),
    non_compliant=(
        CampaignExample(file=care(embeddedLink=True, sample2=_ABROAD), at=("sample2",)),
        CampaignExample(
            file=care(
                embeddedLink=True,
                sample2=(
                    "Maple Ridge Property Management: the way to us: https://maps.google.com/?q=48. Reply STOP to "
                    "opt out."
                ),
            ),
            at=("sample2",),
            note="advice only",
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(embeddedLink=True, sample2=_ABROAD.replace("ridgeholdings", "pay.mapleridgepm"))),
    ),
)
