"""A special use case, and whether the brand looks as if it qualified.

Decides: for each special use case what the brand record has to show, as far as the record is in the file.
Leaves alone: sole proprietors (`sole-proprietor-mismatch`) and what the registry has opened to the brand.
"""

from collections.abc import Callable, Iterator
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.profiles.use_cases import USE_CASES
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission


def _entity_is(*allowed: str) -> Callable[[Brand], bool | None]:
    def qualifies(brand: Brand) -> bool | None:
        entity = brand.entity_type.strip().upper()
        return entity in allowed if entity else None

    return qualifies


def _is_charity(brand: Brand) -> bool | None:
    if brand.tax_exempt_status:
        return "501" in brand.tax_exempt_status and "3" in brand.tax_exempt_status.replace("501", "")
    return False if _entity_is("NON_PROFIT")(brand) is False else None


def _not_from_the_record(brand: Brand) -> bool | None:
    del brand
    return None


# What the record can show, and what is asked for. Source: the registry's use case list as the providers copy it.
_NEEDS: Final[dict[str, tuple[Callable[[Brand], bool | None], str]]] = {
    "CHARITY": (_is_charity, "a non-profit with 501(c)(3) status"),
    "EMERGENCY": (_entity_is("GOVERNMENT", "NON_PROFIT"), "a public body that looks after safety or health"),
    "K12_EDUCATION": (_not_from_the_record, "a school up to grade 12 or a platform that schools use"),
    "POLITICAL": (_not_from_the_record, "a campaign verification token, or 501(c)(3), (4), (5) or (6) status"),
    "AGENTS_FRANCHISES": (_not_from_the_record, "one brand whose agents or branches have numbers of their own"),
    "PROXY": (_not_from_the_record, "an app that masks the numbers of the people who write to each other"),
    "SOCIAL": (_not_from_the_record, "a closed community or an influencer with followers"),
    "SWEEPSTAKE": (_not_from_the_record, "an approved prize draw"),
    "CARRIER_EXEMPT": (_not_from_the_record, "an exemption that a carrier has given"),
    "TRIAL": (_not_from_the_record, "a provider that offers trial accounts"),
    "UCAAS_HIGH": (_not_from_the_record, "a provider of office phone systems"),
    "UCAAS_LOW": (_not_from_the_record, "a provider of office phone systems"),
}


def _check(submission: Submission) -> Iterator[Issue]:
    code = submission.context.usecase
    if code not in _NEEDS:
        return
    qualifies, needs = _NEEDS[code]
    fits = qualifies(submission.brand)
    if fits:
        return
    later = (
        " and is approved once more after registration" if code in USE_CASES and USE_CASES[code].post_approval else ""
    )
    if fits is False:
        yield Issue(field="usecase", what=f"{code} is for {needs}; the brand record says otherwise")
    else:
        yield Issue(
            field="usecase",
            what=f"{code} is for {needs}{later}; the file does not show it",
            severity=Severity.ADVICE,
            confidence=Confidence.MEDIUM,
        )


RULE = Rule(
    id="use-case-needs-qualification",
    title="The use case is open to certain brands only",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Special use cases are open only to brands that qualify; others are refused and the fee is kept.",
    how_to_fix=(
        "Make sure that the brand qualifies and that its record says so. Otherwise choose a standard use case "
        "that covers "
        "what you send."
    ),
    check_campaign=_check,
    covers=("UC-10",),
    causes=("usecase-not-eligible",),
    non_compliant=(
        CampaignExample(file=care(usecase="CHARITY"), at=("usecase",), note="the brand is a company for profit"),
        CampaignExample(file=care(usecase="POLITICAL"), at=("usecase",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(usecase="CHARITY", brand={"entityType": "NON_PROFIT", "taxExemptStatus": "501c3"})),
    ),
)
