"""A link that is not secure (plain http)."""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.message._parts import REGISTERED
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(r"\bhttp://"):
        edit = Edit("https://", true_only_if="the page opens at its https address")
        yield Hit(match.start(), match.end(), "this link is not secure (http instead of https)", edit=edit)


RULE = Rule(
    id="insecure-link",
    title="A link without https",
    looks_at=REGISTERED,
    severity=Severity.ADVICE,
    confidence=Confidence.HIGH,
    why="Reviewers open the links, and filters trust secure ones more.",
    how_to_fix="Use the https address of the page.",
    check=_check,
    triggers=(r"\bhttp://",),
    covers=("SMP-09",),
    causes=("website-insecure",),
    non_compliant=(
        Example("Example Plumbing: your invoice: «http://»exampleplumbing.example/i/7. Reply STOP to opt out."),
        Example("Northgate Dental: see «http://»northgatedental.example/visit. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Example Plumbing: your invoice: https://exampleplumbing.example/i/7. Reply STOP to opt out."),
        Example("Northgate Dental: see northgatedental.example/visit. Reply STOP to opt out."),
    ),
)
