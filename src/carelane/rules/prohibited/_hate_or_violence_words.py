"""The words of `hate-or-violence-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon

_I: Final = (
    r"(?:i'll|i will|i'm going to|im going to|i'm gonna|im gonna|we'll|we will|we're going to|we are going to|gonna)"
)
_THEM: Final = r"(?:you all|you|u|him|her|them|your (?:family|kids|wife|husband|children|mother|mom|dog|parents|house))"
_GROUPS: Final = (
    r"(?:jews|muslims|christians|blacks|whites|mexicans|immigrants|illegals|gays|women|men|asians|arabs|refugees"
    r"|infidels"
    r"|foreigners|cops|police|politicians|liberals|conservatives|republicans|democrats|hispanics|latinos"
    r"|homosexuals|trans people)"
)
WORDS: Final = Lexicon(
    deniable=False,
    certain=(
        r"\b(?:and|to|gonna|will) (?:come )?kill (?:you|him|her|your (?:family|kids|dog))\b",
        (
            rf"\b{_I} (?:\w+ly |come (?:and )?|find you and |come over and )?(?:kill|murder|stab|rape|lynch|strangle"
            rf"|behead|hurt|slaughter|cut|burn) {_THEM}\b"
        ),
        (
            rf"\b{_I} (?:beat|mess|smash) {_THEM} (?:up|senseless|to death|badly)\b"
            rf"|\b{_I} shoot (?:you|him|her|them) (?:dead|in the|if|when|all|tonight)\b"
        ),
        rf"\b{_I} (?:break|smash) (?:your|his|her|their) (?:legs?|face|neck|arms?|bones|teeth|skull|fingers)\b",
        (
            r"\b(?:kill|hang|shoot) (?:yourself|urself)\b|\bkys\b|\bgo die\b|\byou (?:deserve|need|ought) to die\b"
            r"|\bhope you (?:die|get cancer)\b"
        ),
        r"\b(?:you're|you are|ur) (?:a dead (?:man|woman)|dead meat|going to die|gonna die)\b|\byou will die\b",
        (
            r"\b(?:death to|kill|exterminate|eliminate|deport|hate|gas|burn|shoot|hang|lynch) (?:all |all the |the "
            rf"|these |those )?{_GROUPS}\b"
        ),
        (
            rf"\b(?:all )?{_GROUPS} (?:must|should|deserve to|need to|have to) (?:die|burn|be (?:shot|killed|hanged"
            r"|deported|exterminated|gassed))\b"
        ),
        (
            r"\b(?:white (?:power|supremacy)|heil hitler|sieg heil|neo-?nazis?|race war|ethnic cleansing|kkk"
            r"|ku klux klan|rahowa|1488)\b"
        ),
        (
            r"\b(?:niggers?|niggas?|faggots?|kikes?|wetbacks?|towelheads?|ragheads?|sandniggers?|beaners?|trann(?:y"
            r"|ies)|gooks?|spics?)\b"
        ),
        r"\b(?:te voy a matar|vamos a matarte|te vamos a matar|mu[eé]rete|muerte a (?:los|las|todos))\b",
    ),
    doubtful=(
        r"\bi know where you (?:live|work)\b|\byou(?:'ll| will) (?:regret|pay for) this\b|\bwatch your back\b",
        (
            r"\b(?:blow up|shoot up|bomb) (?:the|your|this|a) (?:\w+ )?(?:school|office|building|house|church|mosque"
            r"|synagogue|store|mall)\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:won't|not|never|could|can|may|might|monoxide|fumes|leaks|heat|gas) (?:\w+ )?(?:and |to "
            r"|will )?kill (?:you|your (?:lawn|dog|plants))\b"
            r"|\b(?:monoxide|fumes|gas) (?:\w+ ){0,2}(?:to|will|and) kill you\b"
        ),
        (
            r"\bwhite power (?:cords?|strips?|suppl(?:y|ies)|adapters?|outlets?|cables?|banks?|buttons?|washing)\b"
            r"|\bdie (?:laughing|for (?:it|this|our))\b"
        ),
        (
            r"\bspic (?:and|n|&)\b|\bspic-and-span\b|\bburn you (?:a|the) (?:copy|cd|dvd|disc)\b"
            r"|\bcut (?:you|him|her|them) (?:a|in|some|off|loose|the)\b"
        ),
        r"\bhurt (?:you|him|her|them) (?:to (?:try|ask)|at all)\b|\bkill (?:you|them|him|her) with kindness\b",
        (
            r"\bcut your (?:grass|lawn|hair|bill|costs?)\b|\bgook in\b|\bbeaners? coffee\b"
            r"|\bkill(?:s|ed)? the (?:weeds?|bugs|lights?|engine|power)\b"
        ),
        (
            r"\bif you (?:kill|hang) yourself\b|\bwatch your back(?:pack|yard| when| while)\b"
            r"|\bthinking (?:of|about) (?:killing|suicide)\b"
        ),
        r"\b(?:kill|burn|cut) them (?:off|on|at|down|for|with|back|before|all)\b",
    ),
    elsewhere=(
        (
            r"\b(?:police|sheriff|lockdown|evacuat\w+|threat (?:was|is|has)|shelter|officials|chiropract\w+"
            r"|back pain|physical therapy)\b"
        ),
    ),
)
