"""Words that several marketing rules share: amounts, calls to buy, and what makes an offer innocent.

Decides: what counts as an amount, as a call to act, as settled business.
Leaves alone: what is done with them (the rules of this folder).
Source: our own reading of service and promotional texts; no authority publishes such lists.
"""

from typing import Final

# Amounts, with the blanks that templates leave for them.
MONEY: Final = (
    r"(?:\$ ?(?:\d[\d,]*(?:\.\d{1,2})?[km]?\b|x{1,3}\b|_{2,4}|[\[{<(][^\]})>\n]{1,20}[\]})>]{1,2})"
    r"|\b\d[\d,]* ?(?:dollars|bucks|usd)\b|[\[{<]{1,2}[a-z_ ]{0,12}(?:amount|price|value)[a-z_ ]{0,12}[\]}>]{1,2})"
)
PERCENT: Final = (
    r"(?:\b\d{1,3}(?:\.\d)?|\bx{1,3}|\b(?:ten|fifteen|twenty|twenty[- ]five|thirty|forty|fifty)"
    r"|[\[{<(]{1,2}[^\]})>\n]{1,20}[\]})>]{1,2}) ?(?:%|percent\b|pct\b)"
)
GAP8: Final = r"[^.!?\n]{0,8}"
GAP16: Final = r"[^.!?\n]{0,16}"
GAP24: Final = r"[^.!?\n]{0,24}"
GAP40: Final = r"[^.!?\n]{0,40}"
# Where a verb has to be a command: at the start of a clause. The rules report the group behind it.
COMMAND: Final = r"(?:^|[.!?:;,)\n\"-] {0,2}|\b(?:and|to|please|then|or|now|so|can|today) |[&] )"

# An amount that was settled already: applied, refunded, printed on a bill.
SETTLED: Final = (
    r"\b(?:was|were|has been|have been|had been|is|are|been|already|being|will be) (?:\w+ )?"
    r"(?:applied|added|credited|included|reflected|removed|taken|deducted|honou?red|approved|processed"
    r"|issued|refunded"
    r"|adjusted|expired|ended|posted|waived|reversed|denied|withheld)\b"
    r"|\b(?:applied|credited|refunded|posted|deducted|withheld|adjusted)\b|\b(?:includes?|reflects?|ended)\b"
    r"|\b(?:on|from|off|to) (?:your |the |this |that )?(?:invoice|bill|receipt|statement|deposit|order (?:#|no|\d))\b"
    r"|\b(?:off|from) (?:your |the |this |that )?(?:\w+ )?(?:balance|total|invoice|bill|repair|job|labor)\b"
    r"[^.!?\n]{0,20}\b(?:for (?:the|your|all the) (?:\w+ )?(?:delay|wait|trouble|inconvenience|mix-?up|mistake|error"
    r"|outage|hassle|damage)|because (?:we|i|our|the)|since (?:we|our))\b"
    r"|\b(?:we|i) (?:took|gave|already|have taken)\b"
)
# A call to act on an offer: then "applied to your account" is a lure and no news.
CALL: Final = (
    r"\b(?:shop|buy|order|book|call|act|reply|start|switch|join|enroll) (?:now|today|here|online|before|by)\b"
    r"|\b(?:claim|redeem|hurry|grab)\b|\buse (?:it|code|this|your)\b|\b(?:your|the) next (?:visit|order"
    r"|purchase|service|stay|trip|appointment)\b"
    r"|\b(?:today only|don't miss|limited time|expires?|valid)\b|\bshop\b"
    r"|\b(?:when|if|once) you (?:switch|sign|join|enroll|refer|book|order|buy|spend|add|upgrade|renew|bring|move|go)\b"
)
# The answer to what the customer asked.
ASKED: Final = (
    r"(?:^|[.!?,:;\n-] {0,2}|\bsince |\bas |\bwhen |\bhi \w+,? |\bhello \w+,? )you(?: had|'d)? (?:asked"
    r"|inquired|requested|wanted to know|were asking)\b"
    r"|\bas (?:you )?(?:requested|asked|discussed|agreed|promised)\b|\bper (?:your|our) (?:request|call"
    r"|conversation|agreement|question)\b"
    r"|\bthank(?:s| you) for (?:asking|your question)\b|\bto answer your\b|\bin (?:response|reply|answer) to\b"
    r"|\b(?:quote|estimate|upgrade|information|info|price|code|link|coupon|appointment|tour|demo|visit"
    r"|consultation) you (?:requested|asked|booked|ordered|scheduled)\b"
)
# The first answer to somebody who wrote; "thanks for your interest" is left to the lead follow-ups.
INQUIRED: Final = (
    r"\bthank(?:s| you) for (?:your (?:\w+ ){0,3}(?:request|inquiry|enquiry|message|call|text|question)"
    r"|reaching out|contacting|calling|texting|requesting|submitting"
    r"|asking|inquiring|booking|scheduling|filling|getting in touch)\b|\bwe (?:got|received"
    r"|have) your (?:\w+ ){0,2}(?:request|inquiry|message|form)\b"
)
# Real estate, employment, insurance and courts have offers and sales of their own.
DEALINGS: Final = (
    r"\b(?:buyers?|sellers?|listing|counter ?-?offers?|insur\w+|adjuster|settlement|employment|job|position"
    r"|escrow|accept(?:ed|s|ance)?"
    r"|rejected|closing|closes|closed|offer letter|contract|earnest|lender|realtor|mortgage|tenant'?s?"
    r"|appraisal|inspection|candidate"
    r"|salary|start date|admission|opposing|attorney|plaintiff|home|house|property|condo|deed|title)\b"
)
# An answer that opens with yes.
YES: Final = (
    r"^(?:[^.!?:\n]{1,40}: ?)?(?:\W*(?:hi|hello|hey|good \w+)(?: \w+)?[,!.]? ?)?(?:yes|sure|yep|yeah"
    r"|absolutely|of course|correct|certainly|no problem)\b"
)
NOT: Final = (
    r"\b(?:no|not|never|won't|don't|doesn't|cannot|can't|isn't|aren't|without|neither|nor|non|exclud\w+"
    r"|unsubscribed from|opted out of"
    r"|removed from|stop receiving|stopped|no longer|free of)\b"
)

# Business that is under way: asking about it is care.
RUNNING: Final = (
    r"\b(?:claims?|tickets?|case|repair|delivery|results?|appointment time|position|job|role|interview"
    r"|time ?slot|waitlist|volunteer\w*|reschedul\w*|documents|closing|inspection report"
    r"|your (?:order|account|request|bill|application|case|return|refund|surgery|procedure|prescription"
    r"|report card)|refund|still having|working now|leak\w*|fixed)\b"
)
# An inquiry that has grown old.
STALE: Final = (
    r"\b(?:last (?:week|month|year|spring|summer|fall|winter)|(?:weeks?|months?|while) (?:ago|back)"
    r"|haven't heard|a decision|decided)\b"
)
