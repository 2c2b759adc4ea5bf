"""Wrong numbers, deaths, complaints, questions about the sender, and wishes to be texted again.

Decides: which constructions say so.
Leaves alone: wishes to stop (`revoking`), which come first when a reply holds both.
"""

from typing import Final

from carelane.language.replies.construction import Construction
from carelane.language.replies.vocabulary import ANY_TEXTS, DETERMINER

_WRONG = ("CON-09", "REV-03")
_ASK = ("REV-03", "REV-04")
_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_WHOSE = r"(?:[A-Z][a-z]+|him|her|them|that person|who you think|your guy|that guy)"

OTHER_INTENTS: Final[tuple[Construction, ...]] = (
    Construction(
        "wrong-number",
        "wrong_number",
        "act",
        "says that the number is wrong",
        (
            (
                r"\b(?:wrong|incorrect|rong|worng|wron) (?:number|numer|nmber|#|person|guy"
                r"|girl|lady|man|woman|phone|num|contact|dude|house|patient|customer|recipient"
                r"|individual)(?: ?(?:[.,;!?)\n]|$|-)| (?:please|pls|sorry|bro|dude|lol|man"
                r"|here|stop|for (?:him|her|that|this)|i|this|there|you|my|buddy|pal|friend|again))"
            ),
            (
                r"\b(?:you|u|you've|youve|you have|have|got|ya) (?:got |have |texted |reached "
                r"|texting |texted |the )*(?:the )?(?:wrong|incorrect) (?:number|#|person"
                r"|guy|num|phone)\b"
            ),
            (
                r"\b(?:no one|nobody|no-one|noone|no person|no) (?:here )?(?:by |with |of )?"
                r"(?:the |that |this )?(?:name|named|called|goes by)\b"
            ),
            (
                r"\b(?:isn'?t|is not|not|ain'?t|no longer|doesn'?t belong to|does not belong to) "
                r"(?:his|her|their|that person'?s) (?:number|phone|cell|line)\b"
            ),
            (
                r"\b(?:this|that|it) (?:phone |number |line )?(?:isn'?t|is not|doesn'?t|does not"
                r"|no longer|is no longer) (?:belongs? to|the (?:number|phone) (?:of|for))\b"
            ),
            (
                r"\b(?:had|have had|just got|got|have|owned) this (?:new )?(?:number|phone"
                r"|#) (?:for|since|last|a few|recently|new)\b"
            ),
            (
                r"\b(?:new owner of|recently (?:got|acquired)|new number,? (?:so )?)(?: this)? ?"
                r"(?:number|phone)?\b[^.!?\n]{0,20}\b(?:number|phone)\b"
            ),
            (
                r"\b(?:don'?t|do not|never) know (?:any(?:one|body)?|who(?:ever)?|this|a"
                r"|that|him|her)\b[^.!?\n]{0,20}(?:named|called|by that name|person|is looking"
                r"|you(?:'re| are) (?:looking|talking))"
            ),
            (
                r"^(?:sorry[,. ]*)?(?:not|isn'?t|is not|ain'?t) (?:mine|me|my (?:account"
                r"|number|name)|him|her)(?: ?[.,!]|$)"
            ),
            (
                r"\b(?:don'?t|do not|dont) own(?: ?[.,!]|$| (?:this|that|the|a) (?:house"
                r"|property|home|place|car|vehicle)\b)"
            ),
            r"\bdoesn'?t (?:live|work) (?:here|at this)\b",
            r"\bnumber (?:has |was )?(?:been )?(?:reassigned|changed hands)\b",
        ),
        _WRONG,
        is_refusal=True,
    ),
    Construction(
        "not-that-person",
        "wrong_number",
        "act",
        "says that they are somebody else",
        (
            rf"\b(?:[Tt]his|[Tt]hat|[Ii]t)(?:'?s| is) (?:not|NOT) (?:for )?{_NAME}(?:'s)?\b",
            rf"\b(?:[Tt]his|[Tt]hat) (?:isn'?t|ain'?t) (?:for )?{_NAME}(?:'s)?\b",
            rf"\b(?:I'?m|i'?m|I am|i am|im|am) (?:not|NOT) {_NAME}(?: ?[.,!]|$)",
            (
                rf"\b(?:[Tt]here(?:'?s| is)) (?:no|nobody|no one|not a) {_NAME}\b(?: here"
                r"| at this| at my| in this| ?[.,!]|$)"
            ),
            rf"\b(?:[Nn]o|[Nn]ot a) {_NAME} (?:here|at this (?:number|address))\b",
            rf"\b(?:not|isn'?t|ISN'T|NOT|no longer) {_NAME}'?s? (?:number|phone|cell)\b",
            rf"\b[Dd](?:on'?t|o not) (?:have|know) (?:a|an|any|who)? ?{_WHOSE}(?: is)?(?: ?[.,!]|$)",
            rf"\b{_NAME} (?:doesn'?t|does not|no longer) (?:live|work|have this|use this)",
        ),
        _WRONG,
        is_refusal=True,
        needs_capitals=True,
    ),
    Construction(
        "deceased",
        "deceased",
        "review",
        "says that the person has died",
        (
            (
                r"\b(?:passed away|passed on|is deceased|was deceased|has deceased|no longer with us"
                r"|not with us any ?more)\b"
            ),
            (
                r"\b(?:he|she|husband|wife|mom|mother|mum|dad|father|son|daughter|brother"
                r"|sister|grandma|grandmother|grandpa|grandfather|aunt|uncle|partner|owner"
                r"|tenant) (?:has |had |just |sadly |recently )?(?:died|passed)\b"
            ),
            r"\b(?:husband|wife|mom|mother|dad|father|he|she|sister|brother) is dead\b",
            (
                r"\b(?:died|passed) (?:last|in (?:january|february|march|april|may|june|july"
                r"|august|september|october|november|december|20\d\d)|on (?:monday|\w+ \d)"
                r"|(?:two|three|a few|several|\d+) (?:days|weeks|months|years) ago)\b"
            ),
            r"\bmy late (?:husband|wife|father|mother|mom|dad|brother|sister|son|daughter)\b",
            r"\bfallecio\b",
            r"\bmurio mi\b",
        ),
        ("CON-09", "REV-04"),
    ),
    Construction(
        "reports-the-sender",
        "complaint",
        "act",
        "reports the sender, or has done so",
        (
            (
                r"\b(?:report|reporting|reported|forward|forwarding|forwarded)\b[^.!?\n]{0,12}\b"
                r"(?:you|u|this|these|number|texts?|messages?|company)\b[^.!?\n]{0,30}\b"
                r"(?:spam|junk|fcc|ftc|scam|fraud|harass\w*|authorit\w+|police|carrier|attorney general"
                r"|7726|bbb)\b"
            ),
            r"\b(?:report|reporting|reported) (?:you|u|this number|your (?:number|company|business))\b",
            (
                r"\b(?:complaint|complaining|complained|complain)\b[^.!?\n]{0,30}\b(?:fcc"
                r"|ftc|bbb|attorney general|carrier|consumer protection)\b"
            ),
            (
                r"\b(?:fcc|ftc|tcpa|do not call)\b[^.!?\n]{0,30}\b(?:complaint|violation"
                r"|violating|report|fine|lawsuit|claim|illegal)\w*\b"
            ),
            r"\b(?:violat\w+|breach)\b[^.!?\n]{0,24}\b(?:tcpa|fcc|do not call|telephone consumer)\b",
            r"\b(?:sue|suing|lawsuit against) (?:you|u|your (?:company|business))\b",
        ),
        _ASK,
    ),
    Construction(
        "calls-it-spam",
        "complaint",
        "review",
        "calls the texts spam or harassment",
        (
            (
                r"\b(?:this|it|that|these|texts?|messages?)(?:'s| is| are|s) (?:just |pure "
                r"|clearly |all |nothing but )?(?:spam|harassment|unwanted|junk|illegal|unsolicited"
                r"|a scam|an? invasion)\b(?: ?[.,!]|$| (?:stop|and|i|you))"
            ),
            (
                r"\b(?:you|u|y'?all|people|company)(?: people| guys)?(?: are|'re|re)? (?:keep )?"
                r"(?:harassing|spamming|stalking)\b"
            ),
            r"^(?:spam|scam|scammers?|spammers?|harassment)\b[ !.]*",
            r"\bstop (?:the )?(?:spam|harassment|scam)\w*\b",
            r"\bunsolicited (?:texts?|messages?)\b",
            r"\bas (?:spam|junk)\b",
            r"\bsick of you\b",
        ),
        _ASK,
    ),
    Construction(
        "angry-or-legal",
        "complaint",
        "review",
        "is angry at the sender or speaks of the law",
        (
            r"\b(?:fuck|screw|damn) (?:you|u|y'?all|this|your)\b",
            (
                r"\b(?:you|u|y'?all)(?: are|'re|r| r)? (?:all |such |a bunch of |a |an |the )*"
                r"(?:idiots?|morons?|assholes?|creeps?|scum|scammers?|crooks?|thieves|pathetic"
                r"|disgusting|parasites?)\b"
            ),
            r"\b(?:tcpa|fcc|ftc|attorney general|7726|harass\w*|stalking|lawsuit|no[- ]call list)\b",
            r"\b(?:illegal|against the law|invasion of (?:my )?privacy|privacy violation|violat\w+ my)\b",
            r"\b(?:sue|suing|report|reporting) (?:you|u|y'?all|your)\b",
        ),
        _ASK,
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
