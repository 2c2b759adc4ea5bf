"""The words of `cannabis-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Lexicon, Pair

_GOODS: Final = (
    r"(?:oils?|gumm(?:y|ies)|products?|creams?|tinctures?|capsules?|topicals?|flowers?|vapes?|edibles?|isolates?|balms?"
    r"|salves?|lotions?|treats?|drops|softgels?|infused|pre-?rolls?|carts?|cartridges?|extracts?|wellness|shop|store"
    r"|dispensary|deals?|sale|chocolates?|seltzers?|drinks?|concentrates?|wraps?|cigarettes?|derived)"
)
WORDS: Final = Lexicon(
    certain=(
        r"\bcbd\b",
        r"\b(?:cannabis|cannabinoids?|marijuana|marihuana|mariguana|mmj|budtenders?|thc-?a?|hhc gumm(?:y|ies))\b",
        rf"\b(?:cbd|cbg|cbn|hemp|c[aá][nñ]amo)(?: |-){_GOODS}\b",
        (
            r"\bdelta[- ]?(?:8|9|10)[- ](?:thc|gumm(?:y|ies)|vapes?|carts?|cartridges?|flower|edibles?|products?"
            r"|disposables?|hemp)\b"
        ),
        r"\b(?:og|bubba|purple|hindu|master) kush\b|\b(?:girl scout cookies|gorilla glue|sour diesel) strain\b",
        (
            r"\b(?:indica|sativa)(?:[ ,/&]+(?:and |or )?(?:indica|sativa|hybrid)|[- ](?:strains?|dominant|flower"
            r"|gumm(?:y|ies)|hybrids?|pre-?rolls?))\b"
        ),
        (
            r"\b(?:buy|order|smoke|smoking|legal|recreational|medical|medicinal|top[- ]shelf|premium|dank|sell"
            r"|selling) weed\b"
        ),
        (
            r"\bweed (?:delivery|delivered|shop|store|dispensary|strains?|edibles?|deals?|menu|gumm(?:y|ies)|vapes?"
            r"|pens?|for sale)\b"
        ),
        r"\b(?:grams?|ounces?|oz|eighths?|quarters?|pounds?|lbs?) of (?:weed|pot|flower|bud|kush|shatter|shrooms)\b",
        r"\b(?:smoke|smoking|recreational|medicinal) pot\b|\bpot (?:dispensary|brownies?|edibles?)\b",
        (
            r"\b(?:edibles?,? ?(?:and|&|or|,) ?(?:vapes?|flower|pre-?rolls?|concentrates?|carts?|tinctures?)"
            r"|(?:vapes?|flower|pre-?rolls?|concentrates?|carts?|tinctures?),? ?(?:and|&|or|,) ?edibles?)\b"
        ),
        (
            r"\b(?:thc|live|weed|bubble) (?:resin|rosin|hash)\b"
            r"|\b(?:infused|weed|thc) (?:pre-?rolls?|joints?|blunts?|brownies?)\b"
        ),
        r"\bpre-?rolls\b",
        r"\b420 (?:deals?|sale|specials?|friendly|discount)\b",
        (
            r"\b(?:med(?:ical)? (?:card|weed) (?:dispensary|holders? (?:get|save))|dispensar(?:y|ies) (?:near|deals?"
            r"|menu|delivery|specials?))\b"
        ),
    ),
    doubtful=(
        r"\bdispensar(?:y|ies)\b",
        r"\bhemp\b",
        r"\bpre-?roll\b",
    ),
    pairs=(
        Pair(
            r"\b(?:eighths?|concentrates|pre-?rolls?|dabs|edibles|flower|buds)\b",
            (
                r"\b(?:eighths?|concentrates|pre-?rolls?|dabs|edibles|flower|strains?|wax|shatter|indica|sativa|thc"
                r"|budtenders?)\b"
            ),
        ),
        # always, but for an optician's or a hospital's (see elsewhere)
        Pair(r"\bdispensar(?:y|ies)\b", r"[a-z]"),
        Pair(r"\bstrains?\b", r"\b(?:back in stock|in stock|restock\w*|flower|indica|sativa|thc|menu|eighths?)\b"),
        Pair(
            r"\b4/20\b",
            r"\b(?:flower|buds?|weed|edibles|bogo|dispensary|high|sale|deals?|specials?|joints?|smoke)\b",
        ),
        Pair(
            r"\b(?:weed|ganja|reefer|bongs?|dab rigs?|edibles)\b",
            r"\b(?:strains?|bud|thc|smoke|stoner|stoned|dispensary|420|hash|eighth|joints?)\b",
        ),
    ),
    innocent=(
        (
            r"\b(?:marijuana|cannabis|thc|drug) (?:possession|charges?|offen[sc]es?|case|arrest|conviction|dui)\b"
            r"|\bhemp (?:and cotton|blend|bags?)\b"
        ),
        (
            r"\bhemp (?:rope|twine|seeds?|hearts?|fib(?:er|re)|fabric|cloth|milk|paper|shirts?|totes?|plaster|crete"
            r"|cord|yarn|string)\b"
        ),
        r"\b(?:in|near|downtown|city|central|the|inner|perth|sydney|melbourne|brisbane|adelaide) (?:\w+ )?cbd\b",
        (
            r"\bcbd (?:office|location|area|district|parking|building|tower|branch|traffic|stones?|campus"
            r"|store location)\b"
        ),
        r"\bpre-?roll (?:ads?|video|videos|spots?|campaigns?|commercials?|advertis\w+)\b",
        r"\b(?:video|ad) pre-?rolls?\b",
        (
            r"\b(?:optical|hospital|pharmacy|clinic|medication|vaccine|eyeglass(?:es)?|contact lens|veterinary"
            r"|optician'?s|eyewear) dispensar(?:y|ies)\b"
        ),
        r"\b(?:drug|marijuana|thc|urine) (?:test|tests|testing|screen|screening|panel)\b",
    ),
    elsewhere=(
        (
            r"\b(?:optical|optician|optometr\w+|eyeglass(?:es)?|glasses|lenses|contacts|hospital|pharmacy"
            r"|prescription|rx|medications?|vet|veterinary|clinic)\b"
        ),
    ),
)
