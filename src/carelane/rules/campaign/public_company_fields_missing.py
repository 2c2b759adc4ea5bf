"""A company on the stock market without the fields that prove it.

Decides: symbol, exchange and the contact's e-mail of a PUBLIC_PROFIT brand, and the e-mail of a new non-profit.
Leaves alone: whether the check of that e-mail was passed.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.fields import get_text
from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission
from carelane.sources import Cite

_NEEDED: Final = {
    "brand.stockSymbol": "its stock symbol",
    "brand.stockExchange": "the exchange that it is listed on",
    "brand.businessContactEmail": "the address of a person on its own domain, for the e-mail check",
}


def _check(submission: Submission) -> Iterator[Issue]:
    entity = submission.brand.entity_type.strip().upper()
    if entity == "PUBLIC_PROFIT":
        for path, needed in _NEEDED.items():
            if get_text(submission.registration, path).strip() in ("", "NONE"):
                yield Issue(field=path, what=f"a company on the stock market has to give {needed}")
    elif entity == "NON_PROFIT" and not submission.brand.business_contact_email.strip():
        yield Issue(
            field="brand.businessContactEmail",
            what=f"a new non-profit may be asked for {_NEEDED['brand.businessContactEmail']}",
            severity=Severity.ADVICE,
            confidence=Confidence.LOW,
        )
    elif entity == "PRIVATE_PROFIT" and submission.brand.stock_symbol.strip():
        yield Issue(
            field="brand.stockSymbol",
            what="a stock symbol is given, but the entity type says that the company is private",
            severity=Severity.WARNING,
        )


RULE = Rule(
    id="public-company-fields-missing",
    title="A listed company does not prove its listing",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="The registry refuses a public company without symbol, exchange and a contact whom it can write to.",
    how_to_fix="Fill in the field, or choose PRIVATE_PROFIT if the company is not traded on a stock market.",
    check_campaign=_check,
    covers=("BRD-05",),
    causes=("brand-identity-unverified", "fields-missing-or-invalid"),
    conflict="stock-listing-needed",
    cites=(
        Cite("aws-registration-guide", "what a public company has to give"),
        Cite("zoho-fee-notice", "the e-mail check of public companies and new non-profits"),
    ),
    non_compliant=(
        CampaignExample(
            file=care(
                brand={
                    "entityType": "PUBLIC_PROFIT",
                    "stockExchange": "NYSE",
                    "businessContactEmail": "r.okafor@mapleridgepm.example",
                }
            ),
            at=("brand.stockSymbol",),
        ),
        CampaignExample(file=care(brand={"stockSymbol": "MRPM"}), at=("brand.stockSymbol",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(
            file=care(
                brand={
                    "entityType": "PUBLIC_PROFIT",
                    "stockSymbol": "MRPM",
                    "stockExchange": "NYSE",
                    "businessContactEmail": "r.okafor@mapleridgepm.example",
                }
            )
        ),
    ),
)
