"""Job alerts for other employers.

Decides: job boards, lists of openings at several companies, recruiting for clients.
Leaves alone: a business's own openings and interviews, "job" as in a repair.
"""

from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.prohibited._lexicon import Grade, Lexicon, Pair, content
from carelane.rules.prohibited._parts import LOOKS_AT
from carelane.rules.rule import Example, Rule

_WORDS: Final = Lexicon(
    certain=(
        (
            r"\b\d+\+? (?:new )?(?:\w+ )?(?:jobs|openings|positions) (?:posted |added |open |available "
            r"|just posted )?(?:near|around) you\b"
        ),
        r"\b(?:top|local|area|multiple|hundreds of|other) employers (?:near|in|need|are|want|hiring|seek\w*)\b",
        (
            r"\bjob match(?:es)?\b|\bjob (?:alerts?|openings|listings?) (?:from|for|at) (?:employers|companies"
            r"|multiple|hundreds|thousands|top)\b|\bemployers (?:across|nationwide|from)\b"
        ),
        (
            r"\b\d+\+? (?:new |more |other |great |open |local )*(?:jobs?|openings|positions) (?:near|in your area"
            r"|match\w*|nearby|hiring|around you|that match|for you)\b"
        ),
        (
            r"\b(?:new|top|latest|great) jobs (?:near you|in your area|nearby|match\w* your|for you|today|added"
            r"|posted|that match)\b|\bjobs (?:near you|in your area|matching your|that match your)\b"
        ),
        (
            r"\bjobs? that match(?:es)? your\b|\b(?:\w+,? ){1,3}and \w+ are hiring (?:in|near|now)\b"
            r"|\bjobs in \w+ (?:\w+ )?(?:hiring|paying|starting at)\b"
        ),
        (
            r"\b(?:job boards?|job (?:aggregators?|search engine|matching (?:service|platform)|listing service)"
            r"|third[- ]party (?:job|recruit\w+)|employers (?:are )?(?:looking|hiring|searching|viewed your|want))\b"
        ),
        (
            r"\b(?:companies|businesses|employers|\d+ employers|local companies) (?:are|now) (?:now )?hiring\b"
            r"|\bhiring (?:near you|in your area)\b"
        ),
        (
            r"\b(?:ofertas? de (?:trabajo|empleo) (?:cerca|de hoy|en su [aá]rea|en tu [aá]rea)|bolsa de trabajo"
            r"|alertas? de empleo)\b"
        ),
    ),
    doubtful=(
        (
            r"\b(?:our|a|my) client(?:,? \w+){0,4} (?:is|are) (?:hiring|looking for|seeking|recruiting)\b"
            r"|\b(?:position|role|opening|job|contract) (?:with|at|for) (?:one of )?(?:our|a|my) clients?\b"
            r"|\bon behalf of (?:our|a) client,? .{0,20}\b(?:hiring|position|role)\b"
        ),
        (
            r"\b(?:recruit(?:s|ing|ment)?|staffing|headhunt\w+) (?:for|on behalf of) (?:other |our |third[- ]party "
            r"|multiple |various )(?:companies|clients|employers|businesses)\b"
        ),
        r"\bremote jobs?\b",
    ),
    innocent=(r"\bemployers? (?:want (?:proof|a|your)|plan|match|contribution|portal)\b|\bjob board meeting\b",),
    pairs=(
        Pair(r"\b\d+\+? (?:\w+ ){0,2}jobs\b", r"\b(?:hiring|apply (?:now|here|today)|resume|openings?|employers)\b"),
        Pair(
            r"\bjob (?:alerts?|leads|openings|opportunities|postings?|listings?)\b",
            (
                r"\b(?:employers|companies|match\w*|resume|zip|near you|career|indeed|staffing|candidates?|apply to"
                r"|recruiters?)\b"
            ),
            Grade.DOUBTFUL,
        ),
    ),
    elsewhere=(
        (
            r"\b(?:repair|plumb\w+|hvac|technician|our (?:hospital|restaurant|store|school|warehouse)|join our team"
            r"|open positions at our|job site)\b"
        ),
    ),
)

RULE = Rule(
    id="job-alert-content",
    title="Job alerts for other employers",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse job boards and recruiting for third parties. Texts about a business's own openings, after "
        "an opt-in, are different."
    ),
    how_to_fix=(
        "If the openings are your own, say so (“our warehouse is hiring”) and name your business. If you "
        "recruit for others, ask your "
        "provider before you pay; most refuse it."
    ),
    check=content(_WORDS, "reads as job alerts for other employers"),
    triggers=_WORDS.triggers,
    covers=("CNT-08", "SMP-15"),
    causes=("prohibited-other",),
    limits="Staffing agencies that place people in their own employ are a warning.",
    non_compliant=(
        Example("JobPing: «12 new jobs near you», see the list. Reply STOP to opt out."),
        Example("We run a «job board» and send openings to members.", kind=Target.DESCRIPTION),
        Example("Harbor Talent: «our client is hiring» a welder in Dayton. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Maple Warehouse: your interview for the forklift job is Monday at 9. Reply STOP to opt out."),
        Example("Example Plumbing: job update, the new heater is in and the job is done. Reply STOP to opt out."),
    ),
)
