"""What a sample is about, roughly: enough to say that it shows a declared use.

Decides: for each use case the words of which one is enough.
Leaves alone: uses that were not declared (`_uses.py`), and the opposite conclusion from these words.
"""

from typing import Final

from carelane.language.elements import Element
from carelane.rules.campaign._uses import (
    DELIVERY_UPDATE,
    FRAUD_OR_SECURITY,
    ONE_TIME_CODE,
    PROMOTION,
    REMINDER,
    REVIEW_REQUEST,
    STRICT,
    SURVEY,
)
from carelane.rules.text import Text

_VISIT: Final = (
    r"(?:appointment|appt|visit|booking|reservation|consultation|session|cleaning|check-?up|class|lesson|showing"
    r"|tour|interview"
    r"|viewing|meeting|treatment|exam)"
)
_DUE: Final = (
    r"(?:invoice|bill|payment|rent|balance|premium|dues|subscription|membership|policy|license|registration"
    r"|lease|contract"
    r"|tuition|loan|fee)"
)
_GOODS: Final = r"(?:order|package|parcel|shipment|delivery)"

ABOUT_CARE: Final = Element(
    "customer care",
    (
        (
            r"\b(?:ticket|tickets|request|requests|question|questions|inquiry|enquiry|issue|case|concern|support"
            r"|complaint)\b"
        ),
        (
            r"\b(?:reach(?:ed|ing) out|get back to you|contacting us|contacting|your (?:message|text|call|email)"
            r"|let us know|happy to help|assist\w*|help you)\b"
        ),
        r"\b(?:technician|agent|representative|team member|specialist|advisor|dispatcher|plumber|crew|our team)\b",
        r"\b(?:following up|follow-up|update on|resolved|received your|working on|thank you for|thanks for)\b",
    ),
)
ABOUT_ACCOUNT: Final = Element(
    "account notice",
    (
        (
            r"\b(?:due|plan|timesheet|prescription|usage|data|address on file|card on file|trial|renewal|limit"
            r"|transfer|claim|application)\b"
        ),
        rf"\b{_VISIT}s?\b",
        rf"\b{_DUE}s?\b",
        (
            r"\b(?:account|statement|deposit|paid|autopay|receipt|profile|password|schedule[sd]?|shift|waitlist"
            r"|table|status|records?|documents?|estimate|quote"
            r"|reminder|alert|notification|update|confirmed|confirmation|enrolled|event|order)\b"
        ),
    ),
)
ABOUT_DELIVERY: Final = Element(
    "delivery",
    (
        rf"\b{_GOODS}s?\b",
        (
            r"\b(?:shipped|shipping|driver|courier|tracking|en route|on the way|on its way|pick-?up|delivered"
            r"|delivering)\b"
        ),
        r"\beta\b",
        r"\b(?:arriv\w+|being prepared|drop off|return label|ready for|out for|locker|left at)\b",
    ),
)
ABOUT_MARKETING: Final = Element(
    "marketing",
    (
        *PROMOTION.patterns,
        (
            r"\b(?:sale|sales|offers?|deals?|save|savings|discounts?|promotion\w*|rewards?|points|new (?:products?"
            r"|collection|menu|service|listing|class(?:es)?|season)"
            r"|introducing|launch\w*|event|webinar|open house|join us|rsvp|check out|exclusive|vip|newsletter|learn "
            r"more|sign up|register|special|tickets"
            r"|refer|donate|giveaway|win|gift)\b"
        ),
        r"\bwe(?:'ve| have)? miss(?:ed)? you\b",
    ),
)
ABOUT_EDUCATION: Final = Element(
    "higher education",
    (
        (
            r"\b(?:students?|campus|class(?:es)?|semester|tuition|enrol?lment|registrar|financial aid|advisor|course"
            r"|exam|midterm|lecture|transcript|thesis|freshm[ae]n|orientation|commencement|professor|grades?"
            r"|scholarships?|library|degree|admissions?|academic|graduation|dorm|faculty|university|college"
            r"|school)\b"
        ),
    ),
)
ABOUT_PUBLIC_SERVICE: Final = Element(
    "public service",
    (
        (
            r"\b(?:advisory|evacuat\w*|emergency|public notice|road closures?|closed|closure|weather|storm|boil "
            r"water|shelter|outage|health|safety|city|county|community|residents"
            r"|polling place|warning|watch|alert|notice|air quality|water|trash|missing|roads?|ban|curfew|fire"
            r"|flood|power|open|collection|recycling|vaccin\w*)\b"
        ),
    ),
)

# Any of these says that a sample shows the declared use.
LOOSE: Final[dict[str, tuple[Element, ...]]] = {
    "2FA": (
        ONE_TIME_CODE,
        Element("code", (r"\b(?:code|pin|passcode|verify|verification|sign-?in|log-?in|password|authenticat\w+)\b",)),
    ),
    "ACCOUNT_NOTIFICATION": (ABOUT_ACCOUNT, REMINDER, FRAUD_OR_SECURITY),
    "CUSTOMER_CARE": (ABOUT_CARE,),
    "DELIVERY_NOTIFICATION": (ABOUT_DELIVERY, DELIVERY_UPDATE),
    "FRAUD_ALERT": (
        FRAUD_OR_SECURITY,
        Element(
            "fraud", (r"\b(?:fraud|scam|dispute\w*|recogni[sz]e|declined|unusual|suspicious|blocked|confirm your)\b",)
        ),
    ),
    "SECURITY_ALERT": (
        FRAUD_OR_SECURITY,
        Element(
            "security",
            (
                (
                    r"\b(?:security|password|access|breach|alarm|locked|two-factor|motion|sensor|intrusion|revoked"
                    r"|phishing|camera|triggered|recovery)\b"
                ),
            ),
        ),
    ),
    "HIGHER_EDUCATION": (ABOUT_EDUCATION,),
    "MARKETING": (ABOUT_MARKETING,),
    "POLLING_VOTING": (
        SURVEY,
        REVIEW_REQUEST,
        Element(
            "poll",
            (
                (
                    r"\b(?:polls?|votes?|voting|ballot|feedback|opinion|rate|rating|review|which|prefer|choose"
                    r"|favorite|pick|best)\b"
                ),
            ),
        ),
    ),
    "PUBLIC_SERVICE_ANNOUNCEMENT": (ABOUT_PUBLIC_SERVICE,),
}


def shows(text: Text, code: str) -> bool:
    """True when a sample could belong to the use case; a care text may be about anything that is no other use."""
    if text.has(*LOOSE[code]):
        return True
    return code == "CUSTOMER_CARE" and not text.has(*STRICT.values())
