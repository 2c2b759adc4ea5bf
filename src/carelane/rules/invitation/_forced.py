"""Wordings by which consent to texts is made a condition of something else.

Decides: which phrases say that people cannot go on without agreeing, and which of them need a word on texts nearby.
Leaves alone: denials and weights (`consent_forced.py`).
Source: the declines that providers report most often,
https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations .
"""

from typing import Final

_CONSENT = r"(?:sms consent|text(?:ing)? consent|consent|opt-?in|check-?box|box|agreement|agreeing|acceptance)"
_WHO = (
    r"(?:customers?|users?|clients?|patients?|tenants?|members?|applicants?|employees?|they|you|everyone"
    r"|visitors?|guests?"
    r"|residents?|students?|drivers?|subscribers?|parents?|buyers?|shoppers?|owners?|homeowners?|renters?"
    r"|borrowers?|riders?"
    r"|people|anyone|callers?|workers?|donors?|players?|families|staff|one|travel+ers?|attendees|i|we)"
)
# What people came for: the words that follow "in order to", "before", "until".
_GOAL = (
    r"(?:proceed|continue|submit|send|complete|finish|check ?out|register|book|order|place|go on|sign up"
    r"|create|pay|reserve"
    r"|schedule|enrol+|join|apply|buy|purchase|get (?:a|an|the|their|your|service|help)|receive (?:service"
    r"|care|treatment|a"
    r"|an|the|their|your)|be (?:seen|served|treated|hired|considered|accepted)|start|move in|use|access|rent|see|make)"
)
_AGREES_TO = (
    r"(?:agree\w*|consent\w*|opt(?:s|ed|ing)?[ -]in|accept\w*|check(?:s|ed|ing)?|tick(?:s|ed|ing)?|authori[sz]\w*"
    r"|allow\w*|turn\w* on|enabl\w*|subscrib\w*|say\w* yes)"
)
# These fit other conditions as well (a name, a waiver): the sentence has to speak of texts, consent or the box.
NEEDS_TOPIC: Final = (
    # "must be ticked to book", "has to stay checked before the order is placed"
    (
        rf"\b(?:must|has to|have to|needs to|need to|should|is to|got to) (?:\w+ )?(?:be |stay |remain |become )?"
        rf"(?:checked|ticked|selected|accepted|agreed|marked|on|enabled|given)\b[^.\n]{{0,12}} (?:in order to|to|before"
        rf"|for|so that|or)\b(?: \w+){{0,2}} (?:{_GOAL}|booking|order|submission|appointment|form|purchase"
        rf"|application)\b"
    ),
    # "to place an order, shoppers must agree", "in order to book you have to opt in"
    (
        rf"\b(?:in order to|to|before (?:they|you) can|before) {_GOAL}\b[^.\n]{{0,24}} (?:must|has to|have to|needs? to"
        rf"|(?:is|are) (?:required|obliged|asked) to) (?:\w+ ){{0,2}}{_AGREES_TO}\b"
    ),
    # "we can't book anybody who does not agree", "no appointment without consent to texts"
    (
        r"\b(?:we|staff|our (?:staff|office|team)|the (?:clinic|office|shop|school|store|company)) (?:cannot"
        r"|can't|can not|will not"
        r"|won't|do not|don't|are unable to|refuse to|only) (?:\w+ ){1,3}(?:\w+ ){0,4}(?:unless|without|until"
        r"|if|who|that) "
        rf"(?:\w+ ){{0,3}}(?:{_AGREES_TO}|consent|opt-?in|declin\w+|refus\w+)\b"
    ),
    (
        r"\bno (?:order|booking|appointment|service|account|application|registration|reservation|delivery|sale"
        r"|ticket|quote"
        r"|treatment|membership)s?\b[^.\n]{0,24}\b(?:without|unless|until)\b[^.\n]{0,24}\b(?:consent|texts?|sms|box|opt"
        r"|agree\w*)\b"
    ),
    # "opt-in is needed to complete checkout", "consent is necessary for booking"
    (
        rf"\b{_CONSENT}\b(?: to (?:\w+ )?(?:texts?|sms|messages|text messages))? (?:is|are) (?:needed|necessary"
        rf"|essential"
        rf"|required|mandatory) (?:to|for|before|in order)\b(?: [\w-]+){{0,3}}"
    ),
    (
        r"\b(?:agreeing|consenting|opting in|saying yes|ticking it|checking it) (?:\w+ ){0,6}is (?:required"
        r"|mandatory|needed|a must|necessary|not optional|part of)\b"
    ),
    # There is no way round it.
    (
        r"\b(?:texts?|sms|consent|opt-?in|box|check-?box|it|this step|this question|messages) (?:cannot|can't"
        r"|can not|may not"
        r"|must not) be (?:skipped|declined|refused|left (?:empty|blank|unchecked|unticked|out)|unchecked"
        r"|unticked|turned off"
        r"|avoided|bypassed)\b"
    ),
    (
        r"\b(?:no|not a|without (?:a|any)) (?:way|option|choice|possibility) (?:to|of) (?:skip\w*|declin\w*|refus\w*"
        r"|(?:book|order|register|apply|check out|enrol+) without)\b"
    ),
    (
        r"\b(?:the |our |submit |send |book |next |continue |pay )*(?:button|form|page|app|checkout|order"
        r"|wizard|system)\b (?:only "
        r"(?:works?|goes|opens|becomes|lets|activates|submits|sends|unlocks)|(?:will not|won't|does not"
        r"|doesn't|cannot|can't|stays?"
        r"|remains?|is) (?:go|grey(?:ed)?|gray(?:ed)?|be|let|submit|send|work|load|move|advance|disabled"
        r"|inactive|locked|blocked|refused)"
        r"(?: \w+){0,3}) ?(?:until|unless|without|once|after|when|if)\b(?: [\w-]+){0,6}"
    ),
)
FORCED: Final = (
    r"^\W{0,3}required\b",
    r"[*(]\s?required\s?[)*:]",
    rf"\b(?:required|mandatory|obligatory|compulsory) (?:\w+ ){{0,2}}(?:sms |text |consent )?{_CONSENT}\b",
    rf"\b{_CONSENT}\b (?:is|are|being) (?:a )?(?:required|mandatory|obligatory|compulsory|requirement)\b",
    (
        r"\b(?:cannot|can't|can not|unable to|not able to|will not|won't|does not|doesn't|not be able to"
        r"|must not) (?:be )?(?:proceed|continue|submit|submitted|complete|completed|finish|checkout"
        r"|check out|register|book|send|place|go on|sign up|create)\b"
        r"[^.\n]{0,24}\b(?:without|unless|until)\b(?: [\w-]+){0,5}"
    ),
    (
        r"\b(?:submission|the form|the order|the button|submit button|checkout|registration) (?:is "
        r"|stays |remains |will be )?(?:blocked|disabled|prevented|greyed out|grayed out|rejected"
        r"|not possible)\b[^.\n]{0,16}\b(?:without|unless|until)\b(?: [\w-]+){0,5}"
    ),
    (
        rf"\b{_WHO} (?:must|have to|has to|need to|needs to|are required to|is required to|are obliged to|are made to"
        r"|are forced to|got to) (?:\w+ ){0,2}(?:agree|consent|opt in|opt-in|accept|check|tick|authorize)\b"
    ),
    (
        rf"\b{_CONSENT}\b (?:to (?:receive )?(?:texts?|sms|messages"
        rf"|text messages) )?is (?:a )?(?:condition|prerequisite)\b"
    ),
    r"\b(?:do|does|will) not (?:do business|work) with (?:them|you|anyone|those|customers|clients)\b",
    (
        r"\b(?:as a )?(?:condition|requirement) of (?:service|employment|tenancy|purchase|membership"
        r"|booking|using|the lease|enrollment|treatment|doing business)\b"
    ),
)
ABOUT_CONSENT: Final = (
    r"\b(?:texts?|texted|texting|sms|consent\w*|opt(?:s|ed|ing)?[ -]in|messages|messaging|box|check-?box)\b"
)
FOR_TEXTS_ONLY: Final = (
    r"\b(?:to|before|in order to|for|and) (?:\w+ )?(?:receiv\w+|get|getting|be sent|join|enrol+ in|sign up for"
    r"|subscribe to)"
    r" (?:\w+ ){0,4}(?:texts?|sms|messages|alerts|updates|reminders|notifications|codes?)\b"
    r"|\bbefore (?:we|staff|\w+ \w+) (?:can |may |will )?(?:texts?|sends?|messages?)\b"
)
# Looser wordings: a phrase, and what has to stand before or behind it in the same sentence (web addresses left out).
_TEXTING = r"\b(?:texts?|texted|texting|sms|text[- ]\w+|opt-?in|opting in|consent\w*|messages)\b"
_BOX = rf"{_TEXTING}|\b(?:box|tick\w*|check(?:s|ed|ing)?|agree\w*)\b"
LOOSE: Final = (
    # "cannot finish checking out ... without ticking the texting box"
    (
        (
            r"\b(?:cannot|can't|can not|unable to|not able to|won't be able to|not possible to|impossible to"
            r"|nobody can|no one can)"
            rf" (?:\w+ )?{_GOAL}\b"
        ),
        "",
        rf"\b(?:without|unless|until)\b.*(?:{_BOX})",
    ),
    # "patients who refuse texts are not booked", "if a rider declines texts, we do not pick up"
    (
        (
            r"\b(?:declin\w+|refus\w+|say(?:s|ing)? no to|turn(?:s|ing)? down|object\w* to|opt(?:s|ing)? out of"
            r"|(?:do|does) not"
            r" (?:agree to|consent to|accept|want)|(?:don't|doesn't) (?:agree to|consent to|accept|want))"
            r" (?:\w+ ){0,2}(?:texts?|texting|sms|messages|consent|opt-?in)\b"
        ),
        "",
        (
            r"\b(?:not|never|no longer|cannot|can't|won't|don't|doesn't) (?:be )?(?:book|serv|accept|pick|see"
            r"|treat|hir|deliver|ship|admit"
            r"|register|process|get|receive|rent|sell|work|enrol|open|help|an option|possible|allowed)"
            r"|\b(?:turned away|refused|rejected|cancell?ed|declined service|lose|denied)\b"
        ),
    ),
    # "texts are a must", "the texting box is a required field"
    (
        (
            r"\b(?:is|are|being) (?:\w+ )?(?:an? )?(?:must\b|mandatory|compulsory|obligatory|required\b"
            r"|requirement|not optional"
            r"|non-?negotiable|prerequisite)"
        ),
        rf"(?:{_TEXTING})[^,;:]*$",
        "",
    ),
)
