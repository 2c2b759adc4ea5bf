"""Wrong numbers and deaths: the number is not, or no longer, that of the person meant.

Decides: which constructions say so.
Leaves alone: wishes to stop (`revoking` and its kin), which come first when a reply holds both.
"""

from typing import Final

from carelane.language.replies.construction import Construction

_WRONG = ("CON-09", "REV-03")
_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_WHOSE = r"(?:[A-Z][a-z]+|him|her|them|that person|who you think|your guy|that guy)"
# Who has died, or is said not to be there.
_KIN = (
    r"(?:he|she|husband|wife|mom|mother|mum|mama|dad|father|papa|son|daughter|brother|sister|grandma|grandmother|grandpa"
    r"|grandfather|nana|aunt|uncle|cousin|partner|spouse|friend|roommate|boss|owner|tenant|client|patient|neighbor"
    r"|account holder|the (?:man|woman|person|lady|owner|gentleman|customer)|they)"
)

WRONG_NUMBERS: Final[tuple[Construction, ...]] = (
    Construction(
        "somebody-else",
        "wrong_number",
        "act",
        "says that the text was meant for somebody else",
        (
            r"\b(?:meant|intended|supposed|want|wanted|looking|trying) (?:this |it |to (?:be |go |reach |text |get )|for |to )*(?:for )?(?:someone|somebody|some one|another|a different|some other) (?:else|person|one|customer|guy|lady|number)?\b",
            r"\b(?:not|isn'?t|ain'?t) (?:the (?:person|one|guy|man|woman|lady|customer|owner|patient|debtor|tenant)|who) (?:that )?(?:you|u|y'?all|this|it)(?:'re|'s| are| is)? (?:want|wanted|need|looking|look|think|meant|mean|after|seek|seeking|trying|expect|for)\b",
            r"\b(?:text(?:ed|ing)?|sent|got|messag(?:ed|ing)|reached|reaching|contact(?:ed|ing)) (?:this |it |to )*(?:a |some |the wrong |total |complete |another )+(?:total |complete )?(?:stranger|random|person|someone else|somebody else)\b",
            r"\b(?:went|came|going|coming) to (?:a |some |the wrong )+(?:total |complete )?(?:stranger|person|phone|number|place|house)\b",
            r"\b(?:mistyped|misdialed|mis-?typed|mis-?dialed|mixed up|transposed|wrote down|typo in|got|have|entered|off by)\b[^.!?\n]{0,16}\b(?:a digit|one digit|digits|the number|number wrong|number mixed|numbers mixed)\b",
            r"\b(?:off by (?:a|one)|one digit off|a digit off|typo in (?:the|your|my)? ?number|wrong digit)\b",
            r"\b(?:have|got|has|reached|texting) (?:a |another |the |some )*(?:different|other|wrong) (?:person'?s|guy'?s|customer'?s) (?:phone|number|cell|line)\b",
            r"\b(?:this|that|it)(?:'s| is|s)? (?:cell|phone|number|line|mobile)? ?(?:is |isn'?t |is not |not |ain'?t )+(?:his|hers|theirs|your (?:customer|client|patient|tenant)'?s|the customer'?s)(?: ?[.,!]|$| (?:any ?more|any longer|now))",
            r"\b(?:never|not|didn'?t|did not|haven'?t|don'?t|do not|dont|no|i'?ve no|have no)\b[^.!?\n]{0,40}\b(?:appointment|order|booking|reservation|pet|dog|cat|car|vehicle|truck|kid|kids|child|package|delivery|prescription|loan|anything|scheduled|ordered|booked|here|service)\b[^\n]{0,30}\b(?:wrong|someone else|somebody else|another person|other person|stranger|mix-?up|mixup|mistake|not me|different person|check (?:the|your) (?:phone|number|records))\b",
            r"^(?:sorry,? |um,? |hi,? |no,? |nope,? |still )*(?:that'?s |this is |it'?s |its |thats )?not my (?:car|truck|vehicle|dog|cat|pet|appointment|appt|order|package|account|kid|child|son|daughter|number|phone|house|property|name|prescription|delivery|bill|booking|reservation)(?: ?[.,!]|$)",
            r"\b(?:i'?m|im|i am) (?:still )?not (?:her|him|them|that person|that guy|this person|the one)(?: ?[.,!]|$)",
            r"\b(?:he|she|they) (?:no longer|doesn'?t|does not|don'?t) (?:have|has|use|uses|own|owns|answer|answers)(?: this| that) (?:phone|number|line|cell)\b",
            r"\b(?:he|she|they|\w+) (?:got|has|have|switched to) (?:a )?(?:new|different|another) (?:cell|phone|number|line)\b[^\n]{0,24}\b(?:not (?:his|hers|theirs|him|her)|mine now|i have|this is|belongs)\b",
            r"\b(?:he|she|they|[a-z]+) (?:changed|switched) (?:their |his |her )?(?:numbers?|phone numbers?|cell)\b",
            r"\b(?:gave up|given up|dropped|lost|cancelled) this (?:number|phone|line|cell)\b",
            r"\b(?:last|previous|former|prior|old) (?:owner|person|user|holder)(?: (?:of|on|who had))? (?:this |the |of )*(?:phone|number|cell|line)\b",
            r"\b(?:had|have had|ve had|owned|have|got) this (?:cell|phone|number|line|mobile|#) (?:for )?(?:\w+ )?(?:\d+|two|three|four|five|six|ten|many|years|months|since|all|over)\b",
            r"\b(?:still|again)? ?getting \w+'s (?:stuff|texts|messages|mail|reminders|bills)\b",
            r"\bnever heard of (?:him|her|them|that (?:person|name|guy|lady))\b",
            r"\b(?:nowhere near|not (?:in|from|even in|near|anywhere near)|never (?:been to|lived in)) (?:your|that) (?:town|city|state|area|store|country)\b[^\n]{0,30}\b(?:mix-?up|mixup|mistake|wrong|someone|somebody|local)\b",
            r"\b(?:must|might|may) (?:be|have been) (?:a |an |some )?(?:mix-?up|mixup|mistake|wrong (?:number|person)|mistaken identity|error)\b",
            r"\b(?:mixed up with|confusing me with|confused me with|thinking of) (?:somebody|someone|another|a different|the other|my)\b",
            r"\b(?:i'?m|im|i am|this is|we are|we'?re) (?:someone|somebody|some one) else\b",
            r"\b(?:old|wrong|incorrect|outdated|bad|someone else'?s|somebody else'?s) (?:number|phone number|contact|cell) (?:for|of) \w+",
            r"\bwho(?:'s| is|s) \w+ ?[?,.]+ ?(?:this is|that'?s|it'?s|i don'?t|never|not|wrong|you have)\b",
            r"\b(?:don'?t|do not) (?:go by|answer to) that name\b",
            r"^(?:sorry,? |no,? |nope,? |um,? )*(?:that|this|it)(?:'s| is| isn'?t| is not|s)? (?:not |isn'?t )?(?:not )?(?:me|us|our account)(?: ?[.,!]|$)",
            r"\b(?:this|the) (?:phone|number|line|cell)? ?(?:now )?belongs to (?:a |an |some |my |someone |somebody |another |me |us )+(?:\w+ )?(?:now|family|person|else|man|woman|guy)?\b",
            r"\bno(?:body|one| one)?(?: \w+)? (?:called|named|by the name of) \w+",
            r"^(?:sorry,? |there'?s |there is )*no \w+ (?:lives |works |is )?(?:here|at this (?:number|address|phone)|on this (?:phone|number|line))(?: ?[.,!]|$)",
            r"\b(?:this|that|it|these|your (?:text|message))(?: \w+)? (?:came|was sent|was meant|is meant|got sent|got|is|was|are|were|must be) (?:to |for |sent )?(?:me )?(?:by mistake|in error|by accident|someone else|somebody else|meant for|intended for)\b",
            r"\bgot (?:somebody|someone|some one)(?: else)?'?s? (?:else'?s )?(?:\w+ )?(?:reminder|text|message|appointment|order|notice|bill|code)\b",
            r"\b(?:check|fix|correct|update) (?:the|your|that) (?:\w+ )?(?:number|phone number|records|contact info)(?: ?[.,!]|$| (?:in|this|you|again|for))",
            r"\b(?:never|didn'?t|did not|don'?t|do not|have no|haven'?t|not|no) (?:order(?:ed)?|book(?:ed)?|buy|bought|have an? (?:appointment|account|order|kid|child|pet|dog|cat|car|\w+) with|make an appointment|schedule(?:d)?|rent from|bank with|shop(?:ped)? (?:at|with)|applied|apply)\b[^\n]{0,30}\b(?:with you|from you|at your|with your|at that|in your|wrong|there|mistake)\b",
            r"^(?:i'?m |im |i am |we'?re )?not (?:a|your|one of your) (?:customer|client|patient|tenant|member|student|resident|guy|girl)s?(?: ?[.,!]|$)",
            r"\b(?:don'?t|do not|no) (?:have )?(?:a )?(?:kid|kids|child|children|student|son|daughter)s? (?:at|in|with) (?:that|your|this|the) (?:school|class|daycare)\b",
            r"\bmistaken (?:me|us|identity)\b",
        ),
        _WRONG,
        is_refusal=True,
    ),
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
            rf"^(?:[Ss]orry,? |[Nn]o,? |[Ss]till )?(?:[Nn]ot|NOT) {_NAME}(?:'s)?(?: ?[.,!]|$)",
            rf"\b(?:[Nn]ever heard of|[Dd]on'?t know any|[Nn]o idea who|[Dd]on'?t know|[Dd]o not know) (?:an?y? )?{_NAME}(?: is)?(?: ?[.,!]|$)",
            rf"\b(?:used to be|was|belonged to) {_NAME}'s?\b",
            rf"\b{_NAME} (?:moved|left|changed|hasn'?t had|got a new|sold|gave me)\b[^\n]{{0,30}}\b(?:number|phone|cell|line)\b",
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
            rf"\b{_KIN}(?:'s| is|s| has been|'s been| was|'re| are)? (?:been |now |already |sadly |long |actually )*(?:dead|deceased|gone to heaven)\b",
            rf"\b{_KIN}\b[^.!?\n]{{0,20}} (?:passed away|has passed|passed on|died|was killed|perished)\b",
            rf"\b(?:i'?m|i am|im|this is) (?:the|his|her|a) (?:widow|widower|executor|executrix)\b",
            r"\b(?:widow|widower) (?:here|of)\b",
            r"\b(?:has|have) been (?:dead|deceased|gone) (?:for|since|\w+ (?:years?|months?|weeks?))\b",
            r"\b(?:was|been) killed (?:in|by|last|on)\b",
            r"\bwho (?:is|has been|'s been) dead\b|\bdied (?:in|last|this|on|back|years|two|three|a) ",
            r"\b(?:no longer|not) (?:alive|living|among us|with us)(?: ?[.,!]|$| (?:now|any))",
            r"\b(?:isn'?t|is not|ain'?t|not) with us (?:any ?more|any longer|now)\b",
            r"\b(?:texting|messaging|contacting|bothering|calling) (?:a|my|the|his|her|our) (?:dead|deceased|late)\b",
            r"\b(?:my|our|the|his|her) (?:dead|deceased|late) (?:husband|wife|mom|mother|mum|dad|father|son|daughter|brother|sister|grandma|grandpa|aunt|uncle|partner|friend|man|woman|person)\b",
            r"^(?:he'?s |she'?s |is )?(?:deceased|dead)[ !.]*$",
            r"\bwe lost (?:him|her|my \w+|our \w+)(?: ?[.,!]|$| (?:in|last|to|this|on|two|three|\d))",
            r"\b(?:went|gone|called) (?:home )?to (?:god|heaven|the lord|be with)\b",
            r"\b(?:at rest|resting in peace|in heaven)(?: ?[.,!]|$| (?:now|since))",
            r"\b(?:buried|cremated|funeral for) (?:him|her|my (?:husband|wife|mom|mother|dad|father|son|daughter|brother|sister))\b",
            r"\bdied of\b|\bdeath (?:of|in) (?:my|the|our)\b",
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
)
