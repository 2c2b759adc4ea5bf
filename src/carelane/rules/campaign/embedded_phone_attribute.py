"""The attribute for phone numbers against the numbers in the samples.

Decides: a sample with a number while the attribute is off, and the attribute on while no sample holds one.
Leaves alone: the contact of the HELP reply, and a number that a sample gives as the contact for help.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.language.phones import Phone
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text

_WITH_PHONE: Final = (
    "Maple Ridge Property Management: the locksmith waits for you, call 614-555-0188 to let him in. Reply STOP to "
    "opt out."
)
_WITH_HELP_CONTACT: Final = (
    "Maple Ridge Property Management: the heating works again. For help call 614-555-0142. Reply STOP to opt out."
)
_FOR_HELP: Final = r"\b(?:help|support|questions?|assistance|customer (?:care|service))\b[^.\n]{0,40}$"
# "[phone number]" shows the reviewer a number as well.
_PLACEHOLDER_WORDS: Final = ("phone", "tel", "callback")


def _check(submission: Submission) -> Iterator[Issue]:
    declared = submission.campaign.embedded_phone
    samples = submission.samples
    numbered = [(path, phone) for path, text in samples for phone in _numbers(text)]
    if numbered and not declared:
        path, phone = numbered[0]
        said = "embeddedPhone is off" if declared is False else "embeddedPhone is not answered"
        yield Issue(
            field=path,
            what=f"a phone number stands here, but {said}",
            span=Span(phone.start, phone.end),
            severity=None if declared is False else Severity.ADVICE,
            how_to_fix="Set embeddedPhone to true, or take the number out of the samples.",
            related=("embeddedPhone",),
        )
    elif declared and samples and not any(_shows_a_number(text) for _, text in samples):
        yield Issue(
            field="embeddedPhone",
            what="embeddedPhone is on, but no sample holds a phone number",
            severity=Severity.WARNING,
            how_to_fix=(
                "Show a number in one sample, or set embeddedPhone to false (the contact in the HELP reply does not "
                "count)."
            ),
        )


def _numbers(text: Text) -> list[Phone]:
    """Numbers that are not given as the contact for help."""
    return [
        phone
        for phone in text.phones
        if compiled(_FOR_HELP).search(text.original[max(0, phone.start - 80) : phone.start].lower()) is None
    ]


def _shows_a_number(text: Text) -> bool:
    return bool(text.phones) or any(
        word in item.name.lower() for item in text.placeholders for word in _PLACEHOLDER_WORDS
    )


RULE = Rule(
    id="embedded-phone-attribute",
    title="The attribute for phone numbers does not fit the samples",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Reviewers compare the attribute with the samples, and it cannot be changed once the campaign is approved.",
    how_to_fix="Let the attribute and the samples agree.",
    check_campaign=_check,
    covers=("SMP-11",),
    causes=("attr-embedded-phone", "attr-mismatch"),
    non_compliant=(
        CampaignExample(file=care(sample2=_WITH_PHONE), at=("sample2",)),
        CampaignExample(file=care(embeddedPhone=True), at=("embeddedPhone",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(sample2=_WITH_HELP_CONTACT), note="the contact for help does not count"),
        CampaignExample(file=care(embeddedPhone=True, sample2=_WITH_PHONE)),
    ),
)
