"""The campaign and the registration around it: what a reviewer sees before deciding.

Every fact is optional: what is missing is a finding, not an error. Booleans are None when not said.
Source: field names and meanings of The Campaign Registry,
https://developers.telnyx.com/api-reference/campaign/submit-campaign and github.com/haywiremk/php-campaignregistry .
"""

from dataclasses import dataclass, field

from carelane.domain.brand import Brand
from carelane.domain.facts import Facts
from carelane.domain.opt_in import OptInMethod

MAX_SAMPLES = 5


@dataclass(frozen=True, slots=True)
class Campaign:
    """One registered purpose. `samples` holds sample1..sample5 in order; an empty text is a gap."""

    usecase: str = ""
    sub_usecases: tuple[str, ...] = ()
    description: str = ""
    message_flow: str = ""  # the call to action
    samples: tuple[str, ...] = ()
    optin_message: str = ""
    optout_message: str = ""
    help_message: str = ""
    optin_keywords: tuple[str, ...] = ()
    optout_keywords: tuple[str, ...] = ()
    help_keywords: tuple[str, ...] = ()
    subscriber_optin: bool | None = None
    subscriber_optout: bool | None = None
    subscriber_help: bool | None = None
    embedded_link: bool | None = None
    embedded_link_sample: str = ""
    embedded_phone: bool | None = None
    number_pool: bool | None = None
    age_gated: bool | None = None
    direct_lending: bool | None = None
    affiliate_marketing: bool | None = None
    auto_renewal: bool | None = None
    terms_and_conditions: bool | None = None
    privacy_policy_link: str = ""
    terms_and_conditions_link: str = ""
    numbers: tuple[str, ...] = ()
    brand_id: str = ""
    campaign_id: str = ""
    reference_id: str = ""
    reseller_id: str = ""

    def __post_init__(self) -> None:
        if len(self.samples) > MAX_SAMPLES:
            raise ValueError(f"a campaign has at most {MAX_SAMPLES} samples, not {len(self.samples)}")


@dataclass(frozen=True, slots=True)
class OtherTexts:
    """Wordings that belong to the registration but live outside its fields."""

    first_message: str = ""
    web_form: str = ""
    verbal_script: str = ""
    paper_form: str = ""
    text_to_join: str = ""
    privacy_policy: str = ""
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """A campaign file: brand, campaign, ways to opt in, and the texts that go with them.

    `template` is True for a vendor's pattern in which placeholders are expected.
    `provider` is the name of a provider profile, or "" when not said.
    """

    brand: Brand = field(default_factory=Brand)
    campaign: Campaign = field(default_factory=Campaign)
    opt_in_methods: tuple[OptInMethod, ...] = ()
    texts: OtherTexts = field(default_factory=OtherTexts)
    facts: Facts = field(default_factory=Facts)
    provider: str = ""
    template: bool = False
