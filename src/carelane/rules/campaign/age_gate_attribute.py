"""A text that speaks of an age limit while the age gate is not declared.

Decides: words that ask for an age of 18 or 21 or for a date of birth as a condition, while the attribute is off.
Leaves alone: what is sold (the rules on forbidden content), and a date of birth that identifies a patient.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_LIMIT: Final = (
    r"\b(?:must|have to|need to) be (?:at least )?(?:18|21|19|eighteen|twenty-one)\b",
    r"\b(?:18|21) ?(?:\+|or older|and over|and older|years or older|years of age or older)",
    r"\b(?:age[- ]gate[ds]?|age[- ]verif\w+|verify (?:your|their) age|proof of age|of legal (?:drinking )?age)\b",
)
# An ordinary condition for joining a program says nothing about the content.
_ORDINARY: Final = r"\b(?:sign up|opt in|subscribe|participate|consent|agree|apply|rent|lease|account)\b"


def _check(submission: Submission) -> Iterator[Issue]:
    declared = submission.campaign.age_gated
    if declared:
        return
    for path, text in submission.of_kind(Target.DESCRIPTION, Target.CTA, Target.SAMPLE, Target.OPTIN_MESSAGE):
        match = text.first(*_LIMIT)
        if match is None:
            continue
        ordinary = compiled(_ORDINARY).search(text.sentence(match.start(), match.end())) is not None
        said = "ageGated is off" if declared is False else "ageGated is not answered"
        yield Issue(
            field=path,
            what=f"“{match.group()}” asks for an age, but {said}",
            span=text.original_span(match.start(), match.end()),
            severity=Severity.ADVICE if ordinary or declared is None else None,
            related=("ageGated",),
        )
        return


RULE = Rule(
    id="age-gate-attribute",
    title="An age limit is mentioned, but no age gate is declared",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why=(
        "Content for adults needs a date-of-birth gate that is declared; the attribute cannot be changed once approved."
    ),
    how_to_fix="Set ageGated to true and ask for the whole date of birth, or explain why an age is asked for.",
    check_campaign=_check,
    covers=("BRD-11",),
    causes=("age-gate-missing",),
    non_compliant=(
        CampaignExample(
            file=care(sample2="Copper Kettle Taproom: tasting on Friday, must be 21. Reply STOP to opt out."),
            at=("sample2",),
        ),
        CampaignExample(
            file=care(
                description=(
                    "Copper Kettle Taproom answers guests about its tastings; we verify their age at the door and "
                    "on the site."
                )
            ),
            at=("description",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                ageGated=True, sample2="Copper Kettle Taproom: tasting on Friday, must be 21. Reply STOP to opt out."
            )
        ),
    ),
)
