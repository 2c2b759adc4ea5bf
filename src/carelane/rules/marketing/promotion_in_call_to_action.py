"""A call to action that promises promotion for a campaign that is not for marketing.

Decides: "receive special offers", "marketing messages", newsletters in what people are asked to agree to.
Leaves alone: "not for marketing", a separate box for marketing, no-sharing sentences, "not a condition of purchase".
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._described import PROMISED
from carelane.rules.marketing._signs import CAUSES, reading, triggers_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SEPARATE = (
    r"\b(?:separate(?:ly)?|second|another|two|both|own|different|additional"
    r"|distinct) (?:\w+ ){0,3}(?:check ?box(?:es)?|boxes|box|consents?|opt-?ins?|options?)\b|\bif (?:you"
    r"|they) (?:also )?(?:check|select|choose)\b"
)
_promises = reading(
    "People are asked to agree to “{match}”, but the campaign is not registered for marketing.", *PROMISED
)


def _check(text: Text) -> Iterator[Hit]:
    """A second box for marketing beside the one for care is good practice elsewhere, so doubtful here."""
    separate = compiled(_SEPARATE).search(text.folded) is not None
    for hit in _promises(text):
        yield Hit(hit.start, hit.end, hit.what, severity=Severity.WARNING if separate else hit.severity)


RULE = Rule(
    id="promotion-in-call-to-action",
    title="Promotion promised in the call to action",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.VERBAL_SCRIPT, Target.PAPER_FORM, Target.TEXT_TO_JOIN),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="news",
    holds=unless_marketing,
    triggers=triggers_of(*PROMISED),
    check=_check,
    covers=("UC-07",),
    causes=CAUSES,
    why="Consent covers the stated purpose; a call to action that promises offers shows another purpose "
    "than the use case.",
    how_to_fix="Name only the service texts of this campaign, and ask for marketing consent separately, in "
    "a Marketing campaign.",
    non_compliant=(
        Example(
            "Customers check a box on example.com/contact to receive appointment reminders and "
            "«special offers» from Example Plumbing."
        ),
        Example(
            "By giving your number you agree to receive «promotional» messages from Corner Books.", kind=Target.WEB_FORM
        ),
    ),
    compliant=(
        Example(
            "Customers check a box on example.com/contact to receive appointment reminders. No "
            "marketing messages are sent."
        ),
        Example("Tick the box for texts about the survey of your roof.", kind=Target.WEB_FORM),
        Example("We do not share mobile numbers with third parties for marketing purposes.", kind=Target.WEB_FORM),
        Example("I agree to receive special offers from Corner Books.", kind=Target.WEB_FORM, use_case="MARKETING"),
    ),
)
