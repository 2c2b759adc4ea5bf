"""Trials and first units for free.

Decides: "free trial", "try Pro free for 14 days", "your first class is free".
Leaves alone: the end or start of a trial that runs, court trials, clinical trials.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._lexicon import ASKED, GAP24
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_RUNS = (
    r"\b(?:ends|ended|expir\w+|over|active|has started|started|cancell?ed|charged|begins|converts?"
    r"|will end|comes to an end)\b"
)
_SIGNS = (
    Sign(
        (
            (
                r"\b(?:free|risk[- ]free|no[- ]cost|complimentary|\d{1,2}[- ]day) (?:\d{1,2}[- ](?:day|week"
                r"|month) )?(?:trials?|passes|pass|preview)\b"
            ),
        ),
        near=_RUNS,
        around=ASKED,
        despite=r"\b(?:start|try|claim|get|begin|sign up|unlock|enjoy|redeem|upgrade"
        r"|subscribe) (?:\w+ ){0,3}(?:free|trial|pass|now|today|to keep)\b",
    ),
    Sign(
        (
            rf"\btry {GAP24}\b(?:free|for free|on us|at no cost|risk[- ]free|for \$\d|for (?:7|14|30|60|90) days)\b",
            (
                r"\b(?:first|1st) (?:\w+ ){0,2}(?:month|class|week|box|session|lesson|visit|order|night|year"
                r"|delivery|cleaning|ride|meal|drink|consult(?:ation)?|treatment|wash|trip|hour|workout|rental"
                r"|exam)s? (?:is |are |'s )?(?:free|on us|half|complimentary|at no (?:cost|charge)|for (?:just"
                r"|only|\$|free))"
            ),
            (
                r"\b(?:\d{1,2}|one|two|three|seven|six) (?:days?|weeks?|months?|classes"
                r"|sessions) (?:for )?(?:free|on us)\b|\b(?:a|an extra|one) (?:month|week|day|class|night|year"
                r"|session) (?:for )?(?:free|on us)\b"
            ),
            (
                r"\bfree for (?:\d{1,2}|the first|your first|one|two|three|life|new) ?(?:days?|weeks?|months?"
                r"|years?|visits?|members|patients|\b)"
            ),
            r"\bno (?:credit )?card (?:is )?(?:required|needed)\b",
        ),
        anchors=(r"\btry\b", r"\b(?:first|1st)\b", r"\bfree\b", r"\bon us\b", r"\bcard (?:is )?(?:required|needed)\b"),
        before=r"(?:are you|you|i'm|i am|we are|is|she|he|you're|be|if you're|anyone)",
        near=r"\b(?:warranty|because|error|sorry|mistake|recall|confirmed)\b",
        around=ASKED,
    ),
)

RULE = Rule(
    id="trial-offer",
    title="A free trial or a free first time",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="trial",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS),
    check=reading("“{match}” offers something to try.", *_SIGNS),
    covers=COVERS,
    causes=CAUSES,
    why="A trial wins customers; offering one is acquisition and belongs to a Marketing campaign.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("CloudNine IT: your ticket is closed. «Try Backup Pro free for 14 days»."),
        Example("Lotus Yoga: your «first class is free»."),
        Example("Peak Gym: start your «free trial» today."),
    ),
    compliant=(
        Example("CloudNine IT: your free trial ended; your data is kept for 30 days."),
        Example("Ortega Law: the trial is set for Monday, courtroom 2."),
        Example("Ortega Law: are you free for 20 minutes at 3?"),
    ),
)
