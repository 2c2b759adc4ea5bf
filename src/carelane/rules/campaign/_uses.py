"""What a sample is about, in the terms of the registry's use cases.

Decides: wordings that belong to one use case beyond doubt, so that they show a use that was not declared.
Leaves alone: whether a declared use is shown at all (`_use_topics.py`), and marketing in detail (the marketing family).
Source of the placement: the registry's definitions as Sinch and Twilio publish them, and RingLogix's use case guide.
"""

from typing import Final

from carelane.language.elements import Element
from carelane.profiles.use_cases import USE_CASES
from carelane.rules.context import Context, Holds

_VISIT: Final = (
    r"(?:appointments?|appt|visit|booking|reservation|consultation|session|cleaning|check-?up|class|lesson"
    r"|showing|tour|interview|viewing|meeting|treatment|exam|service call)"
)
_DUE: Final = (
    r"(?:invoice|bill|payment|rent|balance|premium|dues|subscription|membership|policy|license|registration|lease"
    r"|contract|tuition|loan|fee)"
)
_GOODS: Final = r"(?:order|package|parcel|shipment|delivery)"

ONE_TIME_CODE: Final = Element(
    "one-time code",
    (
        r"\b(?:verification|authentication|(?:log|sign)-?in|one[- ]time|2fa|two[- ]factor|security) (?:pass ?)?code\b",
        r"\b(?:one[- ]time|log-?in|sign-?in|2fa|security) (?:pin|password)\b",
        r"\botps?\b",
        r"\b\d{4,8} is your\b[^.\n]{0,32}\b(?:pass)?(?:code|pin)\b",
        r"(?:^|\byour |\byour [\w'-]{2,20} )(?:pass)?(?:code|pin)(?: is|:) ?[\[{<*#]{0,2}(?:\d{4,8}|x{4,8})\b",
        r"\b(?:recovery|access) code for your\b[^.\n]{0,24}\baccount\b",
        r"\b(?:log-?in|sign-?in|magic) link\b",
        (
            r"\b(?:use|enter) (?:the )?(?:(?:pass)?code )?[\[{<*#\"']{0,2}\d{4,8}[\]}>*\"']{0,2} (?:to|as your) "
            r"(?:verify|log|sign|confirm|complete|authorize)"
        ),
        r"\b(?:to|and) (?:verify|confirm) (?:your )?(?:phone|mobile|identity|account|number)\b[^.\n]{0,24}\bcode\b",
        r"\b(?:reset your password|password reset)\b",
        r"\bcode\b[^.\n]{0,24}\b(?:expires? in|valid for) [\[{<]{0,2}\w+",
    ),
)
DELIVERY_UPDATE: Final = Element(
    "delivery update",
    (
        (
            rf"\b(?:your|the) (?:[\w#&'.-]+ ){{0,3}}{_GOODS}\b[^.\n]{{0,24}}\b(?:shipped|ships|out for delivery"
            rf"|delivered|on (?:its|the) way|in transit"
            r"|arriv\w+|dispatched|left our warehouse|ready for (?:pick-?up|collection)|has been (?:placed|confirmed"
            r"|received))\b"
        ),
        r"\bout for delivery\b",
        rf"\btrack(?:ing)? (?:it|your {_GOODS}|number|link|info)\b",
        r"\b(?:tracking|shipment) (?:#|number|no\.?)",
        r"\bhas (?:been )?shipped\b",
        (
            r"\b(?:driver|courier|delivery|package|parcel)\b[^.\n]{0,24}\b(?:stops? away|delivery attempt|cleared "
            r"customs|left at (?:your|the))\b"
        ),
        r"\b(?:next|missed|failed|attempted) delivery(?: attempt)?\b",
    ),
)
REMINDER: Final = Element(
    "reminder of an appointment, an invoice or a renewal",
    (
        rf"\b(?:remind(?:er|ing|s)?|don't forget|upcoming)\b[^.\n]{{0,48}}\b{_VISIT}\b",
        (
            rf"\b{_VISIT} (?:reminder\b|is (?:tomorrow|today|coming up|in \d|this (?:mon|tues|wednes|thurs|fri|satur"
            rf"|sun)day))"
        ),
        rf"\bremind(?:er|ing)?\b[^.\n]{{0,48}}\b{_DUE}\b",
        r"\$ ?\d[\d,.]{0,9} (?:is|was|are) (?:now |past )?(?:due|overdue)\b",
        r"\b(?:past due|overdue|payment due) (?:notice|reminder|balance|amount)\b",
        (
            rf"\b(?:your|the|this month's|monthly) (?:[\w'-]+ ){{0,3}}{_DUE}\b[^.\n]{{0,24}}\b(?:is|are|was|becomes?"
            rf"|comes?) (?:now )?(?:due|past due|overdue)\b"
        ),
        (
            r"\b(?:your|the) (?:[\w'-]+ ){0,3}(?:membership|subscription|policy|license|registration|lease|contract"
            r"|plan)\b[^.\n]{0,24}\b(?:expires|renews"
            r"|will (?:expire|renew)|is (?:expiring|up for renewal|about to (?:expire|renew)))\b"
        ),
    ),
)
SURVEY: Final = Element(
    "survey or vote",
    (
        (
            r"\b(?:take|complete|fill (?:out|in)|answer|short|quick|brief|satisfaction|customer|feedback|opinion"
            r"|minute|question|our|this) (?:\d[- ]question )?(?:survey|poll|questionnaire)\b"
        ),
        r"^\W{0,3}(?:[\w&' -]{0,40}: ?)?(?:quick |short )?(?:survey|poll)\b ?[:\-]",
        r"\b(?:vote|poll|ballot)\b[^.\n]{0,48}\b(?:reply|text) (?:with )?(?:[a-d1-5]\b|yes|the )",
        r"\b(?:on a scale|from a scale|rate)\b[^.\n]{0,40}\b(?:1|one)(?: ?(?:-|to) ?)(?:5|10|five|ten)\b",
        r"\brate (?:your|our|us|the|this|his|her)\b",
        r"\bhow (?:did we do|would you rate|satisfied (?:are|were) you|likely are you)\b",
        r"\bhow was your (?:[\w'-]+ ){0,2}(?:visit|experience|stay|service|order|appointment|meal|purchase)\b",
        r"\b(?:share|give|leave|send|love|value|appreciate|hear|want)(?: us)? (?:your|some|any) feedback\b",
        r"\b(?:cast|place|submit) your (?:vote|ballot)\b",
    ),
)
REVIEW_REQUEST: Final = Element(
    "request for a review",
    (
        (
            r"\b(?:leav|writ|post|giv|shar|drop|submit|add)(?:e|es|ing)? (?:us |me )?(?:a |an |your |some |the "
            r")?(?:quick |short |honest |brief |google |yelp |facebook "
            r"|online |public |5[- ]star |five[- ]star |star ){0,3}(?:review|reviews|rating)\b"
        ),
        r"\b(?:love|appreciate|want|like) (?:a|an|your) (?:quick |short |honest |google |yelp ){0,2}review\b",
        r"\breview(?:ing)? us\b",
        r"\b(?:google|yelp|facebook|trustpilot|tripadvisor|bbb|angi) (?:review|reviews|rating)\b",
        r"\breview (?:link|page|requests|invitations?)\b",
        r"\breview request (?:text|message|sms|campaign)s?\b",
    ),
)
FRAUD_OR_SECURITY: Final = Element(
    "fraud or security alert",
    (
        (
            r"\b(?:fraud|fraudulent|unauthori[sz]ed|suspicious|unusual)\b[^.\n]{0,32}\b(?:activity|transactions?"
            r"|charges?|purchase|log-?ins?|sign-?ins?|attempts?|access)\b"
        ),
        r"\bfraud alert\b",
        r"\b(?:security (?:alert|breach|incident|notice)|data breach|compromised)\b",
        r"\bnew (?:device )?(?:log-?in|sign-?in)\b",
        r"\bnew device (?:was |has been )?(?:added|linked|detected|signed|logged)\b",
        r"\b(?:possible|suspected|potential) fraud\b",
        r"\bdid you (?:just |recently )?spend\b",
        r"\b(?:was (?:this|it) you|not you)\?",
        r"\byou (?:may|do|might) not recogni[sz]e\b",
        r"\b(?:failed|unknown|unrecogni[sz]ed) (?:log-?in|sign-?in|device)s?\b",
        (
            r"\b(?:did you (?:just )?(?:request|make|authori[sz]e|attempt|sign in|log in|initiate)|if (?:this|it) "
            r"(?:was not|wasn't) you|didn't (?:request|make|authori[sz]e) this)\b"
        ),
        r"\baccount\b[^.\n]{0,24}\b(?:locked|frozen|suspended)\b",
    ),
)
PROMOTION: Final = Element(
    "promotion",
    (
        r"\b\d{1,3} ?% ?(?:off|discount|savings?)",
        r"\$ ?\d+(?:\.\d\d)? off\b",
        (
            r"\b(?:use|with|enter|apply|your|a) (?:the |this )?(?:promo|coupon)(?: code)?\b(?: (?:for|to|at|and"
            r"|[a-z]{2,12}\d{1,3}\b))"
        ),
        r"\b(?:use|with|enter) (?:the )?(?:discount |promo |coupon )?code [a-z]{2,12}\d{0,3}\b",
        (
            r"\b(?:flash|holiday|summer|winter|spring|fall|clearance|weekend|black friday|annual|big|special|our"
            r") sale\b"
        ),
        r"\b(?:special|exclusive|limited[- ]time|introductory) (?:offer|offers|deal|deals|price|pricing|promotion)\b",
        r"\b(?:shop|buy) now\b",
        r"(?:^|[.!?:] ?)(?:order|book) now\b",
        r"\bfree (?:shipping|gift|trial|estimate|quote|upgrade|consultation)s?\b",
        r"\b(?:new arrivals?|just dropped|back in stock|don't miss out|while supplies last)\b",
        r"\brefer (?:a|your) friends?\b",
    ),
)
# A use that a sample shows beyond doubt, by the code under which the registry wants it.
STRICT: Final = {
    "2FA": ONE_TIME_CODE,
    "DELIVERY_NOTIFICATION": DELIVERY_UPDATE,
    "ACCOUNT_NOTIFICATION": REMINDER,
    "POLLING_VOTING": SURVEY,
    "FRAUD_ALERT": FRAUD_OR_SECURITY,
    "MARKETING": PROMOTION,
}
# Codes that do not say what is sent: what stands in their samples cannot contradict them.
_ANYTHING: Final = frozenset(
    {code for code, use_case in USE_CASES.items() if use_case.is_container or use_case.kind == "special"}
)

# These say what is sent as soon as they name what they are made of.
_CONTAINERS: Final = frozenset({"LOW_VOLUME", "MIXED"})


def undeclared(*codes: str) -> Holds:
    """The rule holds where none of these uses is declared; unknown where the use case does not say what is sent."""
    wanted = frozenset(codes)

    def holds(context: Context) -> bool | None:
        purposes = context.purposes
        if not purposes:
            return None
        if purposes & wanted:
            return False
        return says_what_is_sent(purposes) or None

    return holds


def says_what_is_sent(purposes: frozenset[str] | None) -> bool:
    """True when the declared use case leaves no doubt about the kinds of messages."""
    if not purposes:
        return False
    said = purposes - _CONTAINERS
    return bool(said) and not said & _ANYTHING
