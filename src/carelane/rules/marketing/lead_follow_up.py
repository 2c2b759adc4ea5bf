"""Following up a lead: somebody who asked once and has not bought.

Decides: "are you still interested", "are you looking for", "wanted to see if you'd like", "open to a quick call".
Leaves alone: questions about a running repair, claim, tour or appointment; answers to a question just asked.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lead_moves import LEADS
from carelane.rules.marketing._lexicon import GAP8, GAP16, GAP24, GAP40, INQUIRED, NOT, RUNNING
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_QUICK = (
    r"(?:quick|brief|short|\d{1,2}[- ]?min(?:ute)?s?|free|intro(?:ductory)?|discovery|no[- ]obligation"
    r"|strategy|virtual|live|personal(?:ized)?|complimentary|private|custom)"
)
_TALK = (
    r"(?:chat|call|demo|tour|walk-?through|consult(?:ation)?|conversation|zoom|look|assessment|audit"
    r"|convo|meeting|presentation|showing|test drive|intro)"
)
_PITCH = (
    r"\b(?:interested|tour|demo|plans?|options|pricing|move forward|get started|sign up|sign you up|join"
    r"|membership|proposal|offer|buy|sell|selling|book an?|schedule an?|come in|next visit|still want"
    r"|quote|estimate you|consult\w*|help you (?:find|save|get)|looking (?:for|to)|set up a time|enroll"
    r"|learn more|thoughts|decision|decide\w*|custom plan|rates)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:still|are you|were you|was|you're|you were|be|seem|anyone|you might be|you may be"
                rf"|if) interested(?: in\b{GAP24}|[?.!,])"
            ),
            (
                r"\binterested in (?:learning|hearing|selling|buying|refinancing|getting (?:an?|your|started)"
                r"|scheduling|our|joining|saving|trying|booking|moving)\b"
            ),
            r"\binterested\?",
        ),
        anchors=(r"\binterested\b",),
        around=r"\b(?:appointment|position|job|role|interview|time ?slot|slot|waitlist|volunteer\w*"
        r"|reschedul\w*|refund)\b",
        before=rf"{NOT}|thank you for being|let us know if you are no longer|who (?:is|are)|the (?:buyer"
        rf"|tenant|seller) (?:is|was)(?: still)?",
    ),
    Sign(
        (
            (
                r"\b(?:are you|you're|you were|if you're|if you are|were you)(?: \w+)? (?:looking (?:for|to)"
                r"|in the market|thinking (?:of|about)|shopping (?:for|around)|considering|searching for"
                r"|planning (?:a|your|to (?:buy|sell|move|remodel|refinance|travel|attend|enroll|lease|rent|start"
                r"|replace|upgrade|switch))|hoping to)\b"
            ),
            (
                r"^(?:\W*(?:hi|hello|hey) \w+[,!.]? ?)?(?:still )?(?:looking (?:for|to)|thinking (?:of|about)"
                r"|considering|in the market|shopping for|need (?:an?|new|some)) [^.!?\n]{2,50}\?"
            ),
            (
                r"\b(?:tired of|sick of|fed up with|craving|dreaming of|struggling with|curious (?:what|how"
                r"|about)|need (?:cash|money|leads|customers|more (?:leads|customers|space|room"
                r"|help around))) ?[^.!?\n]{0,50}\?"
            ),
            r"\bcurious what (?:your|it|we)\b",
            (
                r"\bstill (?:need|want|looking for|thinking about|considering|searching for) (?:an? |your |some "
                r"|that |the |help )[^.!?\n]{2,40}\?"
            ),
        ),
        anchors=(
            (
                r"\b(?:looking (?:for|to)|in the market|thinking (?:of|about)|shopping (?:for|around)"
                r"|considering|searching for|planning|hoping to|still (?:need|want)|need|tired of|sick of"
                r"|fed up with|craving|dreaming of|struggling with|curious (?:what|how|about))\b"
            ),
        ),
        before=r"(?:what|which|where|how|who|why|when)(?: \w+){0,3}",
        inside=r"\bneed (?:an?|new|some) (?:ride|interpreter|copy|receipt|refill|different|time|date"
        r"|extension|hand|reminder|reset|reason|(?:new|another) (?:time|date|link|code|card)|link|code"
        r"|help|more|password|lift|accommodation)",
        after=r"(?:the|our|a|an|your) (?:gate|office|entrance|building|parking|door|number|package|order"
        r"|invoice|receipt|policy|address|technician|cancel\w*|refund|record|new (?:card|id))",
        near=RUNNING,
    ),
    Sign(
        (
            (
                rf"\bgood time (?:to|for)(?: \w+)? (?:talk|chat|discuss|call|connect|quick|go over|reach you"
                rf"|catch up|measure|meet you|give you){GAP8}"
            ),
            (
                rf"\b(?:open to|up for|worth|got time for|available for|free for|time for|interested in|schedule"
                rf"|book|grab|hop on|set up|jump on|down for|let's do|arrange|want|like|do) (?:an? |your "
                rf"|our )?(?:{_QUICK} )+{_TALK}\b"
            ),
            (
                r"\b(?:want|see|request|schedule|book|get|watch|like|set up) (?:an? |our |your )?(?:live |free "
                r"|personal |product )?demo\b"
            ),
            (
                rf"\bwould you (?:be )?(?:(?:open|willing|consider) (?:to )?an? |(?:open|willing|consider"
                rf"|like) (?:to )?(?:apply|enroll|sign up|try"
                rf"|an? (?:quick|free|tour|demo|quote|consult|estimate|look|new|brief|short)|meeting|talking"
                rf"|chatting|hearing|learn|hear|sit down|discuss|explore|meet"
                rf"|see (?:our|the|a)|tour|sell|selling|book an?|come in|visit|schedule an?|come by for"
                rf"|set up an?)){GAP16}"
            ),
        ),
        anchors=(
            r"\bgood time\b",
            (
                r"\b(?:chat|call|demo|tour|walk-?through|consult|consultation"
                r"|conversation|zoom|look|assessment|audit|convo|meeting|presentation|showing|test drive|intro)\b"
            ),
            r"\bwould you (?:be|consider|like)\b",
        ),
        around=INQUIRED,
        near=rf"{RUNNING}|\b(?:doctor|dr|nurse|case manager|teacher|attorney|follow-?up|pick ?up|copy|photo|notice"
        rf"|reminder)\b",
        text=r"\b(?:opposing|counsel|settlement|mediat\w+"
        r"|the (?:judge|court|notice|hearing|other side|insurer|adjuster))\b",
    ),
    Sign(
        (
            (
                rf"\b(?:just |wanted to |i'm |i am |we're |hope |quick )?(?:checking in|check in|following up"
                rf"|follow up|reaching out|touching base|touch base|circling back|circle back|bumping this"
                rf"|wanted to (?:see|check|follow|reach|touch|know|ask|find out)){GAP40}"
            ),
        ),
        anchors=(
            (
                r"\b(?:checking in|check in|following up|follow up|reaching out|touching base|touch base"
                r"|circling back|circle back|bumping this|wanted to (?:see|check|follow|reach|touch|know|ask"
                r"|find))\b"
            ),
        ),
        needs=_PITCH,
        near=rf"{RUNNING}|\b(?:surgery|procedure|extraction|feeling|your (?:visit|stay|repair|ticket|concern"
        rf"|question)|you asked|reminder|appointment)\b",
    ),
)

RULE = Rule(
    id="lead-follow-up",
    title="The follow-up of a lead",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="lead_followup",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *LEADS),
    check=reading("“{match}” follows up somebody who has not bought.", *_SIGNS, *LEADS),
    covers=COVERS,
    causes=CAUSES,
    why="Care campaigns support existing customers; winning new ones, even in a friendly tone, is "
    "acquisition and so marketing.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Fairview Apartments: hi Sam, are you «still interested in a 2 bedroom»?"),
        Example("Peak Gym: «just checking in to see if you'd like to join this month»."),
        Example("Hudson Tax: «would you be open to a quick call about» your taxes?"),
    ),
    compliant=(
        Example("Fairview Apartments: hi Sam, we are still looking at the leak in your kitchen."),
        Example("Example Plumbing: just checking in, is the faucet still leaking?"),
        Example("Ortega Law: is now a good time to talk about your claim?"),
        Example("Nova Mobile: what are you looking for? Reply with the model."),
    ),
)
