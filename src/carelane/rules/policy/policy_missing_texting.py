"""A policy that never mentions text messages.

Decides: whether SMS or texts are mentioned at all.
Leaves alone: what is said about them.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import CHANNEL
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, part_missing
from carelane.rules.rule import Example, Rule

RULE = Rule(
    id="policy-missing-texting",
    title="The policy does not mention text messages",
    looks_at=POLICY,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(CHANNEL,),
    covers=("PRV-08",),
    causes=("privacy-policy-noncompliant",),
    part_of_page=True,
    why=(
        "A policy of the website in general says nothing about the message program; reviewers ask for "
        "a part about texting."
    ),
    how_to_fix="Add a section about text messages: which numbers, what for, how to opt out, that they are not shared.",
    check=part_missing(CHANNEL, "the policy does not mention text messages"),
    non_compliant=(
        Example("Harbor Tax collects your name and phone number and uses them to prepare your return.«»"),
        Example(
            "Cookies help us to improve this website. Phone numbers are not shared with third parties for marketing.«»"
        ),
    ),
    compliant=(Example(COMPLETE_POLICY), Example("Harbor Tax sends SMS about your return.")),
)
