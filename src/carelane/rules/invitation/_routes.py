"""The ways in which a person can opt in, as a text describes them.

Decides: which wordings name a website, a phone call, a paper form, a keyword and so on.
Leaves alone: what each way has to say (one rule each).
Source: how each way has to be described,
https://support.telnyx.com/en/articles/9940291-10dlc-campaign-compliance-requirements .
"""

from typing import Final

from carelane.language.elements import CUSTOMER_STARTS, Element

WEB: Final = Element(
    "opt-in on a website or in an app",
    (
        r"\bweb ?(?:site|page|form|portal)s?\b",
        r"\bon-?line\b",
        (
            r"\b(?:contact|booking|registration|register|sign-?up|signup|checkout|intake|quote|enquiry"
            r"|inquiry|request|appointment|application"
            r"|lead|opt-in|landing|account|profile|settings|support|subscription|enrollment|consent"
            r"|order) (?:form|page|screen)s?\b"
        ),
        r"\b(?:checkout|portal|in-app|log-?in|sign-?in screen)\b",
        r"\b(?:mobile|web|our|the|phone|ios|android) app\b",
        r"\b(?:account|profile|user|notification) settings\b",
        r"\bin (?:the |their |our )?settings\b",
        (
            r"\b(?:during|at|upon|on) (?:the |their |user |account |customer |patient )*(?:registration"
            r"|sign-?up|signup|checkout|booking"
            r"|account creation|enrollment)\b"
        ),
        r"[\[{<%][^\]}>%\n]{0,24}\b_?(?:url|website|web ?site|link|domain|page)_?[^\]}>%\n]{0,12}[\]}>%]",
    ),
)
VERBAL: Final = Element(
    "opt-in by voice",
    (
        r"\bverbal(?:ly)?\b",
        r"\borally\b",
        r"\b(?:over|on|by|via) (?:the )?(?:phone|telephone)\b",
        r"\b(?:inbound|outbound|phone|telephone|voice|service|support|intake) calls?\b",
        r"\b(?:during|on|in) (?:the|a|an|each|every|their|that) (?:\w+ )?(?:call|conversation)\b",
        (
            r"\b(?:staff|agents?|representatives?|reps?|receptionists?|technicians?|employees?|advisors?"
            r"|team members?|dispatchers?|operators?)"
            r" (?:will |may |then |verbally )?(?:asks?|reads?|requests?|obtains?|gets?|confirms?)\b"
        ),
        (
            r"\b(?:customers?|clients?|patients?|callers?|tenants?|guests?|people|they|residents?"
            r"|members?) (?:is|are) asked\b"
        ),
        r"\bcalls? (?:our|us|the)\b",
    ),
)
PAPER: Final = Element(
    "opt-in on paper",
    (
        r"\bpaper(?:work)?\b",
        r"\bprinted\b",
        r"\bhard ?copy\b",
        r"\bclipboard\b",
        r"\b(?:physical|written) (?:form|card|sign-?up|application|document)s?\b",
        r"\b(?:sign-?up|enrollment|intake|registration|consent|comment|loyalty) (?:card|sheet)s?\b",
        r"\bsign(?:s|ed|ing)? (?:a|an|the|our|their) (?:\w+ ){0,3}(?:form|sheet|card)\b",
    ),
)
IN_STORE: Final = Element(
    "opt-in in person",
    (
        r"\bin[- ](?:store|person|office|clinic|shop)\b",
        r"\bpoint[- ]of[- ]sale\b",
        r"\b(?:kiosk|tablet|qr|reception|front desk|counter|check-?in)\b",
        r"\bat (?:the|our) (?:register|desk|office|clinic|store|restaurant|shop|premises|location)\b",
    ),
)
IVR: Final = Element(
    "opt-in in a phone menu",
    (
        r"\bivr\b",
        r"\bpress(?:es|ing)? (?:the )?(?:key |number |digit )?[\"']?(?:\d|one|two|three|four)\b",
        r"\b(?:phone|voice) (?:menu|tree)\b",
        r"\binteractive voice\b",
    ),
)
CONTRACT: Final = Element(
    "opt-in in a contract",
    (
        (
            r"\b(?:contract|agreement|lease|engagement letter|retainer|work order|service order|onboarding"
            r"|new hire|handbook)s?\b"
        ),
    ),
)
# "Text JOIN to 5550100": which word it is, the rules look up in the original spelling.
KEYWORD: Final = Element(
    "opt-in by keyword",
    (
        (
            r"\b(?:text|texts|texting|send|sends|sending) (?:the )?(?:(?:key)?word )?[\"'(\[]{0,2}"
            r"[a-z0-9_-]{2,15}[\"')\]]{0,2} to (?:[\d(+\[{<]|our|us|the|this|a|my|join|receive|get|subscribe"
            r"|start|sign|opt[ -]?in)"
        ),
        (
            r"\b(?:opt|join|enroll|subscribe|sign up|signs up)[- ]?(?:in|ins|up)? (?:by|with|via|using"
            r"|through) (?:a |the |our )?(?:text )?keywords?\b"
        ),
        r"\bkeyword opt-?in\b",
        r"\btext-?to-?join\b",
        r"\b(?:text|texts|texting) (?:a |the |our )keyword\b",
    ),
)
TEXTS_FIRST: Final = CUSTOMER_STARTS

NAMED_ROUTES: Final = (WEB, VERBAL, PAPER, IN_STORE, IVR, CONTRACT, KEYWORD, TEXTS_FIRST)
