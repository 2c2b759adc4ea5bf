"""Opt-out words without STOP.

Decides: the list is there and lacks STOP, or it is empty although the other fields of the form are filled in.
Leaves alone: how STOP is explained in the texts.
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
    given = [word.strip().upper() for word in submission.campaign.optout_keywords if word.strip()]
    if given:
        if "STOP" not in given:
            yield Issue(
                field="optoutKeywords", what=f"the opt-out words are {', '.join(given)}: STOP is not among them"
            )
        return
    if has_replies(submission.campaign) and "optoutKeywords" in missing_fields(
        submission.registration, submission.context.profile
    ):
        yield Issue(
            field="optoutKeywords",
            what="no opt-out words are given (the registry then assumes STOP)",
            severity=Severity.ADVICE,
        )


RULE = Rule(
    id="stop-keyword-missing",
    title="STOP is not among the opt-out words",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="STOP has to end the texts in every campaign; carriers and law take it as revocation whatever the list says.",
    how_to_fix="Add STOP and its usual relatives: STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT.",
    check_campaign=_check,
    causes=("optout-workflow-unclear",),
    cites=(
        Cite("ctia-principles-2023", "senders have to honour STOP and the other customary opt-out words"),
        Cite("telnyx-keyword-messages", "STOP is an opt-out word of every campaign"),
    ),
    non_compliant=(
        CampaignExample(file=care(optoutKeywords=["UNSUBSCRIBE", "END"]), at=("optoutKeywords",)),
        CampaignExample(file=care(drop=("optoutKeywords",)), at=("optoutKeywords",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(optoutKeywords=["stop"])),
    ),
)
