"""A box for texts that is ticked when the page opens.

Decides: boxes and switches about texts that are on from the start.
Leaves alone: what a call to action says of it (`declared-box-preticked`).
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
        for box in form.consents:
            if box.field.ticked:
                place = place_of(form, box)
                says = f"the box “{box.words[:120]}” is ticked when the page opens"
                yield SiteIssue(place, says, (label_in_place(view, form, place),))


RULE = Rule(
    id="site-box-ticked",
    title="The box for texts is ticked in advance",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-01",),
    causes=("prechecked-checkbox",),
    why="Consent is an act of the person; a box that is ticked already shows none, and reviewers decline it.",
    how_to_fix="Take the attribute `checked` (or the setting “checked by default” of the form builder) away.",
    check_site=_check,
    non_compliant=(
        SiteExample(with_form("phone: Phone", BOX.replace("[ ]", "[x]")), ("website/contact#form1",)),
        SiteExample(
            with_form("phone: Phone", "[x] Yes, send me text messages about my repair"), ("website/contact#form1",)
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(with_form("phone: Phone", BOX, "[x] Remember me on this computer")),
    ),
)
