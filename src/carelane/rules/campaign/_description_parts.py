"""What a description has to say: who sends, to whom, and why.

Decides: which wordings name the recipients and the purpose.
Leaves alone: who sends (the brand's name, or a verb of sending), and the use case (`_uses.py`).
Source: the registry's field description as Sinch publishes it, and https://www.twilio.com/docs/api/errors/30886 .
"""

from typing import Final

from carelane.language.elements import Element
from carelane.rules.context import Context

SENDS: Final = Element(
    "sending",
    (
        (
            r"\b(?:sends?|sending|sent|texts?|texting|messages?|messaging|notif(?:y|ies|ied)|reminds?|responds?"
            r"|responding|answers?|replies|reply|alerts?|informs?|communicat\w+|contacts?"
            r"|updates?|sms|delivers?|campaign|use(?:s|d)?|program|service)\b"
        ),
    ),
)
RECIPIENTS: Final = Element(
    "recipients",
    (
        (
            r"\b(?:customers?|clients?|patients?|tenants?|residents?|members?|users?|guests?|students?|parents?"
            r"|guardians?|families|employees?|staff|workers?|drivers?|technicians?|volunteers?"
            r"|donors?|subscribers?|buyers?|sellers?|owners?|homeowners?|people|recipients?|individuals?|contacts?"
            r"|leads?|prospects?|applicants?|candidates?|agents?|participants?|attendees?"
            r"|players?|travell?ers?|passengers?|visitors?|shoppers?|callers?|borrowers?|policyholders?"
            r"|account ?holders?|consumers?|adults?|contractors?|team|crew|players|campers|riders|fans"
            r"|restaurants?|businesses|companies|schools|stores?|retailers?|vendors?|suppliers?|dealers?|distributors?"
            r"|franchisees?|households?|those who|anyone who|everyone who|person who|opted[- ]in)\b"
        ),
        r"\[[a-z _]*(?:customer|client|user|member)[a-z _]*\]",
    ),
)
PURPOSE: Final = Element(
    "purpose",
    (
        (
            r"\b(?:about|regarding|concerning|related to|in order to|so that|because|such as|including|includ\w+"
            r"|purpose|for the purpose)\b"
        ),
        (
            r"\b(?:reminders?|confirmations?|notifications?|alerts?|updates?|codes?|verification|authentication"
            r"|support|inquir\w+|enquir\w+|questions?|requests?|tickets?|appointments?|orders?"
            r"|deliver\w+|bookings?|reservations?|invoices?|payments?|billing|schedul\w+|offers?|promotion\w*"
            r"|marketing|surveys?|feedback|reviews?|announcements?|newsletters?|maintenance|repairs?"
            r"|service|claims?|emergenc\w+|events?|coaching|workouts?|shipments?|status|account|follow-?ups?)\b"
        ),
    ),
)
CARE_PURPOSE: Final = Element(
    "answers or service to existing customers",
    (
        (
            r"\b(?:respond\w*|answer\w*|repl(?:y|ies|ying)|assist\w*|help\w*)\b[^.\n]{0,48}\b(?:inquir\w+|enquir\w+"
            r"|questions?|requests?|tickets?|messages?|texts?|issues?|concerns?|customers?|clients?"
            r"|patients?|tenants?|residents?|members?|guests?|users?)\b"
        ),
        (
            r"\b(?:customer|client|patient|tenant|resident|member|user|guest|technical|product|account"
            r"|service)[- ](?:care|support|service|inquir\w+|enquir\w+|questions?)\b"
        ),
        r"\b(?:support|service|maintenance) (?:tickets?|requests?|questions?|issues?|inquir\w+|cases?)\b",
        (
            r"\b(?:existing|current|active|our) (?:customers?|clients?|patients?|tenants?|residents?|members?"
            r"|account ?holders?)\b"
        ),
        (
            r"\b(?:initiated|started|begun) by (?:the |a |our )?(?:customer|client|patient|tenant|resident|user"
            r"|member)s?\b"
        ),
        (
            r"\b(?:inquir\w+|enquir\w+|questions?|requests?) (?:from|of|by) (?:our |its |existing )?(?:customers?"
            r"|clients?|patients?|tenants?|residents?|members?|users?)\b"
        ),
        r"\btwo-way\b",
    ),
)
NO_MARKETING: Final = Element(
    "no marketing",
    (
        r"\bno (?:marketing|promotion\w*|sales|advertis\w+|solicitation\w*)\b",
        (
            r"(?:\bnot|\bnever|n't) (?:be )?(?:used |use |send |sent |sending |include |contain |contains |for |any "
            r"|a )*(?:for |any )?(?:marketing|promotion\w*|sales|advertis\w+|solicit\w+)\b"
        ),
        r"\b(?:without|free of|excludes?|excluding) (?:any )?(?:marketing|promotion\w*|sales|advertis\w+)\b",
        r"\bnon-?(?:marketing|promotional)\b",
        (
            r"\b(?:purely|strictly|only|solely|exclusively|all messages are|are all) (?:transactional|informational"
            r"|operational|service[- ]related|conversational)\b"
        ),
        r"\bmarketing[^.\n]{0,24}\b(?:is|are) (?:not|never) (?:sent|included|used)\b",
    ),
)


def care_is_declared(context: Context) -> bool | None:
    """The rule holds for customer care only: about any other description, or an unknown one, it says nothing."""
    return context.purposes is not None and "CUSTOMER_CARE" in context.purposes


def only_care(context: Context) -> bool:
    """True when customer care is all that the campaign sends, alone or as the only sub use case of a mix."""
    return context.purposes is not None and context.purposes - {"LOW_VOLUME", "MIXED"} == {"CUSTOMER_CARE"}
