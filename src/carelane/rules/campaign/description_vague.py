"""A description from which nobody learns who writes to whom and why.

Decides: which of sender, recipients and purpose the description does not name.
Leaves alone: whether it fits the use case (`description-use-case-mismatch`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._description_parts import PURPOSE, RECIPIENTS, SENDS
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SHORT = 90  # characters; descriptions that say all three are longer


def _check(text: Text) -> Iterator[Hit]:
    missing = []
    if not _says_who(text):
        missing.append("who sends")
    if not text.has(RECIPIENTS):
        missing.append("to whom")
    if not text.has(PURPOSE):
        missing.append("why")
    short = len(text.original.strip()) < _SHORT
    if not missing and not (short and not text.brand_mentions):
        return
    end = len(text.folded.rstrip())
    what = (
        f"the description does not say {' and '.join(missing)}" if missing else "so few words do not explain a campaign"
    )
    worst = "why" in missing and (short or len(missing) > 1)
    yield Hit(end, end, what, severity=Severity.BLOCKER if worst else None)


def _says_who(text: Text) -> bool:
    if text.brand_mentions or any(item.is_brand for item in text.placeholders):
        return True
    if text.context.brand is not None and text.context.brand.names:
        return False
    return text.sender.kind != "none" or text.has(
        r"\b(?:our|we|us|company|business|organi[sz]ation|firm|team)\b", SENDS
    )


RULE = Rule(
    id="description-vague",
    title="The description does not explain the campaign",
    looks_at=(Target.DESCRIPTION,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "A reviewer reads the description first and declines when it does not say who writes to whom, about what, "
        "and why."
    ),
    how_to_fix=(
        "Write a few full sentences: which business sends, who receives, what for, what sets a message off, and an "
        "example."
    ),
    check=_check,
    covers=("DSC-01",),
    causes=("description-vague",),
    non_compliant=(
        Example("We will use it for general communication as needed.«»", brand=("Example Plumbing",)),
        Example(
            (
                "Example Plumbing runs this number for various things that come up during the week, in every season "
                "of the year.«»"
            ),
            brand=("Example Plumbing",),
        ),
    ),
    compliant=(
        Example(
            (
                "Example Plumbing texts customers who asked for a repair about the time of the visit and answers "
                "their questions. No marketing is sent."
            ),
            brand=("Example Plumbing",),
        ),
        Example(
            (
                "Northgate Dental sends appointment reminders to patients who opted in on its website or at the "
                "front desk."
            ),
            brand=("Northgate Dental",),
        ),
    ),
)
