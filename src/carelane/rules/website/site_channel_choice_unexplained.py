"""A choice of channel ("Phone, E-mail, Text") with no words about what choosing texts means.

Decides: radio buttons, boxes and lists that offer texts as a way to be contacted, where nothing else asks for consent.
Leaves alone: a choice that stands beside a box with the consent words.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import box
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BOX, GOOD, with_form


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        if form.consents and not form.boxes:
            choice = form.consents[0]
            says = f"the choice “{choice.words[:80]}” offers texts, and no words say what people agree to"
            yield SiteIssue(place_of(form, choice), says, (box(view, form),))


RULE = Rule(
    id="site-channel-choice-unexplained",
    title="A form offers texts without the words of consent",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    covers=("CTA-02", "FRM-05"),
    causes=("cta-no-optin-language", "missing-checkbox"),
    why="Choosing “Text” shows a wish for a channel; reviewers look for the words of consent beside it.",
    how_to_fix="Keep the choice, and add the box with the words of consent below it.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form("phone: Phone", "radio: Call", "radio: Text", "radio: E-mail"), ("website/contact#form1",)
        ),
        SiteExample(
            with_form("phone: Phone", "choose: Preferred contact method | Phone | Text message | E-mail"),
            ("website/contact#form1",),
        ),
    ),
    compliant=(SiteExample(GOOD), SiteExample(with_form("phone: Phone", "radio: Call", "radio: Text", BOX))),
)
