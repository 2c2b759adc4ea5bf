"""Reasons that people give when they want no more texts, without asking for it: a person decides, texts wait.

Decides: which reasons are worth that: costs, sleep, work, too much, a channel they like better, the law.
Leaves alone: the same reasons with a request (`clauses`, `endings`), and what they are about otherwise (`guards`).
Source: 47 CFR 64.1200(a)(10), totality of circumstances.
"""

from typing import Final

from carelane.language.replies.construction import Construction, review
from carelane.language.replies.vocabulary import CONTACTING, PLURAL

_THESE = (
    r"(?:(?:these|those|your|ur|the|all|all these|all the|all of these|so many|this many|such) (?:\w+ "
    rf")?{PLURAL}|(?:texts|messages|txts|msgs) from (?:you|u))"
)
_PHONE = (
    r"(?:my|this|our|the) (?:work |cell |home |business |personal |mobile |kid'?s |\w+'s )?(?:phone|cell"
    r"|mobile|line|number|inbox)"
)

DOUBTFUL_REASONS: Final[tuple[Construction, ...]] = (
    review(
        "bothered",
        "says that the texts bother them",
        (
            r"\b(?:hate|despise|loathe|detest|can'?t stand|cant stand|dislike|don'?t (?:like|care for"
            r"|appreciate|enjoy|read|want|need)|do not (?:like|care for|appreciate|enjoy|read|want|need)|dont "
            r"(?:like|care for|want|need)|not (?:a fan of|keen on|fond of|into|crazy about|happy (?:with"
            r"|about)|interested in)|had (?:it|enough)(?: up to here)? (?:with|of|w)|tired of|sick of|weary of"
            r"|bored (?:of|with)|worn out (?:from|by)|exhausted by|over|done with|annoyed (?:by|with|at)|fed "
            r"up with|irritated by|overwhelmed (?:by|with)|drowning in|swamped (?:with|by)|bombarded (?:with"
            rf"|by)|flooded (?:with|by)) {_THESE}"
        ),
        (
            r"\b(?:tired|sick|weary) of (?:hearing|getting|receiving|seeing|deleting|reading|being|my phone"
            rf"|all)\b[^.!?\n]{{0,40}}(?:\b(?:you|texted|{PLURAL}|buzz\w*|go off|going off|phone)\b)"
        ),
        (
            rf"\b{PLURAL} (?:are|r|is) (?:\w+ )?(?:annoying|too much|excessive|out of hand|ridiculous|nuts"
            r"|insane|a nuisance|a pain|unwanted|driving|irritating|intrusive|overkill|unnecessary|pointless"
            r"|useless|worthless|not helpful|nonstop|endless|constant)\b"
        ),
        (
            r"\b(?:you|u|y'?all)(?: guys| people)? (?:text|message|send|contact|txt)(?: me| us)? (?:\w+ "
            r")?(?:too much|too many|too often|way too|so much|constantly|nonstop|non-stop|every (?:single "
            r")?(?:day|hour|week)|all (?:day|the time)|2 many|2 much)\b"
        ),
        (
            rf"\b{_PHONE} (?:keeps|won'?t stop|never stops|is always|buzzes|dings|goes off|rings|blows up|is "
            r"blowing up|has been blowing up)\b[^.!?\n]{0,40}\b(?:you|your|texts?|messages?|these|this"
            r"|because|bc)\b"
        ),
        (
            r"\b(?:wak\w+|woke) (?:me|us|my \w+|the (?:baby|kids?|house|dog)|up)\b[^.!?\n]{0,40}\b(?:texts?"
            rf"|messages?|{PLURAL}|you|your|ding\w*|buzz\w*)\b"
        ),
        (
            rf"\b(?:texts?|messages?|{PLURAL}|you|ding|buzz|text(?:ed|ing))\b[^.!?\n]{{0,24}}\b(?:wak(?:es?"
            r"|ing)|woke)(?: me| us| my \w+| the \w+)?(?: up)?\b"
        ),
        (
            r"\b(?:who|why) (?:texts?|messages?|sends?) (?:people |someone |anyone |a person )?(?:at|this "
            r"(?:late|early)|so (?:late|early))\b"
        ),
        (
            rf"\b(?:texts?|messages?|{PLURAL})\b[^.!?\n]{{0,20}}\b(?:cost|costs|costing|charge[sd]?|eat|eats"
            r"|use|uses) (?:me|my|us|money|up)\b"
        ),
        (
            r"\b(?:pay|charged|billed|charges me) (?:per|for (?:each|every)|by the) (?:incoming |single "
            r")?(?:text|message|txt|sms)\b"
        ),
        (
            r"\b(?:cannot|can'?t|cant|don'?t|do not|dont|won'?t) (?:\w+ )?(?:keep|stand|take|handle|deal with"
            r"|see|have|bear|tolerate) (?:\w+ )?(?:getting|seeing|receiving|reading|having|deleting)?(?: any "
            rf"more)? ?{_THESE}"
        ),
        is_refusal=True,
    ),
    review(
        "not-by-text",
        "says that they do not text or want another channel",
        (
            r"\bi (?:don'?t|do not|dont|never|can'?t) (?:do |read |use |like |get |accept |want )?(?:texts"
            r"|texting|text messages|text|sms)(?: ?[.,!]|$| (?:at all|anymore|any more|on|so|please))"
        ),
        r"\b(?:not a (?:texter|text person|texting person))\b",
        (
            r"\b(?:e-?mail|email|call|phone|mail|write|letters?|portal|app)(?: me| us)? (?:only|is (?:better"
            r"|best|fine|preferred|enough)|instead|works better)\b[^\n]{0,24}\b(?:text|texts|texting|sms"
            r"|message|messages)\b"
        ),
        (
            r"\b(?:only|just) (?:by |use |contact (?:me|us) (?:by|via|through) )?(?:e-?mail|phone|call|mail"
            r"|letter|paper)s?\b[^.!?\n]{0,16}\b(?:not|no|never|stop|instead)\b[^.!?\n]{0,12}\b(?:text|texts"
            r"|texting|sms|messages?)\b"
        ),
        (
            r"\b(?:not|never|don'?t) (?:on|to|at|use) (?:my|this) (?:cell|phone|mobile|number|work phone"
            r"|line)(?: ?[.,!]|$| (?:please|thanks|for))"
        ),
        (
            r"\b(?:this|it) is (?:a|my|an|our) (?:work|business|company|office|personal|private|emergency"
            r"|shared|kid'?s|child'?s|hospital|clinic|government|military|prepaid|on-?call|crisis) (?:phone"
            r"|line|number|cell|mobile)\b[^\n]{0,20}(?:\bnot\b|\bplease\b|\bno\b|\bdon'?t\b|\bstop\b|\bcease\b"
            r"|\boff\b)"
        ),
        (
            r"\b(?:only|just) (?:want|need|send|text|wants?)(?: me| us)?(?: the| my| those)? (?:\w+ )?(?:ones"
            r"|reminders|alerts|updates|notices|confirmations)\b[^\n]{0,30}\b(?:not|no|nothing|rest|other"
            r"|without|drop|skip)\b"
        ),
        (
            r"\b(?:fewer|less|not so many|cut back on|cut down on|slow down (?:on|with)|tone down) (?:the "
            r"|these |your |of the |of these )*(?:\w+ )?(?:texts|messages|promos|alerts|reminders"
            r"|notifications)\b"
        ),
        is_refusal=True,
        needs_person=True,
    ),
    review(
        "asks-how-to-stop",
        "asks how to make the texts stop",
        (
            r"\b(?:how|where)(?: do| can| would| could| to)?(?: i| we| you| one)? (?:please )?(?:get|make|stop"
            r"|end|turn|shut|opt|unsubscribe|cancel|remove|block|quit)\b[^.!?\n]{0,30}\b(?:off (?:of )?(?:this"
            r"|your|the) (?:\w+ )?(?:list|thing|text|chain|thread)|these|this stop|it stop|texts|messages"
            r"|texting|text messages|out of (?:this|these|it)|(?:me|this number|my number) off|from (?:this"
            r"|your|these))\b"
        ),
        (
            r"\b(?:is there|any) (?:a |any )?way (?:to|i can|out|for me to) (?:\w+ )?(?:stop|opt|get off|get "
            r"out|turn|block|unsubscribe|end|quit|of)\b[^.!?\n]{0,24}\b(?:these|this|texts|messages|texting"
            r"|list|out|off|alerts|reminders)\b"
        ),
        (
            r"\b(?:can|could|may|might) (?:i|we) (?:please )?(?:be |get )?(?:removed|taken off|unsubscribed"
            r"|opted out|deleted|dropped|stop getting|stop receiving|not get|not receive|opt out)\b"
        ),
        (
            r"\b(?:who|whom|where|how) (?:do|can|could|should|must|would) (?:i|we) (?:\w+ ){0,3}(?:get|be) "
            r"(?:removed|taken off|unsubscribed|opted out)"
            r"(?: ?[.!,?]|$| (?:please|pls|now|already)\b| (?:from|of|off)? ?(?:this|these|those|your|it)(?: ?[.!,?]|$"
            r"| (?:list|texts?|messages?|thing|please|pls)\b))"
        ),
        (
            r"\bwhat (?:do|does|will|would) (?:i|it) (?:have to |need to )?(?:do|take|say|text"
            r"|type)\b[^.!?\n]{0,12}\b(?:to )?(?:get|make|stop|end|for|be)\b[^.!?\n]{0,20}\b(?:stop|off|out"
            r"|texts|messages|end|these|removed|quiet)\b"
        ),
        r"\b(?:what|which) part of (?:stop|no|unsubscribe|don'?t|leave)\b",
        r"\bstop means stop\b",
        (
            r"\b(?:didn'?t|did not|don'?t|do not) (?:you |u )?(?:get|see|read|understand|hear"
            r"|listen)\b[^.!?\n]{0,20}\b(?:stop|opt out|unsubscribe|no)\b"
        ),
    ),
    review(
        "data-request",
        "asks for their data to be deleted or their number to be forgotten",
        (
            r"\b(?:delete|erase|remove|destroy|wipe|purge|clear|scrub) (?:all )?(?:of )?(?:my|our) (?:\w+ "
            r")?(?:data|information|info|details|profile|records?|contact)\b[^.!?\n]{0,24}(?:\b(?:system|list"
            r"|database|files?|records|servers?)\b|$|[.!])"
        ),
        (
            r"\b(?:stop|quit) (?:selling|sharing|using|giving out|passing (?:on|around)) my (?:\w+ )?(?:number"
            r"|info|information|data|cell|phone)\b"
        ),
        r"\b(?:blacklist|black list|ban|unlist) (?:me|us|my number|this number)\b",
        r"\b(?:ccpa|gdpr|can-?spam)\b",
        r"\b(?:do not|don'?t|no)[- ]?(?:call|text|contact|solicit\w*)[- ](?:list|registry|request|file|status)\b",
        r"\bi(?:'?m| am) (?:on|registered (?:on|with)) (?:the )?(?:\w+ )?(?:do[- ]not[- ]call|dnc|no[- ]call)\b",
        needs_person=True,
    ),
    review(
        "tells-off",
        "tells the sender to be gone",
        (
            r"^(?:please |pls |just |ok |oh |ugh |hey |you |\w+, )*(?:go away|get lost|shoo|scram|bug off"
            r"|buzz off|back off|shut up|pipe down|zip it|piss off|get bent|take a hike|kick rocks|beat it|be "
            r"gone|begone|hush|give up|knock it off|cut it out|lay off|stahp|adios|peace out|good riddance"
            r"|enough|that'?s enough|that is enough|basta|no mas|done|i'?m done|im done|we'?re done)(?: "
            r"?[.!,]+| already| now| please| with (?:this|you|these)| and\b|$)"
        ),
        (
            r"\b(?:will you|would you|can you|could you|u|you) (?:people |guys |please |just |not |quit |stop "
            rf"|ever |really |all )*(?:not )(?:be )?(?:{CONTACTING}|text|message|contact)\b"
        ),
        r"\b(?:find|bother|text|annoy|spam|bug|pester) (?:someone|somebody|some one) else\b",
        r"\b(?:nothing|no one|nobody) (?:here )?(?:to (?:do|say) (?:with|to)|wants?|needs?) (?:you|your|these|this)\b",
        (
            r"\b(?:don'?t|do not|dont) (?:ever )?(?:contact|bother|message|text|txt|call) (?:me|us|him|her"
            r"|them|this \w+)? ?(?:with|for|about|regarding|re) (?:this|these|your|any|offers|deals|promos"
            r"|sales|ads)\b"
        ),
        r"\b(?:lose|forget|drop) (?:it|me|us)(?: ?[.!]|$)",
        (
            r"\b(?:on|to|onto|added to) (?:my|the) block(?:ed)? list\b|\bconsider yourself(?:ves)? blocked\b"
            r"|\byou(?:'re| are) blocked\b|\bunfriend\b"
        ),
        r"\b(?:get|getting|be) (?:rid of|away from|free of|free from) (?:you|these|this|all this|your)\b",
        r"\b(?:make|want|need|wish) (?:this|it|these|you|them|that) (?:to )?go away\b",
        r"\b(?:never|not|don'?t ever|do not|don'?t) (?:do|try) (?:this|that|it) (?:again|any ?more)\b",
        (
            r"\b(?:still|why am i|why are we|why is my number|how am i) (?:still )?(?:on (?:here|this|your)"
            r"|getting (?:this|these)|hearing from you)\b"
        ),
        (
            r"\bi(?:'?ve| have) (?:asked|told|texted|messaged) (?:you )?(?:\w+ )?(?:times|already|before"
            r"|repeatedly|twice|again)(?: ?[.,!]|$)"
        ),
        (
            r"\b(?:nobody|no one|who) (?:asked|told|said|gave) (?:you |for )?(?:could|can|to|you|permission)? "
            r"?(?:text|message|contact|you could text|to text|to message)\b"
        ),
        (
            r"\b(?:consent|permission) (?:is|has been|was) (?:over|gone|revoked|withdrawn|cancell?ed|denied"
            r"|expired|void)\b"
        ),
        r"\b(?:let|leave|set) (?:us|me|him|her|them) (?:go|free|out|be)(?: ?[.,!]|$| (?:of this|from))",
        r"\b(?:last|final) (?:warning|notice|time i)\b",
        (
            r"\b(?:that was|let (?:that|this) be|make (?:that|this|it)) the last(?: one| text| time| "
            r"message)?(?: ?[.,!?]|$)"
        ),
        r"\b(?:radio silence|peace and quiet from|go quiet|mute yoursel\w+|silence (?:this|these|it))\b",
        (
            r"\b(?:no|skip the|lose the|drop the) (?:promos|promotions|ads|offers|deals|marketing|coupons"
            r"|specials)(?: ?[.,!;]|$| (?:but|just|only|please))"
        ),
        r"\bgoodbye forever\b",
        is_refusal=True,
    ),
)
