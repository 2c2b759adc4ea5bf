"""Words by which a policy speaks of sharing: verbs, receivers, purposes, denials and exclusions.

Decides: which words count. Leaves alone: what a sentence says with them (`_sharing.py`).
"""

from typing import Final

SHARE: Final = (
    r"\b(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure|ures)|sell(?:s|ing)?|sold|sale|rent(?:s|ed|ing)?"
    r"|lend|leas(?:e|ed|ing)|trad(?:e|es|ed|ing)|transfer(?:s|red|ring)?|exchang\w+|releas(?:e|ed|ing)"
    r"|distribut\w+|pass(?:ed|es|ing)?|ma[dk]e available|making available|compart\w+|intercambi\w+"
    r"|hand(?:s|ed|ing)? [^.\n]{0,80}\b(?:to|over|on|out)|forward(?:s|ed|ing)?"
    r"|(?:provid|giv|gave|send|sent|communicat|suppl|go|goes|went)\w* [^.\n]{0,60}\b(?:to|by) (?:\w+ ){0,3}(?:third"
    r"|affiliate|partner|advertiser|vendor|service provider|other compan|other organi|anyone|outside|carrier"
    r"|agent|lender"
    r"|dealer|seller|buyer|insurer|broker)\w*)\b"
)
# Who receives is the subject ("no third party gets it"), or the data stay where they are.
NOBODY_RECEIVES: Final = (
    r"\b(?:no|neither|none of (?:the|our|these|those|its)|not (?:a|one|any)|nor any|never an?) (?:other )?(?:\w+ ){0,2}"
    r"(?:third[- ]part(?:y|ies)|affiliates?|partners?|advertisers?|compan(?:y|ies)|business(?:es)?"
    r"|outsiders?)\b[^.\n]{0,80}"
    r"\b(?:receives?|gets?|obtains?|sees?|learns?|has|have|(?:is|are|be) (?:given|sent|shown|told|provided)|access)\b"
    r"|\b(?:stays?|remains?|(?:is|are|be) (?:kept|held)|kept) (?:only |always |strictly )?(?:with|within|inside"
    r"|between|by) "
    r"(?:us|our|you and us)\b"
    r"|\b(?:kept|keep|held|hidden|withheld|protected|safe) (?:\w+ ){0,2}from (?:any |all |every |our |the"
    r" )?(?:third|affiliat"
    r"|partner|advertis|other|outside)"
)
# Verbs that only deny a sale.
SELL_ONLY: Final = r"\b(?:sell(?:s|ing)?|sold|sale|rent(?:s|ed|ing)?|leas(?:e|ed|ing)|trad(?:e|es|ed|ing)|lend)\b"
BEYOND_SALE: Final = (
    r"\b(?:shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing|ure)|transfer(?:s|red|ring)?|releas(?:e|ed|ing)"
    r"|distribut\w+|made available|make available"
    r"|pass(?:ed|es|ing)?|exchang\w+|compart\w+|intercambi\w+|(?:provided|given|provide|give) (?:\w+ ){0,3}to)\b"
)
PARTNERS: Final = (
    r"\b(?:affiliates?|affiliated|(?:business|marketing|advertising|promotional|trusted|strategic"
    r"|selected|our) partners?|partners|advertisers?|sponsors?|marketers?"
    r"|subsidiaries|sister compan(?:y|ies)|parent compan(?:y|ies)|lead buyers|data brokers?"
    r"|ad networks?|advertising networks?|other (?:companies|businesses|organizations|brands)"
    r"|(?:licensed|insurance|participating|outside|selected) (?:agents?|carriers?|insurers?|brokers?|lenders?|dealers?"
    r"|sellers?|buyers?|attorneys)|network of (?:\w+ ){0,2}(?:agents|lenders|dealers|providers|companies|buyers"
    r"|sellers)"
    r"|social media (?:companies|platforms)|empresas afiliadas|afiliad[ao]s)\b"
)
THIRD_PARTIES: Final = (
    r"\b(?:third[- ]part(?:y|ies)|3rd part(?:y|ies)|outside (?:parties|companies)|anyone(?: else)?"
    r"|any other (?:party|person|company|entity)|others|other parties|external parties|any (?:party"
    r"|entity)|terceros)\b"
)
VENDORS: Final = (
    r"\b(?:service providers?|vendors?|subcontractors?|contractors?|processors?|suppliers?"
    r"|platform providers?|messaging (?:providers?|platforms?|partners?|vendors?)|carriers?"
    r"|aggregators?"
    r"|providers? (?:who|that|which)|companies (?:who|that|which) (?:help|assist|provide|perform)"
    r"|support services|agents)\b"
)
MARKETING: Final = (
    r"\b(?:marketing|promotion(?:s|al)?|advertis\w+|solicit\w*|sales purposes|commercial purposes"
    r"|mercadotecnia|promoci|publicidad"
    r"|offers?|remarketing|retargeting|lead generation|monetary|their own (?:use|purposes))\b"
)
MOBILE: Final = (
    r"\b(?:mobile|numbers|phone numbers?|telephone numbers?|cell(?:ular)? (?:phone )?numbers?|sms|text(?:s"
    r"|ing)?|text[- ]messag\w+|originator|opt-?in|opting in|messaging (?:data|consent"
    r"|information)|m[oó]vil(?:es)?|mensajes de texto)\b"
)
CONSENT_DATA: Final = (
    r"\b(?:opt-?in (?:data|information|consent|status|records?)|originator (?:opt-?in )?(?:data"
    r"|information)|(?:sms|text(?:ing)?|text messaging|messaging) (?:opt-?in|consent)\w*"
    r"|(?:permission|agreement|agreed|consented|choice) (?:to|for|that) (?:\w+ ){0,4}(?:texts?|texted|texting"
    r"|text you|sms)"
    r"|opt-?ins?|consent (?:data|information|records?)|(?:data|information) and consent|consents?|consentimiento)\b"
)
DENIAL: Final = (
    r"\b(?:not|never|no|nor|neither|none|won't|don't|doesn't|cannot|can't|isn't|aren't|without"
    r"|prohibit\w*|refrain\w*|nobody|nothing|nunca|ning[uú]n\w*)\b"
)
EXCLUSION: Final = (
    r"\b(?:exclud(?:e|es|ed|ing)|exclusion|exempt(?:s|ed)?|excepted|with the exception of"
    r"|except(?:ing)? (?:for )?(?:text|sms|mobile|opt|originator)|does not (?:apply|include|extend)"
    r"|do not (?:apply|include|extend)|other than (?:text|sms|mobile|opt)|exclui\w+)\b"
)
LAW: Final = (
    r"\b(?:law|legal|court|subpoena|government|regulat\w+|enforce\w*|fraud|merger|acquisition"
    r"|bankruptcy|safety|sale of (?:the|our|all|assets)|business transfer|protect)\b"
)
