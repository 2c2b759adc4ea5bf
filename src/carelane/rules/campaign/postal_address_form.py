"""State, postal code or country in a form that the registry does not take.

Decides: two letters for US states and for countries, five digits (or nine) for US postal codes, and addresses that
nobody lives at.
Leaves alone: whether the address is that of the business.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.domain.us_states import MILITARY, STATES, TERRITORIES
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_STATES: Final = frozenset({*STATES, *TERRITORIES, *MILITARY})
_POST_BOX: Final = re.compile(r"^\s*p\.? ?o\.? ?box\b", re.IGNORECASE)
_FILLER: Final = re.compile(
    r"^\s*(?:123 (?:main|any|fake|example) ?(?:st|street)?|street address|your (?:street|address)|n/?a|tbd|xxx)\b",
    re.IGNORECASE,
)


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    country = brand.country.strip()
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        yield _issue("brand.country", brand.country, f"“{country}” is no country code: write US")
    issuer = brand.ein_issuing_country.strip()
    if issuer and not re.fullmatch(r"[A-Z]{2}", issuer):
        yield _issue("brand.einIssuingCountry", brand.ein_issuing_country, f"“{issuer}” is no country code: write US")
    if country.upper() in ("", "US", "USA"):
        yield from _american(brand)
    if _FILLER.match(brand.street):
        yield _issue(
            "brand.street",
            brand.street,
            f"“{brand.street.strip()}” reads like an address to be filled in",
            Severity.WARNING,
        )
    elif _POST_BOX.match(brand.street):
        yield _issue(
            "brand.street", brand.street, "a post box is seldom the address in the tax record", Severity.WARNING
        )


def _american(brand: Brand) -> Iterator[Issue]:
    state = brand.state.strip()
    if state and state not in _STATES:
        hint = "write its two letters in capitals" if state.upper() not in _STATES else f"write {state.upper()}"
        yield _issue("brand.state", brand.state, f"“{state}” is no code of a US state: {hint}")
    code = brand.postal_code.strip()
    if code and not re.fullmatch(r"\d{5}(?:-\d{4})?", code):
        yield _issue(
            "brand.postalCode", brand.postal_code, f"“{code}” is no US postal code: five digits, such as 43004"
        )


def _issue(path: str, value: str, what: str, severity: Severity | None = None) -> Issue:
    return Issue(field=path, what=what, span=Span(0, len(value)), severity=severity)


RULE = Rule(
    id="postal-address-form",
    title="The postal address has not the form that the registry takes",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses these codes in another form and compares the address with public records.",
    how_to_fix=(
        "Write state and country as two capital letters and the postal code as digits, with the address of the tax "
        "record."
    ),
    check_campaign=_check,
    causes=("brand-contact-invalid", "fields-missing-or-invalid"),
    cites=(
        Cite("aws-registration-guide", "the forms of state, postal code and country"),
        Cite("bandwidth-campaign-api", "the forms of state and postal code"),
    ),
    non_compliant=(
        CampaignExample(
            file=care(brand={"state": "Ohio", "postalCode": "4304"}), at=("brand.postalCode", "brand.state")
        ),
        CampaignExample(file=care(brand={"country": "United States"}), at=("brand.country",)),
        CampaignExample(file=care(brand={"street": "P.O. Box 118"}), at=("brand.street",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"state": "Ontario", "postalCode": "K1A 0B1", "country": "CA"})),
    ),
)
