"""Something else to buy on top of what was bought.

Decides: "add a treatment for $25", "customers also bought", "ask about our", "did you know we also".
Leaves alone: adding notes, gate codes or people to a booking; a yes to what the customer asked; pairing devices.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP16, GAP24, GAP40, MONEY, NOT, YES
from carelane.rules.marketing._offer_moves import ADDS
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_OWN = (
    r"(?:anything|any(?:one| (?:notes?|details?|information|questions?|photos?|comments?|instructions"
    r"|other))|notes?|comments?|photos?|contacts?|(?:a|an|another|the|your|my|me|this|that|his|her|more)"
    r" (?:note|comment|photo|contact|person|phone|number|second phone|date|details?|info\w*|address|email"
    r"|authori[sz]ed|dependent|names?|gate|code|insurance|card|account|payment|appointment|driver|reason"
    r"|calendar|ticket)"
    r"|this|that|your|someone|it to|to your calendar|more (?:details?|info\w*)|dependents?|instructions"
    r"|you(?:r)?\b|him|her|them)"
)
_SIGNS = (
    Sign(
        (
            (
                r"(?:^|[.!?,] ?|\band |\bor )ask (?:us |me )?about (?:unlimited|switching|memberships?|packages?"
                r"|pricing|specials|financing|plans?|bundl\w+|maintenance plans?|gift cards?|\w+ (?:packages?"
                r"|plans?|memberships?|specials?|options))\b"
            ),
            r"\bask (?:us |me )?(?:about )?(?:our|adding|upgrading|bundling|becoming|joining) \w+",
            (
                rf"\b(?:call|text|reply|talk to us|speak to|chat with|see|ask|message){GAP24}\babout (?:our"
                rf"|adding|upgrading|bundling|switching to|becoming|joining)\b(?: \w+)?"
            ),
        ),
        anchors=(
            r"\bask (?:us |me )?about\b",
            (
                r"\babout (?:our|adding|upgrading|bundling|switching|becoming"
                r"|joining)\b"
            ),
            r"\bask (?:us |me )?our\b",
        ),
        before=NOT,
        inside=r"\bour (?:cancellation|refund|return|privacy|hours|policy|policies|closure|schedule|recent"
        r"|question|claim|case|bill|records?|conversation|call|visit|invoice)",
    ),
    Sign((r"\bask (?:dr\.?|mr\.?|ms\.?|mrs\.?) \w+ about (?:our|adding|getting)\b",)),
    Sign(
        (
            (
                rf"\b(?:would you like|want|do you want|like us|shall we|should we|may we|can we|could we|why not"
                rf"|how about|consider|care|we can|interested in|thought about|about){GAP16}\b(?:add|adding"
                rf"|throw in|tack on|bundle|bundling|include|including)\b"
            ),
        ),
        anchors=(r"\b(?:add|adding|throw in|tack on|bundle|bundling|include|including)\b",),
        after=_OWN,
        around=ASKED,
        text=YES,
        near=r"\b(?:claim|ticket|case|calendar|waitlist|list|file|reminder)\b",
    ),
    Sign(
        (rf"\badd (?:an? |on |our |the |some |in )?{GAP40} for (?:only |just |as little as )?{MONEY}",),
        anchors=(r"\badd\b",),
        around=ASKED,
    ),
    Sign(
        (
            (
                rf"\bwhile (?:we're|we are|our|you're|you are|he's|she's|they're|they are"
                rf"|the)(?: \w+){{0,4}} (?:there|here|out|on ?site|in (?:the|your) (?:area"
                rf"|neighborhood)){GAP40}\b(?:would you like|want us|want to|care to|interested|how about"
                rf"|can add|can also|could also|may we)\b"
            ),
        ),
        anchors=(r"\bwhile (?:we|our|you|he|she|they|the)\b",),
        around=ASKED,
    ),
    Sign(
        (
            (
                r"\bwe (?:also|now also|even|now) (?:offer|do|sell|carry|provide|install|service|clean|handle"
                r"|specialize|repair|fix|cater|rent|groom|treat|teach|make|stock)\b"
            ),
            (
                r"\bwe (?:also )?(?:offer|do|sell|carry|provide|clean|install|service"
                r"|repair) [^.!?\n]{2,40} (?:too|as well)\b"
            ),
            (
                r"\bdid you know (?:that )?(?:we (?:also|now|offer|do|can|carry|sell|provide|have|even)"
                r"|our \w+ (?:also|now|offers?|includes?)|you can (?:also )?(?:add|save|earn|get \$|upgrade"
                r"|bundle|refer|buy|trade)|\w+ (?:also )?(?:offers|sells|provides|carries))\b"
            ),
        ),
        before=NOT,
        after=r"not |n't|have (?:a note|your)|(?:a )?(?:copy|note)",
        around=ASKED,
        text=YES,
    ),
    Sign(
        (
            (
                r"\byou (?:may|might|would|could|'ll|will|'d)?(?: really| probably| just)? ?also (?:like|love"
                r"|enjoy|be interested in|consider|want to (?:try|check|see))\b"
            ),
            (
                r"\b(?:customers|others|folks|clients|members|patients|neighbors|shoppers|guests|owners|people"
                r"|families|buyers)(?: who [^.!?\n]{1,30})?(?: usually| often)? also (?:like|loved?"
                r"|enjoy(?:ed)?|bought"
                r"|buy|choose|chose|get|add|added|ordered|purchased?|need|consider|pick|book)\b"
            ),
            (
                rf"\bpairs? (?:it |this |that |them |your {GAP24})?(?:well |perfectly |great |nicely "
                rf"|beautifully )?with\b|\bgoes (?:great|well|perfectly) with\b"
            ),
            (
                r"\b(?:complete|finish off|round out) (?:your|the) (?:set|look|outfit|collection|routine|room)\b"
                r"|\b(?:enhance|elevate) your (?:\w+ )?(?:visit|experience|stay|routine|style|trip|meal"
                r"|results|facial|service|smile|space|look|home)\b"
            ),
            (
                r"\bget (?:even )?more (?:from|out of) your\b|\bmake the most of your (?:membership|plan|service"
                r"|visit|stay|points|benefits|subscription)\b"
            ),
            (
                r"\bask (?:your|the|our) (?:\w+ )?(?:tech|technician|stylist|server|rep|hygienist|barber|coach"
                r"|trainer|banker|advisor|agent|associate|esthetician|therapist|bartender"
                r"|groomer)\b[^.!?\n]{0,12} about\b"
            ),
            (
                r"\b(?:have you|ever) (?:thought about|considered|been thinking about)\b|\bhave you tried (?:our"
                r"|the new)\b"
            ),
            (
                r"\bneed (?:an? |new |some |extra |more |help with (?:your )?)?[^.!?\n]{2,30} too\?|\bwe(?:'ve"
                r"| have) got you covered[!.]? (?:from|with|on|for)"
            ),
            (
                r"\b(?:protect|cover|guard) (?:your|the) [^.!?\n]{2,30} with (?:our|an?"
                r"|the)? ?(?:\w+ ){0,3}(?:plan|protection|warranty|coverage|sealant|coating|insurance"
                r"|membership|guard|policy)\b"
            ),
            r"\bto (?:go with|match) (?:that|your|it|them|those)\b",
            r"\bbundle (?:and save|your|home|auto|it|up|with|both|them|internet|services)\b",
            r"\b(?:recommend|suggest) (?:adding|upgrading|trying our|a bundle|our)\b",
            (
                r"\bwe noticed (?:that )?you (?:don't|do not|haven't|have not|aren't"
                r"|are not) (?:yet )?(?:have (?:an?\b|our\b|[^.!?\n]{2,30} yet)|tried|added|taking advantage"
                r"|taken advantage|using|signed up for our)\b"
            ),
        ),
        anchors=(
            r"\balso\b",
            r"\b(?:pairs?|goes) ",
            r"\b(?:complete|finish off|round out|enhance|elevate|get (?:even )?more|make the most)\b",
            r"\bask (?:us |me )?(?:our|your|the|about)\b",
            r"\b(?:thought about|considered|thinking about|tried our|tried the new)\b",
            r" too\?|\bgot you covered\b",
            r"\b(?:protect|cover|guard) (?:your|the)\b",
            r"\b(?:bundle|recommend|suggest|noticed|ask dr|to go with|to match)\b",
        ),
        after=r"(?:the )?(?:app|bluetooth|remote|side effects?|dos(?:e|age)|medic\w*|symptoms?)",
        near=r"\b(?:app|bluetooth|thermostat|remote|doctor|dr|medication|prescription|prescribed|invoice"
        r"|your (?:recent|bill|claim|case|account))\b",
        around=ASKED,
        text=YES,
        before=NOT,
    ),
)

RULE = Rule(
    id="add-on-offer",
    title="An offer of something else to buy",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="cross_sell",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *ADDS),
    check=reading("“{match}” sells something on top of the service.", *_SIGNS, *ADDS),
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    why="Cross-selling is promotion even inside a helpful message, and care campaigns may not carry it.",
    how_to_fix="Leave the extra out of this text; mention it when the customer asks, or in a campaign "
    "registered for Marketing.",
    non_compliant=(
        Example("Example Plumbing: see you at 9. «Would you like us to add» a drain cleaning?"),
        Example("Blue Door Dental: «add a fluoride treatment to your visit for $25»."),
        Example("Redwood Pest: «did you know we also» do gutters?"),
    ),
    compliant=(
        Example("Example Plumbing: would you like us to add a note for the technician?"),
        Example("Redwood Pest: yes, we also do gutters. Would Tuesday suit you?"),
        Example("Nimbus Air: please pair your thermostat with the app before the visit."),
        Example("CloudNine IT: have you tried restarting the modem?"),
    ),
)
