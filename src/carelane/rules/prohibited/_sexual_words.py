"""The words of `sexual-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon, Pair

_WHO: Final = r"(?:singles|girls?|chicks|babes|milfs?|women|ladies|moms|men|guys)"
WORDS: Final = Lexicon(
    certain=(
        (
            r"\bflirty (?:messages?|pics?|photos?|singles|chat|text)\b"
            r"|\b(?:view|see|unlock) (?:her|his|my) (?:private )?(?:pics|nudes|videos|photos)\b"
            r"|\blingerie (?:and|&) (?:adult )?toys\b"
        ),
        (
            r"\b(?:wanna|want to|let's|down to|looking to) hook up(?: tonight| now| with| later| babe|\?|!)"
            r"|\bcasual encounters?\b"
        ),
        (
            r"\b(?:porn\w*|nudes|onlyfans|fansly|sexting|sexts?|milfs?|horny|erotic\w*|orgasms?|bdsm|nsfw|camgirls?"
            r"|prostitut\w+|escortservice|dildos?|blowjobs?|cumshots?|pornograf[ií]a|cam ?girls?|sexually explicit"
            r"|webcam (?:girls|models|sex))\b"
        ),
        (
            r"\b(?:hey|hi|hello|hola) sexy\b|\b(?:private|explicit|dirty|spicy|naughty) (?:pics|nudes|photos of me"
            r"|adult content|videos of me)\b|\b(?:harder|stronger|longer) erections?\b"
        ),
        r"\bxxx (?:videos?|movies?|pics|photos|content|cams?|adult|hot|chat)\b",
        (
            r"\b(?:nude|naked|sexy|kinky|horny|naughty) (?:pics?|photos?|pictures|videos?|chats?|cams?|fun|time"
            rf"|massages?|models?|{_WHO})\b"
        ),
        rf"\b(?:hot|lonely) (?:and |& )?(?:sexy |young |local |single |horny )?{_WHO}\b",
        (
            r"\b(?:meet|chat with|date) (?:\w+ )?(?:hot|sexy|local|naughty|lonely|beautiful) (?:single|singles|girls"
            r"|women|men|ladies)\b"
        ),
        r"\bsingles (?:near you|in your area|are waiting|want to (?:meet|chat)|tonight)\b",
        (
            r"\b(?:sexy|hot|vip|discreet|erotic|independent|elite|high[- ]class|female|local) escorts\b"
            r"|\bescorts? (?:agency|girls?|ads|listings?|available tonight)\b"
        ),
        (
            r"\b(?:strip ?clubs?|gentlemen'?s clubs?|lap ?dances?|exotic dancers?|topless (?:bar|dancers?)"
            r"|swingers? (?:club|party|parties|lifestyle))\b"
        ),
        (
            r"\badult (?:toys?|entertainment|videos?|stores?|novelt\w+|films?|movies?|superstores?|dating|chat|cams?"
            r"|bookstores?|webcams?|boutique|hookups?)\b"
        ),
        (
            r"\bsex (?:toys?|shops?|stores?|chats?|cams?|videos?|tapes?|dolls?|dating|part(?:y|ies)|partners? near"
            r"|tonight|hookups?|club)\b"
        ),
        (
            r"\b(?:have|want|wanna have|casual|great|free|amazing|hot) sex\b"
            r"|\bsex (?:with|near) (?:me|you|locals?|strangers)\b"
        ),
        r"\b(?:sensual|erotic|nuru|happy ending|tantric|nude) massages?\b|\bbody rubs?\b",
        (
            r"\bhook(?:ing)? ?up with (?:local|hot|single|sexy|someone|girls|guys|women|men|singles)\b"
            r"|\bhook-?ups? (?:tonight|near you|apps?|sites?|dating)\b"
        ),
        r"\b(?:penis|breast|male|girth) (?:enlargement|enhancement pills?)\b|\bmale enhancement\b",
        (
            r"\bsugar (?:dadd(?:y|ies)|bab(?:y|ies)|mommas?) (?:dating|near|arrangements?|looking|site|app|wanted)\b"
            r"|\b(?:meet|find|date) (?:a |your )?sugar (?:dadd|bab|momm)\w+"
        ),
        r"\bno strings attached (?:fun|sex|hookups?|dating)\b|\bone[- ]night stands?\b",
        (
            r"\b(?:sexo (?:casual|gratis|en vivo|ahora|por)|(?:chicas|mujeres) (?:calientes|sexys?|desnudas|hot)"
            r"|solter[oa]s (?:calientes|cerca)"
            r"|contenido para adultos|juguetes sexuales|encuentros (?:sexuales|casuales|[ií]ntimos)"
            r"|fotos desnud[oa]s|masajes? er[oó]ticos?)\b"
        ),
    ),
    doubtful=(
        r"\b(?:strippers?|fetish(?:es)?|escort services?)\b",
        r"\bdating (?:sites?|apps?|services?|profiles?|platforms?|matches)\b|\b(?:online|speed) dating\b",
        r"\b(?:sex life|sex drive|libido|sexual (?:wellness|performance|stamina|pleasure)|better sex)\b",
        r"\badult (?:content|only content|websites?)\b|\b18\+ (?:content|chat|only|show)\b",
        r"\bsugar (?:dadd(?:y|ies)|bab(?:y|ies))\b",
    ),
    innocent=(
        r"\bhot girl (?:summer|walk|era)\b",
        r"\bsugar bab(?:y|ies) (?:watermelons?|tomato(?:es)?|seedlings?|melons?)\b",
        (
            r"\b(?:paint|wire|floor|wallpaper|wax|finish|varnish|cable|adhesive|deck|hitch|thread|bolt|tape|rust"
            r"|weather) strippers?\b|\bstrippers? (?:gel|paste|tool|well)\b"
        ),
        (
            r"\b(?:police|security|campus|medical|oversize|load|funeral|court|military|pilot car|safety|walking"
            r"|airport|parade|wide load|patient|chaperone) escorts?(?: services?)?\b"
        ),
        (
            r"\bescorts? (?:service )?(?:you|your|to (?:your|the)|vehicles?|cars?|guests|visitors|patients)\b"
            r"|\bford escorts?\b"
        ),
        (
            r"\bsugar dadd(?:y|ies) (?:candy|caramels?|candies)\b"
            r"|\b(?:hot|warm) (?:men|women)'?s (?:shoes|shirts|jackets)\b"
        ),
        r"\bcarbon dating\b|\bsex (?:education|ed|offender|trafficking|discrimination)\b",
        (
            r"\bbreast (?:cancer|exam|health|imaging|ultrasound|pump)\b|\bhot (?:women|men)'s\b"
            r"|\bhot (?:yoga|girl walk|models? of)\b"
        ),
        (
            r"\bhot (?:model|models) (?:year|number)\b|\bgirls? (?:scouts?|basketball|soccer|volleyball)\b"
            r"|\bnude (?:color|shade|lipstick|heels?|pumps?|tone)\b"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:urolog\w+|gynecolog\w+|clinic|doctor|dr\.|physician|std|sti|hiv|testing|counsel\w+|menopause"
            r"|survivors?|security desk)\b"
        ),
    ),
    pairs=(
        Pair(r"\bescorts?\b", r"\b(?:girls?|sexy|hot|tonight|discreet|hotel room|incall|outcall|hourly rates?)\b"),
        Pair(r"\bsingles\b", r"\b(?:dating|hookups?|flirt|sexy|matches nearby)\b"),
    ),
)
