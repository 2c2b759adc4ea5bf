"""A care description that does not speak of answers or existing customers.

Decides: the description of a Customer Care campaign, in any words.
Leaves alone: the sentence that S0 prescribes for RingCentral (`care-description-sentence`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._description_parts import CARE_PURPOSE, care_is_declared, only_care
from carelane.rules.context import Context
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import CARE_DESCRIPTION_LINE


def _elsewhere(context: Context) -> bool | None:
    """At RingCentral `care-description-sentence` asks for the same in set words."""
    if context.profile.name == "ringcentral" and only_care(context):
        return False
    return care_is_declared(context)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(CARE_PURPOSE):
        return
    end = len(text.folded.rstrip())
    edit = None
    if only_care(text.context):  # with reminders or offers beside it the sentence would be untrue
        line = joined(text.folded[:end], CARE_DESCRIPTION_LINE)
        edit = Edit(line, true_only_if="you only answer what customers started")
    yield Hit(
        end, end, "the description does not say that the texts answer customers or serve existing ones", edit=edit
    )


RULE = Rule(
    id="care-description-incomplete",
    title="The description does not sound like customer care",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "Customer Care stands for support of people who deal with the business already; the description has to show it."
    ),
    how_to_fix=(
        "Say that the texts answer questions and requests of customers or serve people who are customers already."
    ),
    check=_check,
    absence_of=(CARE_PURPOSE,),
    holds=_elsewhere,
    covers=("DSC-04", "UC-01"),
    causes=("description-usecase-mismatch",),
    non_compliant=(
        Example("Example Plumbing sends news about its work to people in the county who may like to hear of it.«»"),
        Example("Northgate Dental sends texts about teeth to everybody.«»"),
    ),
    compliant=(
        Example("Example Plumbing answers questions of customers about repairs that they asked for."),
        Example("Northgate Dental sends texts about teeth to everybody.", use_case="MARKETING"),
        Example("Northgate Dental sends texts about teeth to everybody.", provider="ringcentral"),
    ),
)
