"""The words of `alcohol-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair
from carelane.rules.prohibited._parts import TRADE

_DRINK: Final = (
    r"(?:beers?|wines?|liquors?|whiske?ys?|whiskies|bourbons?|vodkas?|tequilas?|mezcal|rum|gin|champagnes?"
    r"|prosecco|sangrias?"
    r"|cocktails?|margaritas|mimosas|martinis|mojitos|ales|lagers|ipas?|pinot noir|chardonnay|cabernet|merlot"
    r"|ros[eé] wine|brandy"
    r"|cognac|scotch|alcohol|booze|hard (?:seltzers?|ciders?|lemonade)|moonshine|spirits|drafts?|draughts?)"
)
# Without a word of trade beside it: no names of people ("Brandy"), no "spirits", no "drafts" of a paper.
_ALONE: Final = (
    r"(?:beers?|wines?|liquors?|whiske?ys?|whiskies|bourbons?|vodkas?|tequilas?|mezcal|champagnes?|prosecco|sangrias?"
    r"|cocktails?|margaritas|mimosas|martinis|mojitos|lagers|pinot noir|chardonnay|cabernet|merlot|cognac|alcohol|booze"
    r"|hard (?:seltzers?|ciders?|lemonade)|moonshine)"
)
_PLAIN: Final = (
    r"(?:beers?|wines?|liquors?|whiske?ys?|bourbons?|vodka|tequila|champagne|prosecco|cocktails?|alcohol|craft beers?)"
)
WORDS: Final = Lexicon(
    certain=(
        (
            r"\btap takeovers?\b|\b(?:beer|wine|whiske?y|bourbon|spirits?)[- ]of[- ]the[- ]month\b"
            r"|\b(?:wine|beer|liquor|alcohol) (?:pick-?up|curbside) (?:order|is)\b"
            r"|\bdollar (?:beers?|drafts?|margaritas?)\b"
        ),
        rf"\b(?:try|enjoy|sip|taste|savor|raise|grab|pair) (?:\w+ ){{0,4}}{_ALONE}\b",
        r"\bliquors?\b",
        r"\bliquor (?:stores?|shops?|sales?|delivery|deals?|specials?|outlet|mart|world|barn|depot|warehouse)\b",
        (
            rf"\b{_PLAIN} (?:deals?|sale|specials?|delivery|delivered|shops?|stores?|clubs?|tastings?|flights?"
            r"|releases?|pairings?|subscriptions?"
            r"|allocations?|shipments?|festivals?|fest|bars?|discounts?|dinners?|bottles?|orders?)\b"
        ),
        (
            r"\b(?:bottles?|cases?|kegs?|six[- ]packs?|[0-9]+[- ]packs?|pints?|glass(?:es)?|cans?|pitchers?"
            rf"|buckets?|flights?|pours?) of (?:\w+ )?{_DRINK}\b"
        ),
        (
            r"(?:\$\d+(?:\.\d\d)?|\b(?:half[- ](?:price|priced|off)|free|\d+% off|discount(?:ed)?|cheap"
            r"|2[- ]for[- ]1|bogo|ice[- ]cold|cold|fresh|craft|complimentary|bottomless))"
            rf" (?:all |our |local |craft |draft |house |select )?{_DRINK}\b"
        ),
        (
            r"\b(?:wines?|beers?) (?:and|&) (?:liquors?|spirits|beers?|wines?)\b"
            r"|\b(?:fine|premium|craft) (?:wines|spirits|beers?)\b"
        ),
        (
            r"\b(?:ladies'? night|happy hour|drink specials?|bottle service|open bar"
            r"|two-for-one drinks?)\b[^.\n]{0,24}\b(?:drinks?|cocktails?|beers?|wine|shots|margaritas|drafts?"
            r"|wells)\b"
        ),
        (
            r"\b(?:drinks? specials?|bottle service|pub crawls?|beer pong|keg (?:party|delivery)|tequila shots?"
            r"|jello shots?|craft cocktails?|bebidas alcoh[oó]licas|licorer[ií]a|vinos y licores)\b"
        ),
        r"\bcervezas? (?:gratis|fr[ií]as?|en oferta|a domicilio|artesanal\w*|a mitad)\b",
        rf"\b(?:buy|order|shop|stock up on|drink) (?:\w+ )?{_PLAIN}\b",
    ),
    doubtful=(
        rf"\b{_ALONE}\b",
        (
            r"\b(?:winer(?:y|ies)|brewer(?:y|ies)|distiller(?:y|ies)|vineyards?|tap ?rooms?|brew ?pubs?"
            r"|beer gardens?|bottle shops?|cocktail lounge|speakeas(?:y|ies))\b"
        ),
        r"\b(?:open bar|kegs?|cervezas?|vino tinto)\b",
    ),
    pairs=(
        Pair(
            r"\b(?:stouts?|sours|brewing|pilsners?|hefeweizens?|porters)\b",
            r"\b(?:on tap|taps?|beers?|ales?|ipas?|pints?|brewery|kegs?|growlers?|flights?|takeover)\b",
        ),
        Pair(
            (
                r"\b(?:winer(?:y|ies)|brewer(?:y|ies)|distiller(?:y|ies)|vineyards?|tap ?rooms?|brew ?pubs?"
                r"|bottle shops?)\b"
            ),
            TRADE
            + (
                r"|\b(?:allocations?|releases?|shipments?|tastings?|flights?|club|bottles?|cases?|pints?|growlers?"
                r"|cabernet|ipas?|beers?|wines?)\b"
            ),
        ),
        Pair(
            (
                r"\b(?:corona|budweiser|bud light|coors|modelo|heineken|miller lite|guinness|white claws?"
                r"|jack daniels?|jameson|tito's|patron|hennessy|captain morgan|smirnoff|bacardi|jose cuervo"
                r"|don julio|casamigos|crown royal|fireball|vino|stella)\b"
            ),
            TRADE
            + r"|\b(?:buckets?|bottles?|pints?|drafts?|cans?|shots?|pitchers?|glass(?:es)?|deliver\w*|order by)\b",
            reach=32,
        ),
        Pair(rf"\b{_ALONE}\b", TRADE, reach=48),
        Pair(r"\b(?:ipas?|ales|stouts?|drafts|vino|cervezas?)\b", TRADE, reach=32),
        Pair(
            r"\b(?:happy hours?|ladies'? night)\b",
            (
                r"\b(?:drinks?|bar|drafts?|taps?|tavern|pub|saloon|grill|wells?|shots|brew\w*|lounge|cantina|martini"
                r"|bartender)\b"
            ),
            Grade.DOUBTFUL,
        ),
    ),
    innocent=(
        (
            r"\bchampagne (?:roses?|blondes?|arrangements?|flutes?|wedding)\b|\bliquor cabinets?\b"
            r"|\bwine (?:sauce|reduction|marinade)\b|\b(?:coffee|tea|kombucha) brewing\b"
        ),
        (
            r"\b(?:do|did|if|have|how often do) you (?:use|used|drink|consume|had)\b[^.\n]{0,24}"
            r"|\balcohol(?:,| or| and|/) ?(?:tobacco|drugs?|nicotine)\b"
            r"|\b(?:tobacco|drugs?|nicotine)(?:,| or| and|/) ?alcohol\b"
        ),
        r"\b(?:cooking|rice) wines?\b",
        r"\bcervezas? de ra[ií]z\b|\bhappy hours?\b[^.\n]{0,24}\b(?:kids|swim|coffee|smoothies?|yoga|slush\w*|tea)\b",
        (
            r"\b(?:root|ginger|butter|birch|non-?alcoholic|alcohol-free|near) beers?\b|\bginger ales?\b"
            r"|\bbeer[- ](?:batter\w*|cheese|can chicken|belly|braised|bread|brats?)\b"
        ),
        (
            r"\bwine[- ](?:colou?red|glass(?:es)?|racks?|fridges?|coolers?|refrigerators?|cellar (?:cooling"
            r"|refrigeration|hvac|repair)|stains?|vinegar|berry|red|country)\b|\bwine glass\b"
        ),
        (
            r"\bchampagne[- ](?:colou?red|dress|gold|colou?r|suite|pink|shade|finish|tone|vinegar|beige)\b"
            r"|\bchampagne,? il\b"
        ),
        (
            r"\b(?:rubbing|isopropyl|denatured|benzyl|cetyl|polyvinyl|fetal) alcohol\b"
            r"|\balcohol[- ](?:wipes?|swabs?|pads?|prep|based|free|use disorder|abuse|treatment|awareness"
            r"|recovery|screening|tests?|testing|counsel\w+|rehab|education|monitor\w*|content|addiction|dependence"
            r"|detox|evaluation|assessments?|programs?|consumption"
            r"|permit|licen[cs]es?|server training|ink|and drug|and other drugs|poisoning|intake|level|or drug"
            r"|related|withdrawal|policy|markers?)\b"
        ),
        r"\b(?:drugs?|drug) (?:and|or|&) alcohol\b|\b(?:drink|drinking|consume|consuming|use|using) (?:any )?alcohol\b",
        (
            r"\bliquor (?:liability|licen[cs]es?|licensing|commission|control|board|permit|tax)\b"
            r"|\bbeer (?:and wine )?(?:licen[cs]e|permit|tax)\b"
        ),
        (
            r"\b(?:shrimp|fruit|prawn|molotov|vitamin|seafood|crab|oyster|mocktails? and) cocktails?\b"
            r"|\bcocktail[- ](?:dress(?:es)?|attire|tables?|sauce|napkins?|rings?|length|hour)\b"
        ),
        (
            r"\b(?:gin rummy|rum cake|rum raisin|cotton gin|bourbon (?:street|chicken|county|glaze\w*)|vodka sauce"
            r"|penne alla vodka|tequila lime chicken|whiske?y (?:creek|road|row|barrel (?:planters?|furniture)))\b"
        ),
        (
            r"\b(?:barrel|red|white|green|cool|cold|hot) (?:drafts?|draughts?)\b"
            r"|\b(?:free|cold|fresh|discounted) (?:air )?(?:drafts?|spirits)\b|\bkeg (?:drain|wall|cooler repair)\b"
        ),
        (
            r"\b(?:martha'?s|the) vineyards?\b|\bvineyards? (?:church|christian|fellowship|community|haven|ave"
            r"|avenue|road|rd|drive|dr|lane|ln|street|st|way|estates apartments)\b"
        ),
        (
            r"\b(?:tax|soft|school|holiday|free|team|high|good|kindred) spirits\b"
            r"|\bbeer (?:line cleaning|fridge|cooler repair|can|delivery truck)\b|\bwine (?:cork|bar stools?)\b"
        ),
        (
            r"\b(?:alcohol|beer|wine|liquor) (?:is|are|was)? ?not\b|\bgift (?:basket )?of (?:cheese|fruit)\b"
            r"|\b(?:pinot|merlot) (?:colou?r|paint|shade)\b|\bmargaritas? pizzas?\b"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:wedding|ceremony|venue|surgery|procedure|anesthesia|fasting|medications?|dui|recovery|sober|rehab"
            r"|treatment|aa meeting|detox|church|drug screen|drug test|appliance|insurance"
            r"|carpet|stains?|upholstery|dry clean\w*|paint|fabric|gown|lipstick)\b"
        ),
    ),
)
