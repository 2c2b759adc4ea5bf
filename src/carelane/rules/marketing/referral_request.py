"""Asking people to bring other people.

Decides: "refer a friend", referral rewards, "know someone who", "spread the word", "bring a guest".
Leaves alone: medical referrals, "refer to page 2", bringing a driver or an adult, witnesses.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP16, GAP24, SETTLED
from carelane.rules.marketing._people_moves import REFERS
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_MEDICAL = (
    r"\b(?:doctor|dr\b|insurance|specialist|physician|fax\w*|authori[sz]ation|pcp|provider|required"
    r"|approved|was sent|your referral (?:to|for|was|is|has)|clinic will|cardiolog\w*|therap\w*)"
)
_SAFE = (
    r"\b(?:drive you|driver|interpreter|escort|surgery|ride home|sedation|adult|emergency|evacuat\w*"
    r"|boil|(?:the|no|hot) water|closed|safe\w*|sign you out|pick ?up your child|id\b|saw|witness\w*"
    r"|authori[sz]ed|accident|records|forms|missing|smell\w*|translat\w*|how likely|anesthesia)\b"
)
_PERSON = (
    r"(?:friends?|family|neighbou?rs?|co-?workers?|colleagues?|budd(?:y|ies)|bestie|guests?"
    r"|loved ones?|plus[- ]one|teammates?)"
)
_SIGNS = (
    Sign(
        (
            (
                r"\brefer (?:an? (?:friend|neighbor|family|colleague|co-?worker|new|patient|client|business"
                r"|customer|buddy|loved)|your|us\b|any\w*|\d|friends|family|someone|others|new|more|people"
                r"|them to us)"
            ),
            r"\breferral (?:bonus|rewards?|programs?|programme|credit|link|code|discount|gift|offer|perk|contest)\b",
            (
                rf"\b(?:for (?:each|every|any)|send us (?:a|your)|love|appreciate|grateful for|reward|give us"
                rf"|on your|thank you for (?:each|every|your)|welcome|get paid for){GAP16}\breferrals?\b"
            ),
            r"\breferrals? (?:you send|are (?:always |greatly )?(?:welcome|appreciated)|mean|get|earn)\b",
        ),
        anchors=(r"\brefer(?:rals?)?\b",),
        near=rf"{_MEDICAL}|{SETTLED}",
        after=r"(?:question|request|case|claim|file|matter|account|child|concern)",
        despite=r"\b(?:friends?|neighbor|reward|bonus|earn|gift card)\b",
    ),
    Sign(
        (
            (
                rf"\b(?:tell|share (?:this |it |us |the word |our \w+ |your \w+ )?with|invite|bring|gift"
                rf"|forward (?:this |it )?to|pass (?:this|it|along|our \w+|us){GAP16}to|introduce"
                rf"|recommend (?:us|me|this|our \w+|\w+) to|recommend to|send|treat) "
                rf"(?:along )?(?:an? |your |ur |some |any |all |one |two |\d |more |other "
                rf"|all your )?(?:\w+ )?{_PERSON}\b"
            ),
        ),
        anchors=(rf"\b{_PERSON}\b",),
        near=_SAFE,
        after=r"(?:or family )?member (?:to|who)|(?:who|that) can drive|to (?:drive|sign|help|the portal"
        r"|interpret)|list|room|house|wi-?fi",
        before=r"(?:must|cannot|please do not|don't)",
    ),
    Sign(
        (
            (
                r"\bknow (?:of )?(?:someone|anyone|somebody|anybody|an? (?:friend|neighbor|family member"
                r"|co-?worker|business|homeowner|fellow|mom|parent|person|good \w+)|others|a few people|people"
                r"|friends)(?: else)?"
                r"(?: \w+)? (?:who|that|looking|in need|needing|interested|with|thinking|wanting|could|else)\b"
            ),
            (
                r"\b(?:spread the word|word[- ]of[- ]mouth|pass (?:it|this|us) (?:on|along)|send (?:them|people"
                r"|folks|anyone|someone) (?:our|my|this) way|recommend us|our (?:greatest|best"
                r"|highest) compliment)\b"
            ),
            (
                r"\bknow (?:an?|any|some) \w+(?: \w+)? who (?:needs?|wants?|could use|could|is looking|loves?"
                r"|would|might)\b|\btell (?:them|him|her|anyone) about (?:us|our)\b|\b(?:mention(?:ed)?"
                r"|recommend(?:ed)?) us to\b|\b(?:love|welcome|appreciate|grateful for) an introduction\b"
            ),
            rf"\b{_PERSON} (?:who )?(?:signs? up|joins?|books?|enrolls?|moves in|leases|buys|orders|becomes)\b",
            (
                r"\byou(?:'ll| will)? (?:both|each) (?:get|save|earn|receive)\b|\b(?:both|each) of you (?:get"
                r"|save|earn|receive)\b"
            ),
            rf"\b(?:earn|get|receive) [^.!?\n]{{2,24}} for (?:each|every|any) {_PERSON}\b",
        ),
        near=rf"{_SAFE}|\bhow likely\b",
    ),
    Sign(
        (rf"\bshare (?:your |this |the |my )?(?:code|link|invite){GAP24}\b(?:with|friends|family|get|earn)\b",),
        anchors=(
            (
                r"\bshare (?:your |this |the |my )?(?:code"
                r"|link|invite)\b"
            ),
        ),
        near=r"\b(?:do not|don't|never|verification|passcode|login)\b",
    ),
)

RULE = Rule(
    id="referral-request",
    title="A request for referrals",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="referral",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *REFERS),
    check=reading("“{match}” asks people to bring new customers.", *_SIGNS, *REFERS),
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    why="Asking for referrals finds new customers; “refer” is on the list of soft marketing that declines "
    "care campaigns.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Example Plumbing: your repair is done. «Refer a friend» and get $25."),
        Example("Verde Lawn: «know someone who» needs a good lawn service? «Send them our way»!"),
        Example("Willow Spa: «tell your friends» about us."),
    ),
    compliant=(
        Example("Bayside Pediatrics: your referral to Dr. Kim was sent today."),
        Example("Oakline Insurance: please refer to page 2 of your policy."),
        Example("Harmony Chiropractic: please bring a friend to drive you home after the sedation."),
        Example("Ortega Law: do you know anyone who saw the accident?"),
    ),
)
