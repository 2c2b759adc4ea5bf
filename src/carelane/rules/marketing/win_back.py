"""Winning back people who stopped coming.

Decides: "we miss you", "haven't seen you lately", "come back and", "a lot has changed since".
Leaves alone: a missed appointment, call or delivery; documents that have not arrived; coming back for a follow-up.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import GAP24
from carelane.rules.marketing._return_moves import MISSED
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_TODAY = (
    r"\bmiss(?:ed)? you\b[^.!?\n]{0,40} (?:today|yesterday|earlier|this (?:morning|afternoon))"
    r"|\bmissed you (?:today|yesterday|earlier|this (?:morning|afternoon|evening)|at (?:your|\d"
    r"|the (?:door|house))|for your|on \w+day)"
    r"|\b(?:appointment|appt|reschedul\w*|deliver\w*|package|parcel|technician|scheduled|your call|voicemail"
    r"|stopped by)\b"
)
_PAPERS = (
    r"\b(?:forms?|documents?|signature|claim|ticket|reply|case|question|paperwork|photos?|response"
    r"|payment|application|signed|report|records?|appointment|order|results?|fever|symptoms?|confirm\w*)\b"
)
_CARE = (
    r"\b(?:follow-?up|suture|stitch\w*|results?|pick ?up|retest|appointment|x-?ray|sign|keys|surgery"
    r"|procedure|filling|extraction|implant|vaccin\w*|injury|dose|ticket|refund|returned|repair)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\bwe(?:'ve| have|'d| would)? (?:really |all |sure |already |do |are )?miss(?:ed|ing)? (?:you\b"
                r"|having you|seeing you|your (?:face|smile|business))"
            ),
            r"\b(?:misses you|is missing you)\b",
        ),
        near=_TODAY,
    ),
    Sign(
        (
            r"\b(?:haven't|have not|havent|hasn't) (?:seen|heard from) (?:you|your)\b",
            (
                rf"\b(?:you|you've|looks like you|noticed you|since you)(?: \w+)? (?:haven't|have not|havent"
                rf"|hadn't) (?:visited|been (?:in|back|by|to)|stopped (?:in|by)|ordered|shopped|booked|used"
                rf"|tried|worked out|come in|joined){GAP24}"
            ),
            r"\b(?:long time no see|it's been quiet|account(?:'s| has| is)? (?:been )?(?:quiet|inactive lately))\b",
        ),
        near=rf"{_PAPERS}|\b(?:clos(?:e|ed|ing)|deactivat\w*|delet\w*|secur\w*)\b",
        despite=r"\b(?:lately|in a while|come back|miss you|missing)\b",
    ),
    Sign(
        (
            (
                r"\bit(?:'s| has| is) been (?:quite )?(?:a while|awhile|too long|so long|a long time|ages|forever"
                r"|some time|a minute|far too long)\b"
            ),
        ),
        near=r"\b(?:surgery|procedure|filling|extraction|implant|injury|your (?:ticket|refund|request)|hold"
        r"|queue|waiting|pending|transfer|issue|placed an order)\b",
    ),
    Sign(
        (
            (
                r"\bcome (?:on )?back (?:and|to (?:us|see (?:us|what)|enjoy|the (?:gym|studio|salon|shop|store"
                r"|spa|club|table))|in and|in for (?:a|another|your)|for (?:another|more)|now|anytime"
                r"|this (?:week|month|summer|spring|fall|winter)|in (?:january|february|march|april|may|june"
                r"|july|august|september|october|november|december)|[!])"
            ),
            (
                r"\bit's been (?:over |more than |about )?\d+ (?:days|weeks|months) since your last (?:order"
                r"|purchase)\b"
            ),
            (
                r"\b(?:want|love to (?:have|see|welcome|get)|like to (?:have|see|welcome|get)|welcome|win|have"
                r"|hope to (?:have|win|welcome)) you back\b"
            ),
            r"\blet's get you back (?:in|on the (?:mat|bike|schedule|calendar|books)|to (?:class|the))\b",
            (
                r"\b(?:thinking|thought) (?:about|of) (?:coming back|returning|rejoining)\b"
                r"|\bready to (?:come back|return|rejoin|start again|restart)\b"
            ),
            (
                r"\byour (?:chair|spot|mat|bike|seat|locker|favorite (?:table|seat|spot)"
                r"|desk) is (?:still )?(?:waiting|calling|lonely|empty)\b"
            ),
            r"\b(?:a lot|lots|so much|much|things|plenty) (?:has|have|'s) (?:changed|happened|improved) since\b",
            (
                r"\bwhat you(?:'ve| have|'re| are) (?:been )?missing\b|\bsince you left\b|\bwe(?:'ve"
                r"| have)? saved your (?:spot|seat|rate|place|old|price)\b"
            ),
            r"\blet's (?:reconnect|catch up)\b|\brejoin (?:us|now|today|the)\b",
        ),
        near=rf"{_CARE}|\b(?:waitlist|check-?in|school|daycare|camp|work|shift|call you back)\b",
        after=r"online|up and|on (?:the )?(?:road|line|track|your feet)|shortly|soon as|asap|to (?:work|normal)",
    ),
    Sign(
        (
            (
                r"\byour (?:policy|membership|plan|coverage|subscription|account|insurance|service) (?:has "
                r"|just |recently )?(?:lapsed|expired|ended|was cancell?ed)\b[^.!?\n]{0,8}[.!?,]? ?(?:we can"
                r"|renew|restart|rejoin|come back|let's|get|don't|reactivate"
                r"|reinstate)[^.!?\n]{0,60}\b(?:today|rates?|minutes|offer|special|save|off|free|discount|best"
                r"|great|now)\b"
            ),
            (
                r"\byou(?:'re| are) (?:currently |now |no longer )?(?:unprotected|not (?:covered|protected)"
                r"|uninsured|without coverage)\b"
            ),
        ),
        anchors=(
            r"\b(?:lapsed|expired|ended|cancell?ed)\b",
            (
                r"\b(?:unprotected|uninsured|not (?:covered"
                r"|protected)|without coverage)\b"
            ),
        ),
    ),
)

RULE = Rule(
    id="win-back",
    title="An attempt to win a customer back",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="win_back",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *MISSED),
    check=reading("“{match}” tries to win somebody back.", *_SIGNS, *MISSED),
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    why="Care campaigns serve running business; re-engaging former customers is marketing, and a court "
    "counted it as telemarketing.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Peak Gym: «we miss you»! «Your mat is waiting»."),
        Example("Willow Spa: «it's been a while». We'd «love to have you back»."),
        Example("Harbor Internet: «a lot has changed since» you left."),
    ),
    compliant=(
        Example("Peak Gym: we missed you today. Please call to reschedule your session."),
        Example("Ortega Law: we haven't seen your signed form yet."),
        Example("Harmony Chiropractic: please come back for your follow-up on Monday."),
        Example("Blue Door Dental: it has been two days since your extraction. How are you feeling?"),
    ),
)
