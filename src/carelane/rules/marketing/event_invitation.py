"""Invitations to events.

Decides: "join us for", "you're invited to", RSVPs, seminars, grand openings. A church's, school's or
association's own event is a warning only.
Leaves alone: meetings, video visits and hearings of the customer's own matter; invitations to a portal.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.language.patterns import compiled
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._event_moves import GATHERS
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_OWN = (
    r"\b(?:portal|workspace|account as|join the (?:account|team|group|call|room|meeting|waitlist|queue)"
    r"|set up your|activate|interview|conference|hearing|mediation|deposition|telehealth|video|zoom call"
    r"|your (?:appointment|visit|session|case|claim|lesson|call|interview)"
    r"|iep|inspection|orientation|board meeting|staff meeting|parent meeting|parents' meeting|closing|court"
    r"|shift|training|reminder of your|has been (?:moved|cancell?ed|postponed|rescheduled)|you have tickets|is (?:moved"
    r"|cancell?ed|postponed)|you registered|registered for|confirmed for|your rsvp|rsvp (?:was|is|has)"
    r"|your registration|your seat is|seating chart)\b"
)
_OCCASION = (
    r"(?:open house|webinar|workshop|seminar|masterclass|grand opening|ribbon cutting|launch party"
    r"|fundraiser|gala|(?:job |health |book |craft |street |county |spring |fall |school |science "
    r"|wedding |career )fair|festival|(?:farmers'? |holiday |night |christmas |flea |craft |spring "
    r"|vendor |makers |summer |winter )market|expo|trunk show|tasting|happy hour|concert|party|mixer"
    r"|fashion show|meet and greet"
    r"|game night|trivia(?: night)?|ladies(?:'| )night|picnic|potluck|bbq|barbecue|cookout|celebration"
    r"|carnival|bazaar|bake sale|demo day|info(?:rmation)? session|appreciation (?:day|event|night)"
    r"|vip (?:night|event|party)|customer day"
    r"|(?:movie|paint|family|date|wine|parents'?) night|retreat|brunch|gathering|block party|town hall"
    r"|luncheon|reunion|social|art walk|food drive|toy drive|blood drive|revival|vbs|vacation bible school"
    r"|class reunion|5k|golf outing|pop-?up|dinner|tournament|challenge|cruise|league)"
)
_COME = (
    r"\b(?:join|come|don't miss|rsvp|register|save (?:your|a) (?:seat|spot)|reserve|see you (?:there|at)"
    r"|stop by|swing by|invited|hope to see|bring|sign up|tickets?|get your|drop in|you won't want|free food"
    r"|everyone is welcome|all are welcome)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\byou(?:'re| are|r|r family is|'ve been| have been) (?:all |cordially |warmly |specially "
                r"|personally |exclusively )?invited (?:to|for)\b"
            ),
            (
                r"\bjoin us (?:for|at|on|in|this|tomorrow|tonight|today|next|as|and|live|online|to|every|\w+day"
                r"|friday)\b"
            ),
            (
                r"\b(?:save|reserve|claim|secure|grab|book) your (?:free )?(?:seats?|place|tickets?) ?(?:at|for"
                r"|to|now|today|here|:|-|!|\.|in|by)"
            ),
            r"\b(?:save|reserve|claim|secure|grab) (?:your|a) spots?\b",
            (
                rf"\b(?:come|stop|swing|drop) (?:by|in|out|on (?:by|in|over|out)|over|to|join)(?: us)?(?: to| for"
                rf"| at)? (?:our|the|a|an)? ?(?:\w+ ){{0,3}}{_OCCASION}\b"
            ),
            (
                rf"\b(?:don't miss|mark your calendars? for|save the date(?: for|:)?|come to|see you at"
                rf"|tickets? (?:for|to)|register for|sign up for|attend|celebrate with us at) (?:our |the "
                rf"|this |a |an )?(?:\w+[' ]{{1,2}}){{0,4}}{_OCCASION}\b"
            ),
            (
                r"\bhappy hour\b|\b(?:taco|wine|trivia|karaoke|burger|wing|martini|pizza) (?:tuesday|wednesday"
                r"|thursday|monday|friday|sunday|night)s?\b"
            ),
            r"\bsave you an? (?:seat|chair|spot|place|table)\b|\bcome see (?:what|why|how)\b",
            (
                r"\bgrand (?:re-?)?opening\b|\bribbon cutting\b|\btickets? (?:are )?(?:on sale|available"
                r"|selling)\b|\bget your tickets\b"
            ),
            (
                r"\bcome (?:celebrate|enjoy|party|meet (?:our|the)|experience|taste|shop|join us|say hi"
                r"|say hello|see (?:our|the new)|check out|visit (?:us|our)|visit[.!]|try (?:our|it|the))\b"
            ),
        ),
        near=_OWN,
    ),
    Sign((r"\brsvp\b",), near=_OWN, severity=Severity.WARNING),
    Sign(
        (
            (
                rf"\b(?:our|annual|upcoming|free|live|virtual|the|a|an|this"
                rf"|first) (?:\w+[' ]{{1,2}}){{0,4}}{_OCCASION}\b"
            ),
        ),
        anchors=(rf"\b{_OCCASION}\b",),
        needs=_COME,
        near=_OWN,
    ),
)
_INSTITUTION = (
    r"communit(?:y|ies)|\b(?:school|parents?|students?|pta|church|worship|bible|prayer|congregation|parish"
    r"|mass|hoa|residents?|tenants?|meet-?ups?|clubs?|neighborhood|council|city|county|town hall|library"
    r"|blood drive|food drive|toy drive|members? meeting|board"
    r"|graduation|chapel|fellowship|youth|choir|ministry|alumni|volunteers?|employees?|staff|team|scouts?"
    r"|league|practice|campus|vbs|pastor|temple|mosque|synagogue|nonprofit|association|union|families"
    r"|kids)\b"
)
_BUSINESS = (
    r"\b(?:discounts?|% off|off\b|specials?|shop|shopping|sale|wine|vip|prizes?|giveaways?|demo"
    r"|drinks|seminar|tour our|pricing|exclusive|refreshments)\b"
)
_invites = reading("“{match}” invites to an event.", *_SIGNS, *GATHERS)


def _check(text: Text) -> Iterator[Hit]:
    """An institution's own event is contested; a business's event is marketing."""
    own = compiled(_INSTITUTION).search(text.folded) and not compiled(_BUSINESS).search(text.folded)
    for hit in _invites(text):
        yield Hit(hit.start, hit.end, hit.what, severity=Severity.WARNING if own else hit.severity)


RULE = Rule(
    id="event-invitation",
    title="An invitation to an event",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    category="event",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *GATHERS),
    check=_check,
    covers=(*COVERS, "UC-07"),
    causes=CAUSES,
    why="Published lists of use cases put event invitations under Marketing; an institution's own meeting "
    "may pass as a notice.",
    how_to_fix=f"{TAKE_OUT} For a meeting that people are signed up for, say so: “the meeting you "
    f"registered for is at 6”.",
    non_compliant=(
        Example("Stone & Pine Furniture: «join us for» «our VIP night» on Friday."),
        Example("Hudson Tax: «save your seat for» «our free seminar»."),
        Example("Unity Church: «you're invited to» «our picnic» on Sunday."),
    ),
    compliant=(
        Example("Bayside Pediatrics: please join the video visit at 2 PM."),
        Example("Lakeshore College: you are invited to the parent conference on Tuesday at 6."),
        Example("CloudNine IT: you've been invited to join the portal as an admin."),
        Example("Copper Kettle: your RSVP for 4 people is confirmed."),
    ),
)
