"""Complete invitations that the rules of this family give as compliant examples (made-up companies).

Each names the brand, the messages, frequency, rates, STOP, HELP, policy and terms, and a free act of agreeing.
"""

from typing import Final

COMPLETE_FORM: Final = (
    "I agree to receive text messages from Maple Ridge Property Management about my maintenance requests and rent "
    "questions. Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. "
    "See our Privacy Policy (https://mapleridgepm.example/privacy) and Terms (https://mapleridgepm.example/terms). "
    "Ticking this box is optional."
)
COMPLETE_CTA: Final = (
    "Tenants opt in on https://mapleridgepm.example/contact: below the phone field is an optional "
    "box, unticked by default, that "
    f'reads "{COMPLETE_FORM}" The form can be sent with the box left empty.'
)
COMPLETE_TEXTS_FIRST: Final = (
    "Customers opt in by texting us first. Example Plumbing publishes its number (555-0142) as a "
    "text line on the contact page "
    "https://exampleplumbing.example/contact and on its invoices. The customer always sends the "
    "first text; we answer that "
    "conversation only, about the repair or bill they ask about. Numbers are not added to any list "
    "and nothing is broadcast. "
    "Next to the number stands: Message frequency varies by request. Message and data rates may "
    "apply. Reply STOP to opt out or HELP "
    "for help. Privacy policy: https://exampleplumbing.example/privacy. Terms: https://exampleplumbing.example/terms."
)
COMPLETE_SCRIPT: Final = (
    'Staff read aloud: "May Northgate Dental send you text messages about your appointments? '
    "Message frequency varies, message and data "
    "rates may apply, and you can reply STOP at any time or HELP for help. Our privacy policy and "
    "terms are at northgatedental.example. "
    'Do you agree? We will send you a confirmation text now." The answer yes is noted in the patient record.'
)
