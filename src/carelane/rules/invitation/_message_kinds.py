"""Words that tell a person what texts will be about, and words that tell nothing.

Decides: which nouns make the kind of message concrete.
Leaves alone: whether the kind fits the use case (families campaign and marketing).
"""

from typing import Final

from carelane.language.elements import Element
from carelane.rules.text import Text

_CONCRETE: Final = (
    "appointments?|visits?|bookings?|reservations?|schedul\\w+|reschedul\\w+|orders?|shipping"
    "|shipments?|deliver(?:y|ies)|pick-?ups?|tracking|receipts?"
    "|invoices?|bill(?:s|ing)|payments?|rent|lease|balance|statements?|account|security|log-?in"
    "|sign-?in|verification|passcodes?|passwords?|codes?|otp|2fa|fraud"
    "|support|customer (?:care|service)|inquir(?:y|ies)|enquir(?:y|ies)|questions?|tickets?"
    "|requests?|cases?|claims?|repairs?|maintenance|service (?:updates?|status|calls?|visits?)"
    "|work orders?|jobs?|projects?|installations?|quotes?|estimates?|proposals?|consultations?"
    "|inspections?|test results|lab|prescriptions?|refills?|treatments?|exams?|recalls?"
    "|waitlist|queue|tables?|events?|class(?:es)?|lessons?|courses?|tours?|trips?|travel"
    "|itinerar(?:y|ies)|flights?|school|students?|attendance|emergenc(?:y|ies)|outages?|weather"
    "|closures?"
    "|shifts?|time ?sheets?|payroll|interviews?|applications?|hiring|onboarding|memberships?"
    "|renewals?|subscriptions?|donations?|fundrais\\w+|volunteer\\w*|petitions?|polls?|surveys?"
    "|feedback|reviews?"
    "|promotions?|promotional|offers?|discounts?|sales?|coupons?|deals?|specials?|rewards?|loyalty"
    "|marketing|newsletters?|launch\\w*|products?|new arrivals|announcements?"
    "|availability|vacanc(?:y|ies)|listings?|properties|property|home|vehicles?|cars?|tow\\w*"
    "|towing|dispatch\\w*|eta|arrival|technicians?|towing|pets?|records?|documents?|forms?"
    "|signatures?"
    "|status(?:es)?|reminders?|confirmations?|recap|summary|summaries|transactional|transactions?"
    "|non-?marketing|transaction|session|game|match|practice|dues|fees?|tax(?:es)?|court|hearings?"
    "|legal|policy renewals?|coverage"
    "|citas?|pedidos?|entregas?|preguntas|solicitudes|cuenta|reparaci[oó]n(?:es)?|trabajos?|viajes?|env[ií]os?|c[oó]digos?|encuestas?|ofertas?|estudios"
    "|escuela|avisos de inter[eé]s|uso indebido"
    "|parking|gate|package|parcels?|laundry|cleaning|landscap\\w+|lawn|pool|hvac|plumbing|electrical|roof\\w*"
)
CONCRETE_KIND: Final = Element("kind of message named", (rf"\b(?:{_CONCRETE})\b",))
VAGUE_KIND: Final = Element(
    "kind of message left open",
    (
        (
            r"\b(?:updates?|notifications?|alerts?|information|info|communications?|news|content"
            r"|important messages|general messages|various messages|other messages)\b"
        ),
    ),
)
# Words that name a promotion, and words that name a service text, in a consent sentence.
PROMOTION: Final = Element(
    "promotion named",
    (
        (
            r"\b(?:marketing|promotions?|promotional|promos?|special offers?|offers|discounts?|coupons?"
            r"|deals|sales|specials|advertis\w+|rewards|new products|new arrivals|product launches"
            r"|exclusive|mercadotecnia|ofertas)\b"
        ),
    ),
)
SERVICE: Final = Element(
    "service text named",
    (
        (
            r"\b(?:appointments?|reminders?|confirmations?|order (?:status|updates?|confirmations?)|orders?"
            r"|deliver(?:y|ies)|shipping|account|billing|support"
            r"|customer (?:care|service)|service (?:updates?|notifications?|alerts?)|maintenance|scheduling"
            r"|status updates?|transactional|informational|security|verification)\b"
        ),
    ),
)

# "Texts about my kennel stay": any subject that is named, unless it is a word that could stand for anything.
ABOUT_SOMETHING: Final = (
    r"\b(?:texts?|messages?|sms|alerts?|updates?|notifications?|reminders?"
    r"|texted)\b(?: [\w&'.-]+){0,6}? (?:about|regarding"
    r"|concerning|related to) (?:(?:my|your|their|our|the|a|an|its|his|her|own|upcoming|new) )*([a-z][a-z'-]{2,})"
)
_ANYTHING: Final = frozenset(
    {
        "it", "this", "that", "them", "things", "various", "topics", "information", "updates", "news", "company",
        "business", "us", "you", "services", "service", "products", "anything", "everything", "other", "general",
        "important", "stuff", "matters", "more", "any", "all", "something", "whatever", "communications", "content",
        "notifications", "alerts", "messages", "texts", "brand", "offerings", "activities", "needs", "what",
        "relationship", "and", "text", "sms",
    }
)  # fmt: skip


def names_a_subject(text: Text) -> bool:
    """True when the texts are said to be about something that is named."""
    return any(match.group(1) not in _ANYTHING for match in text.matches(ABOUT_SOMETHING))
