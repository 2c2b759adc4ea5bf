"""Wrong numbers: the number is not, or no longer, that of the person meant.

Decides: which constructions say so.
Leaves alone: wishes to stop (`revoking` and its kin), which come first when a reply holds both; deaths
(`deaths`).
"""

from typing import Final

from carelane.language.replies.construction import Construction

_WRONG = ("CON-09", "REV-03")
_NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_WHOSE = r"(?:[A-Z][a-z]+|him|her|them|that person|who you think|your guy|that guy)"

WRONG_NUMBERS: Final[tuple[Construction, ...]] = (
    Construction(
        "somebody-else",
        "wrong_number",
        "act",
        "says that the text was meant for somebody else",
        (
            (
                r"\b(?:text|message|reminder|code|bill|this|it|one)(?: is| was|'s)? (?:must be |probably "
                r"|obviously )?(?:meant|intended) (?:for|to go to|to reach) (?:someone|somebody|some one"
                r"|another|a different|some other)(?: else| person| customer| patient| guy)\b"
            ),
            (
                r"\b(?:you|u|y'?all)(?:'re| are| r)? (?:must |probably |may |might |clearly )?(?:be )?(?:want"
                r"|wanted|looking for|after|trying to reach|trying to get|trying to text|need|meant|meaning"
                r"|mean|have|texting) (?:to (?:reach|text) )?(?:someone|somebody|some one|another|a different"
                r"|some other)(?: else| person| customer| patient| guy| number)\b"
            ),
            (
                r"\b(?:not|isn'?t|ain'?t) (?:the (?:person|one|guy|man|woman|lady|customer|owner|patient"
                r"|debtor|tenant)|who) (?:that )?(?:you|u|y'?all)(?:'re| are)? (?:want|wanted|need|looking"
                r"|look|think|meant|mean|after|seek|seeking|trying|expect)\b"
            ),
            (
                r"^(?:i'?m |im |i am |sorry,? )*not the (?:debtor|owner|tenant|patient|customer|account holder"
                r"|addressee)(?: ?[.,!]|$)"
            ),
            (
                r"\b(?:texted|texting|messaged|messaging|reached|reaching|contacted|contacting) (?:a |some "
                r"|the wrong |total |complete )+(?:stranger|random|person|someone else|somebody else)\b"
            ),
            (
                r"\b(?:this|it|text|message|that) (?:went|came) to (?:a |some |the wrong )+(?:total |complete "
                r")?(?:stranger|person|phone|number)\b"
            ),
            (
                r"\b(?:you|u|somebody|someone) (?:\w+ )?(?:mistyped|misdialed|mis-?typed|mis-?dialed"
                r"|transposed|mixed up|typed) (?:a |the |my |some |two )*(?:digits?|numbers?|phone number)\b"
            ),
            (
                r"\bsomebody (?:wrote|took|put) down the (?:number wrong|wrong number)\b|\btypo in (?:the|your"
                r"|my) (?:phone )?number\b|\boff by (?:a|one) digit\b|\b(?:a|one) digit off\b"
            ),
            (
                r"\b(?:have|got|has|reached|texting) (?:a |another |the |some )*(?:different|other|wrong) "
                r"(?:person'?s|guy'?s|customer'?s) (?:phone|number|cell|line)\b"
            ),
            (
                r"\b(?:this|that|it)(?: cell| phone| number| line)?(?:'s not| is not| isn'?t| ain'?t|s not) "
                r"(?:his|hers|theirs|your (?:customer|client|patient|tenant)'?s|the customer'?s)(?: ?[.,!]|$| "
                r"(?:any ?more|any longer|now))"
            ),
            (
                r"^(?:sorry,? |um,? |hi,? |no,? |nope,? |still )*(?:that'?s |this is |it'?s |its |thats )?not "
                r"my (?:car|truck|vehicle|dog|cat|pet|appointment|appt|order|package|account|kid|child|son"
                r"|daughter|number|phone|house|property|name|prescription|delivery|bill|booking"
                r"|reservation)(?: ?[.,!]|$)"
            ),
            (
                r"\b(?:i'?m|im|i am) (?:still )?not (?:her|him|them|that person|that guy|this person|who you "
                r"think)(?: ?[.,!]|$)"
            ),
            (
                r"\b(?:he|she|they) (?:no longer|doesn'?t|does not|don'?t) (?:have|has|use|uses|own|owns"
                r"|answer|answers)(?: this| that) (?:phone|number|line|cell)\b"
            ),
            (
                r"\b(?:got|has|have|switched to) (?:a )?(?:new|different|another) (?:cell|phone|number"
                r"|line)\b[^\n]{0,24}\b(?:not (?:his|hers|theirs|him|her)|mine now|i have (?:this|his|her|the "
                r"old)|belongs to me)\b"
            ),
            r"\b(?:gave up|given up) this (?:number|phone|line|cell)\b",
            (
                r"\b(?:last|previous|former|prior|old) (?:owner|person|user|holder)(?: (?:of|on|who had))? "
                r"(?:this |the |of )*(?:phone|number|cell|line)\b"
            ),
            (
                r"\bhad this (?:cell|phone|number|line|mobile|#) (?:for )?(?:\w+ )?(?:\d+|two|three|four|five"
                r"|six|ten|many|years|months|since)\b"
            ),
            r"\b(?:still|again|keep|kept) getting \w+'s (?:stuff|texts|messages|reminders|bills)\b",
            r"\bnever heard of (?:him|her|that (?:person|name|guy|lady))\b",
            (
                r"\b(?:mixed up with|confusing me with|confused me with) (?:somebody|someone|another|a "
                r"different|the other)\b"
            ),
            r"\b(?:i'?m|im|i am|we are|we'?re) (?:someone|somebody|some one) else(?: ?[.,!]|$)",
            (
                r"\b(?:have|got|using) (?:the |an? )?(?:old|wrong|incorrect|outdated|bad) (?:number|phone "
                r"number|contact|cell) (?:for|of) \w+"
            ),
            (
                r"\bwho(?:'s| is|s) \w+ ?[?,.]+ ?(?:this is my (?:phone|number|cell)|wrong|you have the wrong"
                r"|never heard|not (?:me|my))\b"
            ),
            r"\b(?:don'?t|do not) (?:go by|answer to) that name\b",
            (
                r"\b(?:this|the) (?:phone|number|line|cell) (?:now )?belongs to (?:a |an |some |my "
                r")*(?:different|another|someone|somebody|me|new|other)\b"
            ),
            r"^(?:sorry,? |there'?s |there is )*no [a-z]+ (?:lives|works) here(?: ?[.,!]|$)",
            (
                r"\b(?:your|this|that|the) (?:text|message|reminder) (?:came to me|was sent to me|reached me"
                r"|got sent to me) (?:by mistake|in error|by accident)\b"
            ),
            r"\bmistaken identity\b|\bmistaken me for\b",
        ),
        _WRONG,
        is_refusal=True,
    ),
    Construction(
        "perhaps-somebody-else",
        "wrong_number",
        "review",
        "may say that the text was meant for somebody else",
        (
            (
                r"\b(?:never|not|didn'?t|did not|haven'?t|don'?t|do not|dont|no|i'?ve no|have "
                r"no)\b[^.!?\n]{0,40}\b(?:appointment|order|booking|reservation|pet|dog|cat|car|vehicle|truck"
                r"|kid|kids|child|package|delivery|prescription|loan|scheduled|ordered|booked|here"
                r"|service)\b[^\n]{0,30}\b(?:wrong|someone else|somebody else|another person|other person"
                r"|stranger|mix-?up|mixup|not me|different person|check (?:the|your) (?:phone|number"
                r"|records))\b"
            ),
            r"\b(?:she|he|they) (?:changed|switched) (?:their |his |her )?(?:numbers?|phone numbers?|cell)\b",
            r"\b(?:this|that|it) (?:came|was sent|got sent)(?: to me)? (?:by mistake|in error|by accident)\b",
            r"\bgot (?:somebody|someone) (?:else)?'?s (?:\w+ )?(?:reminder|text|message|code)\b",
            (
                r"\b(?:never|not|don'?t|do not|dont|have no)\b (?:\w+ )?(?:an? )?(?:account|policy|loan|kid"
                r"|child|pet|dog|cat|car|vehicle) (?:with you|at your|with your|at that|in your|there)\b"
            ),
            r"\bi (?:don'?t|do not|never) (?:rent from|bank with|shop at|live in|go to) (?:you|your|that)\b",
            (
                r"^(?:i'?m |im |i am |we'?re )?not (?:a|your|one of your) (?:customer|client|patient|tenant"
                r"|member|student|resident)s?(?: ?[.,!]|$)"
            ),
            r"\b(?:nowhere near|never (?:been to|lived in)) (?:your|that) (?:town|city|state|area|store|country)\b",
            r"\b(?:must|might) be (?:a |an |some )(?:mix-?up|mixup|mistake|error)(?: ?[.,!]|$)",
            r"\bcheck your records\b",
        ),
        ("CON-09", "REV-03", "REV-04"),
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
            (
                r"\b(?:[Nn]ever heard of|[Dd]on'?t know any|[Nn]o idea who|[Dd]on'?t know|[Dd]o not know) "
                rf"(?:an?y? )?{_NAME}(?: is)?(?: ?[.,!]|$)"
            ),
            rf"\b(?:used to be|was|belonged to) {_NAME}'s?\b",
            (
                rf"\b{_NAME} (?:moved|left|changed|hasn'?t had|got a new|sold|gave "
                r"me)\b[^\n]{0,30}\b(?:number|phone|cell|line)\b"
            ),
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
)
