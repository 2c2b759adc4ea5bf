"""A bot or AI writes, and the description does not say so.

Decides: words for a bot or an assistant in samples or replies, where no text about the campaign says automated.
Leaves alone: the first message itself (`undisclosed-automated-reply`), and brands that have AI in their name.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, field
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_BOT: Final = (
    (
        r"\b(?:chat ?bot|bot|virtual (?:assistant|agent|receptionist)|ai[- ](?:assistant|agent|receptionist|powered"
        r"|generated|driven|coach)|digital assistant"
        r"|automated (?:assistant|agent|reply|response)|artificial intelligence|language model)\b"
    ),
)
_SAID: Final = (
    (
        r"\b(?:automated|automatic|automatically|auto-?repl(?:y|ies)|auto-?respon\w+|chat ?bot|bot|ai|artificial "
        r"intelligence|virtual (?:assistant|agent)|system[- ]generated|workflow)\b"
    ),
)
_BOT_SAMPLE: Final = (
    "Maple Ridge Property Management: our virtual assistant noted your request about the sink. Reply STOP to opt out."
)


def _check(submission: Submission) -> Iterator[Issue]:
    if submission.any_has(("description", "messageFlow"), *_SAID):
        return
    for path, text in submission.of_kind(
        Target.SAMPLE, Target.OPTIN_MESSAGE, Target.HELP_MESSAGE, Target.FIRST_MESSAGE
    ):
        match = text.first(*_BOT)
        if match is None or any(start <= match.start() < end for start, end in text.brand_mentions):
            continue
        span = text.original_span(match.start(), match.end())
        yield Issue(
            field="description" if "description" in submission.texts else path,
            what=(
                f"{path} speaks of “{text.original[span.start : span.end]}”, but the description does not say that "
                f"replies are automated"
            ),
            related=(path,),
        )
        return


RULE = Rule(
    id="automation-not-disclosed",
    title="Automated replies are not disclosed in the description",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "Where a bot or an AI writes, the description should say so; RingCentral lets workflows send only from "
        "campaigns that declare it."
    ),
    how_to_fix="Say in the description which replies are automated and how people reach a person.",
    check_campaign=_check,
    covers=("DSC-06",),
    non_compliant=(
        CampaignExample(file=care(sample2=_BOT_SAMPLE), at=("description",)),
        CampaignExample(
            file=care(
                helpMessage=(
                    "Maple Ridge Property Management: you reached our chat bot. Write to office@mapleridgepm.example."
                )
            ),
            at=("description",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(sample2=_BOT_SAMPLE, description=field("description") + " Some replies are automated.")
        ),
    ),
)
