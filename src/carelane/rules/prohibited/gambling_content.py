"""Gambling in a text: casinos, betting, lotteries, games of chance for money.

Decides: names of games, places and houses of gambling, and invitations to bet.
Leaves alone: "you bet", time slots, a school's or a housing lottery, help for people who gamble too much.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.prohibited._gambling_words import BINGO, WORDS
from carelane.rules.prohibited._lexicon import age_restricted, content
from carelane.rules.prohibited._parts import FINAL, LOOKS_AT
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_gambling = content(WORDS, "carriers do not carry gambling of any kind")
_bingo = age_restricted(BINGO, "bingo is carried only behind an age gate")


def _check(text: Text) -> Iterator[Hit]:
    yield from _gambling(text)
    yield from _bingo(text)


RULE = Rule(
    id="gambling-content",
    title="Gambling, betting or a lottery",
    looks_at=LOOKS_AT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why=(
        "Carriers refuse gambling of any kind, and a casino or betting house is refused even when it only confirms "
        "a room."
    ),
    how_to_fix=FINAL,
    check=_check,
    triggers=(*WORDS.triggers, *BINGO.triggers),
    covers=("CNT-02", "SMP-15"),
    causes=("prohibited-gambling",),
    limits="Bingo is a warning: it may pass behind an age gate.",
    non_compliant=(
        Example("Silver Creek «Casino»: 50 free spins are waiting for you. Reply STOP to opt out."),
        Example("Big Line: «place your bets» before kickoff. Reply STOP to opt out."),
        Example("St. Ann Parish Hall: «bingo night» is Friday at 7. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: you bet, we have time slots on Tuesday. Reply STOP to opt out."),
        Example("Maple Charter School: your kindergarten lottery number is 14. Reply STOP to opt out."),
        Example("Northgate Clinic: your blood draw is Monday at 8. Reply STOP to opt out."),
    ),
)
