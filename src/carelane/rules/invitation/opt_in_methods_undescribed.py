"""A declared way to opt in of which the call to action says nothing.

Decides: for each way of the campaign file, whether the call to action mentions anything of its kind.
Leaves alone: whether what is said is enough (one rule each), and `other` ways.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import OptInKind
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._declared import declared, web_form
from carelane.rules.invitation._routes import CONTRACT, IN_STORE, IVR, KEYWORD, PAPER, TEXTS_FIRST, VERBAL, WEB
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.rules.text import Pattern

_SIGNS: Final[Mapping[OptInKind, tuple[tuple[Pattern, ...], str]]] = {
    OptInKind.WEB_FORM: ((WEB, WEB_ADDRESS), "a web form"),
    OptInKind.CUSTOMER_TEXTS_FIRST: ((TEXTS_FIRST, r"\btext(?:s|ing)? (?:us|our|in)\b"), "customers who text first"),
    OptInKind.KEYWORD: ((KEYWORD, r"\bkeyword\b", r"\btext(?:s|ing)? [a-z0-9\"']{2,17} to\b"), "a keyword"),
    OptInKind.VERBAL: ((VERBAL, IVR, r"\b(?:ask|asks|asked|script|calls?)\b"), "consent by voice"),
    OptInKind.PAPER: ((PAPER, CONTRACT, r"\bform\b"), "a paper form"),
    OptInKind.POINT_OF_SALE: (
        (IN_STORE, r"\b(?:register|terminal|cashier|store|shop|checkout)\b"),
        "the point of sale",
    ),
    OptInKind.CONTRACT: ((CONTRACT, r"\b(?:clause|signed|signs)\b"), "a contract"),
    OptInKind.EMPLOYEE_ONBOARDING: (
        (r"\b(?:employees?|staff|onboarding|hired?|hires|team members?|workers?|crew)\b",),
        "onboarding of staff",
    ),
}


def _check(submission: Submission) -> Iterator[Issue]:
    flow = submission.texts.get("messageFlow")
    if flow is None:
        return
    for place, method in submission.placed_methods:
        signs = _SIGNS.get(method.kind)
        if signs is None or flow.has(*signs[0]):
            continue
        what = f"the file declares {signs[1]} as a way to opt in, but the call to action does not describe it"
        yield Issue("messageFlow", what, related=(place,))


RULE = Rule(
    id="opt-in-methods-undescribed",
    title="A declared way to opt in is not described",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-11",),
    causes=("cta-methods-incomplete",),
    why="Reviewers want every way in which people opt in, each with its own path, wording and proof.",
    how_to_fix="Describe the way in the call to action, or take it out of the campaign file when it is not used.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(declared(web_form(), {"method": "verbal", "script": "May we text you?"}), at=("messageFlow",)),
        CampaignExample(declared({"method": "keyword", "keyword": "RENT", "number": "55501"}), at=("messageFlow",)),
    ),
    compliant=(
        CampaignExample(declared(web_form())),
        CampaignExample(
            declared(
                web_form(),
                {"method": "keyword", "keyword": "RENT"},
                flow=f"{COMPLETE_CTA} Tenants can also text RENT to 555-0142.",
            )
        ),
    ),
)
