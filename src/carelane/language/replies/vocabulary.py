"""Groups of words that the constructions share, as pieces of patterns.

Decides: what counts as a text message, as sending one, as the person's number, as a list.
Leaves alone: how the pieces are put together (`revoking`, `other_intents`, `guards`).
Pieces are lower case, without accents, and valid in RE2 and Python's `re`.
"""

from typing import Final

# Kinds of text that one stream carries; asking to stop one of them may leave the others.
STREAM: Final = (
    r"(?:alerts?|notifications?|reminders?|updates?|promos?|promotions?|promotionals?|ads?|adverts?|advertisements?"
    r"|offers|deals|coupons|specials|surveys?|marketing|solicitations?|blasts?|campaigns?|newsletters?|notices|pings"
    r"|nudges|polls|announcements|invites|pitches|fundraising|(?:review|feedback|rating|donation) requests?)"
)
TEXTS: Final = (
    r"(?:texts?|txts?|text messages?|txt messages?|sms(?:es|s)?|messages?|messgaes|mesages?|msgs?|mssgs?|msges"
    r"|texting|txting|messaging|spam|nonsense texts?|communications?|correspondence|contact)"
)
ANY_TEXTS: Final = rf"(?:(?:\w+ )?{TEXTS}|(?:\w+ )?{STREAM}(?: (?:texts?|messages?|msgs?|stuff))?)"
DETERMINER: Final = (
    r"(?:the |these |those |this |your |ur |yr |all |all of |any |any more |more "
    r"|my |sms |text |so many |such |of |them |damn |stupid |annoying |unwanted "
    r"|automated |automatic |auto |robot |constant |unsolicited |further |future |additional |goddamn |fucking "
    r"|freaking |every |his |her |our |thees )"
)
# To contact somebody: as a plain verb and with -ing.
CONTACT: Final = (
    r"(?:text|txt|tex|message|msg|sms|contact|bother|spam|harass|call|ring|phone"
    r"|reach out to|reach|hit|write|write to|dm|ping|disturb|annoy|bug|solicit"
    r"|pester|notify|send (?:me|us)|send)"
)
CONTACTING: Final = (
    r"(?:texting|txting|txtin|textin|messaging|msging|messagin|contacting|bothering"
    r"|botherin|spamming|harassing|calling|callin|ringing|phoning|reaching out to"
    r"|hitting up|writing|writing to|dming|pinging|disturbing|annoying|bugging"
    r"|soliciting|pestering|hounding|blowing up|notifying|badgering|nagging|nudging|begging|reaching out"
    r"|following up|massaging me|auto[- ]?texting|txtng|texing|dinging|buzzing|chasing|hassling|bombarding)"
)
ME: Final = (
    r"(?:me|us|my (?:phone|cell|mobile|number|line|work phone|home|wife|husband"
    r"|mom|mother|dad|father|kids?|daughter|son)|this (?:number|phone|line|cell|#)"
    r"|(?:her|his|their|that) (?:phone|number|cell|line)|here)"
)
MINE: Final = (
    r"(?:me|us|my (?:(?:cell|mobile|phone|work|home) )?(?:name|number|num|nbr"
    r"|#|phone|cell|mobile|info|information|contact|contact info|details|digits)"
    r"|(?:my|our) (?:\w+'?s|both|two) (?:number|phone|cell|line)s?|both (?:our|my|of our|of my) (?:number|phone|cell)s"
    r"|all (?:\w+ )?(?:of )?(?:my|our) (?:numbers|phones|lines)|our (?:number|phone)s?|(?:this|that|the"
    r"|our) (?:(?:cell|phone|mobile) )?(?:number|phone|line"
    r"|#|cell|num)|\(?\d{3}\)?[-. ]?\d{3,4}(?:[-. ]?\d{4})?)"
)
LIST: Final = (
    r"(?:(?:mailing|contact|contacts|calling|call|text|texting|sms|messaging"
    r"|distribution|marketing|phone|email|send) )?(?:lists?|systems?|database"
    r"|data base|texts?|text messages?|messages|msgs|contacts|rotation|records"
    r"|files?|blasts?|campaigns?|alerts|notifications|reminders|updates|promos"
    r"|chain|thread|crm|roster|distribution)"
)
PLEASE: Final = r"(?:please |pls |plz |kindly |just |plse )"
NOT: Final = r"(?:don'?t|do not|dnt|don t|never|never ever|must not|may not|should not|shouldn'?t|can'?t|cannot)"
# What ends a clause, so that nothing limits what was said.
CLOSED: Final = (
    r"(?: ?(?:[.,;!)\n]|$|-)| (?:again|anymore|any ?more|any longer|ever|please"
    r"|pls|plz|now|thanks|thank|thx|ty|further|or|and|at all|no more|i|we|for any"
    r"|you|u|ok|okay|alright|also|too|as well|altogether|entirely|completely|today|at once|right away|first"
    r"|of (?:there|it)|unless|because|about|regarding|asap|immediately|lol"
    r"|up|under|in (?:the )?future|from now|going forward|by text|via|at this|on this|with (?:this|these|your)|these"
    r"|those|your|another|one more|abt|for anything|in any|if (?:you|u))\b)"
)
# Several texts, or one of their kinds, named plainly.
PLURAL: Final = (
    r"(?:texts|txts|text messages|txt messages|msgs|messages|mesages|messgaes|sms(?:es)?|spam|texting|txting"
    r"|messaging|pings|dings|buzzes|notifications|alerts|reminders|updates|promos|promotions|ads|adverts|offers"
    r"|deals|coupons|specials|surveys|newsletters|notices|blasts|announcements|invites|pitches|polls|nudges"
    r"|follow[- ]?ups|solicitations|(?:review|feedback|rating|donation|survey) requests|marketing|fundraising"
    r"|advertising|advertisements|mailings|communications)"
)
# Where a short clause ends.
STOPS_HERE: Final = (
    r"(?: ?(?:[.,;!)\n]|$)| (?:please|pls|plz|now|thanks|thank|thx|ty|already|entirely|altogether|completely|at once"
    r"|immediately|asap|today|for good|also|too|right away|ok|okay|forever|permanently|i mean it|anymore|any ?more"
    r"|from now on|going forward|or i|or we|before i|lol|man|guys|people|folks)\b)"
)
# Between two clauses of one wish.
THEN: Final = (
    r"(?: ?[.,;!?\n-]+ ?|,? (?:so|and|but|then) )(?:so |and |but |then |please |pls |plz |kindly |just |now "
    r"|hey |can you |could you )*"
)
AGAIN: Final = r"(?:again|anymore|any ?more|any longer|ever|no more|further|at all)"
