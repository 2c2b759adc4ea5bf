"""A price as bait: low, starting from, without fees.

Decides: "as low as $49", "plans start at", "lowest rates", "no joining fee", 0 % financing, instant approval.
Leaves alone: balances, invoices, quotes and prices that the customer asked about.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP24, MONEY, NOT, YES
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_OWED = (
    r"\b(?:balance|due|owe[ds]?|remain\w*|left|refund\w*|charged|short|paid|payment of|deposit of"
    r"|in your account|available (?:balance|credit|funds)|minimum|fee of|copay|co-pay"
    r"|invoice|bill|overdraft|your order|total\w*|receipt|booked|reserved|confirm\w*|below|fraud|transaction"
    r"|withdraw\w*|purchase of|estimate|quote)\b"
)
_TIER = (
    r"(?:basic|starter|standard|plus|family|premium|single|couple|individual|deluxe|gold|silver|bronze"
    r"|small|medium|large|solo|duo|monthly|annual)"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:(?:as|for as) (?:low|little) as|for (?:only|just|under)|at (?:only|just)|starting (?:at"
                rf"|from)|from (?:just|only)|priced (?:at|from)|all for|only|just|now only) {MONEY}"
            ),
            (
                rf"\b(?:plans?|packages?|memberships?|rates?|prices?|pricing|tickets?|rooms|seats|tables|units"
                rf"|homes|fares|services?|coverage|classes|passes|rentals?|leases?|apartments|studios|visits?"
                rf"|cleanings?|exams?)"
                rf" (?:now )?(?:starts?|starting|begins?|available|are)? ?(?:at|from) (?:only |just |around )?{MONEY}"
            ),
            rf"\b(?:\d{{1,2}}|two|three|four|any|large|small|medium) (?:\w+ ){{1,3}}for (?:only |just )?{MONEY}",
            (
                rf"\bfirst (?:\w+ )?(?:cleaning|visit|class|month|session|lesson|box|treatment|delivery|wash|week"
                rf"|night|haircut|massage|tune-?up) (?:is |for )?(?:only |just )?{MONEY}"
            ),
            rf"\b(?:\$\d+|{MONEY}) (?:back )?(?:a |per )?(?:\w+ )?back in your pocket|\bback in your pocket\b",
            rf"{MONEY}[.!,]? (?:valid|good) (?:through|until|thru|till|now)\b",
            (
                rf"\b{_TIER}(?: plan| membership)?:? {MONEY}[^.!?\n]{{0,6}},? (?:and |or )?{_TIER}(?: plan"
                rf"| membership)?:? {MONEY}"
            ),
            rf"\b(?:have|with|options|sets|styles|models|packages|choices)(?: \w+)? from {MONEY}",
            rf"{MONEY} down(?:[.,!]| drives| today| and| gets| moves|$)",
            rf"\bfrom {MONEY} ?(?:/|a\b|per\b|and up|\+|each|monthly|only)",
        ),
        near=_OWED,
        around=ASKED,
    ),
    Sign(
        (
            (
                r"\b(?:rates?|apr|interest|financing|payments?) (?:as low as|from|starting at|start at|under"
                r"|of only|of just) (?:\$ ?)?\d+(?:\.\d+)?%?"
            ),
            r"\b(?:0|zero|no)(?: ?%| percent)? (?:apr|interest|financing|down payment|money down|down)\b",
            (
                r"\bno (?:payments?|interest|money) (?:until|til|till|for \d|for (?:six|twelve|the first)|down"
                r"|due today)"
            ),
            (
                r"\bfinancing (?:available|options|offers?|as low)\b|\b\d{2}[- ]month financing\b"
                r"|\beasy financing\b|\blow monthly payments?\b"
            ),
        ),
        around=ASKED,
        near=r"\b(?:statement|your loan|was charged|accrued)\b",
    ),
    Sign(
        (
            (
                r"\b(?:lowest|best|great|unbeatable|affordable|competitive|cheap(?:est)?|rock[- ]bottom|amazing"
                r"|incredible|insane|super low|low(?:er)? everyday) (?:\w+ )?(?:prices?|rates?|pricing"
                r"|premiums?|value)\b"
            ),
            (
                r"\bno[- ](?:credit check|deposit|medical exam|exam|contracts?|commitments?|obligations?|strings"
                r"|annual contract|hidden fees|risk)\b|\brisk[- ]free\b|\bpays? for itself\b|\b(?:is|are|gets?"
                r"|it's|much|even|way) cheaper\b|\bcosts? less\b|\bpay(?:ing)? (?:less|full price)\b"
                r"|\b(?:members|subscribers|residents|seniors|students|teachers) (?:pay|get in for)\b"
                r"|\bmoney[- ]back guarantee\b"
            ),
            r"\b(?:instant|same[- ]day|guaranteed|fast|quick|easy|1-minute) (?:approvals?|funding|decisions?)\b",
            (
                r"\bget (?:approved|covered|funded|insured|protected|pre-?approved|pre-?qualified) (?:today|now"
                r"|in|fast|for|online|with|instantly)\b"
            ),
            (
                r"\b(?:no|zero|waiv(?:e|ing)(?: (?:the|your|all|our))?|skip (?:the|your)|without (?:a"
                r"|the)) (?:joining|sign-?up|enrollment|set-?up|activation|initiation|application|start-?up"
                r"|registration|annual|service|delivery|cancellation|closing|monthly|admin|move-in) (?:fees?"
                r"|costs?)\b"
            ),
            rf"\bcoverage up to {MONEY}|\bup to {MONEY} (?:in|of) (?:coverage|funding|cash|benefits)",
        ),
        around=ASKED,
        text=YES,
        near=r"\b(?:your request|refund|scam|fraud|cancellation policy|as agreed|approval letter|generic"
        r"|pharmac\w+)\b",
        before=r"we were unable to get the|not the",
    ),
    Sign(
        (
            (
                rf"\b(?:tune-?ups|wings|tacos|pints|beers|margaritas|haircuts|facials|oil changes|cleanings"
                rf"|classes|massages|manicures|pedicures|car washes|inspections|tickets|bouquets|pizzas?"
                rf"|burgers|lunch(?:es)?|brunch|cocktails|appetizers|donuts|bagels|lattes|oysters|sushi"
                rf"|pumpkins|tires|pies) (?:are |is |just |only |from |for )?(?:{MONEY}|\d{{2}} cents|\d{{2}}¢"
                rf"|half)"
            ),
        ),
        near=_OWED,
        around=ASKED,
        text=YES,
        before=rf"your(?: \w+)?|the|these|{NOT}",
        severity=Severity.WARNING,
    ),
    Sign(
        (
            (
                rf"\b(?:new (?:patients?|clients?|customers?|members?|students?)"
                rf"|first[- ]time (?:\w+ )?(?:customers?|clients?|guests?|visitors?|patients?|buyers?)"
                rf"|first visit)(?: \w+){{0,4}}{GAP24}{MONEY}"
            ),
            (
                rf"{MONEY} (?:new (?:patient|client|customer|member)|first[- ]time|intro(?:ductory)?|first visit"
                rf"|walk-in|early bird) "
            ),
            rf"\b(?:special|deal|combo|lunch|dinner|happy hour|brunch|feature){GAP24}\b(?:for|only|just|at) {MONEY}",
        ),
        anchors=(
            r"\bnew (?:patient|client|customer|member|student)s?\b",
            r"\bfirst[- ](?:time|visit)\b",
            (
                r"\b(?:special|deal|combo|happy hour"
                r"|brunch|early bird|intro|introductory|walk-in)\b"
            ),
        ),
        near=_OWED,
        around=ASKED,
        before=NOT,
    ),
)

RULE = Rule(
    id="price-lure",
    title="A price as bait",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="price_lure",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” advertises a price or terms to win a sale.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A price that nobody asked for is an advertisement; service messages state only what a customer owes or asked.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Peak Gym: your class is booked. «Memberships now from $12» a month."),
        Example("First Choice Lending: refinance at «rates as low as 5.1%»."),
        Example("Ironclad Storage: «no credit check», move in today."),
        Example("Nimbus Air: «0% financing» for 18 months on new heat pumps."),
    ),
    compliant=(
        Example("Kestrel Bank: only $20 remains in your account."),
        Example("Northgate Dental: you asked about the price: cleanings start at $90 without insurance."),
        Example("Example Plumbing: the repair comes to $210. Reply OK to approve."),
    ),
)
