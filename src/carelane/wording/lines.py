"""The single sentences that fixes insert.

Decides: our wording of each required part. Wordings that a source prescribes word for word are
quoted and say so; the others are ours.
Leaves alone: where they are inserted (`rules`) and whole texts (later modules of this package).
"""

from typing import Final

STOP_LINE: Final = "Reply STOP to opt out."
HELP_LINE: Final = "Reply HELP for help."
STOP_AND_HELP_LINE: Final = "Reply STOP to opt out or HELP for help."
FREQUENCY_LINE: Final = "Message frequency varies."
# The phrase that reviewers ask for in these words (code 861 and CTIA Principles 2023-05, section 5).
RATES_LINE: Final = "Message and data rates may apply."
NO_MORE_MESSAGES_LINE: Final = "You are unsubscribed and will receive no further messages."
NOT_A_CONDITION_LINE: Final = "Consent is not a condition of purchase."
NO_SHARING_LINE: Final = (
    "We do not share mobile numbers or text messaging consent with third parties or affiliates for marketing or "
    "promotional purposes."
)
NO_SHARING_OF_CONSENT_LINE: Final = (
    "Text messaging opt-in data and consent are excluded from every kind of sharing described in this policy."
)
# Quoted word for word: source S0 (guide to RingCentral Customer Care campaigns) prescribes this sentence.
CARE_DESCRIPTION_LINE: Final = (
    "This campaign is for responding to customer inquiries and support tickets initiated by the customer."
)
# Quoted word for word: source S2 (Customer Care campaign guide) prescribes this disclosure.
CARE_DISCLOSURE: Final = (
    "By providing your mobile number, you consent to receive SMS messages from [Company Name] regarding "
    "service at your address. "
    "Message frequency may vary. Message and data rates may apply. You can opt out at any time by replying 'STOP.' "
    "We do not share your mobile number with third parties or affiliates for marketing purposes. "
    "Mobile numbers will only be used for the purposes outlined in this form."
)
TEXTS_FIRST_LINE: Final = (
    "The customer always sends the first text; we answer that conversation only, and numbers are not added to "
    "any messaging list."
)
NO_MARKETING_LINE: Final = "No marketing or promotional messages are sent."
