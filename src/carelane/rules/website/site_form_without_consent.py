"""A form that asks for a phone number and shows neither a box for texts nor words that it is for calls only.

Decides: forms with a phone field and nothing about texts in them. Offers the three ways out: label the field for calls
only (or take it out), add an optional box, or a form of its own for texts.
Leaves alone: forms that take consent by being sent (`site-consent-by-sending`).
Source: the thread of S3; code 803 of the second reviewers.
"""

from collections.abc import Iterator
from dataclasses import replace

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import Control
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.picture.claims import ClaimKind
from carelane.rules.picture.forms import PhoneForm
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import ClaimState, place_of
from carelane.rules.picture.pastes import three_ways
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BRAND, FORM, GOOD, PRIVACY, flow, with_form
from carelane.rules.website._policy_says import CALLS_ONLY, NO_WEB_CONSENT, sentence

_MOST_QUOTED = 160
_SOME_MESSAGES = (
    r"\b(?:receive|get|send me|agree to|consent to)\b[^.]{0,60}\b(?:communications?|messages|updates|"
    r"notifications?|alerts|reminders|contact)\b|\bcontact me\b|\bbe contacted\b"
)


def _check(view: SiteView) -> Iterator[SiteIssue]:
    denied = sentence(view.policy, *NO_WEB_CONSENT) or sentence(view.policy, *CALLS_ONLY)
    for form in view.forms:
        if form.consents or form.said:
            continue
        place = place_of(form)
        if form.calls_only:
            continue
        says = f"the form asks for a phone number (“{place.field}”) and says nothing about texts"
        if vague := _vague(form):
            says = f"the box “{vague[:_MOST_QUOTED]}” beside a phone number never says that texts (SMS) are meant"
        if denied:
            says += f"; that the policy says “{denied[:_MOST_QUOTED]}” did not satisfy reviewers"
        issue = SiteIssue(place, says, three_ways(view, form), related=("messageFlow",) if view.registration else ())
        yield replace(issue, severity=Severity.BLOCKER) if _is_the_opt_in(view, form) else issue


def _vague(form: PhoneForm) -> str:
    """The words of a box that asks for consent to some messages without saying which kind."""
    boxes = (field.label or field.beside for field in form.form.fields if field.control is Control.CHECKBOX)
    return next((words for words in boxes if compiled(_SOME_MESSAGES).search(words.casefold())), "")


def _is_the_opt_in(view: SiteView, form: PhoneForm) -> bool:
    """True when the registration names this page as the place where people opt in."""
    return any(
        looked.claim.kind in {ClaimKind.OPT_IN_PAGE, ClaimKind.BOX}
        and looked.state is not ClaimState.NOT_READ
        and looked.place.page == form.page.address
        for looked in view.claims
    )


RULE = Rule(
    id="site-form-without-consent",
    title="A form asks for a phone number and says nothing about texts",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("FRM-05",),
    causes=("missing-checkbox", "cta-no-optin-language"),
    answers=("S3-44",),
    conflict="checkbox-for-optional-number",
    why=(
        "Reviewers take every phone field for a way to opt in to texts, and decline when no words about texts stand "
        "there; a sentence in the privacy policy alone does not change that."
    ),
    how_to_fix=(
        "Choose one of the three ways below: say at the field that it is for calls only (or take it out), add an "
        "optional, empty box for texts, or take the consent on a form of its own."
    ),
    limits="A box that appears only after script has run is seen only where the page was rendered.",
    check_site=_check,
    non_compliant=(
        SiteExample(with_form("text: Name *", "phone: Phone *", "send: Send"), ("website/contact#form1",)),
        SiteExample(
            with_form(
                "text: Name", "phone: Phone",
                privacy=f"{PRIVACY}\nConsent for SMS communication is not collected through our website.",
            ),
            ("website/contact#form1",),
            BRAND,
            note="the case of S3",
        ),
        SiteExample(
            with_form("phone: Phone", "[ ] I agree to receive communications from Maple Ridge at this number."),
            ("website/contact#form1",),
            note="a box that does not say texts",
        ),
        SiteExample(
            with_form("phone: Your number", "where: widget", path="/"),
            ("website/#form1",),
            flow("Tenants opt in on https://mapleridgepm.example/ by ticking the box below the phone field."),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(with_form("text: Name", "phone: Phone (for calls only) -- We send no text messages to it.")),
        SiteExample(with_form("text: Name", "email: E-mail", "message: Question")),
        SiteExample({"/login": {"form": ("phone: Phone", "password: Password"), "state": "ok"}, "/": {"form": FORM}}),
    ),
)  # fmt: skip
