"""A HELP reply without a way to reach a person.

Decides: no e-mail address, no phone number, no web address and no placeholder for one.
Leaves alone: whether the contact works, and whose it is (`help-contact-differs` compares with the brand record).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import CONTACT_PLACEHOLDER, EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS
from carelane.rules.auto_reply._parts import HELP
from carelane.rules.rule import Example, Rule, missing

_CONTACTS = (EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS, CONTACT_PLACEHOLDER)

RULE = Rule(
    id="help-message-missing-contact",
    title="The HELP reply gives no support contact",
    looks_at=HELP,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "A HELP reply has to give a real way to reach the business: an e-mail address, a phone number or a web "
        "page that shows one."
    ),
    how_to_fix="Add the support e-mail address or phone number that customers can really use.",
    check=missing("the HELP reply gives no e-mail address, phone number or web page", *_CONTACTS),
    absence_of=_CONTACTS,
    covers=("HLP-02",),
    causes=("help-msg-missing-contact",),
    non_compliant=(
        Example("Maple Ridge: Thank you for your message. Our team will get back to you shortly.«»"),
        Example("Example Plumbing: reply STOP to opt out. Msg & data rates may apply.«»"),
    ),
    compliant=(
        Example("Maple Ridge: for help call 614-555-0142 or write to office@mapleridgepm.example."),
        Example("Example Plumbing help: see www.exampleplumbing.example/help. Reply STOP to opt out."),
        Example("[Brand]: for help contact us at [support email]. Reply STOP to opt out."),
    ),
)
