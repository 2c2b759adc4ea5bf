"""A notice that a place has come free for somebody who waits.

Decides: "a spot opened up tomorrow at 10, reply YES to take it", "you are next on our waitlist and Friday at 2 is
open". Advice at most, because authorities can be read both ways (see the conflict); where a use case covers bookings
or care, it is observed and not reported.
Leaves alone: tables and rooms that are ready, the place in a queue, "we received your waitlist application", job
openings, openings with a price or an offer (the other rules of this folder say more).
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._signs import CAUSES, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_PLACE = (
    r"(?:spots?|slots?|places?|openings?|seats?|appointments?|times?|beds?|units?|apartments?|spaces?|kennels?"
    r"|sites?|berths?|chairs?)"
)
_TAKE = (
    r"\b(?:want it|interested|would you like (?:it|to|this)|do you want|can you (?:make|take) it|reply|text|call"
    r"|respond|let us know|tap|click|claim|take it|confirm|grab it|move (?:up|yours))\b"
)
_LIST = r"\b(?:wait(?:ing)?[ -]?list|cancell?ation list|standby list|short-?notice list|call list)\b"
# What is no place to be taken, or no news of one.
_OTHER = (
    r"\b(?:job|position|shift|role|hiring|interview|parking|lane|road|bridge|jury|table is ready|room is ready"
    r"|was added|were added|have been added|number \d+ (?:in|on)|(?:your )?application (?:was|is|has)|remain\w*"
    r"|still (?:on|waiting)|removed from|no (?:spots?|openings?|places?)|yet)\b"
)
_SIGNS = (
    Sign(
        (
            (
                rf"\b(?:an?|one|another|the|your)(?: [\w-]+){{0,2}} {_PLACE}(?: \w+){{0,3}} (?:opened(?: up)?"
                rf"|(?:become|became) available|(?:come|came) free|freed up|cleared up)\b"
            ),
            (
                rf"\b(?:earlier|sooner) {_PLACE}(?: (?:is|are))?(?: now)? (?:available|open|free)\b"
                rf"|\b(?:we|i) (?:just )?had a cancell?ation\b"
            ),
        ),
        needs=_TAKE,
        after=r"(?:fee|charge|policy|request|notice)s?\b",
        text=_OTHER,
    ),
    Sign(
        (
            (
                rf"\byou(?:'re| are)(?: \w+){{0,2}} (?:next|first|up next|at the top)(?: \w+){{0,2}} (?:on|off|in)"
                rf" (?:our|the) (?:\w+ )?{_LIST}"
            ),
            (
                rf"{_LIST}[^!?\n]{{0,40}}\b(?:is|are) (?:now )?(?:open|available|free|yours)\b"
                rf"|\b(?:off|from) (?:our|the) (?:\w+ )?{_LIST}[^!?\n]{{0,40}}\b(?:open|available|free|spot|place)\b"
            ),
        ),
        needs=rf"{_TAKE}|\b(?:open(?:ed)?|available|free)\b",
        text=_OTHER,
    ),
)

RULE = Rule(
    id="waitlist-opening",
    title="A place that has come free",
    looks_at=SENT,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    category="announcement",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” offers a place that has come free.", *_SIGNS),
    covers=("UC-04", "UC-07"),
    causes=CAUSES,
    conflict="waitlist-openings",
    why="A free place is news about their own request for people on a list and an offer to everybody else; no source "
    "names the case.",
    how_to_fix="Send it to people on the list only, say that they are on it, add no offer, and declare Account "
    "Notification beside Customer Care.",
    non_compliant=(
        Example("Blue Door Dental: «a spot opened up» tomorrow at 10. Reply YES to take it.", use_case=""),
        Example("Sunny Preschool: «you are next on the waiting list» and a place is free.", use_case=""),
        Example("Cedar Eye Care: an «earlier appointment is available» Monday. Reply 1 to move.", use_case=""),
    ),
    compliant=(
        Example("Grill House: your table is ready. You were on the waitlist.", use_case=""),
        Example("Fairview Apartments: you are number 14 on the waitlist. No unit has come free yet.", use_case=""),
        Example("City of Brookfield: the left lane opened up after the crash.", use_case=""),
        Example("Blue Door Dental: a spot opened up tomorrow at 10. Reply YES to take it."),
        Example("Peak Gym: a spot opened up in your class. Reply YES.", use_case="ACCOUNT_NOTIFICATION"),
    ),
)
