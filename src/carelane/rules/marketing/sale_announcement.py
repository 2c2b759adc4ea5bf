"""A sale as an event.

Decides: "summer sale", "on sale", "clearance", "Black Friday deals".
Leaves alone: the sale of a home or car, sales tax, sales staff, security clearance, opening hours.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_STAFF = (
    r"(?:team|reps?|representatives?|office|department|staff|associates?|agents?|manager|tax|receipt|order"
    r"|contract|agreement|person|people|desk|line"
    r"|report|figures|meeting|training|invoice|call|is pending|closed?s?\b|of (?:your|the (?:home|house"
    r"|property|car|vehicle|business|unit|lot|land)|this|his|her|a ))"
)
_SIGNS = (
    Sign(
        (
            (
                r"\b(?:flash|summer|winter|spring|fall|autumn|holiday|christmas|xmas|easter|anniversary"
                r"|labor day|memorial day|presidents'? day|4th of july|july 4th"
                r"|back[- ]to[- ]school|end[- ]of[- ](?:season|year|summer|month)|year[- ]end|semi[- ]annual"
                r"|annual|closeout|liquidation|warehouse|sidewalk|tent|weekend"
                r"|midnight|one[- ]day|\d{1,2}[- ](?:day|hour)|friends (?:and|&) family|big|biggest|huge|mega"
                r"|storewide|site-?wide|private|preview|vip|cyber|new year(?:'s)?"
                r"|(?:mother|father|valentine)'s(?: day)?|birthday|members?|our|online|in-store|early|blowout"
                r"|super|massive|best) sales?\b"
            ),
            (
                r"\bsale (?:ends?|ending|starts?|begins?|is (?:on|live|here|now|happening|back)|event|alert"
                r"|items?|on now|this weekend|today|continues|preview|prices|priced|season)\b"
            ),
            r"\bon sale\b|\bsale!",
            r"\bblow-?outs?\b|\bdoor ?busters?\b|\bliquidation\b|\bclose-?outs?\b|\b(?:everything|all|\w+) must go\b",
        ),
        before=rf"{NOT}(?: \w+){{0,3}}",
        after=_STAFF,
        near=r"\b(?:closing|escrow|deed|listing|buyer|seller|your (?:home|house|property|condo|vehicle)"
        r"|accident|audit)\b",
    ),
    Sign(
        (r"\bblack friday\b|\bcyber (?:monday|week)\b|\bprime day\b|\bsmall business saturday\b",),
        near=r"\b(?:clos(?:ed?|es|ing)|hours|open (?:at|from|until|on)|offices?|delays?|ships?|shipping"
        r"|carrier|deliver\w*|arrive|volume|pick ?up)\b",
        despite=r"\b(?:sale|deals?|off|save|specials?|offers?|discounts?|shop)\b",
    ),
    Sign(
        (r"\bclearance\b",),
        before=r"security|medical|background|customs|height|dental|surgical|police|travel|vehicle|surgery"
        r"|cardiac|door|ground|title|tax|student|exit|holds?|doctor's",
        after=r"(?:form|letters?|exam|paperwork|from|code|certificate|to |for (?:surgery|sports|work|your)"
        r"|is |was |has |appointment|number)",
        despite=r"\bclearance (?:sale|event|prices?|rack|items?)\b",
        near=r"\b(?:doctor|surgery|surgeon|physician|permit|customs|badge|cardiologist)\b",
    ),
)

RULE = Rule(
    id="sale-announcement",
    title="The announcement of a sale",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="seasonal",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” announces a sale.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A sale is the plainest form of promotion; a sample that shows one does not fit any service use case.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Stone & Pine Furniture: your sofa ships Monday. Our «summer sale» starts Friday!"),
        Example("Trailhead Outfitters: boots are «on sale» until Saturday."),
        Example("«Black Friday» deals at Corner Books are live."),
    ),
    compliant=(
        Example("Pinnacle Realty: the sale of your home closes Friday at 10 AM."),
        Example("Corner Books: our sales team will call you about your question."),
        Example("Trailhead Outfitters: we are closed on Black Friday. Your order ships Monday."),
        Example("Lakeshore College: your background clearance was received."),
    ),
)
