"""A care sample that starts a conversation instead of answering one.

Decides: greetings and questions by which a business approaches people who asked for nothing.
Leaves alone: offers with a price (the marketing family), and texts that name the request which they answer.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.context import only_customer_care
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text
from carelane.sources import Cite

_APPROACHES: Final = (
    r"\b(?:are|would|were) you (?:still )?(?:interested|looking|thinking|considering|in the market|ready|open)\b",
    (
        r"\b(?:i|we)(?:'m| am|'re| are| was| were| have been)? (?:just )?(?:reaching out|checking in|contacting you"
        r"|following up) (?:to|because|about|on) (?:see|whether|if|your interest|our|the opportunity)\b"
    ),
    r"\b(?:do|did) you (?:know|want|need) (?:that|to (?:save|sell|buy|upgrade|switch|refinance|lower))\b",
    (
        r"\b(?:we|i) (?:noticed|saw|see|found|understand|heard) (?:that )?(?:you|your)\b[^.\n]{0,40}\b(?:property"
        r"|home|house|listing|website|business|roof|might|may|could|qualif\w+|eligible)\b"
    ),
    r"\b(?:you (?:may|might|could) (?:be )?(?:qualify|eligible|entitled|interested))\b",
    r"\b(?:records show|public records)\b",
    (
        r"\b(?:can|could|may) (?:i|we) (?:give you a call|call you|schedule a (?:call|demo|consultation|time)|send "
        r"you (?:some|more) (?:info|information|details))\b"
    ),
    r"\b(?:it's|it has|its) been a while\b",
    r"\bwe(?:'d| would) love to (?:have|see|welcome|earn|win|work|show|help you (?:save|sell|buy|find))\b",
    (
        r"\b(?:introduc\w+|my name is)\b[^.\n]{0,48}\b(?:specialist|consultant|agent|realtor|broker|advisor|rep"
        r"|representative)\b"
    ),
)
_ANSWERS: Final = (
    r"\b(?:you (?:asked|requested|contacted|reached out|reported|wrote|texted|called|submitted|sent)|your (?:request"
    r"|question|inquiry|enquiry|message|ticket|report|call|email|text|order)|as (?:requested|discussed|you asked))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(_ANSWERS):
        return
    match = text.first(*_APPROACHES)
    if match is not None:
        yield Hit(
            match.start(), match.end(), "this approaches somebody; a care text answers a request or follows one up"
        )


RULE = Rule(
    id="sample-starts-a-pitch",
    title="The sample approaches people instead of answering them",
    looks_at=(Target.SAMPLE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="Customer care answers people or follows up what they started; acquisition and re-engagement are marketing.",
    how_to_fix=(
        "Show the answer to a request, and name the request in it. For outreach register MARKETING with the consent "
        "that it needs."
    ),
    check=_check,
    triggers=_APPROACHES,
    absence_of=(_ANSWERS,),
    holds=only_customer_care,
    covers=("UC-01", "SMP-06"),
    causes=("usecase-sample-mismatch", "marketing-in-nonmarketing"),
    cites=(
        Cite(
            "s0-customer-care-guide",
            "a care sample addresses a request directly; care is not for acquisition or re-engagement",
        ),
    ),
    non_compliant=(
        Example("Example Plumbing: «are you still interested» in a new boiler? Reply STOP to opt out."),
        Example("Northgate Dental: «it's been a while». We have room on Monday. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: you asked about a new boiler, are you still interested? Reply STOP to opt out."),
        Example("Northgate Dental: thanks for your question. Yes, we take that plan. Reply STOP to opt out."),
        Example("Example Plumbing: are you still interested in a new boiler?", use_case="MARKETING"),
    ),
)
