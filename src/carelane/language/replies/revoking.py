"""Plain-language wishes to stop, in English: stop, do not contact, take me off.

Decides: which of these a reasonable person reads as "no more texts"; a machine may act on them.
Leaves alone: other wishes (`unwanted`), doubtful ones (`doubtful`), what looks alike (`guards`), keywords (`exact`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances; CTIA Messaging Principles 2023-05, 5.1.3.
"""

from typing import Final

from carelane.language.replies.construction import Construction, act
from carelane.language.replies.vocabulary import (
    AGAIN,
    ANY_TEXTS,
    CLOSED,
    CONTACT,
    CONTACTING,
    DETERMINER,
    LIST,
    ME,
    MINE,
    NOT,
    STREAM,
    TEXTS,
)

_END = (
    r"(?:stop+|quit|cease|end|discontinue|halt|cancel|kill|cut|knock off|cut out"
    r"|unsubscribe (?:me )?from|no more)"
)
_TURN_OFF = r"(?:turn|shut|switch)"
_TAKE = (
    r"(?:remove|delete|take|tke|drop|get|scratch|strike|pull|erase|wipe|scrub"
    r"|clear|removed?|kick|cut|exclude|yank)"
)
STOP_REQUESTS: Final[tuple[Construction, ...]] = (
    act(
        "stop-contacting",
        "asks to stop contacting them",
        (
            r"\b(?:stop+|stp|quit|cease|end|discontinue|halt|enough|done) (?:with )?"
            rf"(?:the |all |this |fucking |freaking )?{CONTACTING}(?: {ME}\b|{CLOSED})"
        ),
        (
            rf"\b(?:stop+|stp|quit|cease|discontinue) (?:with )?(?:the )?sending (?:{ME}"
            rf"|{DETERMINER}{{0,3}}{ANY_TEXTS}|these|this|those|stuff|things|it|them|anything)\b"
        ),
        r"\b(?:stop|quit) (?:hitting|blowing) (?:me|my phone|up my|us|my (?:cell|line))\b",
        rf"\b(?:stop|quit) (?:all |any )?(?:further )?contact(?: with)?(?: {ME}|{CLOSED})",
        r"\bstop with (?:the|these|all|your)\b[^.!?\n]{0,20}\b(?:texts?|messages?|reminders?|spam)\b",
        (
            r"\b(?:stop+|quit) (?:these|those|them|all of (?:these|this|them))(?: ?(?:"
            r"[.,;!]|$)| (?:please|pls|plz|now|from))"
        ),
        r"\b(?:make|making) (?:it|these|this|them|those|(?:the|these|your|all) \w+) stop\b",
        r"^(?:\w+[,!.]? ){0,2}(?:please |pls |plz |just )?stop[,;:!.]+ ?(?:\w|$)",
        r"\b(?:please|pls|plz) (?:make it )?stop ?(?:[.!,]|$)",
    ),
    act(
        "stop-texts",
        "asks for the texts to end",
        rf"\b{_END} (?:sending |getting |receiving |with )?{DETERMINER}{{0,3}}{TEXTS}\b",
        rf"\b(?:stop+|quit|cease|end|discontinue|cancel|disable|no more|mute) (?:sending |getting |with )?"
        rf"{DETERMINER}{{1,3}}{ANY_TEXTS}\b",
        (
            rf"\b(?:stop+|quit|discontinue|disable|no more) (?:sending )?{STREAM}(?: ?"
            r"[.!,]|$| (?:please|pls|plz|to|texts?))"
        ),
        rf"\b{_TURN_OFF} off (?:all )?{DETERMINER}{{0,3}}{ANY_TEXTS}\b",
        rf"\b{_TURN_OFF} {DETERMINER}{{0,3}}{ANY_TEXTS} off\b",
        rf"\b(?:cancel|end|stop) (?:my |this |the )?(?:{TEXTS}|sms) (?:subscription|service|alerts)\b",
        r"\b(?:end|cancel|stop) (?:this|these|the|your|my) (?:text(?:ing)?|sms) (?:thread|program|service|list)\b",
    ),
    act(
        "do-not-contact",
        "asks not to be contacted",
        (
            rf"\b{NOT} (?:you )?(?:ever |even |dare |again |try to |bother to |keep |start )?"
            rf"(?:again )?{CONTACT}(?:ing)? {ME}{CLOSED}"
        ),
        rf"\b{NOT} (?:you )?(?:ever )?(?:keep )?{CONTACTING} {ME}{CLOSED}",
        rf"\b{NOT} (?:ever )?(?:text|txt|message|msg|sms|contact|bother|call) {AGAIN}\b",
        rf"\b{NOT} (?:ever )?(?:text|txt|message|msg|sms|contact)(?: ?[.!,]|$| please\b| pls\b| thanks\b)",
        (
            rf"\b{NOT} (?:ever |keep )?(?:sending|send|snd) (?:me |us |this number |here )?"
            rf"{DETERMINER}{{0,3}}{ANY_TEXTS}\b"
        ),
        (
            rf"\b{NOT} (?:ever |keep )?(?:sending|send|snd) (?:me|us) (?:any(?:thing|more)?"
            r"|this|these|no more|more|stuff|it)\b"
        ),
        (
            r"\b(?:rather|prefer|appreciate it if|like it if|prefer that|rather that"
            r"|ask that|request that|wish) (?:you|u|y'?all|it if you) (?:did not|didn'?t"
            rf"|do not|don'?t|would not|wouldn'?t|not|would stop|stopped|quit) (?:\w+ )?{CONTACT}(?:ing)?\b"
        ),
        (
            r"\b(?:rather|prefer(?: to)?|ask to|request to|asked to|like to|want to) not "
            r"(?:to )?(?:be |get |receive |being )(?:any )?(?:texted|messaged|contacted"
            r"|texts?|messages?|sms|these)\b"
        ),
        r"\bno (?:texting|texts|sms|more texting|txts?)(?: ?[.!,]|$| please\b| pls\b| to\b)",
        r"\b(?:and |but )?(?:no texts|not texts?|not (?:by|via|through) text|instead of text(?:s|ing)?)\b",
        r"\bnot (?:to )?(?:be )?(?:texted|contacted|messaged) (?:again|anymore|any more|any longer|ever|at this)\b",
        r"\bdo not disturb\b",
        rf"\b{NOT} (?:reach out|reach me)(?: again| anymore|{CLOSED})",
        is_refusal=True,
    ),
    act(
        "remove-me",
        "asks to be taken off the list",
        (
            rf"\b{_TAKE} {MINE} (?:off|from|out of|outta|of) (?:of )?(?:this|the|your"
            r"|ur|yr|y'?all'?s?|any|all|whatever|every|these|those)(?: of)?(?: (?:your"
            rf"|the|these))?(?: \w+)?(?: {LIST}\b|{CLOSED})"
        ),
        rf"\b{_TAKE} {MINE} (?:off|from|out of) {LIST}\b",
        rf"\b(?:remove|delete|erase|drop|scrub) {MINE}{CLOSED}",
        (
            rf"\b(?:take|tke|get) {MINE} (?:off|out)(?: ?[.,;!\n]|$| (?:please|pls|plz"
            r"|now|thanks|and|asap|immediately|it|this|here))"
        ),
        (
            r"\b(?:be|get|been|being|me) (?:taken|removed|off|dropped|deleted) (?:off "
            rf"|from |of |out of )?(?:of )?(?:this|the|your|ur|all|any) (?:\w+ )?{LIST}\b"
        ),
        (
            r"\b(?:want|need|like|wish|ask(?:ed|ing)?|please|request(?:ing)?)(?: to)? "
            r"(?:be |get )?removed(?: ?[.,!]|$| please\b)"
        ),
        r"\b(?:get|take|remove) (?:this|my|our) (?:number|#|cell|phone) out (?:of|from)\b",
        (
            r"\b(?:lose|forget|delete|toss|erase|burn|trash|discard|ditch) (?:my|this"
            r"|our) (?:number|#|digits|num|contact|cell|info)\b"
        ),
        rf"\bunlist {MINE}\b",
        r"\bget off my (?:phone|line)(?: ?[.!,]|$)",
    ),
)
