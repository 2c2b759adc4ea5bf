"""Announcing products, services and places.

Decides: "introducing", "new arrivals", "we now offer", "check out our new menu", "now open".
Leaves alone: statements, results and orders that are available; a new phone number, form or portal; cases opened.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP24, NOT
from carelane.rules.marketing._news_moves import NEWS
from carelane.rules.marketing._place_moves import PLACES
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_THING = (
    r"(?:collections?|lines?|lineup|menu|catalog(?:ue)?|arrivals?|products?|services?|location|store"
    r"|showroom|studio|flavou?rs?|styles?|items?|release|models?|inventory|designs?|season|drop|programs?"
    r"|class(?:es)?|packages?|memberships?"
    r"|treatments?|features?|plans?|patio|bar|gym|clinic|equipment|machines?|courses?|trailer|album|episode"
    r"|app|website|branch|shop|restaurant|spa|dishes|cocktails|desserts?|gear|shoes|collection|phones?"
    r"|vehicles?|homes|units|floor ?plans?|line-up|tools?|dashboard)"
)
_OWN = (
    r"\byour (?:\w+ )?(?:statement|results?|order|document|report|bill|w-?2|1099|lab|tax|refund|package"
    r"|prescription|table|room|unit|grades?|schedule|transcript|receipt|policy|id card|account|booking"
    r"|appointment|car|vehicle|keys?|copy|tickets?|claim|invoice|records?|plan of|test|parcel|case|payment"
    r"|card|itinerary|reservation|part)\b"
    r"|\b(?:registration|the (?:road|office|pool|lobby|elevator|portal|bridge|lane|polls|line)|outage"
    r"|maintenance|investigation|ticket|case|incident|prescription pick-?up|hours (?:are|change))\b"
)
_SIGNS = (
    Sign(
        (r"\bintroducing\b",),
        after=r"myself|you\b|yourself|\w+,? (?:your|our) (?:new )?(?:case|care"
        r"|property|account|project) (?:manager|team|coordinator)",
    ),
    Sign(
        (
            (
                r"\b(?:check out|see|try|meet|discover|explore|visit|shop|browse|view|love|enjoy|taste"
                r"|experience|come see|launching|launched|announcing|opening|unveiling) (?:(?:our |the "
                r"|all our |all the |all of our )(?:newest|latest|new)|(?:our |the |all our )?(?:brand[- ]new"
                r"|all[- ]new))\b(?: \w+){0,3}"
            ),
            (
                rf"\b(?:our (?:brand[- ]new |all[- ]new |newest |latest |new )?|(?:the|an?) (?:brand[- ]new "
                rf"|all[- ]new |newest |latest |new ))(?:\w+ ){{0,2}}{_THING} (?:is|are|has|have|just"
                rf"|will be) ?(?:now |finally "
                rf"|officially |just |almost )?(?:here|live|open|available|arrived|landed|dropped|launched|back"
                rf"|in stores|ready to (?:shop|order|explore))\b"
            ),
            (
                r"\b(?:new|fresh|latest) (?:arrivals|drops?|releases?|inventory|stock|collection|styles|flavors"
                r"|lineup|menu items)\b"
            ),
            r"\bnew (?:menu|catalog(?:ue)?|collection)\b",
        ),
        anchors=(r"\b(?:new|newest|latest|brand-new)\b", rf"\b{_THING} (?:is|are|has|have|just)\b"),
        near=rf"{_OWN}|\byour new\b|\b(?:phone number|address|form|policy|policies|hours|rates? (?:take|takes) effect"
        rf"|message from|your new)\b",
        after=r"(?:address|phone|number|policy|policies|hours|form|message|password|payment|statement)",
        before=NOT,
    ),
    Sign(
        (
            (
                r"\b(?:just|newly|recently|finally|now) (?:launched|landed|dropped|released|in stock"
                r"|in stores)\b|(?:^|[.!?:] ?)just arrived\b|(?:^|[.!?:] ?)now (?:available|open|serving"
                r"|showing|playing|leasing|enrolling|booking|offering)\b"
            ),
            (
                r"\b(?:is|are|we're|we are|'s) (?:now |finally |officially )(?:available|open|serving|leasing"
                r"|enrolling|booking|offering|accepting new|here|live|launched)\b"
            ),
            (
                r"\bwe(?:'ve| have)? (?:just |now |recently |are now |also now )?(?:launched|expanded|released"
                r"|rolled out|started offering|now offer|now have|now carry|now serve|now deliver|now stock"
                r"|opened (?:a|our|up) (?:new|second|third)|added (?:a )?new)\b"
            ),
            (
                r"\b(?:coming soon|opening soon|launching soon|sneak peek|first look|behind the scenes"
                r"|stay tuned|new and improved|hot off the press|fresh off)\b"
            ),
            (
                r"\bcheck out (?:our|these|what's (?:new|happening|in)|this (?:week's|month's)|some of|all the"
                r"|more of|all of)\b"
            ),
            (
                r"\bsay hello to (?:our|the|your new (?:favou?rite|look|smile|home|go-to|ride|best))\b"
                r"|\bmeet (?:our|the) (?:new|newest|all-new|latest)\b"
                r"|\btake a (?:look|peek) at (?:our|the new|what)\b"
            ),
            (
                r"\bwe(?:'re| are) (?:so |very |super )?(?:excited|thrilled|proud|pleased|happy"
                r"|delighted) to (?:announce|introduce|launch|share|bring|unveil|present|offer)\b|\b(?:proud"
                r"|proudly|happy) to (?:introduce|announce|present)\b"
            ),
            r"\bthe wait is over\b|(?:^|[.!?] ?)new (?:at|from) (?:our|the \w+|us)[:,]",
            r"\b(?:big|exciting|huge) (?:news|announcement)\b|\bexciting (?:things|changes)\b",
            (
                r"\bmoved (?:in)?to (?:your|the) (?:neighborhood|area)\b|\bnow (?:serving"
                r"|in) your (?:neighborhood|area|town|city)\b"
            ),
        ),
        near=rf"{_OWN}|\b(?:restored|resolved|fixed|repaired|again)\b",
        before=rf"{NOT}|your \w+|the (?:attached|invoice|form)|results?|statements?|documents?|registration"
        rf"|enrollment|office|portal",
        after=r"(?:\w+ )?(?:number|line|account)\b|(?:a |your |the |this |it |you )?(?:faq|help|support"
        r"|portal|guide to|instructions|policy"
        r"|policies|hours|directions|knowledge|ticket|case|claim|note|investigation|your)|(?:you (?:the"
        r"|a) (?:position|job|unit|apartment|place|spot|seat|admission))|to (?:the public|traffic)"
        r"|for (?:you|pick ?up|download|viewing)|x-?rays|in your",
        around=ASKED,
    ),
    Sign(
        (r"\b(?:see|view|check out|discover|here's) what(?:'s| is) new\b",),
        near=_OWN,
        after=r"in (?:version|v\d|your)|with your",
    ),
    Sign(
        (
            (
                rf"\bwe(?:'ve| have)? (?:just |recently )(?:added|opened|started) \w+{GAP24}|\bwe(?:'ve"
                rf"| have) moved (?:in)?to \w+,? (?:\w+ )?(?:come|stop|visit)"
            ),
        ),
        anchors=(r"\bwe(?:'ve| have)? (?:just |recently )?(?:added|opened|started|moved)\b",),
        near=rf"{_OWN}|\bwe(?:'ve| have)? (?:just |recently )?(?:added|opened|started) (?:a |an |the |this "
        rf"|your |you |it )?(?:\w+ )?(?:ticket|case|claim|file|note|investigation|request|account|dispute"
        rf"|credit|charge|order|appointment|card|payment|you|it|your|work|hold|contact|number|line|school"
        rf"|phone|him|her)\b",
    ),
    Sign(
        (
            (
                r"\b(?:has|have|got|just got|got in|added|adding) (?:in )?(?:some |a few |all |lots of |our "
                r"|the )?(?:brand )?new (?:\w+ ){0,2}\w+s\b"
            ),
        ),
        needs=r"\b(?:stop (?:in|by)|come (?:in|see|by|try)|see them|shop|swing by|take a look|try (?:one"
        r"|them|it)|your size|check (?:it|them) out)\b",
        near=rf"{_OWN}|\bnew (?:\w+ )?(?:hours|forms|messages|results|documents|photos|notifications|policies"
        rf"|instructions|rules|fees|questions|procedures|numbers|patients|locks|keys|details)\b",
    ),
    Sign(
        (r"(?:\b\w+|[\]})>]) (?:is|are|'s) (?:now |finally |officially )?live\b",),
        needs=r"\b(?:take a look|check it out|check them out|see it|shop|try it|explore|get yours|come see"
        r"|see what)\b",
        near=_OWN,
    ),
    Sign(
        (
            (
                rf"\b(?:(?:spring|summer|fall|winter|holiday|new|latest|2\d{{3}}) )(?:catalog(?:ue)?|collection|menu"
                rf"|lookbook|line|arrivals|styles|schedule of classes){GAP24}\b(?:is|are|here|out|live|now|landed"
                rf"|arrived|look)\b"
            ),
        ),
        anchors=(r"\b(?:catalog(?:ue)?|collection|menu|lookbook|line|arrivals|styles)\b",),
        near=rf"{_OWN}|\byour new\b",
    ),
)

RULE = Rule(
    id="product-news",
    title="News about products or places",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="announcement",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *NEWS, *PLACES),
    check=reading("“{match}” announces something new to buy or visit.", *_SIGNS, *NEWS, *PLACES),
    covers=COVERS,
    causes=CAUSES,
    why="News about products serves the seller and not a request of the customer, so it is promotion even "
    "without a price.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Harvest Table: your table is held. «Check out our new summer menu»."),
        Example("Blue Door Dental: «we now offer» same-day crowns."),
        Example("«Introducing» a new line of herbal teas at Juniper Market."),
    ),
    compliant=(
        Example("Kestrel Bank: your statement is now available in the portal."),
        Example("Blue Door Dental: we have a new phone number, please update your records."),
        Example("CloudNine IT: we opened a case for you, number 2231."),
        Example("Example Plumbing: please check out the attached invoice."),
    ),
)
