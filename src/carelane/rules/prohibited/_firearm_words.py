"""The words of `firearm-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair
from carelane.rules.prohibited._parts import TRADE

_TOOLS: Final = (
    r"(?:glue|nail|heat|spray|staple|stapl\w+|caulk\w*|grease|temperature|temp|radar|massage|percussion|water"
    r"|nerf|paint|paintball"
    r"|squirt|tattoo|air|impact|pop|rivet|solder\w*|top|laser|thermometer|ir|infrared|foam|foaming|hot|toy|brad"
    r"|pin|bubble|label"
    r"|price|tagging|scanner|scan|barcode|wash|washer|pressure|hvlp|airless|t-shirt|confetti|electron|ray|flare"
    r"|speed|body"
    r"|lug|mig|tig|welding|bolt|gel|lego|cap|starting|starter|hired|son of a|young|silicone|texture|stud|framing"
    r"|finish(?:ing)?"
    r"|cordless|electric|powder|cleaning|torque|piercing)"
)
WORDS: Final = Lexicon(
    certain=(
        (
            r"\bgun (?:and|&) knife shows?\b|\b(?:every|any|each|with|per) (?:\w+ )?(?:pistol|rifle|shotgun|handgun"
            r"|gun|firearm) purchase\b|\bar (?:lowers?|uppers?|pistols?|builds?)\b"
        ),
        (
            r"\b(?:ammo|ammunition|handguns?|glocks?|ar-?15s?|ak-?47s?|gunsmith(?:s|ing)?|hollow[- ]points?"
            r"|suppressed rifles?)\b"
        ),
        (
            r"\bfirearms? (?:sale|sales|deals?|transfers?|store|shop|dealer|dealers|for sale|and ammo|& ammo|auction"
            r"|accessories|brands?)\b"
        ),
        r"\bfirearms\b",
        (
            r"\b(?:buy|sell|new|used|your|our|trade(?: in)?|pre-owned|hunting|all|tactical|purchase|order) (?:your "
            r"|a |an |any )?"
            r"(?:firearms?|rifles?|shotguns?|pistols?|revolvers?|guns?|weapons?|armas)\b"
        ),
        (
            r"\b(?:guns?|rifles?|shotguns?|pistols?|revolvers?|firearms?|weapons?) (?:sale|deals?|for sale|in stock"
            r"|on sale|ready for pick ?up|giveaway|raffle|auction)\b"
        ),
        r"\bgun (?:shop|store|show|sale|sales|dealer|parts|buyers?|broker|raffle|auction|builds?)\b",
        r"\bguns (?:and|&) ammo\b|\bguns?,? (?:and|&|or) (?:ammo|gear|ammunition)\b",
        (
            r"\b(?:9 ?mm|5\.56|\.?22 ?lr|\.?45 ?acp|\.?223|\.?308|12[- ](?:ga|gauge)) (?:ammo|rounds?|shells?|slugs?"
            r"|fmj|luger|pistols?|rifles?|shotguns?|cartridges?)\b"
        ),
        (
            r"\bffl (?:transfers?|dealers?|licen[cs]ed)\b|\b(?:ghost|machine) guns for sale\b"
            r"|\b(?:explosives|grenades|silencers) for sale\b"
        ),
        r"\b(?:armas de fuego|municiones|compre armas|armer[ií]a|venta de armas|escopetas|rifles de caza)\b",
    ),
    doubtful=(
        r"\b(?:cpl|chl|ltc) (?:class|classes|course|permit)\b",
        r"\b(?:firearm|rifles|shotguns|pistols|revolvers|weapons)\b",
        r"\bfirearms? (?:safety|training|courses?|class(?:es)?|education)\b",
        (
            r"\b(?:concealed carry|ccw|conceal(?:ed)?[- ]carry) (?:class|classes|course|training|permit|licen[cs]e"
            r"|holster|certification)\b"
        ),
        (
            r"\bgun (?:range|club|licen[cs]e|permit|cleaning|training|safety (?:class|course))\b"
            r"|\b(?:shooting|pistol|rifle) range\b"
        ),
        r"\bguns\b",
        r"\b(?:pistolas|armas)\b",
    ),
    innocent=(
        r"\b(?:bb|air|airsoft|pellet|paintball|laser|nerf) (?:guns?|rifles?|pistols?)(?: range)?\b",
        (
            r"\b(?:firearms?|guns?|weapons?) (?:possession|charges?|offen[sc]es?|case|arrest|conviction|rider"
            r"|floater|coverage|endorsement)\b|\b(?:your|a|the) gun (?:permit|licen[cs]e)s?\b"
        ),
        rf"\b{_TOOLS}[- ]guns?\b",
        rf"\byour {_TOOLS}[- ]gun\b",
        r"\b(?:jump(?:ing|ed)? the|under the|stick to (?:your|our)|big|with a|had a|has a|carrying a) guns?\b",
        r"\bguns? (?:safes?|violence|locks?|lake|barrel|metal|shy|buy-?back|n'? roses|and roses|& roses)\b|\bguns n\b",
        r"\bsurrender\w* (?:of )?(?:firearms|weapons|guns)\b",
        r"\b(?:rifle|gun),? (?:co|colorado|falls|paper)\b",
        (
            r"\b(?:water|bb|squirt|caulking|toy) (?:pistols?|rifles?)\b|\bpistol grips?\b"
            r"|\bpistolas? (?:de|para) (?:calor|silicona|pegamento|agua|pintura|clavos|juguete|masaje)\b"
        ),
        r"\b(?:ride|riding|call|called) shotgun\b|\bshotgun (?:start|house|houses|wedding|format)\b",
        (
            r"\b(?:armas|weapons) de juguete\b|\bsecret weapons?\b"
            r"|\b(?:bring|carry|possess\w*) (?:any )?(?:weapons?|firearms?|guns?)\b"
        ),
        r"\b(?:weapons?|firearms?) (?:polic(?:y|ies)|screening|detection|check|detectors?|at the door)\b",
        r"\b(?:your|our|new|used|all) gun (?:safes?|cabinet|lock)\b",
    ),
    elsewhere=(
        (
            r"\b(?:shelter in place|lockdown|lock down|active shooter|gunman|police activity|911|shots fired"
            r"|emergency alert|insurance|insured|attorney|lawyer|courtroom|arraign\w+|probation|sheriff'?s office)\b"
        ),
    ),
    pairs=(
        Pair(
            r"\b(?:1911|sig sauer|mossberg|remington|winchester|beretta)\b",
            r"\b(?:transfer|ffl|background check|caliber|rounds|holster)\b",
        ),
        Pair(
            r"\bsuppressors?\b|\bsilencers?\b|\bmagazines\b|\bholsters?\b",
            r"\b(?:ammo|guns?|rifles?|pistols?|firearms?|glock|tactical)\b",
            Grade.DOUBTFUL,
        ),
        Pair(
            r"\brifles?\b|\bshotguns?\b|\bpistols?\b|\bguns\b",
            TRADE
            + (
                r"|\b(?:inventory|caliber|arrived|remington|winchester|mossberg|beretta|ruger|browning"
                r"|background check)\b"
            ),
        ),
    ),
)
