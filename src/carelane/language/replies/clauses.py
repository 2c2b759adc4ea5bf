"""Wishes to stop in two clauses ("tired of the texts, end them") and in one short clause, in English.

Decides: which of them a reasonable person reads as "no more texts"; a machine may act on them.
Leaves alone: one clause with its object (`revoking`, `unwanted`, `endings`); short clauses about who knows what
(`doubtful_clauses`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances.
"""

from typing import Final

from carelane.language.replies.construction import Construction, act
from carelane.language.replies.vocabulary import MINE, PLURAL, STOPS_HERE, TEXTS, THEN

_THEM = r"(?:them|em|'em|these|those|it|this|that|all of (?:it|them|this|these))"
# What asks for the end, once the texts have been named.
ENDED: Final = (
    rf"(?:stop+(?: {_THEM})?|quit(?: {_THEM}| sending)?|cease|halt(?: {_THEM})?|discontinue(?: {_THEM})?"
    rf"|(?:end|cut|kill|undo|cancel|drop|ditch|lose|skip|mute|pause|disable) {_THEM}|no more|not any ?more|no mas"
    rf"|(?:turn|shut|switch) (?:{_THEM} )off|(?:turn|shut|switch) off|shut {_THEM} down"
    r"|(?:take|get|cut) (?:me|us|him|her|it|them|mine|this) (?:off|out)|(?:remove|delete|drop|unlist) "
    r"(?:me|us|him|her|it|them|mine|this|my \w+)|remove|i(?:'?m| am)? ?(?:want )?(?:out|off)|let me (?:off|out|be|go)"
    rf"|make {_THEM} (?:end|stop|the last(?: one)?)|make {_THEM} the last|count me out|leave me (?:out|off)"
    r"|never (?:again|send (?:one|another|any|it)(?: again)?)|don'?t (?:send (?:any|another|it|one"
    r"|them)(?: more| again)?"
    r"|do (?:it|that) again|bother|continue|contact me)|send (?:me )?(?:nothing|none|no more)|i(?:'?d| would) like "
    r"(?:none|zero|out|off|it (?:ended|closed|stopped)|them (?:ended|closed|stopped|gone))"
    r"|can (?:they|it|these|those|this) (?:please )?(?:be (?:done|over|stopped|ended)|stop|end)|off (?:the|your) list)"
)
_TOPIC = rf"(?:{PLURAL}|{TEXTS}|harassment|your (?:stuff|junk|list|nonsense|crap|mess))"

TWO_CLAUSES: Final[tuple[Construction, ...]] = (
    act(
        "texts-then-end",
        "names the texts and asks for their end",
        rf"\b{_TOPIC}\b[^\n]{{0,60}}?{THEN}{ENDED}{STOPS_HERE}",
        rf"\b{_TOPIC}\b[^.!?\n]{{0,40}} (?:please |pls |plz ){ENDED}{STOPS_HERE}",
        (
            r"\b(?:text|txt|message|msg|contact|spam|bother|ping|hear from|bug)(?:s|ed|ing)? (?:you|u|me"
            r"|us|my|this|from)\b"
            rf"[^\n]{{0,60}}?{THEN}{ENDED}{STOPS_HERE}"
        ),
        (
            rf"\b(?:signed (?:me|us|him|her|this \w+) up|sign(?:ed|ing)? up|subscribed|opted in|permission|consent)\b"
            rf"[^\n]{{0,60}}?{THEN}{ENDED}{STOPS_HERE}"
        ),
        (
            r"\b(?:my|this|our|the) (?:phone|cell|mobile|inbox|voicemail)\b[^\n]{0,50}?"
            rf"{THEN}(?:please )?(?:no more|stop|quit|cease|end (?:it|them|these|those)|remove {MINE}"
            rf"|remove it from){STOPS_HERE}"
        ),
    ),
    act(
        "enough-said",
        "asks in a short clause of its own for an end",
        (
            r"^(?:no|nah|nope|no thx|no thanks|no thank you|not? for me)?[,. ]*(?:and |just |please )*not any "
            r"?more(?: ?[.,!]|$| (?:thanks|thx|please|pls|ty))"
        ),
        r"^(?:no|nah|nope),? (?:and|just|please) stop[ !.]*$",
        r"\b(?:no|nah|nope)[,.]? no more (?:for me|please|pls|thanks|thx|ty)\b",
        (
            r"(?:^|[.,;!?\n] ?|\b(?:so|and|from now|on|here) )(?:please |pls |plz |just )?no more (?:please"
            r"|pls|plz|thanks|thx|ty|of (?:it|this|that)|from (?:you|u|y'?all))\b"
        ),
        r"(?:^|[.,;!?\n] ?|\band )(?:please |pls |plz )no more(?: ?[.,!]|$)",
        r"\bsick of (?:it|this|these|them|you)\b[^\n]{0,10}\b(?:no more|stop|enough|quit)\b",
        r"\bgive (?:it|me) a rest(?: ?[.,!]|$| (?:already|please|with))",
        (
            r"\b(?:get|getting|want|like|need|let|going|gotta|wanna)(?: me| us| him| her)?(?: to (?:be|get))? "
            r"(?:off|out of)(?: of)? (?:your|this|the|ur|these|that|whatever) (?:\w+ )?(?:list|lists|texts?"
            r"|messages|thing|system|thread|chain|database|program|loop|group|rotation|alerts|notifications"
            r"|blasts?)\b"
        ),
        (
            r"\b(?:i|we|he|she|they)(?:'?d| would)? (?:just )?(?:want|like|need) (?:off|out)(?: ?[.,!?]|$| "
            r"(?:please|now|pls))"
        ),
        (
            r"\b(?:i'?m|im|i am|we'?re) (?:leaving|quitting|off|done with|getting off|opting) (?:your|this"
            r"|the) (?:\w+ )?(?:list|texts?|thread|chain|messages)\b"
        ),
        (
            r"\bunless (?:i'?m|i am|you|this|my number is|this number is|it|these|they) (?:\w+ )?(?:taken off"
            r"|removed|off (?:the|your)|stops?|ends?|deleted|quit|cease|take|remove)\b"
        ),
        (
            r"(?:^|[.,;!?\n] ?|\b(?:say|says|want|me) )(?:please )?off (?:the|your|ur|this) (?:list|lists"
            r"|texts|contact list|text list)\b"
        ),
    ),
)
