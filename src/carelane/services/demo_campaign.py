"""The declined campaign of the demo: a property manager who was refused with code 861.

Decides: a realistic, made-up submission with the faults that the thread of source text S3 describes
(tenants, code 861): no path of the opt-in, no disclosures, automatic replies without the brand, soft
marketing. The business does not exist.
"""

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
