"""Samples of more than one business.

Decides: two samples that open with different company names.
Leaves alone: names that are not the known brand's (`sample-from-another-sender`), names of staff, trade names that
share a word, and placeholders.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.names import BrandNames
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._names import names_another, sender_name, share_a_word
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Text

_UNKNOWN: Final = {"companyName": "", "displayName": "", "website": ""}


def _check(submission: Submission) -> Iterator[Issue]:
    seen: list[tuple[str, str]] = []
    for path, text in submission.samples:
        name = _named(text)
        if not name or names_another(text):
            continue
        if seen and not any(share_a_word(name, known) or BrandNames((known,)).same_sender(name) for _, known in seen):
            what = f"“{name}” sends here, but {seen[0][0]} comes from “{seen[0][1]}”"
            yield Issue(
                field=path,
                what=what,
                span=text.original_span(text.sender.start, text.sender.end),
                related=(seen[0][0],),
            )
            return
        seen.append((path, name))


def _named(text: Text) -> str:
    """The sender that a sample opens with, "" where it names none or the registered brand stands in it anyway."""
    name = sender_name(text)
    if not name:
        return ""
    if text.context.brand is not None and text.brand_mentions:
        known = next((known for known in text.context.brand.names if text.context.brand.same_sender(name)), "")
        return known or text.context.brand.names[0]
    return name


RULE = Rule(
    id="several-senders",
    title="The samples come from more than one business",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    why="A campaign speaks for one brand; texts that name two companies are declined.",
    how_to_fix="Keep to one business, and register a campaign for each of the others.",
    check_campaign=_check,
    covers=("SMP-01",),
    causes=("brand-multiple",),
    non_compliant=(
        CampaignExample(
            file=care(brand=_UNKNOWN, sample2="Zephyr Rentals: your key is ready. Reply STOP to opt out."),
            at=("sample2",),
        ),
        CampaignExample(
            file=care(brand=_UNKNOWN, sample3="Northgate Dental: your question is answered. Reply STOP to opt out."),
            at=("sample3",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(sample2="Zephyr Rentals: your key is ready. Reply STOP to opt out."),
            note="with a known brand this is another finding",
        ),
        CampaignExample(file=care(sample2="Maple Ridge: your key is ready at the desk. Reply STOP to opt out.")),
    ),
)
