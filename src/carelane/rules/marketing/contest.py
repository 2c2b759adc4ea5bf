"""Contests, raffles and prizes.

Decides: "enter to win", giveaways, "you could win".
Leaves alone: winning an appeal or a case, giving a code away, a bid that was won.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import unless_marketing
from carelane.rules.marketing._event_moves import WINS
from carelane.rules.marketing._lexicon import COMMAND, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, TAKE_OUT, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_LAW = r"\b(?:appeal|case|claim|lawsuit|court|dispute|motion|hearing|verdict|auction|bid|game|match|season|team)\b"
_SIGNS = (
    Sign(
        (
            (
                r"\benter(?:ed)? (?:now |today )?(?:to win|for (?:a|your) chance|(?:in|in ?to )?(?:our|the|a"
                r"|this) (?:\w+ )?(?:contest|giveaway|raffle|drawing|sweepstakes))\b"
            ),
            (
                r"\b(?:chance|could|can|might|may|be entered) (?:to |be )?win\b|\bwin (?:an?|big|free|\$ ?\d"
                r"|tickets|prizes|one of|up to|your|the)\b|\breply win\b"
            ),
            r"\bgiv(?:e|ing) away (?:an?|\d|free|our|tickets|prizes|gifts?|two|three|some)\b",
            (
                r"\b(?:give-?aways?|sweepstakes?|raffles?|jackpot|grand prize|door prizes?|lucky (?:winner|draw)"
                r"|prize (?:draw|drawing|wheel)|prizes)\b"
            ),
            (
                r"\b(?:you|u)(?:'ve| have)? (?:just )?won(?:[ !.,:]|$)|\b(?:a|your|the|cash|claim|big) prize\b"
                r"|\byou(?:'re| are) (?:a|our) (?:\w+ )?winner\b|\bcongratulations,? (?:you(?:'ve| have)? won"
                r"|winner)\b"
            ),
            rf"{COMMAND}(play (?:now|tonight|today|to win)\b)",
            r"\b(?:spin|scratch) (?:the wheel|and win|to win)\b|\b(?:photo|coloring|costume|trivia) contest\b",
        ),
        near=rf"{_LAW}|\b(?:was|is|has been|were) (?:moved|postponed|cancel\w+|sent|mailed|deposited)\b",
        before=rf"{NOT}(?: \w+){{0,3}}",
    ),
)

RULE = Rule(
    id="contest",
    title="A contest, raffle or prize",
    looks_at=SENT,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    category="contest",
    holds=unless_marketing,
    triggers=triggers_of(*_SIGNS, *WINS),
    check=reading("“{match}” promises a prize.", *_SIGNS, *WINS),
    covers=COVERS,
    causes=CAUSES,
    why="Prizes are promotion, and sweepstakes even have a special use case; filters treat them as spam elsewhere.",
    how_to_fix=TAKE_OUT,
    non_compliant=(
        Example("Milo's Pizza: «enter to win» a weekend getaway!"),
        Example("Fairview Apartments: you «could win» a free month of rent."),
    ),
    compliant=(
        Example("Ortega Law: you won the appeal, details follow by mail."),
        Example("Kestrel Bank: please do not give your code away."),
    ),
)
