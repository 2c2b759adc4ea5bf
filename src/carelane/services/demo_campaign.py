"""The declined campaign of the demo: a property manager who was refused with code 861.

Decides: a realistic, made-up submission with the faults that the thread of source text S3 describes
(tenants, code 861): no path of the opt-in, no disclosures, automatic replies without the brand, soft
marketing. The business does not exist, and neither do the answers that its owner gives.
"""

from dataclasses import replace

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.domain.opt_in import Paper

FILE_NAME = "maple-ridge-declined.yaml"
REJECTION_CODE = "861"
# Our wording of what thread S3 quotes: fifteen demands on four texts behind one code.
REJECTION = """\
The second reviewer (DCA2) declined the campaign. The call to action is not complete: describe the exact path by which
people opt in, and add HELP instructions, STOP instructions, a message frequency disclosure, the notice that message and
data rates may apply, and a link to the privacy policy of the message program. The opt-in confirmation message must
contain the brand name, HELP, STOP, the message frequency and the message and data rates notice. The opt-out message
must contain the brand name and say that no further messages will be sent. The HELP message must contain the brand name
and a support contact (email, phone number or website). (861)
"""
CAMPAIGN_FILE = """\
carelane: 1
provider: ringcentral
brand:
  companyName: Maple Ridge Property Management LLC
  displayName: Maple Ridge Property Management
  entityType: PRIVATE_PROFIT
  ein: 12-3456789
  einIssuingCountry: US
  vertical: REAL_ESTATE
  website: https://www.mapleridgepm.example
  email: office@mapleridgepm.example
  phone: "+16145550142"
  street: 48 Maple Ridge Road
  city: Columbus
  state: OH
  postalCode: "43004"
  country: US
campaign:
  usecase: CUSTOMER_CARE
  description: We need to communicate with our tenants about their apartments.
  messageFlow: >-
    Tenants give us their phone number when they sign the lease, so consent is implied.
    By signing they agree to receive calls, emails and texts from us.
  sample1: "Hi, the plumber will be at your unit tomorrow between 9 and 11 \\U0001F527"
  sample2: "Maple Ridge: refer a friend and get $200 off next month's rent! Details: http://bit.ly/mrpm-refer"
  sample3: "Hi, the plumber will be at your unit tomorrow between 9 and 12"
  optinMessage: Thank you for opting into SMS messages from . You may receive unlimited messages.
  optoutMessage: OK, bye!
  helpMessage: Thank you for your message. Our team will get back to you shortly.
  optoutKeywords: [STOP]
  helpKeywords: [HELP]
  subscriberOptin: true
  subscriberOptout: true
  subscriberHelp: true
  embeddedLink: false
  embeddedPhone: false
  ageGated: false
  directLending: false
optInMethods:
  - method: paper
    wording: By signing this lease I agree to receive calls, emails and texts.
    ownBoxOrSignature: false
"""


def answered(declined: Registration) -> Registration:
    """The campaign after its owner has said what only an owner knows: how people agree, what texts are about, links."""
    site = declined.brand.website
    campaign = replace(
        declined.campaign,
        privacy_policy_link=f"{site}/privacy",
        terms_and_conditions_link=f"{site}/texting-terms",
        terms_and_conditions=True,
        optin_keywords=("START",),
    )
    facts = Facts(
        customers="tenants",
        topics="repairs in their apartment and answers to their questions",
        trade="property",
        frequency="varies",
        languages=("en",),
        sends_optin_reply=True,
        sends_optout_reply=True,
        sends_help_reply=True,
        sends_marketing=False,
        shares_numbers=False,
    )
    paper = Paper(own_box_or_signature=True, evidence=f"{site}/texting-form.pdf")
    return replace(declined, campaign=campaign, opt_in_methods=(paper,), facts=facts)
