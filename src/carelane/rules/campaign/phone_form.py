"""A phone number of the brand that cannot be called.

Decides: the digits of a US number, and numbers that stand for "to be filled in".
Leaves alone: whether somebody answers, and numbers in texts.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_AMERICAN: Final = re.compile(r"1?[2-9]\d{2}[2-9]\d{6}")
_DIGITS_AND_SIGNS: Final = re.compile(r"\+?[\d\s().\-/]+")


def _check(submission: Submission) -> Iterator[Issue]:
    brand = submission.brand
    abroad = brand.country.strip().upper() not in ("", "US", "USA", "CA")
    for path, value in (("brand.phone", brand.phone), ("brand.mobilePhone", brand.mobile_phone)):
        given = value.strip()
        if not given:
            continue
        what = _problem(given, abroad=abroad)
        if what:
            yield Issue(field=path, what=what, span=Span(0, len(value)))
        elif not given.startswith("+"):
            yield Issue(
                field=path,
                what=f"{given} lacks the country code: write it with + in front",
                span=Span(0, len(value)),
                severity=Severity.ADVICE,
            )


def _problem(given: str, *, abroad: bool) -> str:
    digits = re.sub(r"\D", "", given)
    if not _DIGITS_AND_SIGNS.fullmatch(given) or not 7 <= len(digits) <= 15:
        return f"“{given}” is no phone number"
    if not abroad and not (given.startswith("+") and not given.startswith("+1")) and not _AMERICAN.fullmatch(digits):
        return f"“{given}” is no US phone number: ten digits, and neither area code nor exchange begins with 0 or 1"
    if len(set(digits.removeprefix("1"))) <= 2 or digits.endswith("1234567890"):
        return f"“{given}” is a number to be filled in"
    return ""


RULE = Rule(
    id="phone-form",
    title="The brand's phone number cannot be one",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry takes numbers with + and country code and compares them with public records.",
    how_to_fix="Enter the number that customers call, such as +16145550142.",
    check_campaign=_check,
    causes=("brand-contact-invalid", "fields-missing-or-invalid"),
    cites=(
        Cite("aws-registration-guide", "phone numbers have a plus sign and a country code"),
        Cite("bandwidth-campaign-api", "the form of phone numbers"),
    ),
    non_compliant=(
        CampaignExample(file=care(brand={"phone": "614-555"}), at=("brand.phone",)),
        CampaignExample(file=care(brand={"phone": "+15555555555"}), at=("brand.phone",)),
        CampaignExample(file=care(brand={"phone": "(614) 555-0142"}), at=("brand.phone",), note="advice only"),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(brand={"phone": "+442079460958", "country": "GB", "state": "", "postalCode": "SW1A 1AA"})
        ),
    ),
)
