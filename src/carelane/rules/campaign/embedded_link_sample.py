"""The example link of a campaign that sends links.

Decides: a public shortener, another domain than the brand's, or a link although none is declared.
Leaves alone: links in the samples (the rules on messages, `embedded-link-attribute`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.links import is_public_shortener, same_site
from carelane.profiles.field_rules import missing_fields
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import address
from carelane.rules.campaign._record import has_brand_record
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_WITH_LINK = (
    "Maple Ridge Property Management: your lease is at https://mapleridgepm.example/lease/14. Reply STOP to opt out."
)


def _check(submission: Submission) -> Iterator[Issue]:
    campaign, website = submission.campaign, submission.brand.website.strip()
    if not campaign.embedded_link_sample.strip():
        missing = missing_fields(submission.registration, submission.context.profile)
        if "embeddedLinkSample" in missing and has_brand_record(submission.brand):
            yield Issue(
                field="embeddedLinkSample",
                what="links are declared, but no example link is given",
                severity=Severity.ADVICE,
            )
        return
    given = address("embeddedLinkSample", campaign.embedded_link_sample)
    span = Span(0, len(given.text))
    if is_public_shortener(given.host):
        yield Issue(field=given.path, what=f"{given.host} is a public shortener", span=span)
    elif website and given.well_formed and not given.left_open and not same_site(given.host, website):
        what = f"{given.host} is not the brand's domain ({website})"
        yield Issue(field=given.path, what=what, span=span, severity=Severity.WARNING)
    if campaign.embedded_link is False:
        what = "an example link is given although the campaign declares that it sends none"
        yield Issue(field=given.path, what=what, span=span, severity=Severity.WARNING, related=("embeddedLink",))


RULE = Rule(
    id="embedded-link-sample",
    title="The example link does not pass",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The example shows reviewers where links lead; a public shortener hides that and is refused.",
    how_to_fix="Enter a link on the brand's own domain as your texts hold it.",
    check_campaign=_check,
    covers=("SMP-08", "SMP-10"),
    causes=("public-shortener", "attr-embedded-link"),
    non_compliant=(
        CampaignExample(
            file=care(embeddedLink=True, embeddedLinkSample="https://bit.ly/mr-14", sample2=_WITH_LINK),
            at=("embeddedLinkSample",),
        ),
        CampaignExample(
            file=care(embeddedLink=True, embeddedLinkSample="https://leases.example/14", sample2=_WITH_LINK),
            at=("embeddedLinkSample",),
        ),
        CampaignExample(
            file=care(embeddedLink=True, sample2=_WITH_LINK), at=("embeddedLinkSample",), note="advice only"
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(embeddedLink=True, embeddedLinkSample="https://mapleridgepm.example/lease/14", sample2=_WITH_LINK)
        ),
    ),
)
