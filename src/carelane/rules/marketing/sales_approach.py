"""The salesperson's next move: asking for a decision, a few minutes, a place on the list.

Decides: "ready to get started?", "earn your business", "hold the price", "in your neighborhood this week".
Leaves alone: steps of a running repair, claim or application; first answers to somebody who wrote.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._hint_moves import HINTS
from carelane.rules.marketing._lexicon import GAP24, INQUIRED, NOT, RUNNING, STALE
from carelane.rules.marketing._season_moves import SWITCHES
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.marketing._wish_moves import THOUGHTS
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            (
                r"\b(?:do you have|got|have you got|can you spare) (?:a few|a couple(?: of)?|\d{1,2}|five|ten"
                r"|fifteen|a) (?:minutes?|mins?|seconds)\b|\bwe(?:'d| would) love for you to (?:be|join|come"
                r"|try|see|meet|visit)\b"
            ),
            (
                r"\b(?:haven't|have not|didn't|did not) (?:hear|heard) back\b|\b(?:try"
                r"|trying) (?:you )?(?:once more|one (?:more|last) time)\b|\btrying (?:you )?again\b|\b(?:for|on|with"
                r"|about) your next (?:project|event|party|move|adventure|remodel|home|build|car|vehicle)\b"
            ),
            (
                r"\b(?:neighbors?|friends?|coworkers?|classmates?)(?: on \w+ \w+| in your area"
                r"| nearby)? (?:just |already |have |has |are )?(?:upgraded|switched|switching|joined"
                r"|signed up|chose|choosing)\b"
            ),
            (
                r"\b(?:last|ever|recently) (?:compared?|shopped(?: for)?|reviewed) your (?:\w+ )?(?:insurance"
                r"|coverage|rates?|policy|plan|mortgage)\b|\bwhile (?:i have|we have|i've got|we've got) you\b"
            ),
            (
                r"\b(?:earn|win) your business\b|\b(?:run|crunch|go over) the numbers\b|\bready to (?:level up"
                r"|take it to the next level|make it happen)\b"
            ),
            (
                r"\b(?:a chance|time|the chance|a minute) to (?:decide|think (?:it|about|this)|consider"
                r"|look (?:at|over) (?:the|our|my|your) (?:quote|estimate|proposal|bid|plans|offer|options"
                r"|listings?|homes|numbers|pricing)|review (?:the|our|my|your) (?:quote|estimate|proposal|bid"
                r"|offer|numbers|pricing))\b|\b(?:made|come to) a decision\b"
            ),
            (
                r"\b(?:following up|follow up) (?:from|after) (?:the|our|your) (?:\w+ )?(?:show|expo|fair|event"
                r"|open house|webinar|conference|seminar|consultation|estimate|quote|tour)\b"
                r"|\bmissed you at the (?:expo|show|fair|open house|event|conference)\b"
            ),
            (
                r"\bhold (?:the|this|that|your) (?:price|rate|quote|deal|lot)\b|\bsee why (?:\w+ ){1,4}(?:choose"
                r"|chose|love|trust|switch|are switching|switched)\b|\bjoin (?:over |more than "
                r"|the )?[\d,]+\+? (?:other |happy |of your )?(?:\w+ )?(?:who|that|in)\b"
            ),
            (
                r"\bbest time to (?:sell|buy|refinance|switch|upgrade|replace|invest|book your|plant)\b"
                r"|\b(?:the )?next step (?:toward|towards|in your) (?:your |a )?(?:degree|career|journey"
                r"|new home|dream|fitness|retirement|smile)\b"
            ),
            (
                r"\bmake sure you(?:'re| are| have| get)?(?: getting| on| paying)? the (?:best|lowest"
                r"|right) (?:plan|rate|coverage|price|deal|policy)\b|\blearn how (?:to|you can) (?:retire|save"
                r"|earn|invest|grow|lose|lower|sell|buy|boost|get more|make money|cut)\b"
            ),
            (
                r"\bwant (?:in|one|some|yours|pricing|to (?:try it|join|hear more|learn more|see (?:it|how|one)"
                r"|go))\?|\bpencil (?:you|me|us) in\b|\bworth more than you think\b|\b(?:shall|should"
                r"|can) (?:i|we) (?:sign|put) you (?:up|down)\b|\b(?:who's|are you|you) in\?"
            ),
            (
                r"\b(?:look(?:ed)? at|think about|thought about|review(?:ed)?|consider(?:ed)?|thoughts on"
                r"|decision on|decided on) (?:our|my|the|your) (?:proposal|offer|bid|options|packages?"
                r"|pricing)\b|\b(?:look at|think about|thought about|considered|consider) our (?:plans?"
                r"|proposal|offers?|packages?|programs?|services?|options|pricing|membership|product"
                r"|solution)\b"
            ),
            (
                r"\bstill keen\b|\bstill (?:want|wanting|hoping|planning) to (?:come in|see|tour|chat|learn"
                r"|move forward|buy|sell|refinance|book|schedule an?|talk)\b"
            ),
            r"\bshow you around\b",
        ),
        near=rf"\b(?:offer letter|job|documents?|form|report|lease|contract|agreement|policy|adjuster"
        rf"|doctor|nurse|technician|inspector|answer|verify)\b|{RUNNING}",
        around=INQUIRED,
        despite=STALE,
    ),
    Sign(
        (
            (
                r"\b(?:we(?:'re| are| will be|'ll be)|our (?:crew|team|techs?|trucks?|pros)(?: is| are"
                r"| will be)?) (?:\w+ ){0,2}(?:in|near) (?:your|the) (?:neighborhood|area|street|block)\b"
            ),
        ),
        needs=r"\b(?:quote|estimate|offer|book|schedule|free|interested|discount|save|spots?|openings?"
        r"|special|deal)\b",
        near=r"\b(?:outage|meters?|power|restor\w*|repairs?|notice|deliver\w*|no parking|closed"
        r"|your appointment|inspections?)\b",
    ),
    Sign(
        (
            (
                r"\b(?:plans?|options|rates|quotes|homes|policies|programs?|benefits|discounts|incentives"
                r"|rebates) (?:are )?(?:now )?available (?:in|near|for) your (?:area|zip|county|state"
                r"|neighborhood|home|age)\b"
            ),
            (
                rf"\bi(?: have|'ve got|'ve found| found| just found) (?:some|an?|a few|several|great|the perfect"
                rf"|new) {GAP24}\b(?:options|plans?|polic(?:y|ies)|rates?|programs?|homes|listings?|properties"
                rf"|deal|offer|opportunit(?:y|ies))\b"
            ),
            r"\$0 (?:down|deductible|premium|copay|out[- ]of[- ]pocket|enrollment)\b",
        ),
        anchors=(r"\bavailable\b", r"\bi(?: have|'ve got|'ve found| found| just found)\b", r"\$0 "),
        near=rf"{RUNNING}|\byour balance\b",
        around=INQUIRED,
    ),
    Sign(
        (
            (
                r"\b(?:ready|like|love|want|prepared|excited) to (?:get started|move forward|take the next step"
                r"|enroll|sign up|get going|make (?:the switch|a move|an offer)|start saving|join)\b"
            ),
            r"\b(?:get|getting) you (?:started|signed up|enrolled|pre-?approved|set up with)\b",
            (
                r"\bwe(?:'d| would) love to (?:help you (?:find|sell|buy|save|get|reach)|work with you|show you"
                r"|host you|meet you|quote|give you)\b"
            ),
            r"\b(?:following up|follow up) on (?:our|my|the|your) (?:proposal|offer|bid)\b",
            (
                r"\bfind (?:you )?(?:a|the) (?:\w+ )?(?:plan|policy|home|package|option|solution|program"
                r"|coverage) (?:that|to|for) (?:fits?|suits?|works|your)\b"
            ),
            (
                r"\bclose (?:your file|the loop)\b|\blast (?:check-?in|note|message|text) from (?:me|us)\b"
                r"|\bno pressure\b"
            ),
            (
                r"\b(?:happy|glad|love) to show you (?:how|what|around|the|our)\b|\bshow you (?:how it works"
                r"|around|how we can)\b"
            ),
            (
                r"\b(?:openings?|room|space|spots?|availability|appointments?) for new (?:clients|patients"
                r"|members|students|customers|families|residents)\b|\b(?:accepting|taking|welcoming"
                r"|enrolling) new (?:clients|patients|members|students|customers|families)\b"
            ),
        ),
        before=rf"(?:we|we're|we are|team is|crew is|case is|file is|i'm|i|i'd|i would|id|they're|is|are all"
        rf"|will be|to)|{NOT}",
        near=rf"{RUNNING}|\b(?:sign here|signature|portal|your device|onboarding|training|first day"
        rf"|paperwork|forms?)\b",
    ),
)

RULE = Rule(
    id="sales-approach",
    title="A salesperson's next move",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *HINTS, *SWITCHES, *THOUGHTS),
    check=reading("“{match}” works towards a sale.", *_SIGNS, *HINTS, *SWITCHES, *THOUGHTS),
    covers=COVERS,
    causes=CAUSES,
    why="Working towards a sale is acquisition, however friendly; care answers what the customer asked.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Verde Lawn: thank you for your interest. «Ready to get started»?"),
        Example("Prime Roofing: I'd love to «earn your business»."),
        Example("Redwood Pest: «we're working in your neighborhood» this week and can quote your home."),
    ),
    compliant=(
        Example("Ortega Law: your case is ready to move forward, we need your signature."),
        Example("Ortega Law: we're in your area today for the repair."),
        Example("Prime Roofing: we're ready to get started on your roof Monday."),
    ),
)
