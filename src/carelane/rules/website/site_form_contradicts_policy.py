"""A form and the privacy policy that say opposite things about texts.

Decides: a form that takes consent to texts while the policy denies it; a field for calls only while the policy texts
numbers from forms; a free box while the policy says that sending the form is consent.
Leaves alone: a form that says nothing (`site-form-without-consent`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import policy_section
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import FORM, GOOD, PRIVACY, with_form
from carelane.rules.website._policy_says import CALLS_ONLY, NO_WEB_CONSENT, TEXTS_FROM_FORMS, sentence

_MOST_QUOTED = 160


def _check(view: SiteView) -> Iterator[SiteIssue]:
    denies = sentence(view.policy, *NO_WEB_CONSENT) or sentence(view.policy, *CALLS_ONLY)
    texts = sentence(view.policy, *TEXTS_FROM_FORMS)
    for form in view.forms:
        if denies and (form.boxes or form.said):
            said = (form.boxes[0].words if form.boxes else form.said)[:100]
            says = f"the form asks for consent to texts (“{said}”), and the policy says “{denies[:_MOST_QUOTED]}”"
        elif texts and form.calls_only:
            says = f"the field says “{form.calls_only[:80]}”, and the policy says “{texts[:_MOST_QUOTED]}”"
        elif texts and form.boxes:
            says = f"the box is a free choice, and the policy takes sending for consent: “{texts[:_MOST_QUOTED]}”"
        else:
            continue
        place = place_of(form, form.boxes[0] if form.boxes else None)
        yield SiteIssue(place, says, (policy_section(view, view.policy),))


RULE = Rule(
    id="site-form-contradicts-policy",
    title="The form and the privacy policy say opposite things",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("PRV-10", "CTA-29"),
    causes=("privacy-policy-noncompliant", "cta-unverifiable"),
    conflict="policy-denies-website-consent",
    why="Reviewers hold the form against the policy; where they disagree, neither is believed.",
    how_to_fix=(
        "Decide what is so, and let both say it: take the sentence out of the policy, or the words off the form."
    ),
    check_site=_check,
    non_compliant=(
        SiteExample(
            {**GOOD, "/privacy": f"{PRIVACY}\nSMS consent is not collected through our website."},
            ("website/contact#form1",),
        ),
        SiteExample(
            with_form(
                "phone: Phone (calls only)",
                privacy=f"{PRIVACY}\nBy submitting our contact form you agree to receive text messages from us.",
            ),
            ("website/contact#form1",),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample({**GOOD, "/privacy": f"{PRIVACY}\nWe never send text messages unless you have ticked the box."}),
        SiteExample({"/contact": {"form": FORM}}),
    ),
)
