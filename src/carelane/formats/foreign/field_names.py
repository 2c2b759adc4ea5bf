"""The fields of a registration under the names that programs give them.

Decides: which field a key means, whatever its spelling (`messageFlow`, `message_flow` and `MessageFlow` are
one key). One table serves all providers, since no key means different things at two of them but those that
`reader.py` treats by themselves.
Source: the registry's names and their aliases at Twilio (github.com/twilio/twilio-oai,
twilio_messaging_v1.yaml), Telnyx (developers.telnyx.com/api-reference/campaign/submit-campaign), AWS
(github.com/aws-samples/sample-sms-10dlc-registration-automation), Sinch, Vonage and RingCentral.
"""

from collections.abc import Mapping
from typing import Final

from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS, TEXT_FIELDS
from carelane.formats.foreign.use_case_names import folded

SAMPLES_PATH: Final = "samples"
KEYWORDS_PATH: Final = "keywords"  # {"optin": [...], "optout": [...], "help": [...]}
_CAMPAIGN_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "brandId": ("brandRegistrationSid", "tcrBrandId", "brandExternalId"),
    "campaignId": ("tcrCampaignId", "campaignExternalId"),
    "usecase": ("useCase", "usAppToPersonUsecase", "campaignUseCase", "useCaseType", "a2pUseCase"),
    "subUsecases": ("subUseCase", "subUseCases", "useCases", "mixedUseCases"),
    "description": ("campaignDescription", "useCaseDescription", "useCaseSummary"),
    "messageFlow": ("messageFlowDetails", "optInWorkflow", "callToAction", "cta", "optInFlow", "optInDescription"),
    "samples": ("messageSamples", "sampleMessages", "sampleTexts", "samples", "exampleMessages", "messageSample"),
    "optinMessage": ("optInConfirmationMessage", "optInResponse", "confirmationMessage"),
    "optoutMessage": ("stopMessage", "optOutConfirmationMessage", "optOutResponse", "stopResponse"),
    "helpMessage": ("helpResponse", "helpMessageResponse"),
    "optinKeywords": ("optInKeyword", "startKeywords"),
    "optoutKeywords": ("optOutKeyword", "stopKeywords", "stopKeyword"),
    "helpKeywords": ("helpKeyword",),
    "keywords": ("keywords",),
    "embeddedLink": ("hasEmbeddedLinks", "embeddedLinks", "hasEmbeddedLink", "containsLinks"),
    "embeddedPhone": ("hasEmbeddedPhone", "embeddedPhones", "embeddedPhoneNumber", "embeddedPhoneNumbers"),
    "numberPool": ("numberPooling", "usesNumberPool"),
    "ageGated": ("ageGatedContent", "ageGate", "hasAgeGatedContent"),
    "directLending": ("hasDirectLending", "directLendingContent"),
    "autoRenewal": ("autoRenew",),
    "privacyPolicyLink": ("privacyPolicyUrl", "privacyUrl", "privacyLink"),
    "termsAndConditionsLink": (
        "termsAndConditionsUrl",
        "termsUrl",
        "termsLink",
        "termsOfServiceUrl",
        "termsOfServiceLink",
    ),
    "numbers": ("phoneNumbers", "senderNumbers", "fromNumbers"),
}
_BRAND_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "companyName": ("legalCompanyName", "legalBusinessName", "legalName", "businessName"),
    "displayName": ("dbaName", "dba", "brandDisplayName", "brandName", "doingBusinessAs"),
    "alsoKnownAs": ("otherNames",),
    "entityType": ("legalType", "commercialType", "businessType", "companyType"),
    "ein": ("taxId", "taxNumber", "businessRegistrationNumber"),
    "einIssuingCountry": ("taxIdIssuingCountry", "einCountry"),
    "vertical": ("industry", "industryCategory", "businessIndustry"),
    "website": ("websiteUrl", "webSiteUri", "businessWebsite", "siteUrl"),
    "email": ("supportEmail", "customerCareEmail"),
    "phone": ("supportPhone", "supportPhoneNumber"),
    "street": ("address", "streetAddress", "address1"),
    "state": ("region", "stateOrProvince"),
    "postalCode": ("zip", "zipCode"),
    "country": ("isoCountryCode", "countryCode"),
}
_TEXT_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "webForm": ("ctaText", "checkboxText", "consentText", "optInFormText", "disclosure"),
    "firstMessage": ("welcomeMessage",),
    "privacyPolicy": ("privacyPolicyText", "privacyText"),
    "terms": ("termsText", "termsAndConditionsText"),
}
_TOP_NAMES: Final = ("provider", "template")


def _table() -> Mapping[str, str]:
    table: dict[str, str] = {name: name for name in _TOP_NAMES}
    for prefix, fields, names in (
        ("texts.", TEXT_FIELDS, _TEXT_NAMES),
        ("brand.", BRAND_FIELDS, _BRAND_NAMES),
        ("", CAMPAIGN_FIELDS, _CAMPAIGN_NAMES),
    ):
        table.update({folded(name): prefix + name for name in fields})
        table.update({folded(other): prefix + name for name, others in names.items() for other in others})
    return table


_PATHS: Final = _table()
# Groups whose keys are fields themselves: {"attributes": {"embedded_link": true}}.
GROUPS: Final = frozenset(
    {
        "attributes", "contentattributes", "campaignattributes", "campaigninfo", "campaignusecase", "messagesamples",
        "companyinfo", "contactinfo", "companydetails", "optionalattributes", "brand", "campaign", "texts", "messages",
        "links", "brandinfo",
    }
)  # fmt: skip


def path_for(key: str) -> str:
    """The field that a key means, or ""."""
    return _PATHS.get(folded(key.rsplit(".", 1)[-1]), "")
