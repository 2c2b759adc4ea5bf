"""Questions about the sender, wishes to be texted again, and questions that the HELP message answers.

Decides: which constructions say so.
Leaves alone: wishes to stop (`revoking` and its kin), which come first when a reply holds both; wrong numbers and
deaths (`wrong_numbers`); complaints (`complaints`).
"""

from typing import Final

from carelane.language.replies.construction import Construction
from carelane.language.replies.vocabulary import ANY_TEXTS, DETERMINER, PLURAL

_ASK = ("REV-03", "REV-04")

OTHER_INTENTS: Final[tuple[Construction, ...]] = (
    Construction(
        "asks-about-the-texts",
        "help",
        "act",
        "asks what the HELP message says: how often, which terms, whom to ask about the texts",
        (
            (
                r"\bhow (?:often|many times|frequently) (?:do|will|would|are) (?:you|u|y'?all|these|the|i)(?: "
                r"\w+){0,2} (?:text|message|send|sent|texts|texted|messaged|get (?:texts|messages|these))\b"
            ),
            rf"\bhow many (?:texts|messages|{PLURAL}) (?:do|will|can|are|come|a|per|each|should)\b",
            (
                r"\bwho (?:can|do|should) i (?:contact|call|talk to|ask|email|reach) about (?:these|the|your) "
                r"(?:\w+ )?(?:texts|messages|alerts|notifications)\b"
            ),
            (
                r"\b(?:privacy policy|terms (?:and conditions|of service|of use)|terms (?:for|of) (?:this"
                r"|these|the|your) (?:texts?|text program|messages|program))\b"
            ),
            (
                r"\b(?:rules|terms|details|info) (?:for|of|on|about) (?:this|the|your) (?:text|texting|sms"
                r"|messaging) (?:program|service|list|thing|messages)\b"
            ),
            r"\bwhat (?:did|have) i (?:sign|signed) up for\b",
            r"\bdo (?:these|the|your) (?:texts|messages) cost\b",
        ),
        ("HLP-06",),
    ),
    Construction(
        "how-you-got-my-number",
        "confusion",
        "review",
        "asks why they are texted at all",
        (
            (
                r"\b(?:how|where)(?: \w+)? (?:did |do |have )?(?:you|u|y'?all)? ?(?:people "
                r"|guys )?(?:get|got|find|obtain) (?:my|this) (?:number|#|info|name|contact|cell)\b"
            ),
            r"\bhow (?:do |did )?(?:you|u) (?:have|know) my (?:number|name)\b",
            r"\bwho gave (?:you|u) (?:my|this) (?:number|#)\b",
            (
                r"\bwhy (?:do|does|are|am|is|did|r) (?:you|i|u|this number|y'?all)\b[^.?!\n]{0,16}\b"
                r"(?:texting|messaging|contacting|bothering|getting (?:these|this|texts)"
                r"|receiving (?:these|this|texts)|have my number|text me|message me)\b"
            ),
        ),
        _ASK,
    ),
    Construction(
        "who-is-this",
        "confusion",
        "none",
        "asks who the sender is",
        (
            (
                r"\b(?:have we|did we|do we|have i|did i|should i|do i) (?:ever )?(?:met|meet|talk|talked|know"
                r"|recognize|do business|order|buy|bought|book|booked|sign up)\b[^.!\n]{0,40}(?:\?|$|\.)"
            ),
            (
                r"^(?:sorry,? |um,? |wait,? |huh,? )*(?:what|which) (?:order|appointment|appt|package|delivery"
                r"|account|bill|kid|person|one of us|number|booking|event|meeting)[ ?.!]*$"
            ),
            r"\b(?:which|what) \w+(?: \w+)? are you (?:talking|asking|texting) about\b",
            (
                r"\b(?:not sure|don'?t know|no idea|no clue|don'?t understand|unsure) (?:what|who) (?:you|this"
                r"|that|is|it)\b"
            ),
            r"\b(?:i'?m|im|i am) (?:so |very |a bit |a little |really )?confused\b",
            r"\b(?:this|that|it|your (?:text|message)) (?:makes|made|doesn'?t make|does not make) (?:no |any )?sense\b",
            (
                r"\b(?:don'?t|do not|dont) (?:have|recognize) (?:you|this number|the number|your number|u)(?: "
                r"saved| in my| ?[.,?!]|$)"
            ),
            r"\b(?:lost (?:my|all my) contacts|new phone(?: and)? no (?:names|contacts))\b",
            (
                r"\b(?:message|text|it)(?: is| was|'s)? (?:cut off|garbled|blank|scrambled|came through (?:as"
                r"|blank|garbled))\b"
            ),
            (
                r"\bwho(?:'s| is|s| dis| this| are| r|'re)? ?(?:this|dis|you|u|that|it)\b"
                r"(?: ?[.,!?]|$| (?:and|from|please|again))"
            ),
            r"^(?:new phone,? )?who ?(?:is ?)?(?:dis|this)\b",
            r"\bidentify yourself\b",
            r"\bdo i know (?:you|u)\b",
            r"\bis this (?:a |an? real |some kind of )?(?:scam|spam|legit|legitimate|real|bot|fraud)\b",
            r"^what(?:'s| is|s) this(?: about| for| regarding)?[ ?!.]*$",
            r"\bwhat company (?:is|are)\b",
            r"\bquien (?:es|eres|habla)\b",
        ),
        ("REV-29",),
    ),
    Construction(
        "texts-again",
        "resubscribe",
        "act",
        "asks for texts again",
        (
            (
                r"\b(?:re-?enroll|re-?add|reinstate|re-?activate|re-?start|re-?sign) (?:me|us|this number|my "
                r"(?:number|phone|cell))\b"
            ),
            r"\b(?:be|get) (?:re-?added|re-?enrolled|re-?subscribed|added (?:back|again)|put back)\b",
            (
                r"\b(?:want|like|love) (?:to (?:get|receive) )?(?:just |only |the |your |my )*(?:\w+ "
                rf")?{PLURAL} (?:again|back)\b"
            ),
            r"\b(?:start|resume) (?:me|us) (?:up |back )?(?:again|up|back)?(?: ?[.,!]|$)",
            (
                r"\b(?:start|resume|restart|continue|begin) (?:sending |getting |receiving "
                rf"|with )?(?:me )?{DETERMINER}{{0,3}}{ANY_TEXTS}(?: again| ?[.,!]|$| to )"
            ),
            r"\b(?:start|resume|begin|keep) (?:texting|messaging|sending) me(?: again| ?[.,!]|$)",
            (
                r"\b(?:sign|opt|add|put|subscribe|turn) (?:me|us|them|my number) (?:up |in "
                r"|on )?(?:back )?(?:up|in|on|to)(?: again|$| ?[.,!]| (?:for|to) (?:the|your) "
                r"(?:\w+ )?(?:texts?|list|reminders?|alerts?|messages?|updates?))"
            ),
            r"\b(?:sign|opt|add|put) me back\b",
            r"\b(?:opt|opting) (?:me )?(?:back )?in\b",
            r"\bre-?subscribe\b",
            (
                r"\b(?:turn|switch) (?:the |my |your )?(?:texts?|alerts?|reminders?|notifications?"
                r"|messages?)(?: back)? on\b"
            ),
            r"\b(?:turn|switch) (?:back )?on (?:the |my )?(?:texts?|text alerts?|reminders|text messages?)\b",
            (
                r"\b(?:want|like) (?:to (?:get|receive) )?(?:the |your |my )?(?:texts?|messages?"
                r"|reminders?|alerts?|updates?) (?:back|again)\b"
            ),
        ),
        ("REV-26",),
    ),
    Construction(
        "perhaps-texts-again",
        "resubscribe",
        "review",
        "may ask for texts again",
        (
            (
                r"\b(?:re-?enroll|re-?add|reinstate|re-?activate|resume|restart|turn back on|bring back) "
                rf"(?:my |the |only |just )*(?:\w+ )?{PLURAL}\b"
            ),
            (
                r"\b(?:add|adding|put|putting|sign|signing|subscribe|subscribing|enroll) (?:up )?(?:this"
                r"|my)(?: new)? (?:number|phone|cell|line)(?: back| up| again| once more)*(?: ?[.,!]|$| (?:to"
                r"|on|for|in) (?:the|your) (?:\w+ )?(?:list|texts?|alerts?|reminders?))"
            ),
            r"\b(?:subscribe|enroll|resubscribe) (?:me|us|this|my)\b",
            (
                r"\b(?:want|like|love|need|miss) (?:to (?:get|receive|have) )?(?:the|your|my|those|these|them"
                r"|em|getting|it)(?: \w+)? (?:back|again|to (?:resume|start|continue|restart)|turned (?:back "
                r")?on)\b"
            ),
            (
                r"\b(?:changed my mind|on second thou?ght|i reconsidered|never ?mind)\b[^\n]{0,30}\b(?:keep"
                r"|text|want|start|resume|send|sign|leave me on)\b"
            ),
            rf"\b(?:keep|send) (?:the |those |your |them )(?:\w+ )?(?:{PLURAL} )?coming\b",
            r"\b(?:unblocked|took you off (?:block|my block list)|had you blocked by (?:mistake|accident))\b",
            r"\b(?:actually|yes|please|ok) (?:yes )?resume\b",
        ),
        ("REV-26",),
    ),
    Construction(
        "stopped-by-mistake",
        "resubscribe",
        "review",
        "says that the opt-out was a mistake",
        (
            (
                r"\b(?:didn'?t|did not|never) (?:mean|intend|want|meant) to (?:\w+ )?(?:stop"
                r"|unsubscribe|opt ?-?out|cancel (?:the )?(?:texts|messages|reminders))\b"
            ),
            (
                r"\b(?:stop|unsubscribed?|opted out)\b[^.!?\n]{0,16}\b(?:by (?:mistake|accident)"
                r"|accidentally|in error)\b"
            ),
            (
                r"\b(?:accidentally|mistakenly) (?:\w+ )?(?:stop|unsubscribed?|opted out"
                r"|texted stop|replied stop|said stop)\b"
            ),
        ),
        ("REV-26",),
        is_unguarded=True,
    ),
)
