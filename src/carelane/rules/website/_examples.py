"""Parts of small websites that the examples of this family share (a made-up company)."""

from typing import Any, Final

BOX: Final = (
    "[ ] I agree to receive text messages from Maple Ridge Property Management about my maintenance requests. Message "
    "frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. See our "
    "[Privacy Policy](/privacy) and [Terms](/terms)."
)
HOME: Final = (
    "# Maple Ridge Property Management\nWe look after rental homes in and around Springfield: repairs, leases, "
    "rent and "
    "everything that tenants and owners ask us about. Our office is at 12 Elm Street, Springfield, IL 62701, and you "
    "reach us at (217) 555-0142 or office@mapleridgepm.example from Monday to Friday. Tenants report a repair on the "
    "contact page or by phone, and we answer within one working day. Owners get a statement each month, and a visit to "
    "their home each quarter. We have done this work for twenty years, with nine people who live here, and we "
    "work with "
    "plumbers, electricians and painters from the neighbourhood whom we know by name.\n"
    "@ [Privacy Policy](/privacy) [Terms](/terms) [Contact](/contact)"
)
PRIVACY: Final = (
    "# Privacy Policy of Maple Ridge Property Management\nWe collect your name, e-mail address and mobile phone number "
    "when you fill in our form.\nWe use your mobile number to send you text messages about your maintenance requests.\n"
    "# Text messages\nWe do not share mobile numbers or text messaging consent with third parties or affiliates for "
    "marketing or promotional purposes.\nText messaging opt-in data and consent are excluded from every kind of "
    "sharing "
    "described in this policy.\nReply STOP to opt out or HELP for help, or write to office@mapleridgepm.example."
)
TERMS: Final = (
    "# Terms of the Maple Ridge Property Management text program\nWhen you opt in, Maple Ridge Property "
    "Management sends "
    "you text messages about your maintenance requests. Message frequency varies. Message and data rates may apply. "
    "Reply STOP to opt out or HELP for help, or write to office@mapleridgepm.example. Carriers are not liable for "
    "delayed "
    "or undelivered messages. Our [Privacy Policy](/privacy) says how we handle numbers."
)
FORM: Final = ("title: Contact us", "text: Name *", "phone: Phone", BOX, "send: Send")
GOOD: Final[dict[str, Any]] = {"/": HOME, "/contact": {"form": FORM}, "/privacy": PRIVACY, "/terms": TERMS}
BRAND: Final[dict[str, Any]] = {
    "brand": {
        "displayName": "Maple Ridge Property Management",
        "companyName": "Maple Ridge Property Management LLC",
        "website": "https://mapleridgepm.example",
    },
    "campaign": {"usecase": "CUSTOMER_CARE"},
}


def with_form(*lines: str, path: str = "/contact", **pages: Any) -> dict[str, Any]:  # noqa: ANN401  pages as written
    """The good site with another form."""
    return {**GOOD, path: {"form": lines}, **{f"/{name}": page for name, page in pages.items()}}


def flow(text: str, **campaign: Any) -> dict[str, Any]:  # noqa: ANN401  fields as written
    """What was registered, with a call to action."""
    return {**BRAND, "campaign": {**BRAND["campaign"], "messageFlow": text, **campaign}}
