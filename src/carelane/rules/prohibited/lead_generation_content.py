"""Trade in leads and contacts.

Decides: gathering, buying, selling or passing on people's details for other companies.
Leaves alone: a lead technician, lead paint, a generator, "you have a new lead" to one's own staff, and promises not to
sell data.
The policies are read too: reviewers decline for a mention there.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lead_generation_words import WORDS
from carelane.rules.prohibited._lexicon import content
from carelane.rules.prohibited._parts import WITH_POLICIES
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="lead-generation-content",
    title="Leads for other companies, or trade in contacts",
    looks_at=WITH_POLICIES,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Whoever gathers, buys, sells or passes on contacts for other companies is refused for good; a mention "
        "on the website or "
        "in the terms is enough for a reviewer."
    ),
    how_to_fix=(
        "If you text only your own customers about your own business, delete this wording here and on the "
        "website. If you really "
        "work for other companies this way, stop here and save the fee."
    ),
    check=content(WORDS, "reads as gathering or trading contacts for other companies"),
    triggers=WORDS.triggers,
    covers=("CNT-05", "WEB-02", "SMP-15"),
    causes=("prohibited-lead-gen",),
    limits="“Leads” alone, as in a note to one's own sales staff, is left alone.",
    non_compliant=(
        Example("RoofMatch: «compare quotes from up to four» roofers today. Reply STOP to opt out."),
        Example("We are a «lead generation company» for insurance agents.", kind=Target.DESCRIPTION),
        Example("Our agency does web design and «lead generation».", kind=Target.DESCRIPTION),
    ),
    compliant=(
        Example("Example Plumbing: your lead technician Sam arrives at 10. Reply STOP to opt out."),
        Example("Example Electric: your generator service is booked for Friday. Reply STOP to opt out."),
        Example("We do not buy, sell or share leads or consumer data.", kind=Target.DESCRIPTION),
    ),
)
