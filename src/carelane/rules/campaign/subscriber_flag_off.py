"""Opt-in, opt-out or HELP declared as not supported.

Decides: one of the three flags is false where the registry wants true.
Leaves alone: flags that are not said (`flags-not-answered`), and campaigns of machines.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import field_specs, holds
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_FLAGS: Final = (
    ("subscriberOptin", "subscriber_optin", "people opt in"),
    ("subscriberOptout", "subscriber_optout", "people can opt out"),
    ("subscriberHelp", "subscriber_help", "people get help"),
)


def _check(submission: Submission) -> Iterator[Issue]:
    specs = field_specs(submission.context.profile)
    for path, attribute, meaning in _FLAGS:
        spec = specs[path]
        if getattr(submission.campaign, attribute) is not False or spec.must_be is not True:
            continue
        if holds(spec.must_be_when, submission.registration, submission.context.profile):
            yield Issue(field=path, what=f"{path} is off, so the registration denies that {meaning}")


RULE = Rule(
    id="subscriber-flag-off",
    title="The registration denies opt-in, opt-out or help",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "The registry refuses a campaign whose opt-in, opt-out or help flag is off, except where machines text each "
        "other."
    ),
    how_to_fix="Set the flag to true, and see that it is so: people agree first, STOP works, HELP is answered.",
    check_campaign=_check,
    covers=("BRD-08",),
    causes=("fields-missing-or-invalid", "optout-workflow-unclear", "optin-msg-missing"),
    non_compliant=(
        CampaignExample(file=care(subscriberOptin=False), at=("subscriberOptin",)),
        CampaignExample(
            file=care(subscriberOptout=False, subscriberHelp=False), at=("subscriberOptout", "subscriberHelp")
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(usecase="M2M", subscriberOptin=False), note="machines text each other"),
    ),
)
