"""The words of `tobacco-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair
from carelane.rules.prohibited._parts import TRADE

WORDS: Final = Lexicon(
    certain=(
        (
            r"\b\d{3,5}[- ]?puffs?\b|\bvape(?:nation|world|shop|store|city|land|hub|zone|king|depot|mart)\b"
            r"|\bstogies?\b|\b(?:monthly|your|our) cigar (?:box|order|sampler|delivery)\b"
        ),
        (
            r"\b(?:cigars|cigarillos?|cigarettes|e-?cigs?|e-?cigarettes?|vapes|e-?liquids?|e-?juices?|vape ?juice"
            r"|hookahs?|shisha|juul|juuls|snus|nic salts?|elf ?bars?|geek ?bars?|lost mary|zyns?)\b"
        ),
        (
            r"\bvap(?:e|ing|or) (?:shops?|stores?|juices?|pens?|kits?|deals?|lounges?|products?|mods?|flavou?rs?"
            r"|cartridges?|carts?|delivery|sale|bars?|devices?|coils?|tanks?|supplies|world|city)\b"
        ),
        r"\b(?:disposable|new|flavou?red|nicotine|puff|our|best|order|buy|\d+ puff|all) vapes?\b",
        (
            r"\bsmoke (?:shops?|and vape|& vape|& hookah)\b"
            r"|\b(?:head shop|cigar (?:lounge|bar|shop|store|club|tasting|sampler|night|box(?:es)? deal)"
            r"|tobacco (?:shop|store|outlet|products?|deals?|sale|barn|depot|flavou?rs?|pouches))\b"
        ),
        (
            r"\b(?:chewing|pipe|loose|rolling|smokeless|dipping|premium) tobacco\b"
            r"|\bnicotine (?:pouches|salts?|vapes?|products?|e-?liquids?)\b|\brolling papers\b|\bzig-?zags\b"
        ),
        (
            r"\b(?:cartons?|packs?) of (?:\w+ )?(?:cigarettes|smokes|marlboros?|newports?|camels)\b"
            r"|\b(?:marlboro|newport) (?:reds?|cartons?|deals?|coupons?)\b"
        ),
        (
            r"\b(?:cigarrillos|vapeador(?:es)?|cigarros electr[oó]nicos|cigarros|tienda de (?:vape|tabaco)"
            r"|tabaquer[ií]a)\b"
        ),
    ),
    doubtful=(r"\b(?:tobacco|nicotine|cigar|cigarette|vape|vaping|tabaco)\b",),
    innocent=(
        r"\bcigar[- ]shaped\b",
        (
            r"\b(?:do|did|if|have|how often do) you (?:use|used|smoke|vape|chew|had)\b[^.\n]{0,24}"
            r"|\balcohol(?:,| or| and|/) ?tobacco\b|\btobacco(?:,| or| and|/) ?(?:alcohol|drugs?)\b"
        ),
        (
            r"\b(?:quit|quitting|stop|stopping|give up|giving up|avoid|reduce|without|cut down on|dejar de|dejar el"
            r"|dejar los) (?:smoking |using |vaping |the |your )?(?:cigarettes?|e-?cigarettes?|tobacco|vaping|vapes?"
            r"|nicotine|cigars?|fumar|tabaco|cigarrillos|vape)\b"
        ),
        (
            r"\b(?:vape|vaping|smoke|cigarette) (?:detectors?|detection|sensors?|alarms?|prevention|education|policy"
            r"|awareness|risks?|dangers?|harms?)\b"
        ),
        (
            r"\b(?:tobacco|nicotine|cigarette|vaping|vape)[- ](?:cessation|quitline|quit line|quit|users?|use"
            r"|surcharge|affidavit|treatment|prevention|settlement|road|dependence|withdrawal|addiction"
            r"|replacement|patch(?:es)?|gum|lozenges?|tests?|testing|free|status|counsel\w+|screening|history"
            r"|attestation|stains?|sunbird|hornworm)\b"
        ),
        (
            r"\bcigarettes? (?:burns?|smell|butts?|odou?r|smoke|lighters?|ash|outlet|receptacle|socket|plug"
            r"|disposal)\b|\bcigar (?:box guitars?|tree)\b"
        ),
        (
            r"\b(?:smoke|smoked|smoking|put out|extinguish|discard|dispose of|throw) (?:any |your "
            r"|all )?(?:cigarettes|cigars|vapes)\b"
        ),
        (
            r"\b(?:vicks|steam|warm mist|room|propane) vaporizers?\b|\bvaporizers? (?:and|or) humidifiers?\b"
            r"|\blost mary's\b"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:cessation|quitline|quit smoking|students?|school|detectors?|surgery|procedure|anesthesia"
            r"|insurance|premium rate|enrollment|blood test|medications?|upholstery|humidifier|smoke-free|cough"
            r"|lease|tenants?|residents?)\b"
        ),
    ),
    pairs=(
        Pair(r"\bvape\b", r"\b(?:your order|pick ?up|shipped|in stock|hours|new in|restock\w*)\b", reach=40),
        Pair(
            r"\b(?:cartons?|disposables|pods|menthols?)\b",
            (
                r"\b(?:vap(?:e|es|ing)|smokers?|smokes|nicotine|cigarettes?|marlboro|newport|camel|flavou?rs"
                r"|e-?liquids?)\b"
            ),
        ),
        Pair(
            r"\b(?:smokes|dips?|pipes|puros|lighters)\b",
            r"\b(?:tobacco|cigars?|vapes?|nicotine|cartons?|kratom|hookahs?)\b",
            Grade.DOUBTFUL,
        ),
        Pair(
            r"\b(?:tobacco|vape|nicotine|cigar)\b",
            TRADE + r"|\b(?:flavou?rs?|order now|cartons?)\b",
        ),
    ),
)
