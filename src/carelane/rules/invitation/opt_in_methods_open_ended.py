"""A call to action that mentions further ways to opt in without describing them.

Decides: "and other methods", "various channels", "verbally or in writing" as a list without detail.
Leaves alone: declared ways of the campaign file (`opt-in-methods-undescribed`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_WAY = r"(?:methods?|means|ways?|channels?|forms?|sources?|avenues?|touch ?points?|mechanisms?|places)"
_OPEN = (
    (
        rf"\b(?:other|various|several|different|multiple|many|any|numerous|additional) (?:opt-?in "
        rf"|sign-?up |consent |communication |customer )?{_WAY}\b"
    ),
    r"(?:, |\band )?\betc\b\.?",
    r"\b(?:and|or) (?:so on|similar|others|the like|elsewhere|more)\b",
    r"\bamong other(?:s| things| ways)\b",
    (
        r"\b(?:verbal|verbally|written|in writing|electronic|electronically|online|oral) (?:and/or|or"
        r"|and) (?:verbal|verbally|written|in writing|electronic|electronically|online"
        r"|oral)(?: (?:consent|opt-?in))?\b"
    ),
)
_OPT_IN = (
    r"\b(?:opt|opts|opting|opted|opt-in|consent|consents|agree|agrees|sign up|signs up|subscribe|permission|enroll)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_OPEN):
        sentence = text.sentence(match.start(), match.end())
        behind = text.folded[match.end() : match.end() + 8]
        if (
            _listed(behind, sentence)
            or denied_before(text, match.start())
            or "opt out" in sentence
            or "opt-out" in sentence
        ):
            continue
        if not found(_OPT_IN, sentence):
            continue
        said = words(text, match.start(), match.end()).strip(" ,")
        yield Hit(match.start(), match.end(), f"“{said}” stands for ways to opt in that are not described")


def _listed(behind: str, sentence: str) -> bool:
    """True when the ways are listed right behind ("through two methods: 1) ...")."""
    return ":" in behind or "1)" in sentence or "1." in sentence


RULE = Rule(
    id="opt-in-methods-open-ended",
    title="Further ways to opt in are mentioned but not described",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_OPEN,
    covers=("CTA-11",),
    causes=("cta-methods-incomplete",),
    part_of_page=True,
    why="Every way in which people opt in has to be described; reviewers decline when one is only hinted at.",
    how_to_fix="Describe each way with its own path and wording, or name only the ways that are really used.",
    check=_check,
    non_compliant=(
        Example("Clients of Harbor Staffing opt in at harborstaffing.example/join and «other channels»."),
        Example("Tenants give «verbal or written consent» to Maple Ridge."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Clients opt in through two methods: 1) the form at harborstaffing.example/join, 2) the intake sheet."),
        Example("People can opt out by several means: STOP, a call or an e-mail."),
    ),
)
