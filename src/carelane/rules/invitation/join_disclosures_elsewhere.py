"""A text-to-join advertisement that puts its disclosures behind a link or code.

Decides: the ad points elsewhere for "details" or "terms" and lacks two or more of the disclosures itself.
Leaves alone: links beside full disclosures.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._parts import missing_disclosures, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ELSEWHERE = (
    (
        r"\b(?:scan|see|visit|go to|click|tap|find|read|view|more at|details|disclosures?|full terms"
        r"|terms|info|information)\b[^.\n]{0,40}(?:\bcode\b|\bqr\b|\bhttps?://|\b[a-z0-9-]+\.(?:com|org"
        r"|net|example)\b|\bwebsite\b|\blink\b|\bonline\b|\bfor (?:details|terms|disclosures|more"
        r"|info\w*)\b)"
    ),
    r"\b(?:terms|restrictions|conditions) apply\b",
)


def _check(text: Text) -> Iterator[Hit]:
    missing = missing_disclosures(text)
    if len(missing) < 2:
        return
    match = text.first(*_ELSEWHERE)
    if match is not None:
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}” puts the disclosures elsewhere; the advertisement does not say {' or '.join(missing)}",
        )


RULE = Rule(
    id="join-disclosures-elsewhere",
    title="The disclosures stand behind a link or code",
    looks_at=(Target.TEXT_TO_JOIN,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_ELSEWHERE,
    covers=("SCR-05",),
    causes=("cta-incomplete",),
    part_of_page=True,
    why="People decide at the sign; what stands behind a code or link was not disclosed to them.",
    how_to_fix="Print frequency, rates, STOP, HELP and the policy address in the advertisement itself.",
    check=_check,
    non_compliant=(
        Example("Text BREAD to 555-0142 for news from Copper Kettle. «Terms apply»."),
        Example("Text REPAIR to 555-0142. «Scan the code» for the small print of Example Plumbing."),
    ),
    compliant=(
        Example(
            "Text BREAD to 555-0142 for order texts from Copper Kettle. Msg frequency varies. Msg & data "
            "rates may apply. Reply STOP to end, "
            "HELP for help. Terms apply."
        ),
        Example(
            "Text REPAIR to 555-0142 for updates from Example Plumbing. Reply STOP to end, HELP for help. "
            "Message and data rates may apply."
        ),
    ),
)
