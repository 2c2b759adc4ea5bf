"""A box for texts without which the form does not go through.

Decides: boxes about texts that are required by attribute or by the sign that people see.
Leaves alone: forms without a box, whose sending is the consent (`site-consent-by-sending`).
Source: a refusal after the form was sent with the box empty, which reviewers try.
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
            if box.required and len(form.form.fields) > 2:
                place = place_of(form, box)
                says = f"the form cannot be sent with the box “{box.words[:120]}” empty"
                yield SiteIssue(place, says, (label_in_place(view, form, place),))


RULE = Rule(
    id="site-box-required",
    title="The box for texts has to be ticked",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("FRM-02",),
    causes=("consent-forced",),
    instead_of=("consent-forced",),
    why="Reviewers send the form with the box empty; when it does not go through, the consent is forced.",
    how_to_fix="Take the attribute `required` and the star away, and let the form go through with the box empty.",
    limits="A form that consists of the number and the box alone is one for texts, and may need the box.",
    check_site=_check,
    non_compliant=(
        SiteExample(with_form("text: Name", "phone: Phone", f"{BOX} *"), ("website/contact#form1",)),
        SiteExample(
            with_form("text: Name", "phone: Phone *", "[ ] I agree to receive texts from Maple Ridge *"),
            ("website/contact#form1",),
        ),
    ),
    compliant=(
        SiteExample(GOOD),
        SiteExample(with_form("phone: Phone *", f"{BOX} *"), note="a form for texts alone"),
        SiteExample(with_form("text: Name", "phone: Phone", BOX, "[ ] I accept the terms of use *")),
    ),
)
