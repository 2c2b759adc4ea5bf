"""The words of `political-content`, and the innocent phrases that contain them.

Decides: nothing by itself. The lists are ours, from what the providers' lists of forbidden categories name.
"""

from typing import Final

from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair

_OFFICE: Final = (
    r"(?:(?:u\.?s\.? |state )?(?:senate|senator|congress|congressman|congresswoman|house of representatives"
    r"|representative)|governor|mayor|president|city council|county commissioner|school board|sheriff"
    r"|district attorney|attorney general|judge|state house|assembly(?:man|woman)|alderman|town council"
    r"|county council)"
)
WORDS: Final = Lexicon(
    certain=(
        (
            r"\bfec deadline\b|\brush \$ ?\d+\b|\bvote (?:for|against) the (?:\w+ )?(?:levy|bond|measure|amendment"
            r"|referendum|tax increase|recall)\b"
        ),
        (
            r"\bfor (?:us )?(?:congress|senate|governor|mayor|president|sheriff) campaign\b"
            r"|\bcount on (?:your vote|you to vote)\b|\bvoted to (?:cut|repeal|ban|raise taxes|end|defund)\b"
            r"|\bpetition to (?:recall|impeach|stop|ban|repeal)\b"
            r"|\b(?:recall|impeach) (?:the )?(?:governor|mayor|president)\b"
        ),
        (
            r"\b(?:re-?elect|elect|vote for|candidates? for|running for|campaign for"
            rf"|volunteer for) (?:\w+ ){{0,3}}(?:for |as |to )?{_OFFICE}\b|\bre-?elect \w+\b"
            rf"|\b(?:running|run|candidate|candidates|candidacy) for (?:office|public office|{_OFFICE})\b"
        ),
        (
            r"\bvote (?:yes|no) on (?:prop(?:osition)?|measure|question|issue|amendment|the (?:school )?(?:levy|bond"
            r"|budget|referendum)|article|initiative|\d+|recall)\b|\bballot (?:measures?|initiatives?)\b"
            r"|\b(?:get out the vote|gotv|super pac|political action committee|political (?:campaign|candidate"
            r"|donations?|fundraising|ads?|outreach|party|committee|polling))\b"
        ),
        (
            r"\bvote for (?:\w+ ){1,3}(?:on|this|by|in) (?:november|nov|the primary|election day|tuesday)\b"
            r"|\b(?:flip|keep|take back|hold) the (?:senate|house|statehouse|legislature)\b"
            r"|\b(?:tell|call|urge|ask) congress\b"
        ),
        (
            r"\bpaid for by (?:the )?(?:committee|friends of|citizens|people for"
            r"|\w+ (?:\w+ )?for (?:\w+ )?(?:congress|senate|governor|mayor|president|america)|\w+ pac\b)"
        ),
        (
            r"\b(?:our|the|this|his|her|my) (?:grassroots|senate|congressional|presidential|gubernatorial"
            r"|mayoral) campaign\b|\b(?:chip in|donate|pitch in) (?:\$?\d+ )?(?:now |today )?to (?:help )?(?:elect"
            r"|defeat|flip|beat|stop the (?:gop|left|republicans|democrats)|keep the (?:house|senate))\b"
        ),
        (
            r"\b(?:call|tell|contact|text|email|urge|write) your (?:senators?|congress\w*|representatives?"
            r"|legislators?|lawmakers?|mps?|assembly\w*|state (?:senator|rep))\b"
        ),
        (
            r"\b(?:democratic|republican|libertarian|green) (?:party|national committee|candidate|primary|nominee"
            r"|governors)\b|\b(?:vote|voting) (?:democrat|republican|blue|red|gop)\b"
            r"|\bmaga (?:country|movement|rally|hats?|patriots?)\b"
        ),
        (
            r"\b(?:vote por|vota por|reelija|candidat[oa] a (?:alcalde|gobernador\w*|senador\w*|congres\w*)"
            r"|partido (?:dem[oó]crata|republicano))\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:election day|early voting|polling (?:place|location)s?|polls (?:are open|open|close)|your ballot"
            r"|mail-?in ballot|absentee ballot|register(?:ed)? to vote|voter (?:registration|guide|turnout)"
            r"|canvass(?:ing|ers?)?|phone ?bank(?:ing)?|democrats|republicans|gop|sign (?:the|our|this) petition"
            r"|town hall with (?:senator|rep\w*|congress\w*|mayor))\b"
        ),
    ),
    innocent=(
        (
            r"\b(?:closed|close|open|hours|holiday)\b[^.\n]{0,24}\belection day\b"
            r"|\belection day (?:hours|holiday|and veterans)\b"
        ),
        (
            r"\b(?:job|qualified|great|good|ideal|strong|surgical|implant|transplant|your) candidates?\b"
            r"|\bcandidates? for (?:the|a|this|our) (?:position|role|job|procedure|treatment|surgery|implants?|hair"
            r"|class president)\b"
        ),
        (
            r"\b(?:hoa|board|union|shareholder|proxy|homeowners?|condo|co-?op|officer|student council|member"
            r"|association|bylaws?|benefits?) (?:\w+ )?(?:ballots?|elections?|vot(?:e|es|ing)|candidates?)\b"
            r"|\b(?:wet|dry|carpet) canvass\w*\b"
        ),
        (
            r"\bregistered nurse\b|\b(?:service|sales|customer|account|support|your) representatives?\b"
            r"|\bcontact your (?:local |sales |account |service |hr |benefits |union |claims |case |customer "
            r"|customer service )?representatives?\b|\bdemocrat (?:gazette|and chronicle|-gazette)\b"
        ),
        (
            r"\bvote for (?:your favorite|us|the best|the winning|your top|best)\b|\bclass president\b"
            r"|\bpolling (?:station|interval|rate)\b|\bhelp (?:us )?elect(?:ed)? (?:board|officers)\b"
        ),
        (
            r"\belect (?:to|not|coverage|in|for (?:coverage|cobra))\b"
            r"|\b(?:vice|company|association|board|club) president\b"
        ),
    ),
    elsewhere=(
        (
            r"\b(?:hoa|homeowners|condo|shareholders?|bylaws|union members|student council|book club"
            r"|board of directors|annual meeting|school closed|offices? (?:are |will be )?closed)\b"
        ),
    ),
    pairs=(
        Pair(
            r"\b(?:vote|votes|voting|donate|chip in|campaign|rally|volunteer)\b",
            (
                r"\b(?:senator|congress|governor|mayor|president|candidate|ballot|prop(?:osition)? \d+|legislature"
                r"|gop|republicans?|democrats?|midterms?|primary election|general election)\b"
            ),
            Grade.DOUBTFUL,
            60,
        ),
    ),
)
