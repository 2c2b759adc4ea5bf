"""Asking for money or time for a cause.

Decides: "donate now", "make a gift", fundraisers, pledges.
Leaves alone: receipts and thanks for a gift that was made, blood donation appointments.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import SENT
from carelane.rules.context import Context, unless_marketing
from carelane.rules.marketing._event_moves import GIVES
from carelane.rules.marketing._lexicon import COMMAND, NOT
from carelane.rules.marketing._signs import CAUSES, COVERS, Sign, reading, triggers_of
from carelane.rules.rule import Example, Rule

_SIGNS = (
    Sign(
        (
            r"\bdonate (?:now|today|here|online|at|to|by|\$|any|before|your|and|[!.:])|\bplease donate\b|\bdonate$",
            (
                r"\bmake (?:an? |your )?(?:\w+[- ]){0,2}(?:gift|donation|contribution|pledge)\b|\byour (?:gift"
                r"|donation|support|contribution|generosity)(?: \w+)? (?:will|helps|can|could|today|feeds?"
                r"|provides?|makes|saves?|changes?)\b"
            ),
            (
                rf"{COMMAND}((?:give|chip in|pitch in|pledge|contribute) (?:now|today|online|generously|\$ ?\d"
                rf"|what you can|back)\b)"
            ),
            (
                r"\b(?:fundrais(?:er|ing)|giving tuesday|matching gifts?|match(?:ed)? dollar for dollar"
                r"|capital campaign|help us (?:reach|raise|meet our goal))\b"
            ),
        ),
        near=r"\b(?:thank(?:s| you)|receipt|received|blood|pick ?up|plasma|tax statement"
        r"|recurring gift (?:was|is|of))\b",
        before=NOT,
    ),
)
_CAUSES_WELCOME = frozenset({"CHARITY", "POLITICAL"})


def _holds(context: Context) -> bool | None:
    """Charities and political committees have use cases of their own for this."""
    if context.purposes is not None and context.purposes & _CAUSES_WELCOME:
        return False
    return unless_marketing(context)


RULE = Rule(
    id="donation-appeal",
    title="An appeal for donations",
    looks_at=SENT,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    category="fundraising",
    holds=_holds,
    triggers=triggers_of(*_SIGNS, *GIVES),
    check=reading("“{match}” asks for donations.", *_SIGNS, *GIVES),
    covers=COVERS,
    causes=CAUSES,
    why="Fund-raising has a use case of its own (Charity); in a service campaign it is content of another kind.",
    how_to_fix="Register a Charity campaign for appeals, and keep this one to receipts and answers.",
    non_compliant=(
        Example("Unity Church: «your gift today feeds» a family. «Donate now»."),
        Example("Unity Church: «help us reach» our goal by Friday."),
    ),
    compliant=(
        Example("Unity Church: thank you, your gift helps and the receipt is attached."),
        Example("Unity Church: donate now at unity.example.", use_case="CHARITY"),
    ),
)
