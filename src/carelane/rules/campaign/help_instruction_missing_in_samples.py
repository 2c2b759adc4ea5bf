"""HELP is mentioned in no sample and not in the description.

Decides: samples and description together; how much it weighs depends on the provider (a profile overrides).
Leaves alone: HELP in the call to action and in the automatic replies.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, FieldEdit, Severity, Span
from carelane.domain.target import Target
from carelane.language.elements import HELP_INSTRUCTION
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._record import sends_codes_only
from carelane.rules.rule import CampaignExample, Issue, Rule, joined
from carelane.rules.submission import Submission
from carelane.wording.lines import HELP_LINE

_SILENT = "Maple Ridge Property Management: our plumber comes Tuesday between 9 and 11. Reply STOP to opt out."


def _check(submission: Submission) -> Iterator[Issue]:
    samples = submission.samples
    if not samples or sends_codes_only(submission):
        return
    if submission.any_has(("description", *(path for path, _ in samples)), HELP_INSTRUCTION):
        return
    path, text = samples[0]
    end = len(text.original.rstrip())
    answered = bool(submission.campaign.help_message.strip())
    edit = FieldEdit(
        path,
        Span(end, end),
        joined(text.original[:end], HELP_LINE),
        safe=answered,
        true_only_if="" if answered else "somebody answers HELP",
    )
    what = "neither a sample nor the description says that HELP gets help"
    yield Issue(field=path, what=what, span=Span(end, end), edit=edit, related=("description",))


RULE = Rule(
    id="help-instruction-missing-in-samples",
    title="HELP is mentioned in no sample and not in the description",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    why=(
        "A guide to RingCentral's care campaigns says that its reviewers look for “Reply HELP for help” in a sample or "
        "the description; elsewhere the line does no harm."
    ),
    how_to_fix="Add “Reply HELP for help.” to one sample.",
    check_campaign=_check,
    covers=("SMP-03",),
    conflict="help-in-samples",
    non_compliant=(
        CampaignExample(file=care(sample1=_SILENT), at=("sample1",), provider="ringcentral"),
        CampaignExample(file=care(sample1=_SILENT), at=("sample1",)),
    ),
    compliant=(
        CampaignExample(file=care(), provider="ringcentral"),
        CampaignExample(
            file=care(
                sample1=_SILENT, description="Maple Ridge answers its tenants' questions by text. Reply HELP for help."
            )
        ),
    ),
)
