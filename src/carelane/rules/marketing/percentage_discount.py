"""A price cut written as a percentage or as half.

Decides: "20% off", "save up to 30%", "half price" as an offer.
Leaves alone: percentages that were settled already ("your 10% discount was applied to invoice 12"),
progress, humidity, fees withheld.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, CALL, GAP24, PERCENT, SETTLED
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                rf"{PERCENT} ?(?:(?:off|discount|savings?|rebate|cash ?back|bonus|cheaper)\b|less (?:than|for|on"
                rf"|per)\b|less[.!])"
            ),
            rf"{PERCENT} (?:\w+ ){{0,3}}(?:off|discount)\b",
            (
                r"[\[{<]{1,2}[^\]}>\n]{0,12}(?:discount|percent|offer|promo)[^\]}>\n]{0,12}[\]}>]{1,2} (?:off"
                r"|discount)\b"
            ),
            r"\bhalf[- ](?:off|price|priced)\b|(?:\b1/2|½|\bone half)[- ](?:off|price)\b",
        ),
        near=SETTLED,
        around=ASKED,
        despite=CALL,
    ),
    Sign(
        (
            rf"\b(?:save|saving|saves|savings of|discounts? of|discounted(?: by)?|slashed|off up to){GAP24}{PERCENT}",
            (
                rf"\b(?:get|take|enjoy|receive|earn|claim|knock(?:ing)?|extra|additional"
                rf"|another) (?:an? )?(?:extra |additional |up to )?"
                rf"{PERCENT} (?:back|on (?:your|all|any|every)|toward|for your next|when)\b"
            ),
        ),
        anchors=(r"(?:%|\bpercent\b|\bpct\b)",),
        near=SETTLED,
        despite=CALL,
    ),
)

RULE = Rule(
    id="percentage-discount",
    title="A percentage off the price",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="discount",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” offers a lower price, which makes the message marketing.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A price cut is promotion: reviewers compare samples with the declared use case and decline the campaign.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Example Plumbing: your repair is done. «20% off» your next visit! Reply STOP to opt out."),
        Example("Northgate Dental: «save up to 30%» on whitening this month."),
        Example("Willow Spa: second massage «half off» until Sunday."),
        Example("Harbor Internet: «10% off» your bill when you switch to autopay."),
    ),
    compliant=(
        Example("Example Plumbing: your repair is 50% complete. Reply STOP to opt out."),
        Example("Example Plumbing: your 10% senior discount was applied to invoice 12."),
        Example("Example Plumbing: I can take 10% off that invoice because we were late."),
        Example("Maple Ridge Property Management: we withheld 10% of the deposit for cleaning."),
        Example("Corner Books: order total $41, includes 10% off as agreed."),
        Example("Willow Spa: 20% off all facials this week.", use_case="MARKETING"),
    ),
)
