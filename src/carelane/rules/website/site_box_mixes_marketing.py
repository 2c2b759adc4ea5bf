"""One box for service texts and marketing texts.

Decides: a box whose words name both kinds.
Leaves alone: a box for marketing alone, which is another campaign's matter (`marketing` rules).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import label_in_place
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, with_form


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        for box in form.boxes:
            if box.marketing and box.care:
                place = place_of(form, box)
                says = f"the box “{box.words[:140]}” covers service and marketing texts at once"
                yield SiteIssue(place, says, (label_in_place(view, form, place),))


RULE = Rule(
    id="site-box-mixes-marketing",
    title="One box covers service and marketing texts",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("FRM-09",),
    causes=("consent-marketing-not-separate",),
    instead_of=("marketing-consent-not-separate",),
    why="People may want to hear about their order and not about offers, so each kind needs a box of its own.",
    how_to_fix="Make two boxes, both empty and optional: one for service texts, one for marketing texts.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form("phone: Phone", "[ ] Text me appointment reminders and special offers from Maple Ridge."),
            ("website/contact#form1",),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(
            with_form("phone: Phone", "[ ] Text me about my repair; I get no marketing or offers from Maple Ridge.")
        ),
    ),
)
