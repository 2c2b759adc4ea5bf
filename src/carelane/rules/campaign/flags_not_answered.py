"""Yes-or-no questions of the form that the file does not answer.

Decides: which of the flags that the provider's form asks for are not said; one piece of advice for all of them.
Leaves alone: wrong answers (`subscriber-flag-off`, `embedded-link-attribute` and their neighbours).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import missing_fields
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_FLAGS: Final = (
    "subscriberOptin", "subscriberOptout", "subscriberHelp", "embeddedLink", "embeddedPhone", "ageGated",
    "directLending", "termsAndConditions",
)  # fmt: skip


def _check(submission: Submission) -> Iterator[Issue]:
    missing = missing_fields(submission.registration, submission.context.profile)
    open_ones = tuple(path for path in _FLAGS if path in missing)
    if open_ones:
        what = f"not answered in the file: {', '.join(open_ones)}"
        how = "" if any(path.startswith("subscriber") for path in open_ones) else "Answer each with true or false."
        yield Issue(field=open_ones[0], what=what, how_to_fix=how, related=open_ones[1:])


RULE = Rule(
    id="flags-not-answered",
    title="Some yes-or-no questions of the form are not answered",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="The form asks these questions, and most answers cannot be changed later without a new campaign.",
    how_to_fix="Answer each with true or false; the opt-in, opt-out and help questions have to be true.",
    check_campaign=_check,
    covers=("BRD-08",),
    causes=("fields-missing-or-invalid",),
    cites=(Cite("tcr-csp-api-client", "the flags and attributes of a campaign are required"),),
    non_compliant=(
        CampaignExample(file=care(drop=("ageGated", "directLending")), at=("ageGated",)),
        CampaignExample(file=care(drop=("subscriberHelp",)), at=("subscriberHelp",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(drop=("subscriberHelp",)), provider="twilio", note="Twilio's form does not ask"),
    ),
)
