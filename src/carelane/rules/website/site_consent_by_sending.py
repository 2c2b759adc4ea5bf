"""A form that takes consent to texts by being sent, without a box.

Decides: words about receiving texts in a form that has no control for it.
Leaves alone: forms with a box.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import box
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, with_form

_MOST_QUOTED = 140


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        if form.boxes or not form.said:
            continue
        forced = "; and it does not go through without a number" if form.phone_required else ""
        says = f"“{form.said[:_MOST_QUOTED]}”: consent comes with sending the form, there is no box{forced}"
        severity = Severity.BLOCKER if form.phone_required else None
        yield SiteIssue(place_of(form), says, (box(view, form),), severity=severity)


RULE = Rule(
    id="site-consent-by-sending",
    title="Sending the form is taken for consent to texts",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("FRM-04", "FRM-05"),
    causes=("missing-checkbox", "consent-forced"),
    conflict="checkbox-for-optional-number",
    why=(
        "Who wants to send the form cannot say no to texts. Some reviewers accept it where the number is "
        "optional; none "
        "was found who accepts it where the number is required."
    ),
    how_to_fix="Put an empty, optional box with the words about texts under the phone field.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form(
                "text: Name", "phone: Phone *", "> By sending this form you agree to receive texts from Maple Ridge."
            ),
            ("website/contact#form1",),
        ),
        SiteExample(with_form("phone: Phone -- We will text you about your repair."), ("website/contact#form1",)),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(with_form("phone: Phone", "> We will call you back the same day.")),
    ),
)
