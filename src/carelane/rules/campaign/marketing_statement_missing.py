"""A care description that does not say that nothing promotional is sent.

Decides: the description of a campaign without marketing.
Leaves alone: whether the other fields bear it out (`marketing-statement-contradicted`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._description_parts import NO_MARKETING, care_is_declared
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import NO_MARKETING_LINE


def _check(text: Text) -> Iterator[Hit]:
    purposes = text.context.purposes
    if text.has(NO_MARKETING) or (purposes and "MARKETING" in purposes):
        return
    end = len(text.folded.rstrip())
    edit = Edit(
        joined(text.folded[:end], NO_MARKETING_LINE), true_only_if="nothing promotional is ever sent from these numbers"
    )
    yield Hit(end, end, "the description does not say that no marketing is sent", edit=edit)


RULE = Rule(
    id="marketing-statement-missing",
    title="The description does not rule out marketing",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "Soft marketing is the most frequent reason to decline care campaigns; a plain statement answers the "
        "question beforehand."
    ),
    how_to_fix="Add “No marketing or promotional messages are sent.” if that is true.",
    check=_check,
    absence_of=(NO_MARKETING,),
    holds=care_is_declared,
    covers=("DSC-05",),
    non_compliant=(
        Example("Example Plumbing answers questions of customers about repairs that they asked for.«»"),
        Example("Maple Ridge Property Management helps tenants by text.«»"),
    ),
    compliant=(
        Example(
            "Example Plumbing answers questions of customers about repairs. No marketing or promotional "
            "messages are sent."
        ),
        Example("Northgate Dental sends appointment reminders and offers.", use_case="MARKETING"),
    ),
)
