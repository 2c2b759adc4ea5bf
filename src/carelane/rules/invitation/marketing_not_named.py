"""Marketing, political or charity consent that does not say what it is for.

Decides: whether the invitation of such a campaign names marketing (or donations, or politics).
Leaves alone: campaigns with no such purpose.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CHANNEL
from carelane.rules.context import Context
from carelane.rules.invitation._message_kinds import PROMOTION
from carelane.rules.invitation._parts import end_of, noun
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_DONATIONS = (
    r"\b(?:donat\w+|fundrais\w+|contribut\w+|solicit\w+|giving|charit\w+|political|campaign updates"
    r"|election|voter|vote)\b"
)
_SPECIAL = {"MARKETING": PROMOTION, "CHARITY": _DONATIONS, "POLITICAL": _DONATIONS, "M_POLITICAL": _DONATIONS}


def _special_purpose(context: Context) -> bool | None:
    if context.purposes is None:
        return None
    return bool(context.purposes & _SPECIAL.keys())


def _check(text: Text) -> Iterator[Hit]:
    if text.has(PROMOTION, _DONATIONS) or not text.has(CHANNEL):
        return
    purposes = text.context.purposes or frozenset()
    name = (
        "donations or politics" if purposes & {"CHARITY", "POLITICAL"} and "MARKETING" not in purposes else "marketing"
    )
    end = end_of(text)
    yield Hit(end, end, f"{noun(text)} does not say that the texts are about {name}")


RULE = Rule(
    id="marketing-not-named",
    title="The consent does not say that marketing or donations are meant",
    looks_at=(Target.CTA, Target.WEB_FORM),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(CHANNEL,),
    absence_of=(PROMOTION, _DONATIONS),
    covers=("CTA-24",),
    causes=("cta-no-message-type",),
    holds=_special_purpose,
    part_of_page=True,
    why="People have to know that they agree to marketing, or that they will be asked for money.",
    how_to_fix="Write “marketing text messages”, or that donations may be asked for, into the consent sentence.",
    check=_check,
    non_compliant=(
        Example("I agree to receive text messages from Copper Kettle.«»", Target.WEB_FORM, use_case="MARKETING"),
        Example(
            "Supporters tick a box at harborshelter.example/join to get SMS news from Harbor Shelter.«»",
            use_case="CHARITY",
        ),
    ),
    compliant=(
        Example(
            "I agree to receive marketing text messages from Copper Kettle.", Target.WEB_FORM, use_case="MARKETING"
        ),
        Example("Supporters agree to texts from Harbor Shelter, which may ask for donations.", use_case="CHARITY"),
    ),
)
