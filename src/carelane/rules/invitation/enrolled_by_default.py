"""People are opted in without doing anything: automatically, by staff, or until they opt out.

Decides: automatic enrolment, opt-out-only consent and staff who opt people in.
Leaves alone: automatic replies after a real opt-in, and a box that is ticked in advance (`preticked-box`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_IN = (
    r"(?:opted[ -]in|enrolled|subscribed|signed up|added to (?:our|the|a) (?:\w+ )?(?:list|program"
    r"|texts|messages|messaging)|included in)"
)
_BY_DEFAULT = (
    rf"\bautomatically (?:be )?{_IN}",
    rf"\b{_IN}(?: \w+){{0,3}} (?:automatically|by default)\b",
    r"\b(?:default|automatic|auto)[ -]?(?:opt(?:ed)?[ -]?in|enrol\w+|subscri\w+)\b",
    (
        r"\b(?:we|staff|our (?:staff|team|office)|agents?|the office|employees) (?:will |then "
        r"|manually )?(?:opt|opts|enroll|enrolls|subscribe|subscribes|sign|signs) (?:\w+ ){1,3}(?:in"
        r"|up|to)\b"
    ),
    (
        r"\b(?:receive|receives|get|gets|sent|send) (?:\w+ ){0,4}(?:unless|until) (?:they|you"
        r"|the customer|customers|clients|patients) (?:\w+ )?(?:opt|opts|reply|replies|unsubscribe|say"
        r"|tell|text|ask)\b"
    ),
    r"\b(?:opt-out|opt out) (?:basis|model|consent|only)\b",
    r"\bfailure to opt[ -]?out\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_BY_DEFAULT):
        if denied(text, match.start(), match.end()):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}”: people are texted without having agreed")


RULE = Rule(
    id="enrolled-by-default",
    title="People are opted in without an act of their own",
    looks_at=(*INVITED, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.HIGH,
    triggers=_BY_DEFAULT,
    covers=("CTA-27",),
    causes=("consent-missing",),
    why="Consent has to be given before the first text; a way out afterwards does not replace it.",
    how_to_fix="Let the person act first (an unticked box, a keyword, a spoken yes) and describe that act.",
    check=_check,
    non_compliant=(
        Example("New tenants are «automatically enrolled» in Maple Ridge text updates."),
        Example("Patients of Northgate Dental «receive reminders unless they opt» out."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Nobody is automatically enrolled; tenants tick an optional box."),
        Example("After they tick the box, a confirmation text goes out automatically."),
    ),
)
