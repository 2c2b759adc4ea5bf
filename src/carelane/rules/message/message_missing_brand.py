"""A message to be sent that does not name the sender."""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    if text.names_the_brand is not False:
        return
    known = text.context.brand.names if text.context.brand else ()
    edit = Edit(f"{known[0]}: ", safe=True) if known else None
    yield Hit(0, 0, "the message does not say who sends it", edit=edit)


RULE = Rule(
    id="message-missing-brand",
    title="The message does not name the sender",
    looks_at=(Target.MESSAGE,),
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why="Every text should name its sender, except a follow-up in a running conversation.",
    how_to_fix="Begin with the brand name, unless this answers somebody in a running conversation.",
    check=_check,
    covers=("CON-22",),
    non_compliant=(
        Example("«»Hi Ann, your technician arrives at 3 pm. Reply STOP to opt out."),
        Example("«»Your parts are in. Reply STOP to opt out.", brand=("Example Plumbing",)),
    ),
    compliant=(
        Example("Example Plumbing: your technician arrives at 3 pm.", brand=("Example Plumbing",)),
        Example("Hi Ann, this is Bo from Maple Ridge Property Management about your sink."),
    ),
)
