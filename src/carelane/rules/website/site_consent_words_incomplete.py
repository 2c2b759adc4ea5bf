"""Words of a box for texts that lack several of the parts that reviewers look for.

Decides: which of brand, subject, frequency, rates, STOP, HELP, privacy policy and terms are missing at the box, where
it is three or more. Words of the form beside the box count.
Leaves alone: one or two missing parts (`invitation-missing-...`, which carry their own edits).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.forms import in_words
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.parts import missing_parts
from carelane.rules.picture.pastes import label_in_place
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, with_form

_MANY = 3


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        for box in form.boxes:
            missing = missing_parts(view.context.brand, form, box)
            if len(missing) >= _MANY:
                place = place_of(form, box)
                says = f"the words at the box (“{box.words[:80]}”) do not name {in_words(missing)}"
                yield SiteIssue(place, says, (label_in_place(view, form, place),))


RULE = Rule(
    id="site-consent-words-incomplete",
    title="The words at the box lack several required parts",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-01", "CTA-03", "CTA-04", "CTA-05", "CTA-06", "CTA-07", "CTA-08"),
    causes=("cta-incomplete",),
    instead_of=(
        "invitation-missing-brand", "invitation-missing-frequency", "invitation-missing-help",
        "invitation-missing-privacy", "invitation-missing-rates", "invitation-missing-stop",
        "invitation-missing-terms", "site-box-links-missing",
    ),
    why="Reviewers decline a form whose box leaves out several of these parts (codes 806 and 861).",
    how_to_fix="Put the whole label below in place of the words at the box.",
    check_site=_check,
    non_compliant=(
        SiteExample(with_form("phone: Phone", "[ ] Yes, text me about my repair"), ("website/contact#form1",)),
        SiteExample(
            with_form("phone: Phone", "[ ] I agree to receive SMS from Maple Ridge. Reply STOP to end."),
            ("website/contact#form1",),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(
            with_form(
                "phone: Phone",
                "[ ] I agree to receive texts from Maple Ridge Property Management about my repair.",
                "> You will receive texts as often as your repair needs: message frequency varies. Message and "
                "data rates "
                "may apply. Reply STOP to opt out or HELP for help. See our privacy policy and terms.",
            ),
            note="the rest stands beside the box",
        ),
    ),
)  # fmt: skip
