"""The parts that reviewers look for in a text, as named groups of patterns.

Decides: which wordings count as a STOP instruction, a frequency disclosure, a rates notice and so on.
Leaves alone: whether the part is required (`rules`) and how to say it (`wording`).
Patterns are lower case, run on folded text, and are valid in both RE2 and Python's `re`.
Source of what each part must say: CTIA Messaging Principles 2023-05, section 5; the reviewers' code
list at https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations .
"""

from dataclasses import dataclass
from typing import Final

from carelane.language.patterns import compiled


@dataclass(frozen=True, slots=True)
class Element:
    """One part of a text: it is there when any of `patterns` matches."""

    name: str
    patterns: tuple[str, ...]

    def words_in(self, folded: str) -> str:
        """The words of a folded text that show this part, blanks evened out; "" where it is missing."""
        for pattern in self.patterns:
            match = compiled(pattern).search(folded)
            if match:
                return " ".join(match.group().split())
        return ""


_REPLY = (
    r"(?:reply|replying|replies|text|texting|txt|send|sending|respond|responding|type|typing|answer|message"
    r"|messaging|msg"
    r"|enter|using|use|responda|responde|responder|env[ií]e|env[ií]a|enviar|conteste|texto)"
)
_WITH = r"(?: back)?(?: (?:with|by|using|the|word|words|keyword|keywords|us|a|con|la|palabra))*"
_QUOTE = r"[\"'*(\[ :]{0,3}"
_STOP = r"(?:stop|stopall|unsubscribe|cancel|end|quit|optout|opt-out|opt out|revoke|alto|parar|detener)"

STOP_INSTRUCTION: Final = Element(
    "STOP instruction",
    (
        rf"\b{_REPLY}{_WITH}{_QUOTE}{_STOP}\b",
        (
            r"\bstop[\"')\]*]{0,2} ?(?:to|2|=|-|:|for|para|and|or) ?(?:be |el |the )?"
            r"(?:opt|end|cancel|unsub|quit|stop|remov|leave|no |discontinu|salir|dar|finish|avoid|revoke|out\b"
            r"|unenroll|withdraw)"
        ),
        rf"\b{_REPLY}\b[^.\n]{{0,20}}\bstop\b",
        r"\bhelp[\"')]? ?(?:or|and|/|&|,) ?[\"'(]?stop\b",
        r"\bstop[\"')]? ?(?:or|and|/|&|,) ?[\"'(]?help\b",
        r"\bopt[- ]?out\b[^.\n]{0,24}\bstop\b",
        r"\bstop[\"')]? ?(?:at any ?time|anytime|whenever)\b",
        # The keyword as the doer ("STOP ends these") or as a label's value ("Get out: STOP").
        (
            r"\bstop[\"')]? (?:ends|gets|turns|quits|cancels|removes|leaves|unsubscribes|takes|works|stops|ceases|halts"
            r"|mutes|pauses|drops|if you|when you|2|4)\b"
        ),
        r"[:=>] ?[\"'(]?stop[\"')]? ?(?:[.,;!)/|\n]|$)",
        r"\bstop[\"')]? ?(?:=|->|=>)",
        r"\b(?:keyword|word|the command) [\"']?stop\b",
    ),
)
# Says that one can opt out, without saying how.
OPT_OUT_MENTION: Final = Element(
    "opt-out mention",
    (
        r"\bopt(?:ing|ed)?[- ]?out\b",
        r"\bunsubscribe\b",
        r"\bcancel (?:at any time|anytime)\b",
        r"\bwithdraw (?:your |my )?consent\b",
    ),
)
HELP_INSTRUCTION: Final = Element(
    "HELP instruction",
    (
        rf"\b{_REPLY}{_WITH}{_QUOTE}(?:help|info|ayuda)\b",
        (
            r"\bhelp[\"')\]*]{0,2} ?(?:to|4|=|-|:|for|para) ?"
            r"(?:get |more |customer |further |additional |recibir |obtener |pedir )?"
            r"(?:help|info|assist|support|request|contact|detail|ayuda|m[aá]s|care|learn|speak|question"
            r"|reach|talk|an? person|someone)"
        ),
        rf"\b{_REPLY}\b[^.\n]{{0,20}}\bhelp\b",
        r"\bhelp[\"')]? ?(?:or|and|/|&|,) ?[\"'(]?stop\b",
        r"\bstop[\"')]? ?(?:or|and|/|&|,) ?[\"'(]?help\b",
        r"\bfor (?:help|assistance|support|info|information)\b[^.\n]{0,16}\bhelp\b",
        r"\bhelp[\"')]? (?:gets|brings|reaches|works|connects|sends|if you|when you|4)\b",
        r"[:=>] ?[\"'(]?help[\"')]? ?(?:[.,;!)/|\n]|$)",
        r"\bhelp[\"')]? ?(?:=|->|=>)",
        r"\b(?:keyword|word|the command) [\"']?help\b",
        r"\bhelp or stop\b",
    ),
)
FREQUENCY: Final = Element(
    "message frequency",
    (
        (
            r"\b(?:message|messages|messaging|msg|msgs|mssg|mess?age'?s?|text|texts|sms|alert|contact"
            r"|send) ?(?:message |msg )?(?:frequency|freq)\b"
        ),
        (
            r"\b(?:frequency|freq)\.?(?: of (?:messages|texts|msgs|sms|messaging|text messages"
            r"|sms messages))? ?(?:may |will |can |might |should |could )?"
            r"(?:vary|varies|vari[ea]s|depend|is|are|differ|based|:)"
        ),
        r"\bfrecuencia\b",
        r"\bhow often\b[^.\n]{0,20}\b(?:var|depend|differ|up to you|is up)",
        r"\b(?:number|volume|amount) of (?:messages|texts|text messages|msgs|sms)\b",
        r"\b(?:messages|texts|msgs|text messages)(?: sent)? (?:may |will |can )?(?:vary|varies)\b",
        (
            r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|ten|a few|several)(?: ?(?:-|to"
            r"|or) ?(?:\d{1,3}|two|three|four|five|six|ten))?\+? "
            r"(?:sms |text |mms |automated |recurring |marketing )?(?:messages?|msgs?|texts?|sms|alerts?"
            r"|notifications?|reminders?)"
            r"(?: messages?)? ?(?:/|per|a|an|each|every|monthly|weekly|daily|max)\b"
        ),
        r"\b(?:\d{1,3}|one) ?(?:messages?|msgs?|texts?)/(?:day|wk|week|mo|month|yr|year|request|order)\b",
        r"\bup to (?:\d{1,3}|one|two|three|four|five|six|ten) (?:\w+ ){0,2}(?:messages?|msgs?|texts?|sms)\b",
        (
            r"\b(?:up to|at most|no more than|not more than|about|around|usually) "
            r"(?:\d{1,3}|one|two|three|four|five|six|ten)"
            r"(?: times)? ?(?:/|per|a|each|every) ?(?:day|week|month|year|order|visit|request)\b"
        ),
        r"\brecurring\b",
        r"\bone[- ]time (?:\w+ ){0,3}(?:message|text|sms|msg|passcode|code|password|notification|alert)s?\b",
        r"\b(?:one|1|a single) (?:message|text|sms|msg)(?: message)? (?:per|for each|for every|each)\b",
        r"\b(?:daily|weekly|monthly) (?:messages|texts|alerts|text messages|msgs|updates)\b",
        r"\bone per [a-z-]+\b",
    ),
)
RATES: Final = Element(
    "rates notice",
    (
        r"\bdata[ /&-]*(?:and |y )?(?:rates?|charges?|fees?|costs?)\b",
        (
            r"\b(?:message|messages|messaging|msg|msgs|text|texting|sms|carrier|standard)(?: (?:and|&|/"
            r"|messaging|text|carrier|message|msg))? ?"
            r"(?:rates?|charges?|fees?)(?: ?(?:may|might|will|could|can))?(?: also)? (?:apply|applies"
            r"|be charged|incur)\b"
        ),
        r"\b(?:rates|charges|fees) (?:may|might|will|could|can) (?:also )?apply\b",
        r"\btarifas?\b",
    ),
)
# The customary sentence, as the reviewers' lists quote it, with its customary abbreviations.
RATES_EXACT: Final = Element(
    "rates notice in its customary words",
    (
        r"\b(?:message|messages|msg|msgs|messaging|mssg)\.? ?(?:&|and|&amp;|\+|/) ?data rates? may (?:also )?apply\b",
        r"\bpueden aplicar(?:se)? tarifas\b",
        r"\bse pueden aplicar tarifas\b",
    ),
)
CHANNEL: Final = Element(
    "channel named as text messages",
    (r"\b(?:sms|mms)\b", r"\btext(?:s|ing|ed)?\b(?: messag\w+)?", r"\btxts?\b", r"\bmensajes? de texto\b"),
)
PRIVACY_REFERENCE: Final = Element(
    "privacy policy reference",
    (
        r"\bprivacy\b",
        r"/privacy",
        r"\bprivacidad\b",
        r"\b(?:data|information) (?:handling|practices) (?:policy|notice)\b",
    ),
)
TERMS_REFERENCE: Final = Element(
    "terms reference",
    (
        r"\bterms\b",
        r"\bt ?& ?cs?\b",
        r"\btos\b",
        r"\bconditions of (?:use|service)\b",
        r"/(?:sms-?)?terms",
        r"\bt[eé]rminos\b",
    ),
)
UNSUBSCRIBED: Final = Element(
    "confirmation of the opt-out",
    (
        r"\bunsubscribed\b",
        r"\bopt(?:ed|ing)?[- ]?out\b",
        r"\b(?:been|are|were|you're) (?:now |successfully )?(?:removed|unenrolled|cancell?ed|taken off)\b",
        (
            r"\b(?:subscription|enrollment|messages|texts|alerts|consent)\b[^.\n]{0,24}\b(?:cancell?ed|ended"
            r"|stopped|removed|withdrawn|turned off|revoked)\b"
        ),
        r"\b(?:removed|unsubscribed|taken off)\b[^.\n]{0,24}\b(?:list|messages|texts|alerts|notifications)\b",
        r"\bno longer (?:subscribed|receive|get|be (?:sent|texted|messaged|contacted))\b",
        (
            r"\b(?:texts?|alerts?|messages?|notifications?|reminders?) (?:are|is|have been|were)(?: now)? (?:off"
            r"|stopped|turned off|cancell?ed)\b"
        ),
        r"\b(?:taken|took) (?:you|your number|this number) off\b",
        r"\b(?:request|opt-?out) (?:has been |was |is )?(?:received|confirmed|processed|honou?red|noted)\b",
        r"\bdado de baja\b",
        r"\bsuscripci[oó]n\b[^.\n]{0,24}\bcancelada\b",
    ),
)
NO_MORE_MESSAGES: Final = Element(
    "no further messages",
    (
        (
            r"\bno (?:more|further|additional|other|new|longer any)\b[^.\n]{0,24}\b(?:messages?|msgs?|texts?|sms"
            r"|communications?|alerts?|notifications?|updates?|reminders?)\b"
        ),
        (
            r"\b(?:no longer|not|never|won't|wont|cannot|can't|don't) (?:be )?(?:again )?"
            r"(?:receiv\w+|get|getting|gets?|be sent|sent|send|sending|text\w*|messag\w*|contact\w*|hear)\b"
        ),
        (
            r"\b(?:messages?|texts?|alerts?|sms)\b[^.\n]{0,16}\b(?:have|has|are|is|been)\b[^.\n]{0,12}\b(?:stopped"
            r"|turned off|ended|ceased)\b"
        ),
        r"\bno (?:recibir(?:a\b|á)|se enviar[aá]n\b)",
        r"\bthis is the last (?:message|text)\b",
        (
            r"\b(?:messages?|texts?|alerts?|notifications?|updates?) (?:will|have|has|are|is)(?: now"
            r"| been)* (?:stop|stopped|cease|ceased|end|ended|off)\b"
        ),
        r"\bnothing (?:further|more|else)\b",
        r"\b(?:the|your|our) (?:last|final) (?:one|text|message|msg|sms|notice|reply)\b",
        (
            r"\b(?:will|we'll|have|we've) (?:now )?(?:stop|stopped|cease|ceased|quit) (?:texting|messaging|sending"
            r"|contacting|all)\b"
        ),
        r"\bno (?:more|further|other|new) (?:one|ones|of these|contact|texting|messaging)\b",
        r"\bdone (?:texting|messaging|sending)\b",
    ),
)
EMAIL_ADDRESS: Final = Element("e-mail address", (r"[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,24}\b",))
PHONE_NUMBER: Final = Element(
    "phone number",
    (
        r"\(?\b[2-9]\d{2}\)?[-. /]{0,3}\d{3}[-. ]{0,2}\d{4}\b",
        r"\b1?[-. ]?8(?:00|33|44|55|66|77|88)[-. ]\d?[a-z]{3,9}\b",
        r"\b[2-9]\d{2}[-. ]xxx[-. ]xxxx\b",
        r"\bxxx[-. ]xxx[-. ]xxxx\b",
    ),
)
WEB_ADDRESS: Final = Element(
    "web address",
    (
        r"\bhttps?://",
        r"\bwww\.[a-z0-9-]",
        (
            r"\b[a-z0-9][a-z0-9-]{0,62}\.(?:com|org|net|us|co|io|app|dev|edu|gov|biz|info|care|health|law|shop"
            r"|store|online|site|me|ly|link|ai|tech|services|group|llc|page|pro|clinic|dental|homes|realty"
            r"|solutions|support|life|cc|to|gl|gd|bio|pw|click|tv|xyz)\b(?:/|\b)"
        ),
    ),
)
# "[phone]", "{support_email}", "(website)": a contact that a template leaves to be filled in.
CONTACT_PLACEHOLDER: Final = Element(
    "contact placeholder",
    (
        (
            r"[\[{(<%$][^\]})>%\n]{0,24}\b_?(?:e-?mail|phone|tel|telephone|website|web ?site|url|number|contact"
            r"|support|link|domain|address)_?[^\]})>%\n]{0,24}[\]})>%]"
        ),
        r"[\[{(<%$]{1,2} ?[a-z]*_(?:e-?mail|phone|tel|website|url|number|contact|link)\w* ?[\]})>%]",
    ),
)
AGREEMENT: Final = Element(
    "act of agreeing",
    (
        (
            r"\b(?:i|you|they|he|she|we|customers?|users?|clients?|patients?|tenants?|people|members?"
            r"|subscribers?|end users?|contacts?|individuals?|recipients?|guests?|students?|parents?"
            r"|employees?)"
            r"(?: \w+){0,3} (?:agree|agrees|consent|consents|authorize|authorizes|opt|opts|would like|want"
            r"|wish|accept|accepts|give|gives|provide|provides)\b"
        ),
        r"\b(?:agree|agreeing|agrees|agreed|consent|consenting|consents|consented|authoriz\w+) to\b",
        r"\bopt(?:s|ed|ing)?[- ]in\b",
        r"\b(?:express|written|verbal|explicit|prior) (?:\w+ )?consent\b",
        r"\b(?:sign|signs|signed|signing) ?up\b",
        r"\bsubscrib\w+\b",
        r"\b(?:check|checks|checking|tick|ticks|ticking|select|selects|selecting)\b[^.\n]{0,24}\bbox\b",
        r"\bis that ok(?:ay)?\b",
        r"\b(?:yes|join|start|subscribe|alerts|info)\b[^.\n]{0,16}\bto (?:receive|get|join|subscribe|opt)\b",
        r"\bacepto\b",
        r"\bautorizo\b",
    ),
)
CUSTOMER_STARTS: Final = Element(
    "the customer texts first",
    (
        (
            r"\b(?:customers?|clients?|patients?|tenants?|residents?|users?|people|they|consumers?|callers?"
            r"|individuals?|members?|guests?|person|contacts?|someone|who|leads?|prospects?)"
            r"[^.\n]{0,40}\b(?:text|texts|message|messages|sms|contact|contacts|reach"
            r"|reaches)\b[^.\n]{0,24}\b(?:first|us first|initially)\b"
        ),
        (
            r"\b(?:initiate|initiates|initiated|initiating|start|starts|begin|begins)\b[^.\n]{0,30}\b(?:text|texts"
            r"|texting|sms|message|messages|conversation|contact|communication|inquiry|enquiry)\b"
        ),
        (
            r"\b(?:by|when|after|once|if|only)\b[^.\n]{0,30}\b(?:text|texts|texting|messages?|messaging) (?:us|our"
            r"|the (?:business|office|company|store|number))\b"
        ),
        r"\b(?:inbound|incoming) (?:text|texts|sms|message|messages)\b",
        r"\btext(?:s|ing)? (?:us|our \w+|me) first\b",
        r"\b(?:send|sends|sent|sending|write|writes)\b[^.\n]{0,12}\b(?:first|initial|opening) (?:text|message|sms)\b",
        (
            r"\b(?:initiated|started) by (?:the |a |our )?(?:customer|client|consumer|user|tenant|patient|caller"
            r"|guest|member)s?\b"
        ),
    ),
)

ALL_ELEMENTS: Final = tuple(value for value in list(globals().values()) if isinstance(value, Element))
