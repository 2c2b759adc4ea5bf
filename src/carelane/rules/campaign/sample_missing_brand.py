"""A sample that does not name the brand.

Decides: neither a known name of the brand nor, where none is known, any sender stands in the text.
Leaves alone: a shortened name (`brand-abbreviated`), the name of somebody else (`sample-from-another-sender`), and the
samples together (`samples-missing-brand`), which is what reviewers decline for.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.campaign._names import is_named, names_another
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    if is_named(text):
        return
    known = text.context.brand.names if text.context.brand else ()
    if not known:
        # One text alone, from nobody knows whom: another sample may name the brand, and this one may in words we miss.
        severity = Severity.ADVICE if text.context.standalone else None
        yield Hit(0, 0, "the sample does not say who it is from", severity=severity)
        return
    if not names_another(text):  # that is a finding of its own
        yield Hit(0, 0, f"the sample does not name {known[0]}", edit=Edit(f"{known[0]}: ", safe=True))


RULE = Rule(
    id="sample-missing-brand",
    title="The sample does not name the brand",
    looks_at=(Target.SAMPLE,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="People and reviewers have to see who writes; some providers want the brand in every sample.",
    how_to_fix="Begin the sample with the brand, as registered or as the public knows it.",
    check=_check,
    covers=("SMP-01",),
    causes=("sample-missing-brand",),
    non_compliant=(
        Example("«»Hi Ann, the plumber comes at 3 pm. Reply STOP to opt out.", brand=("Example Plumbing",)),
        Example("«»Your parts are in. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: the plumber comes at 3 pm. Reply STOP to opt out.", brand=("Example Plumbing LLC",)),
        Example("[Brand]: the plumber comes at [time]. Reply STOP to opt out.", template=True),
    ),
)
