"""A web form that, as pasted into the campaign file, has no field for a mobile number.

Decides: the pasted form names no phone, mobile or cell number anywhere.
Leaves alone: a checkbox sentence checked on its own, and the live page (the website check opens it).
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.context import Context
from carelane.rules.rule import CampaignExample, Rule, missing

_NUMBER: Final = (
    r"\b(?:phone|telephone|mobile|cell|cellphone|tel|number|numbers|whatsapp|tel[eé]fono|celular|m[oó]vil|n[uú]mero)\b",
    r"\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b",
)


def _whole_form(context: Context) -> bool | None:
    return not context.standalone


_BRAND = {"displayName": "Northgate Dental"}

RULE = Rule(
    id="web-form-without-phone-field",
    title="The web form has no field for a mobile number",
    looks_at=(Target.WEB_FORM,),
    severity=Severity.WARNING,
    confidence=Confidence.LOW,
    why="A reviewer who opens the opt-in page and finds nowhere to leave a mobile number cannot see how people opt in.",
    how_to_fix="Paste the whole form with its phone field, or name the page on which the field stands.",
    check=missing("the form names no field for a mobile number", *_NUMBER),
    absence_of=_NUMBER,
    holds=_whole_form,
    covers=("CTA-12",),
    causes=("cta-no-optin-form",),
    limits="Judges the pasted text; the website check looks at the page itself.",
    non_compliant=(
        CampaignExample(
            file={"brand": _BRAND, "texts": {"webForm": "Name, e-mail, message. [ ] I agree to receive texts. Send"}},
            at=("texts.webForm",),
        ),
    ),
    compliant=(
        CampaignExample(
            file={
                "brand": _BRAND,
                "texts": {"webForm": "Name, mobile phone (optional). [ ] I agree to receive texts."},
            },
        ),
    ),
)
