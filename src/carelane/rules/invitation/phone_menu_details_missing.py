"""An opt-in in a phone menu without the number to call or the key to press.

Decides: a phone menu (IVR) is named as the way to opt in and number or key is missing.
Leaves alone: spoken consent to a person (`verbal-script-missing`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import PHONE_NUMBER
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_MENU = (
    r"\bivr\b",
    r"\binteractive voice(?: response)?\b",
    r"\b(?:phone|voice|telephone|call) (?:menu|tree)\b",
    r"\bautomated (?:phone|voice|telephone) (?:menu|system|line|attendant)\b",
)
_KEY = (
    (
        r"\b(?:press|presses|pressing|key|dial|dials|option|say|says|saying|choose|chooses|choosing"
        r"|select|selects)(?: the)?(?: key| number| digit| option)? ?[\"'(]?(?:\d|one|two|three|four"
        r"|five|nine|yes)\b"
    ),
)
_NUMBER = (PHONE_NUMBER, r"\b\d{3}-\d{4}\b", r"[\[{<(][^\]}>)\n]{0,20}(?:number|phone)[^\]}>)\n]{0,20}[\]}>)]")


def _check(text: Text) -> Iterator[Hit]:
    match = text.first(*_MENU)
    if match is None:
        return
    missing = [
        name
        for name, there in (
            ("the number to call", text.has(*_NUMBER) or bool(text.phones)),
            ("the key to press", text.has(*_KEY)),
        )
        if not there
    ]
    if missing:
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}”: {' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing",
        )


RULE = Rule(
    id="phone-menu-details-missing",
    title="A phone-menu opt-in without number or key",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    triggers=_MENU,
    covers=("CTA-22",),
    causes=("cta-missing-path",),
    part_of_page=True,
    why="Reviewers call the number or read the menu; without number and choice the path is not described.",
    how_to_fix=(
        "Give the number to call, the key to press for texts, and what the recording says, for example "
        '"call 555-0142 and press 2".'
    ),
    check=_check,
    non_compliant=(
        Example("Callers opt in through our «IVR» and get order texts from Copper Kettle."),
        Example("Callers of 555-0142 are offered texts in the «phone menu» of Example Plumbing."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Callers of 555-0142 hear the phone menu of Example Plumbing and press 2 to agree to repair texts."),
    ),
)
