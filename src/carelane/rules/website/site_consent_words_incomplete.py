"""Words of a box for texts that lack several of the parts that reviewers look for.

Decides: which of brand, subject, frequency, rates, STOP, HELP, privacy policy and terms are missing at the box, where
it is three or more. Words of the form beside the box count.
Leaves alone: one or two missing parts (`invitation-missing-...`, which carry their own edits).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import (
    CHANNEL,
    FREQUENCY,
    HELP_INSTRUCTION,
    PRIVACY_REFERENCE,
    RATES,
    STOP_INSTRUCTION,
    TERMS_REFERENCE,
)
from carelane.language.normalise import fold
from carelane.rules.picture.forms import Consent, PhoneForm, has
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import label_in_place
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import GOOD, with_form

_PARTS = (
    ("texts", CHANNEL), ("how often", FREQUENCY), ("message and data rates", RATES), ("STOP", STOP_INSTRUCTION),
    ("HELP", HELP_INSTRUCTION), ("the privacy policy", PRIVACY_REFERENCE), ("the terms", TERMS_REFERENCE),
)  # fmt: skip
_MANY = 3


def missing_parts(view: SiteView, form: PhoneForm, box: Consent) -> tuple[str, ...]:
    """What the words at a box leave out."""
    links = " ".join(f"{link.text} {link.address}" for link in (*box.links, *form.links))
    words = f"{box.words}\n{form.around if form.said or len(box.words) < 400 else form.said}\n{links}"
    missing = [name for name, element in _PARTS if not has(element, words)]
    brand = view.context.brand
    if brand is not None and not brand.find(fold(words)) and not brand.find_partial(fold(words)):
        missing.insert(0, "who sends them")
    return tuple(missing)


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        for box in form.boxes:
            missing = missing_parts(view, form, box)
            if len(missing) >= _MANY:
                place = place_of(form, box)
                listed = f"{', '.join(missing[:-1])} and {missing[-1]}"
                says = f"the words at the box (“{box.words[:80]}”) do not name {listed}"
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
                "> You will receive texts as often as your repair needs: message frequency varies. Message and data rates "
                "may apply. Reply STOP to opt out or HELP for help. See our privacy policy and terms.",
            ),
            note="the rest stands beside the box",
        ),
    ),
)  # fmt: skip
