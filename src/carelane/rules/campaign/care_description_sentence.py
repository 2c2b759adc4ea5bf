"""The sentence that a guide prescribes for Customer Care at RingCentral is not in the description.

Decides: whether the description says, in that sentence or close to it, that the campaign answers inquiries and
tickets which customers start. Only for RingCentral, because only source S0 asks for it.
Leaves alone: descriptions of other use cases, and of campaigns that send more than care: reminders and codes are
started by the business, so that the sentence would be untrue.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._description_parts import only_care
from carelane.rules.context import Context
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.sources import Cite
from carelane.wording.lines import CARE_DESCRIPTION_LINE

_SAID: Final = (
    (
        r"\b(?:respond\w*|repl(?:y|ies|ying)|answer\w*)\b[^.\n]{0,60}\b(?:inquir\w+|enquir\w+|questions?|requests?"
        r"|tickets?)\b[^.\n]{0,40}"
        r"\b(?:initiated|started|opened|raised|sent) by (?:the |our |a )?(?:customer|client|patient|tenant|resident"
        r"|member|user)s?\b"
    ),
)


def _at_ringcentral(context: Context) -> bool | None:
    if context.profile.name != "ringcentral":
        return False
    if context.purposes is None:
        return None
    return only_care(context)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_SAID):
        return
    end = len(text.folded.rstrip())
    edit = Edit(joined(text.folded[:end], CARE_DESCRIPTION_LINE), true_only_if="you only answer what customers started")
    yield Hit(end, end, f"the description lacks the sentence “{CARE_DESCRIPTION_LINE}”", edit=edit)


RULE = Rule(
    id="care-description-sentence",
    title="The description lacks the sentence that care campaigns at RingCentral carry",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    why=(
        "A guide to RingCentral's Customer Care campaigns prescribes this sentence; no text of RingCentral confirms "
        "it, but it costs nothing."
    ),
    how_to_fix="Add the sentence, if it is true that customers always start.",
    check=_check,
    absence_of=_SAID,
    holds=_at_ringcentral,
    covers=("DSC-04",),
    cites=(Cite("s0-customer-care-guide", "the description states that the campaign answers what customers start"),),
    non_compliant=(
        Example("Example Plumbing texts its customers about repairs.«»", provider="ringcentral"),
        Example(
            "Maple Ridge Property Management helps tenants by text with anything about the lease.«»",
            provider="ringcentral",
        ),
    ),
    compliant=(
        Example(f"Example Plumbing texts about repairs. {CARE_DESCRIPTION_LINE}", provider="ringcentral"),
        Example("Example Plumbing texts its customers about repairs."),
        Example(
            "Example Plumbing texts its customers reminders of visits that they booked.",
            use_case="ACCOUNT_NOTIFICATION",
            provider="ringcentral",
        ),
        Example(
            "Example Plumbing replies to questions and requests that are sent by our customers.", provider="ringcentral"
        ),
    ),
)
