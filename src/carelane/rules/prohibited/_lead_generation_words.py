"""The words of `lead-generation-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon, Pair

_OTHERS: Final = (
    r"(?:a |an |our |the |up to (?:\d+|three|four|five|six) |multiple |several |many |various |other |select(?:ed)? "
    r"|trusted |top |local |participating |different |network of |\d+ )*"
)
_FIRMS: Final = (
    r"(?:lenders?|insurers?|contractors?|providers|installers?|attorneys|lawyers|law firms|dealers|dealerships"
    r"|brokers|agents|agencies|advisors"
    r"|carriers|companies|partners|businesses|advertisers|marketers|sponsors|buyers|pros|professionals|experts"
    r"|insurance companies|service providers|solar companies)"
)
WORDS: Final = Lexicon(
    certain=(
        (
            r"\bup to (?:\d+|three|four|five) (?:local |licensed |top |area )*(?:roofers|movers|plumbers"
            rf"|electricians|realtors|painters|{_FIRMS[3:-1]}) (?:will|may|can|to) (?:call|text|contact|reach"
            r"|message)\b"
        ),
        rf"\bpass(?:es|ed|ing)? (?:it|them|leads|these|the leads) (?:on |along )?to (?:\w+ ){{0,2}}{_FIRMS}\b",
        rf"\b(?:re)?(?:sell|sells|sold|selling) (?:it|them|these|those|this) to (?:\w+ ){{0,2}}{_FIRMS}\b",
        (
            r"\blead[- ]gen(?:eration|erators?|erating)? (?:services?|compan(?:y|ies)|agenc(?:y|ies)|business|firm"
            r"|platform|partners?|campaigns?|for (?:contractors|businesses|agents|attorneys|companies|clients"
            r"|others))\b"
        ),
        r"\b(?:third[- ]party|3rd[- ]party|commercial|online|outsourced) lead[- ]gen(?:eration)?\b",
        (
            r"\b(?:we|to|and|or|who|that|by|they) (?:buy|sell|resell|selling|buying|purchase|sells|buys"
            r"|broker) (?:\w+ ){0,2}leads\b"
        ),
        (
            r"\b(?:exclusive|aged|live transfer|pre-?qualified|verified|fresh|hot|shared|inbound"
            r"|double[- ]verified) (?:\w+ ){0,2}leads (?:for|from|at|daily|delivered|available|starting|every)\b"
        ),
        (
            r"\b(?:real estate|insurance|mortgage|solar|roofing|legal|medicare|aca|auto insurance|loan|hvac"
            r"|home improvement|mca|payday) leads\b"
        ),
        (
            r"\bgenerat\w+ (?:\w+ ){0,2}leads for (?:\w+ ){0,3}(?:agents?|contractors?|businesses|compan(?:y|ies)"
            r"|attorneys|lawyers|brokers|clients|others|roofers|realtors|dealers|insurers|advertisers)\b"
            r"|\bleads (?:purchased|bought|acquired|obtained) from\b"
        ),
        (
            r"\b(?:information|info|data|details|numbers?|leads|contacts) (?:may|will|can|could|is|are"
            r"|might) (?:also )?be (?:sold|rented|traded|resold)\b"
        ),
        (
            r"\b(?:pay[- ]per[- ]lead|cost[- ]per[- ]lead|per lead|ping[- ]?post|lead (?:vendors?|brokers?|buyers?"
            r"|sellers?|aggregators?|marketplaces?|exchange|resellers?))\b"
        ),
        (
            r"\b(?:buy|sell|selling|sells|rent|renting|purchase|trade|monetize) (?:\w+ ){0,2}(?:consumer|customer"
            r"|contact|user|personal|mobile|phone) (?:data|information|info|records|numbers?|lists?)\b"
        ),
        (
            r"\b(?:match(?:es|ed|ing)?|connect(?:s|ed|ing)?|pair(?:s|ed|ing)?) (?:you|people|consumers|customers"
            r"|homeowners|users|borrowers|them|visitors|shoppers) (?:up )?(?:with|to) (?:our |the )?(?:up to (?:\d+"
            r"|three|four|five|six) |multiple |several |participating |a network of |our network of "
            rf"|third[- ]party |competing )(?:\w+ )?{_FIRMS}\b"
        ),
        (
            r"\b(?:sell|sold|pass(?:es|ed)?|forward(?:s|ed)?|distribut\w+|transfer(?:s|red)?) (?:your|their|the"
            rf"|this|these|his or her) (?:\w+ ){{0,2}}(?:information|info|data|details|inquir(?:y|ies)|requests?"
            rf"|leads?|contacts?) (?:on )?(?:with|to|among) {_OTHERS}(?:third[- ]party |marketing |network "
            rf"|partner )?{_FIRMS}\b"
        ),
        (
            r"\b(?:compare|get|receive) (?:free |multiple |competing |instant )?(?:\w+ ){0,2}(?:quotes|offers|rates"
            r"|bids|prices) from (?:up to (?:\d+|three|four|five)|multiple|several|competing|top|different|local"
            r"|\d+)\b"
        ),
        r"\b(?:generaci[oó]n de (?:leads|prospectos|clientes potenciales)|venta de (?:leads|datos|prospectos))\b",
    ),
    doubtful=(
        r"\blead[- ]gen(?:eration|erators?|erating|erated)?\b|\bgenerat\w+ (?:\w+ ){0,2}leads\b",
        r"\b(?:buy|sell|purchase|purchased|bought|sold|exclusive|qualified|live transfer) (?:\w+ )?leads\b",
        r"\b(?:marketing|network|advertising) partners (?:may|will|can) (?:also )?(?:contact|text|call|message)\b",
        (
            r"\b(?:our|a|the) network of (?:up to \d+ )?(?:\w+ ){0,2}(?:lenders|insurers|contractors|providers"
            r"|installers|attorneys|law firms|dealers|brokers|advertisers|partners)\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:lead|leads) (?:technician|time|paint|pipes?|teacher|pastor|by example|instructor|role|counsel"
            r"|singer)\b|\b(?:qualified|certified) lead (?:technician|instructor|teacher)\b"
        ),
        r"\b(?:ecg|ekg|test|pacemaker|electrode|battery|dog|jumper) leads\b|\bnetwork of (?:care )?providers\b",
        r"\bin-network providers\b|\b(?:bids|quotes|offers) from (?:top|local) (?:talent|candidates|bidders)\b",
    ),
    pairs=(
        Pair(
            rf"\bnetwork of (?:up to \d+ )?(?:\w+ ){{0,2}}{_FIRMS}\b",
            (
                r"\b(?:shar\w+|sold|sell|by submitting|(?:may|will|can|to) (?:text|call|contact|message) you"
                r"|for their (?:own )?marketing)\b"
            ),
        ),
        Pair(r"\bleads\b", r"\b(?:third part(?:y|ies)|resell\w*|for sale|per lead|buyers?|vendors?)\b"),
    ),
)
