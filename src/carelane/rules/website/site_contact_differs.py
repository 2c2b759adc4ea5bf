"""Address, phone number or e-mail of the brand record that the website does not show.

Decides: which of the three the site shows in another form than registered, where it shows any.
Leaves alone: a site that shows none (a reviewer has nothing to compare).
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.links import find_emails
from carelane.language.phones import find_phones
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BRAND, GOOD

_ZIP = re.compile(r"\b[A-Z]{2},? +(\d{5})(?:-\d{4})?\b")


def _check(view: SiteView) -> Iterator[SiteIssue]:
    brand, words = view.brand, view.words
    shown = {phone.digits[-10:] for phone in find_phones(words)}
    registered = re.sub(r"\D", "", brand.phone)[-10:]
    if registered and shown and registered not in shown:
        yield SiteIssue(
            view.at_site(),
            "the registered phone number is not among those that the site shows",
            related=("brand.phone",),
        )
    mails = {mail.address.casefold() for mail in find_emails(words)}
    wanted = brand.email.strip().casefold()
    domain = wanted.partition("@")[2]
    if wanted and mails and wanted not in mails and not any(mail.endswith(f"@{domain}") for mail in mails):
        yield SiteIssue(
            view.at_site(),
            f"no e-mail address of the site is at {domain}, as the registered one is",
            related=("brand.email",),
        )
    codes = set(_ZIP.findall(words))
    code = brand.postal_code.strip()[:5]
    if code and codes and code not in codes:
        yield SiteIssue(
            view.at_site(),
            f"the site shows an address in {min(codes)}, registered is {code}",
            related=("brand.postalCode",),
        )


RULE = Rule(
    id="site-contact-differs",
    title="The website shows another address, number or e-mail",
    looks_at=(Target.WEBSITE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    covers=("BRD-01", "BRD-02"),
    causes=("website-brand-mismatch", "brand-contact-invalid"),
    why="Reviewers use these to see that the website is the registered business's own.",
    how_to_fix="Show the registered address, number and e-mail on the contact page, or correct the brand record.",
    check_site=_check,
    non_compliant=(
        SiteExample(GOOD, ("website/",), {"brand": {**BRAND["brand"], "phone": "+12175550199"}}),
        SiteExample(GOOD, ("website/",), {"brand": {**BRAND["brand"], "postalCode": "62999"}}),
    ),
    compliant=(
        SiteExample(GOOD, (), BRAND),
        SiteExample(GOOD, (), {"brand": {**BRAND["brand"], "phone": "+12175550142", "postalCode": "62701"}}),
    ),
)
