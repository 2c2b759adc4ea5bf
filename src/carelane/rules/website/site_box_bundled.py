"""A box for texts that covers e-mail, calls or terms as well.

Decides: one control whose words ask for consent to texts and to something else at once.
Leaves alone: a mention of e-mail or calls as a way to get help.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import label_in_place
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BOX, GOOD, with_form


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        for box in form.boxes:
            if box.also:
                place = place_of(form, box)
                says = f"the box “{box.words[:120]}” also covers {box.covers}"
                yield SiteIssue(place, says, (label_in_place(view, form, place),))


RULE = Rule(
    id="site-box-bundled",
    title="The box for texts covers other things too",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-10", "FRM-03"),
    causes=("consent-bundled",),
    instead_of=("consent-for-several-channels", "consent-merged-with-terms"),
    why=(
        "Consent to texts has to be a choice of its own; reviewers decline a box that covers calls, e-mail or terms "
        "too."
    ),
    how_to_fix="Give texts a box of their own, and ask for the rest in another one.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form(
                "phone: Phone", "[ ] I agree to receive calls, texts and e-mails from Maple Ridge about repairs."
            ),
            ("website/contact#form1",),
        ),
        SiteExample(
            with_form(
                "phone: Phone", "[ ] I accept the Terms of Service and agree to receive text messages from Maple Ridge."
            ),
            ("website/contact#form1",),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(with_form("phone: Phone", BOX, "[ ] I agree to the terms of use.", "[ ] Send me the newsletter")),
    ),
)
