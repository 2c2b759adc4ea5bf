"""A marked question to the owner in a field that holds no running text: a link, an address, a keyword, a way to opt in.

Decides: the brand record, links, keywords and other short fields, and the facts about the ways to opt in.
Leaves alone: marks in texts (`question-left-open`).
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, get_text
from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.opt_in import OptInMethod, Publication
from carelane.domain.target import Target
from carelane.language.question_marks import find_questions
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_SHORT: Final = (
    *(name for name in CAMPAIGN_FIELDS if not name.startswith("sample")),
    *(f"brand.{name}" for name in BRAND_FIELDS),
)


def _check(submission: Submission) -> Iterator[Issue]:
    for path in _SHORT:
        if path not in submission.texts:
            yield from _asked(path, get_text(submission.registration, path))
    for path, method in submission.placed_methods:
        for name, text in _facts(method):
            yield from _asked(f"{path}.{name}", text)


def _facts(method: OptInMethod) -> Iterator[tuple[str, str]]:
    """What the file says of a way to opt in, by the names of the file."""
    for item in fields(method):
        value = getattr(method, item.name)
        name = re.sub(r"_([a-z])", lambda match: match[1].upper(), item.name)
        if isinstance(value, str):
            yield name, value
        elif isinstance(value, tuple):
            for place in value:
                yield name, f"{place.where} {place.evidence}" if isinstance(place, Publication) else str(place)


def _asked(path: str, text: str) -> Iterator[Issue]:
    for mark in find_questions(text):
        yield Issue(path, f"this question is still open: {mark.asked}", span=Span(mark.start, mark.end))


RULE = Rule(
    id="question-left-in-field",
    title="A marked question still stands in a field",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    check_campaign=_check,
    covers=("CTA-01",),
    cites=(Cite("telnyx-campaign-guide", "What the registration says has to be what people really see."),),
    causes=("fields-missing-or-invalid",),
    why="The mark stands where only you know the answer; a reviewer who meets it sees an unfinished registration.",
    how_to_fix="Write the answer in place of the whole mark, brackets included.",
    non_compliant=(
        CampaignExample(file=care(privacyPolicyLink="[QUESTION: where is your policy?]"), at=("privacyPolicyLink",)),
        CampaignExample(file=care(brand={"website": "[QUESTION: which website?]"}), at=("brand.website",)),
        CampaignExample(file=care(helpKeywords=["HELP", "[question - which other?]"]), at=("helpKeywords",)),
    ),
    compliant=(CampaignExample(file=care()),),
)
