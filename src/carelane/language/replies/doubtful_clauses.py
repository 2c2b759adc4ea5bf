"""Short clauses that ask for an end without saying of what: texts wait until a person has decided.

Decides: which of them are worth that.
Leaves alone: the same clauses beside a word for texts, which a machine may act on (`clauses`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances.
"""

from typing import Final

from carelane.language.replies.construction import Construction, review
from carelane.language.replies.vocabulary import PLURAL

_START = r"(?:^|[.,;!?\n-] ?|\b(?:so|but|please|pls|plz|kindly|then|now) )"

DOUBTFUL_CLAUSES: Final[tuple[Construction, ...]] = (
    review(
        "short-end",
        "asks in a short clause for something to end",
        (
            rf"{_START}(?:please |pls |just )?(?:stop|quit|cease|desist|discontinue|no more|end|halt)(?: "
            r"?[.!,;]|$| (?:please|pls|thanks|thx|entirely|altogether|completely|asking|at once))"
        ),
        (
            r"(?:^|[.,;!?\n] ?|\b(?:so|please|and|then) )(?:end|undo|halt|reverse|discontinue) (?:it|this"
            r"|these|those|them|em)(?: ?[.!,;]|$| (?:please|pls|now|already|thanks))"
        ),
        r"\b(?:can|could) (?:it|this|that|these|they) be (?:reversed|undone|ended|stopped)\b",
        r"\b(?:please|just|kindly) make (?:it|this|these|them) (?:end|stop|the last)\b",
        r"\b(?:want|like|need) (?:it|this|these|them|those) (?:ended|stopped|over|closed|gone|shut off|undone|off)\b",
        r"\blet me (?:off|be)(?: ?[.,!]|$)",
        r"\b(?:let|lemme|leave me) (?:me )?(?:alone|be)(?: ?[.,!]|$| (?:please|ok))",
        r"(?:^|[.,;!?\n] ?|\b(?:bc|and|so) )(?:i'?m|im|i am|we'?re) out(?: ?[.!]|$)",
        r"\bplease (?:don'?t|do not|dont)(?: ?[.!]|$)",
        r"\bdo not continue\b",
        r"\bno longer (?:want|need) (?:em|'em|them|it|these|this|those)\b",
        r"\b(?:don'?t|do not|dont) (?:need|want) (?:these|em|'em)(?: ?[.,!]|$| (?:any|please|thanks|now|at))",
        r"\b(?:these|they|those) (?:are|r) (?:not|no longer) (?:needed|wanted|welcome|necessary)\b",
        r"\b(?:turn|shut|switch) (?:them|em|'em|those|these|it all) off\b",
        (
            r"^(?:no|nah|nope)?[,. ]*(?:thanks?|thx|thank you)?[,. ]*(?:(?:no more|not any ?more)(?: ?[.!,]|$"
            r"| (?:please|pls|thanks|thx|ty|for me))|no longer (?:want|need|wish|interested)\b)"
        ),
        r"\bnot any ?more,? (?:thanks|thx|please|pls|ty)\b",
        r"\bno more (?:pls|plz|please|for me|of (?:it|this|that))\b",
        r"\b(?:lose|forget) (?:me|us)(?: ?[.,!]|$)",
        (
            r"\b(?:isn'?t|is not|not) (?:something|what) i(?:'?d| would)? (?:like|want|wish)(?: to (?:continue"
            r"|get|receive|keep))?\b"
        ),
        (
            r"\bnot (?:my thing|for me|a fan|useful|helpful to me)\b[^\n]{0,30}\b(?:stop|end|no more|off"
            r"|remove|quit|out)\b"
        ),
        (
            r"\b(?:signed up|subscribed|opted in|enrolled) (?:by|in) (?:mistake|accident|error)(?: ?[.,!]|$| "
            r"(?:please|and|so))"
        ),
        (
            r"\b(?:my|a|the|our) (?:kid|son|daughter|toddler|child|wife|husband|ex|brother|sister|friend"
            r"|coworker|roommate|mom|dad)\b[^.!?\n]{0,16}\bsigned (?:me|this number|this phone) up(?: ?[.,!]|$"
            r"| (?:without|by|please|and|as|for (?:this|these|your)))"
        ),
        r"\bwho (?:signed|put|added|subscribed|enrolled) (?:me|us|this)\b",
        r"\b(?:one|two|three|both) of the ones to go\b",
        r"\btake the hint\b",
        r"\bi (?:never|don'?t|do not|dont) (?:even )?(?:read|open|look at) (?:these|them|those|any of)\b",
    ),
    review(
        "leaves-a-group",
        "wants to leave a conversation or list",
        (
            r"\b(?:leave|exit|quit|out of|off of|leaving) (?:this|the|your) (?:chat|group|thread|convo"
            r"|conversation|chain|list|group text|group chat)(?: ?[.,!?]|$| (?:please|now|and|pls))"
        ),
        r"\b(?:stop|quit) adding (?:me|us)\b",
        r"\b(?:need|want|request|like|expect|demand)(?: to be| my)? (?:removal|removed|deletion|opt-?out)\b",
        (
            r"\b(?:remove|delete|drop|take|pull|strike) (?:my|our|this) (?:\w+ ){0,3}(?:number|phone|cell"
            r"|numbers|phones|address and phone|contact)s?\b"
        ),
        (
            r"\b(?:remove|drop|take) (?:all|every|both)\b[^.!?\n]{0,30}\b(?:from|off|out "
            rf"of)\b[^.!?\n]{{0,12}}\b{PLURAL}\b"
        ),
        r"\b(?:rather|prefer|instead|switch)\b[^.!?\n]{0,40}\bthan (?:on|to|by) my (?:cell|phone|mobile)\b",
        (
            r"\b(?:mail|email|e-mail|letter|letters|paper|app|call|calls)\b[^.!?\n]{0,30}\b(?:not|never"
            r"|instead of|rather than) (?:on |to |by )?(?:my (?:cell|phone|mobile)|text|texts|texting|sms"
            r"|messages)\b"
        ),
        (
            r"\b(?:hope|hoping|wish|like|love|want|expect)(?: to)? (?:never|not)(?: to)? (?:get|hear|receive"
            r"|see)\b[^.!?\n]{0,24}\b(?:text|message|from you|again)\w*\b"
        ),
        rf"\bstill (?:hear|hearing|get|getting|receive|receiving) (?:from you|{PLURAL}|these)\b",
    ),
    review(
        "warns-or-blocks",
        "warns the sender or blocks the number",
        (
            r"\b(?:next|another|one more|each|every|any) (?:further )?(?:text|message|one|txt|msg|contact"
            r"|ping)\b[^.!?\n]{0,40}\b(?:attorney|lawyer|court|sue|fcc|ftc|police|carrier|spam|report\w*"
            r"|consumer|block\w*|legal|fine|charge|\$\d+)\b"
        ),
        (
            r"\b(?:text|message|contact|txt|msg|ping)(?: me| us| this number)? again\b[^.!?\n]{0,24}\b(?:sue"
            r"|report|lawyer|attorney|court|block|police|legal|fcc|see what|else)\b"
        ),
        r"\b(?:being|getting|get|be) blocked\b",
        r"\b(?:i'?m|im|am|will|i'?ll|gonna|going to|have) (?:now )?block(?:ing|ed)? (?:this|you|it|your|ur|u)\b",
        r"^block(?:ing|ed)(?: ?[.,!]|$| (?:you|u|this|your|and))",
    ),
)
