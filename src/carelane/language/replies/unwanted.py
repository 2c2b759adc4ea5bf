"""Plain-language wishes to stop, in English: no more, unwanted, opt out, leave me alone, lawyers' words, threats.

Decides: which of these a reasonable person reads as "no more texts"; a machine may act on them.
Leaves alone: direct requests (`revoking`), doubtful wishes (`doubtful`), what looks alike (`guards`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances; CTIA Messaging Principles 2023-05, 5.1.3.
"""

from dataclasses import replace
from typing import Final

from carelane.language.replies.construction import Construction, act, review
from carelane.language.replies.vocabulary import (
    ANY_TEXTS,
    DETERMINER,
    STREAM,
    TEXTS,
)

_WANT = (
    r"(?:want|wanna|wish|need|care|like|desire|require|intend|expect|appreciate"
    r"|consent|agree|asked?|interested)"
)
_NOT_WANT = (
    r"(?:don'?t|do not|dont|dnt|no longer|doesn'?t|never|not|nor|didn'?t|did not"
    r"|won'?t|will not|wouldn'?t|would not|rather not|prefer not)"
)

_OPT_OUT = r"opt(?:ing|ed)?[- ]?(?:me |us |this number |my number |this phone |my phone )?[- ]?out"
_OUT_OF_TEXTS = (
    rf" (?:of|from|for) (?:(?:this|these|those|it|them|all|everything|your|any)\b(?: ?[.,;!?)]|$)|(?:all |of |any )*"
    rf"{DETERMINER}{{0,3}}(?:[\w&']+ ){{0,3}}(?:{TEXTS}|{STREAM}|lists?|program|service|all of (?:it|this|these))\b)"
)

UNWANTED: Final[tuple[Construction, ...]] = (
    replace(
        act(
            "wish-of-another",
            "passes on that somebody wants no texts",
            (
                r"\b(?:my (?:\w+ )?\w+|he|she|they) (?:wants?|asks|asked|needs?|would like|said for|told me to tell)"
                r" you (?:to )?(?:please )?(?:stop|quit) (?:texting|messaging|contacting|sending)\b"
            ),
        ),
        is_unguarded=True,  # "stop texting him" is a guard, because it is mostly said to people
    ),
    review(
        "asks-for-the-way-out",
        "asks which key ends the texts",
        (
            r"\bwhat (?:do|should|can|must|would) i (?:press|hit|push|type|reply|send|text|say)\b"
            r"[^.!?\n]{0,24}\b(?:never|off|out|end|quit|stop|gone|free)\b"
        ),
    ),
    act(
        "no-more",
        "wants no more of them",
        rf"\bno (?:more|further|additional) (?:of )?{DETERMINER}{{0,2}}{TEXTS}\b",
        rf"\bno (?:more|further|additional) (?:of )?{DETERMINER}{{0,2}}(?:\w+ )?{STREAM}\b",
        r"\bno more of (?:these|this|those|them|that)\b",
        (
            r"\b(?:nothing|no) (?:further|more|else)\b[^.!?\n]{0,24}\b(?:sent|texted"
            r"|to this number|to my (?:phone|cell))\b"
        ),
        (
            r"\b(?:i'?m|i am|we are|we're|am|so) (?:\w+ )?(?:done|finished|through|over it) with "
            rf"(?:all )?{DETERMINER}{{1,2}}{ANY_TEXTS}\b"
        ),
        rf"\benough (?:already )?(?:with|of) {DETERMINER}{{0,2}}{ANY_TEXTS}\b",
        rf"\bput an end to {DETERMINER}{{0,2}}{ANY_TEXTS}\b",
    ),
    act(
        "unwanted",
        "does not want the texts",
        rf"\b{_NOT_WANT} (?:\w+ )?{_WANT} (?:to |in |for |on )?(?:be |get |keep |have |see |hear |continue )?"
        rf"(?:getting |receiving |receive |recieve |recieving |being )?(?:to )?{DETERMINER}{{0,3}}{TEXTS}\b",
        (
            rf"\b{_NOT_WANT} (?:\w+ )?(?:want|wanna|wish|need|care|like) (?:to )?(?:be "
            rf"|get |keep |receive )?(?:getting |receiving )?{DETERMINER}{{1,3}}(?:\w+ )?{STREAM}\b"
            r"(?: (?:any|please)| ?[.!,]|$| (?:from|to|on|about|i))"
        ),
        (
            rf"\b{_NOT_WANT} (?:\w+ )?(?:want|wanna|wish|need|care|like)(?: to)?(?: be"
            r"| get| keep| for)?(?: being| getting| you| u)?(?: to)? (?:texted|messaged"
            r"|contacted|txted|texting|text|message|contact|spammed|bothered|called)\b"
            r"(?: me| us)?(?: ?[.!,]|$| (?:any|ab|by|again|about|on|here|at|please|from|i))"
        ),
        (
            rf"\b{_NOT_WANT} (?:\w+ )?(?:want|wanna|wish|need|care|like) to (?:get|receive"
            rf"|hear|see|keep)[^.!?\n]{{0,12}} (?:from (?:you|u|y'?all|this|your)|(?:these"
            r"|those)(?: any| ?[.!,]|$))"
        ),
        (
            rf"\b{_NOT_WANT} (?:\w+ )?want (?:any (?:more )?of )?(?:these|those)(?: any"
            r"| ?[.!,]|$| (?:text|mess|to my|on my))"
        ),
        rf"\b{_NOT_WANT} (?:get|receive|hear) (?:any ?(?:more)? )?(?:of )?(?:these|more of these|from you)\b",
        rf"\blast thing i (?:want|need) is (?:another|more|a) (?:\w+ )?{TEXTS}\b",
        (
            r"\b(?:not|no longer) (?:interested in|wish(?:ing)? to) (?:get|getting|receiving"
            rf"|receive|your|these|the|any)(?: \w+)? ?{TEXTS}\b"
        ),
        is_refusal=True,
    ),
    act(
        "opt-out",
        "asks to opt out",
        rf"\b{_OPT_OUT}(?: ?[.,;!?)\n]|$|{_OUT_OF_TEXTS})",
        (
            rf"\b{_OPT_OUT} (?:please|pls|plz|now|thanks|thx|thank|and|asap|immediately|today|right away|as of"
            r"|effective|forever|permanently|by|via|at|because|before|or|i|we|so|completely|entirely|again|already"
            r"|yesterday|last|twice|going|for good|the texts|texts|but|with|in writing|here|on)\b"
        ),
        r"\bopt (?:me|us)\b[^.!?\n]{0,24}\bout\b",
        r"\buns[uc]{0,2}b?s?c?r[a-z]{0,2}b\w{0,3}\b",
        r"\bunsub(?:bed|scrib\w{0,2})?\b",
        r"\bun[- ]subscrib\w{1,3}\b",
        r"\bunenroll (?:me|us|this|my)\b",
        r"\bopt[- ]?out (?:me|us|please|now)\b",
        r"\bstop ?all\b(?: ?[.!,]|$| (?:please|texts|mess))",
        r"\bremove (?:me )?please\b",
        r"\bplease remove(?: ?[.!,]|$)",
        r"\bsubscribe me no\b",
    ),
    act(
        "told-already",
        "says that they asked before",
        (
            r"\b(?:said|told|asked|texted|replied|sent|typed|responded|saying|telling"
            r"|asking|say|tell|wrote)(?: (?:you|u|y'?all|to you|with|you guys|you people"
            r"|them|already|back|repeatedly|the word|many times)){0,3}(?: to)? (?:please )?"
            r"[\"']?(?:stop|unsubscribe|quit|opt ?-?out|remove me)\b"
        ),
        r"\b(?:already|have|i) (?:opted out|unsubscribed|revoked)\b[^?\n]{0,60}\b(?:still|keep|again|why)\b",
        r"\bhow many times\b[^.\n]{0,40}\b(?:stop|tell you|unsubscribe)\b",
    ),
    act(
        "leave-me-alone",
        "tells the sender to go away",
        r"\bleave (?:me|us) (?:the \w+ )?(?:alone|be|out of)\b",
        r"\b(?:fuck|piss|bug|buzz|back|f\*+k?|f|screw|eff|bugger) off\b",
        (
            r"^(?:\w+ ){0,2}(?:go away|get lost|beat it|scram|go fuck yourself|fuck "
            r"(?:you|u)|kick rocks)(?: ?[.!,]|$| and\b| please\b)"
        ),
        r"\b(?:quit|stop) it(?: ?[.!,]|$| (?:now|please|already))",
        r"\bknock it off\b",
        r"\bcut it out\b",
        r"\bnever (?:bother|contact|text|message) (?:me|us|this|again)\b",
    ),
    act(
        "takes-consent-back",
        "takes the consent back in a lawyer's words",
        (
            r"\b(?:revoke|revoked|revoking|withdraw|withdrawn|withdrawing|rescind|rescinding"
            r"|retract|terminate)\b[^.!?\n]{0,40}\bconsent\b"
        ),
        r"\b(?:revoke|withdraw|rescind) (?:my|all|any) (?:permissions?|opt-?in)(?: ?[.,!]|$)",
        r"\b(?:revoke|withdraw|rescind)\b[^.!?\n]{0,40}\b(?:permission|authori[sz]ation|opt-in)\b[^.!?\n]{0,30}"
        r"\b(?:text|contact|call|message|sms)",
        (
            r"\b(?:do|did|does|have|has)(?: not|n'?t| never) (?:given? (?:you )?)?(?:my )?"
            r"(?:prior |express )?(?:consent|permission) (?:to|for)\b[^.!?\n]{0,30}\b"
            r"(?:text|contact|message|sms|these|this)"
        ),
        r"\bno(?:t)? (?:longer )?consent(?:ed|ing)? to (?:be(?:ing)? )?(?:text|contact|message|receiv|these|this)",
        r"\bcease (?:and|&|n) desist\b",
        (
            r"\bcease (?:all|any|further|your)?[^.!?\n]{0,12}(?:contact|communications?"
            r"|texts?|messages?)\b"
        ),
        (
            r"\bdiscontinue (?:all |any )?(?:further )?(?:text |sms |electronic )?(?:communications?"
            r"|contact|messages|texts)\b"
        ),
        (
            r"\b(?:put|add|place|get|am|i'?m|is|are)\b[^.!?\n]{0,40}\b(?:do not|don'?t"
            r"|no)[- ](?:call|text|contact)\b(?:[- ](?:list|registry))?"
        ),
        r"\b(?:do not|don'?t)[- ](?:call|text|contact) (?:list|registry)\b",
        r"\bdnc (?:list|registry)\b",
    ),
    act(
        "threat-if-again",
        "warns against any further text",
        (
            r"\b(?:if|next time|should)\b[^.!?\n]{0,24}\b(?:you|u|y'?all|i)\b[^.!?\n]{0,30}\b"
            r"(?:text|txt|message|contact|spam|call|bother|get|receive|hear)[^.!?\n]{0,50}\b"
            r"(?:report|sue|suing|lawyer|attorney|block|fcc|ftc|police|legal|court|suit"
            r"|lawsuit|complaint|damages|tcpa)"
        ),
        (
            r"\b(?:one more|another|any more|any further|any other|a single)\b[^.!?\n]{0,10}\b"
            r"(?:text|message|contact|communication)s?\b[^.!?\n]{0,60}\b(?:report|sue"
            r"|suing|lawyer|attorney|block|fcc|ftc|police|legal|court|suit|lawsuit|complaint"
            r"|damages|tcpa)"
        ),
        (
            r"\b(?:lawyer|attorney|fcc|ftc|tcpa)\b[^.!?\n]{0,50}\b(?:if|unless|next time)\b"
            r"[^.!?\n]{0,30}\b(?:text|stop|message|contact|again)"
        ),
    ),
    act(
        "ends-politely",
        "asks indirectly or politely for the texts to end",
        (
            r"\b(?:terminate|suspend|deactivate|kill|halt|discontinue|cease|end|stop"
            rf"|disable) {DETERMINER}{{0,3}}{ANY_TEXTS}(?: ?[.,!;]|$| (?:to|please|now"
            r"|on|for|at))"
        ),
        (
            r"\b(?:want|like|love|need|wish|ask|request|prefer|appreciate|grateful)\b"
            rf"[^.!?\n]{{0,16}}\b{ANY_TEXTS}\b[^.!?\n]{{0,24}}\b(?:to (?:please )?(?:stop"
            r"|end|cease|come to|go away)|(?:be|are|get) (?:stopped|ended|terminated"
            r"|discontinued|switched off|turned off|cancell?ed))\b"
        ),
        (
            r"\b(?:want|like|love|need|wish)(?: for)? (?:these|them|those) to (?:stop"
            r"|end|cease|come to an end|go away)\b"
        ),
        (
            rf"\b{ANY_TEXTS} (?:must|should|need to|needs to|have to|has to|had better"
            r"|can|may) (?:please |now )?(?:stop|end|cease|be (?:stopped|ended|terminated"
            r"|switched off))\b"
        ),
        (
            r"\b(?:want|like|wish|need|trying|ready)(?: me)? to (?:stop|quit|end|cease) "
            r"(?:receiving|getting) (?:these|them|this|your|any|all|texts?|messages?"
            r"|reminders?|alerts?)\b"
        ),
        (
            r"\b(?:can|could|may|how do|how can|how to) (?:i )?(?:please )?(?:stop|quit"
            r"|not) (?:receiving|getting|get|receive) (?:these|them|your|any|texts?|messages?)\b"
        ),
        r"\b(?:get|keep) (?:these|them|this (?:crap|stuff|spam)) off (?:of )?my (?:phone|cell|mobile)\b",
        r"\b(?:don'?t|do not|dont|never) (?:use|keep|save|store) (?:this|my) (?:number|phone|cell)\b",
    ),
)
