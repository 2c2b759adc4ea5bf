"""The description tells another opt-in than the call to action, or the policy denies it.

Decides: a way to opt in that only the description names, and a policy that says no consent is taken on the
website while the call to action names a web form.
Leaves alone: the live site (needs the website), and different words for the same way.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.invitation._routes import KEYWORD, PAPER, VERBAL, WEB
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Pattern, Text

_OPT_IN: Final = r"\b(?:opt[ -]?in|opts[ -]in|opted[ -]in|consent|consents|agree|agrees|sign up|signs up|subscribe)\b"
_WAYS: Final[Mapping[str, tuple[Pattern, ...]]] = {
    "by voice": (VERBAL,),
    "on paper": (PAPER,),
    "by keyword": (KEYWORD,),
    "on the website": (
        r"\b(?:on|via|through|at) (?:our|the|its|their) (?:\w+ )?web ?site\b",
        r"\bweb ?form\b",
        r"\bcheck-? ?box\b",
    ),
}
_SEEN_IN_FLOW: Final[Mapping[str, tuple[Pattern, ...]]] = {
    "by voice": (VERBAL, r"\b(?:call|calls|phone|script|ask|asked|asks)\b"),
    "on paper": (PAPER, r"\b(?:sign|signs|signed)\b"),
    "by keyword": (KEYWORD, r"\b(?:keyword|text|texts|texting)\b"),
    "on the website": (WEB, WEB_ADDRESS),
}
_DENIES: Final = (
    (
        r"\b(?:consent|opt-?in)\b[^.\n]{0,40}\bnot (?:collected|obtained|taken|gathered"
        r"|requested)\b[^.\n]{0,24}\b(?:web ?site|online|form)\b"
    ),
    r"\b(?:do|does|will) not (?:collect|obtain|request|ask for) (?:sms |text |any )?(?:consent|opt-?ins?)\b",
)


def _check(submission: Submission) -> Iterator[Issue]:
    flow = submission.texts.get("messageFlow")
    if flow is None:
        return
    description = submission.texts.get("description")
    if description is not None:
        for way in _only_in(description, flow):
            what = f"the description lets people opt in {way}; the call to action does not"
            yield Issue("messageFlow", what, related=("description",), confidence=Confidence.LOW)
    policy = submission.texts.get("texts.privacyPolicy")
    if policy is not None and flow.has(WEB, WEB_ADDRESS) and policy.has(*_DENIES):
        yield Issue(
            "texts.privacyPolicy", (
"the policy says that no consent to texts is taken on the website; the call to action says it "
"is"
),
            related=("messageFlow",),
        )  # fmt: skip


def _only_in(description: Text, flow: Text) -> Iterator[str]:
    for way, signs in _WAYS.items():
        match = description.first(*signs)
        if match is None or flow.has(*_SEEN_IN_FLOW[way]):
            continue
        sentence = description.sentence(match.start(), match.end())
        if any(True for _ in description.matches(_OPT_IN)) and " not " not in sentence:
            yield way


RULE = Rule(
    id="opt-in-story-differs",
    title="Two fields tell different opt-ins",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("CTA-29",),
    causes=("cta-unverifiable",),
    why="Reviewers hold description, call to action and policy side by side; what differs cannot be verified.",
    how_to_fix="Tell the same opt-in everywhere, in the call to action with every step.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(
            declared(
                web_form(),
                description="Texts to tenants of Maple Ridge who opted in with a printed form at the office.",
            ),
            at=("messageFlow",),
        ),
        CampaignExample(
            declared(web_form(), texts={"privacyPolicy": "Consent to SMS is not collected through our website."}),
            at=("texts.privacyPolicy",),
        ),
    ),
    compliant=(
        CampaignExample(
            declared(web_form(), description="Texts to tenants of Maple Ridge who opted in on our website.")
        ),
        CampaignExample(declared(web_form())),
    ),
)
