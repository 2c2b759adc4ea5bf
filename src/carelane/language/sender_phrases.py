"""The phrases in which a text names its sender, as patterns around a name.

Decides: which wordings introduce a sender, and what a name looks like (words with capitals, and the small
words between them).
Leaves alone: which of the names found is one (`senders.py`). English and Spanish.
Each phrase has two patterns: a hint for the one scan of the folded text, and the pattern with the name,
which runs on the text with its capitals only where the hint matched.
"""

from typing import Final, NamedTuple

_CAPITAL: Final = "[A-Z\u00c0-\u00d6\u00d8-\u00de]"
_SITE: Final = r"[a-z0-9][\w-]*(?:\.[\w-]+){0,2}\.[a-z]{2,12}\b"
_WORD: Final = rf"(?:(?:{_CAPITAL}|[0-9](?=[\w&'-]*[A-Za-z])|[a-z]{{1,2}}(?=[A-Z]))[\w&'+]*(?:[.-]\w[\w&'+]*)*|{_SITE})"
_UNIT: Final = rf"(?:(?:St|Dr|Mt|Ft|Mr|Mrs|Ms|[A-Z])\. ?){{0,3}}{_WORD}"
_SMALL: Final = r"(?:of|and|the|for|at|by|in|on|&|\+|de|del|la|las|los|el|y|n)"
_LEGAL: Final = r"(?:,? (?:LLC|Inc|Corp|Ltd|Co|PLLC|LLP|PC|PA)\b)?"
_NAME: Final = rf"(?P<name>(?:[Tt]he )?{_UNIT}(?:[ \n](?:{_SMALL}[ \n]){{0,2}}{_UNIT}){{0,6}}{_LEGAL})"
_FOR: Final = (
    r"contacting|choosing|calling|visiting|texting|messaging|joining|trusting|using|considering|supporting|emailing"
    r"|(?:booking|shopping|scheduling|registering|enrolling|signing up|checking in|applying|staying|banking)"
    r"(?: [\w-]+){0,3}? (?:with|at|for|to|in)|reaching out to|opting in(?:to| to)|subscribing to|stopping by|coming to"
    r"|your (?:recent |first )?(?:order|purchase|business|visit|payment|call|interest|inquiry|booking|reservation"
    r"|message|loyalty|stay|application|donation|gift)(?: (?:with|from|at|to|in))"
)
_THINGS_FROM: Final = (
    r"messages?|msgs?|texts?|sms|alerts?|updates?|reminders?|notifications?|news|note|greetings|hello|codes?|offers?"
    r"|information|info|communications?|calls?|marketing|correspondence|deals|specials"
    r"|savings|coupons"
    r"|mensajes?(?: de texto)?|alertas|avisos|recordatorios?"
)
_YOURS: Final = (
    r"code|passcode|password|otp|pin|order|account|appointment|appt|reservation|booking|prescription|package|delivery"
    r"|bill|statement|payment|subscription|membership|policy|claim|technician|driver|ride|trip|team|application|loan"
    r"|rental|invoice|verification|security|login|sign-in|access|one-time|confirmation|service|visit|agent|advisor"
    r"|card|wallet"
)
_PLACES: Final = (
    r"(?:appointment|appt|visit|reservation|order|booking|account|membership|consultation|application|interview"
    r"|purchase|stay|session|class|prescription|request|conversation|role|position|job|cita|pedido|reserva)"
    r"(?: is| request| inquiry)? (?:with|at|from|en|con)"
)
_SEEN_AT: Final = (
    r"(?:scheduled|booked|see you|missed you|seen|checked in|confirmed|visit us|join us|due|today|tomorrow|tonight) at"
)
_REACHING: Final = r"(?:following up|reaching out|checking in|writing|calling|texting|messaging)(?: to you| today)?"


_OPENING_THINGS: Final = (
    r"dispatch|front desk|office|desk|texts?|alerts?|codes?|updates?|messages?|notifications?|reminders?|support|team"
)


class SenderPhrase(NamedTuple):
    """hint: what the folded text must match for `pattern` to be tried on the text with its capitals.

    strong: one plain word is not enough, because it is as likely a person or a place.
    """

    hint: str
    pattern: str
    strong: bool = False


SENDER_PHRASES: Final = (
    SenderPhrase(
        r"\bthank(?:s| you)\b",
        rf"(?i:\bthank(?:s| you)(?: so much| again| very much)?,? for (?:{_FOR})(?: the team at| us at)?) {_NAME}",
    ),
    SenderPhrase(r"\bwelcome\b", rf"(?i:\bwelcome (?:back )?to(?: the)?) {_NAME}"),
    SenderPhrase(
        r"subscri|\bopt(?:ed|ing)?[- ]?(?:in|out) (?:to|for|of|from|with)\b|\b(?:enrolled|signed up|registered) ",
        r"(?i:\b(?:subscribed|unsubscribed|unsubscribe|resubscribed|opt(?:ed|ing)?[- ]?in|opt(?:ed|ing)?[- ]?out"
        rf"|enrolled|signed up|registered)(?: (?:to|for|in|of|from|with|receive|get|the|all)){{0,4}}) {_NAME}",
    ),
    SenderPhrase(
        rf"\b(?:{_THINGS_FROM}) (?:sent |is |was |comes )?(?:from|de)\b",
        rf"(?i:\b(?:{_THINGS_FROM}) (?:sent |is |was |comes )?(?:from|de(?: parte de)?)(?: the)?) {_NAME}",
    ),
    SenderPhrase(r"\bon behalf of\b", rf"(?i:\bon behalf of) {_NAME}"),
    SenderPhrase(rf"\byour(?: [\w&'.+-]+){{1,8}} (?:{_YOURS})\b", rf"(?i:\byour) {_NAME} (?i:{_YOURS})\b"),
    SenderPhrase(rf"\b{_PLACES} ", rf"(?i:\b{_PLACES}) {_NAME}", strong=True),
    SenderPhrase(rf"\b{_SEEN_AT} ", rf"(?i:\b{_SEEN_AT}) {_NAME}", strong=True),
    SenderPhrase(rf"\b{_REACHING} (?:from|with) ", rf"(?i:\b{_REACHING} (?:from|with)) {_NAME}"),
    SenderPhrase(
        r"\bfor being a",
        rf"(?i:\bfor being an?)(?: (?:loyal|valued|great))? {_NAME}"
        r" (?i:(?:\w+ )?(?:customer|client|member|patient|guest))",
    ),
    SenderPhrase(
        r"\b(?:this is|it's|it is|i'm|i am|my name is|here|soy|habla)\b",
        r"(?i:\b(?:this is|it's|it is|i'm|i am|my name is)) (?!a |an |to |just |not )[^.!?\n:]{1,40}?"
        rf"(?i:,? (?:here )?(?:from|with|at|calling from|texting from|over at)) {_NAME}",
    ),
    SenderPhrase(
        r"\bthis is\b",
        rf"(?i:\bthis is) {_NAME}(?=(?i: (?:calling|texting|reminding|confirming|writing|reaching|letting|contacting"
        r"|just|following|with a|with your|and we|and i|regarding|about)\b)|[.,!:]| -)",
        strong=True,
    ),
    SenderPhrase(r"\bhere\b", rf"(?:\A|[,.!:] ){_NAME} (?i:here)\b(?! (?:from|with|at)\b)", strong=True),
    SenderPhrase(
        r"[,.!-] \w+ (?:here )?(?:from|with|at) ", rf"[,.!-] {_CAPITAL}\w+ (?:here )?(?:from|with|at) {_NAME}"
    ),
    SenderPhrase(
        r"[-~] ?\w[\w&'.,+ ]*[.!]?\s*$",
        rf"(?:\A|[\n.!?)])[ ]{{0,2}}[-~]{{1,2}} ?(?i:the |your (?:friends|team) at )?{_NAME}[.!]?\s*\Z",
    ),
    SenderPhrase(
        r"\b(?:team|family|staff|crew)\b", rf"(?i:\b(?:the|your)) {_NAME} (?i:team|family|staff|crew)\b", strong=True
    ),
    SenderPhrase(
        r"\bgracias\b",
        r"(?i:\bgracias por (?:contactar(?:se)?(?: a| con)?|llamar a|elegir(?: a)?|visitar|comprar en|preferir|unirse a"
        rf"|suscribirse a|su (?:compra|visita|pago|pedido|inter[e\u00e9]s) (?:en|a|con))) {_NAME}",
    ),
    SenderPhrase(r"\bbienvenid[oa]", rf"(?i:\bbienvenid[oa]s?(?:/a|\(a\))? a(?: la| los| las)?) {_NAME}"),
    SenderPhrase(
        r"\b(?:soy|habla|saluda|escribe)\b",
        rf"(?i:\b(?:soy|(?:le|te) (?:habla|saluda|escribe))) [^.!?\n:]{{1,40}}? (?:de|desde) {_NAME}",
    ),
    SenderPhrase(
        r"\b(?:removed|dropped|off|unenrolled|out) (?:from|of) ",
        rf"(?i:\b(?:removed|dropped|taken off|signed off|unenrolled|opted out) (?:from|of)(?: the| all| our)?) {_NAME}",
    ),
    # A text that opens with the sender and what it is about: "Keystone Credit Union login codes are ...".
    SenderPhrase(
        rf"^[^.!?\n:]{{3,60}} (?:{_OPENING_THINGS})\b",
        rf"\A\W{{0,6}}{_NAME} (?i:(?:[a-z-]+ )?(?:{_OPENING_THINGS}))\b",
        strong=True,
    ),
    SenderPhrase(
        r"^\W{0,6}(?:hi|hello|hey|hola|greetings)\b",
        rf"\A\W{{0,6}}(?i:hi|hello|hey|hola|greetings)(?:[,!] | (?i:from|it's) ){_NAME}[.!] ",
        strong=True,
    ),
    SenderPhrase(r"\bsuscri|\binscri", rf"(?i:\b(?:suscrit[oa]|inscrit[oa])(?: a| en| para)) {_NAME}"),
)
PREFIX: Final = (
    rf"\A[^\w\[{{<(%$@#:\"']{{0,12}}[\"'*]?{_NAME}[\"'*]?(?: \([^()\n]{{2,40}}\))?"
    r"(?:(?: [a-z]+)?(?i: (?:notifications?|alerts?|support|help|sms|updates?|reminders?))(?=[.:!]| -)"
    r"|\s?(?:\||:(?![0-9/]))|\s-{1,2}\s)"
)
SITE_PREFIX: Final = r"\A\W{0,6}(?P<name>(?:[\w-]+\.)+[A-Za-z]{2,})(?: \w+){0,2}:(?!/)"
IN_BRACKETS: Final = rf"\A\W{{0,6}}\[{_NAME}\]"
BEFORE_A_SENDER: Final = (
    r"(?i)(?:contacting|choosing|joining|calling|welcome to|subscribed to|this is|behalf of"
    rf"|(?:{_THINGS_FROM}) from)\s*\Z"
)
