"""The brand under an abbreviation that nothing explains.

Decides: a text in which only initials stand for the brand, while its full name is known.
Leaves alone: initials that the brand record lists as a name, and texts that hold the full name as well.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._names import share_a_word
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    brand = text.context.brand
    if brand is None or not brand.names or not text.brand_mentions:
        return
    known = {name.strip().lower() for name in brand.names}
    mentions = [(start, end, text.folded[start:end].strip()) for start, end in text.brand_mentions]
    if any(name in known or any(share_a_word(name, other) for other in brand.names) for _, _, name in mentions):
        return
    start, end, name = mentions[0]
    yield Hit(start, end, f"“{name.upper()}” stands for {brand.names[0]}, and nothing says so")


RULE = Rule(
    id="brand-abbreviated",
    title="The brand is abbreviated",
    looks_at=(
        Target.SAMPLE,
        Target.CTA,
        Target.DESCRIPTION,
        Target.OPTIN_MESSAGE,
        Target.OPTOUT_MESSAGE,
        Target.HELP_MESSAGE,
    ),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why="A reviewer compares the name letter by letter with the brand record and may not recognise the initials.",
    how_to_fix="Write the name as in the brand record, or add the abbreviation to the record's names.",
    check=_check,
    covers=("SMP-01", "CTA-01", "OIN-01", "OUT-01", "HLP-01", "DSC-01"),
    causes=("brand-mismatch",),
    non_compliant=(
        Example(
            "«MRPM»: the plumber comes at 3 pm. Reply STOP to opt out.", brand=("Maple Ridge Property Management",)
        ),
        Example("«LCRC»: the regatta starts at 9. Reply STOP to opt out.", brand=("Lake County Rowing Club",)),
    ),
    compliant=(
        Example(
            "Maple Ridge: the plumber comes at 3 pm. Reply STOP to opt out.", brand=("Maple Ridge Property Management",)
        ),
        Example("MRPM: the plumber comes at 3 pm.", brand=("Maple Ridge Property Management", "MRPM")),
    ),
)
