"""The consent wording in the call to action differs from the wording of the form.

Decides: the longest quotation of the call to action against the form's own wording in the file; a script, a clause or
a sign of another way to opt in is quoted, too, and is no wording of the form.
Leaves alone: what stands on the live page (needs the website).
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.opt_in import WebForm
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_FORM
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_QUOTED: Final = re.compile(r"[\"\u201c]([^\"\u201d]{40,})[\"\u201d]")
_ALIKE: Final = 0.93  # differences of punctuation and links stay above it
_LONGEST: Final = 4_000


def _check(submission: Submission) -> Iterator[Issue]:
    shown = [(f"{place}.wording", way.wording) for place, way in submission.placed_methods if isinstance(way, WebForm)]
    shown.append(("texts.webForm", submission.registration.texts.web_form))
    shown = [(path, wording) for path, wording in shown if wording.strip()]
    others = _elsewhere(submission)
    quotes = [
        match
        for match in _QUOTED.finditer(submission.campaign.message_flow[:_LONGEST])
        if not any(_plain(match.group(1)) in words for words in others)
    ]
    if not shown or not quotes:
        return
    quote = max(quotes, key=lambda match: len(match.group(1)))
    said = _plain(quote.group(1))
    for path, wording in shown:
        if said in _plain(wording[:_LONGEST]) or _alike(said, _plain(wording[:_LONGEST])):
            return
        what = "the consent wording quoted here is not the wording of the form"
        yield Issue("messageFlow", what, span=Span(*quote.span(1)), related=(path,))
        return


def _elsewhere(submission: Submission) -> list[str]:
    """The words of the other ways to opt in, and of the scripts and signs of the file."""
    texts = submission.registration.texts
    found = [texts.verbal_script, texts.paper_form, texts.text_to_join]
    for _, way in submission.placed_methods:
        if not isinstance(way, WebForm):
            found += (getattr(way, name, "") for name in ("script", "wording", "clause"))
    return [plain for text in found if (plain := _plain(text[:_LONGEST]))]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def _alike(first: str, second: str) -> bool:
    return SequenceMatcher(None, first.split(), second.split(), autojunk=False).ratio() >= _ALIKE


RULE = Rule(
    id="quoted-consent-differs",
    title="The quoted consent is not the form's wording",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("FRM-11", "CTA-29"),
    causes=("cta-unverifiable",),
    why="Reviewers compare the quoted wording with the page and decline when it differs.",
    how_to_fix="Quote the wording exactly as it stands on the form.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(
            declared(web_form(wording="Text me updates about my apartment. Reply STOP anytime.")), at=("messageFlow",)
        ),
        CampaignExample(
            declared(web_form(), texts={"webForm": "I want news by text from Maple Ridge."}), at=("messageFlow",)
        ),
    ),
    compliant=(CampaignExample(declared(web_form(wording=COMPLETE_FORM))), CampaignExample(declared(web_form()))),
)
