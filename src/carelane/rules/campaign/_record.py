"""How much of a registration a file holds, so that an excerpt is not drowned in blockers.

Decides: whether a file is a registration or only a part of one (vendors' examples and pasted forms
often hold nothing but texts), and whether it holds a brand record or only a name.
Leaves alone: what is required (`profiles/field_rules.py`) and each finding about it (one rule each).
"""

from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign
from carelane.domain.finding import Severity
from carelane.rules.submission import Submission

# With so many facts besides the names and the website, somebody has filled in the brand's form.
_FACTS_OF_A_BRAND_RECORD: Final = 3
_BRAND_FACTS: Final = (
    "entity_type", "ein", "ein_issuing_country", "vertical", "email", "phone", "street", "city", "state",
    "postal_code", "country", "stock_symbol", "stock_exchange", "business_contact_email", "first_name", "last_name",
    "mobile_phone",
)  # fmt: skip
_FLAGS: Final = (
    "subscriber_optin", "subscriber_optout", "subscriber_help", "embedded_link", "embedded_phone", "age_gated",
    "direct_lending",
)  # fmt: skip


def has_samples(campaign: Campaign) -> bool:
    """True when at least one sample is filled in."""
    return any(sample.strip() for sample in campaign.samples)


def core_texts(campaign: Campaign) -> int:
    """How many of description, call to action and samples are there."""
    return bool(campaign.description.strip()) + bool(campaign.message_flow.strip()) + has_samples(campaign)


def has_brand_record(brand: Brand) -> bool:
    """True when the brand's form was filled in, not only its name copied."""
    return sum(bool(getattr(brand, name).strip()) for name in _BRAND_FACTS) >= _FACTS_OF_A_BRAND_RECORD


def has_flags(campaign: Campaign) -> bool:
    """True when some flag or attribute was answered."""
    return any(getattr(campaign, name) is not None for name in _FLAGS)


def has_replies(campaign: Campaign) -> bool:
    """True when at least one automatic reply is filled in."""
    return any(text.strip() for text in (campaign.optin_message, campaign.optout_message, campaign.help_message))


def is_formal(submission: Submission) -> bool:
    """True when the file holds answers that only the registration form asks for (flags, brand record)."""
    return has_flags(submission.campaign) or has_brand_record(submission.brand)


def is_excerpt(submission: Submission) -> bool:
    """True when the file shows only a part of a registration, so that what is missing may stand elsewhere.

    A file with nothing in it is no excerpt: there the registry's own refusal is the answer.
    """
    campaign = submission.campaign
    texts = core_texts(campaign)
    if not texts and not has_replies(campaign):
        return False
    if texts and is_formal(submission):
        return False
    links = campaign.privacy_policy_link.strip() or campaign.terms_and_conditions_link.strip()
    more = has_replies(campaign) or bool(links) or bool(campaign.optout_keywords)
    return not (campaign.usecase.strip() and texts >= 2 and more)


def refused_unless_excerpt(submission: Submission) -> Severity:
    """BLOCKER for what the registry refuses, WARNING where the file may be an excerpt."""
    return Severity.WARNING if is_excerpt(submission) else Severity.BLOCKER


def sends_codes_only(submission: Submission) -> bool:
    """True when the campaign sends one-time codes or machine traffic and nothing else."""
    purposes = submission.context.purposes
    return bool(purposes) and purposes is not None and purposes <= {"2FA", "M2M"}
