"""A box for texts whose words carry no links to the privacy policy and the terms, or dead ones.

Decides: whether the label holds both links, and whether the pages they lead to could be opened.
Leaves alone: a label that leaves out most parts (`site-consent-words-incomplete`).
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.site import FetchState
from carelane.domain.target import Target
from carelane.rules.picture.documents import same_page
from carelane.rules.picture.forms import PhoneForm
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.lookups import place_of
from carelane.rules.picture.pastes import label_in_place
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BOX, GOOD, with_form

_WANTED = (("the privacy policy", r"privac"), ("the terms", r"terms|conditions|t[eé]rminos|condiciones"))
_DEAD = frozenset({FetchState.NOT_FOUND, FetchState.FAILED, FetchState.LOGIN})


def _check(view: SiteView) -> Iterator[SiteIssue]:
    for form in view.forms:
        for box in form.boxes:
            place = place_of(form, box)
            missing = [name for name, sign in _WANTED if not _links_to(form, sign)]
            if missing:
                yield SiteIssue(
                    place,
                    f"the words at the box hold no link to {' or '.join(missing)}",
                    (label_in_place(view, form, place),),
                )
            for link in box.links:
                dead = [page for page in view.of_state(*_DEAD) if same_page(page, link.address)]
                if dead:
                    yield SiteIssue(place, f"the link “{link.text[:60]}” at the box leads to a page that does not open")


def _links_to(form: PhoneForm, sign: str) -> bool:
    return any(re.search(sign, f"{link.text} {link.address}", re.IGNORECASE) for link in form.links)


RULE = Rule(
    id="site-box-links-missing",
    title="The words at the box hold no links to policy and terms",
    looks_at=(Target.WEBSITE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    covers=("FRM-06", "CTA-08"),
    causes=("cta-no-privacy-link", "cta-no-terms-link"),
    instead_of=("invitation-missing-privacy", "invitation-missing-terms"),
    why="RingCentral's reviewers want both links inside the label; others want them at least beside the form.",
    how_to_fix="Link the words “Privacy Policy” and “Terms” in the label to the two pages.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            with_form("phone: Phone", BOX.replace("[Privacy Policy](/privacy)", "Privacy Policy")),
            ("website/contact#form1",),
        ),
        SiteExample(
            with_form("phone: Phone", BOX, terms={"state": "not_found", "status": 404}), ("website/contact#form1",)
        ),
    ),
    compliant=(SiteExample(GOOD),),
)
