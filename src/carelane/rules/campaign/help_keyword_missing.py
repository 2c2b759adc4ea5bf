"""Help words without HELP.

Decides: the list is there and lacks HELP, or it is empty although the other fields of the form are filled in.
Leaves alone: how HELP is explained in the texts.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import missing_fields
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._record import has_replies
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite


def _check(submission: Submission) -> Iterator[Issue]:
    given = [word.strip().upper() for word in submission.campaign.help_keywords if word.strip()]
    if given:
        if "HELP" not in given:
            yield Issue(field="helpKeywords", what=f"the help words are {', '.join(given)}: HELP is not among them")
        return
    if has_replies(submission.campaign) and "helpKeywords" in missing_fields(
        submission.registration, submission.context.profile
    ):
        yield Issue(
            field="helpKeywords",
            what="no help words are given (the registry then assumes HELP)",
            severity=Severity.ADVICE,
        )


RULE = Rule(
    id="help-keyword-missing",
    title="HELP is not among the help words",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Some carriers require standard HELP support and refuse a campaign without it.",
    how_to_fix="Add HELP, and INFO if you like, to the help words.",
    check_campaign=_check,
    causes=("fields-missing-or-invalid",),
    cites=(
        Cite("bandwidth-campaign-api", "error 509: standard HELP support is required by some carriers"),
        Cite("telnyx-keyword-messages", "HELP is answered in every campaign"),
    ),
    non_compliant=(
        CampaignExample(file=care(helpKeywords=["INFO"]), at=("helpKeywords",)),
        CampaignExample(file=care(drop=("helpKeywords",)), at=("helpKeywords",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(helpKeywords=["help", "info"])),
    ),
)
