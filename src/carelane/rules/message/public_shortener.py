"""A public link shortener in a text.

Decides: the host of a link is on the kept list of public shorteners.
Leaves alone: a business's own short domain, and a shortener that is only named ("no bit.ly links").
Source of the list: language/data; AT&T's list and the providers' policies.
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.domains import shortener_groups
from carelane.language.links import is_public_shortener
from carelane.rules.features import Feature
from carelane.rules.message._parts import LINK_SIGNS, REGISTERED
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_HOSTS: Final = "|".join(re.escape(host) for group in shortener_groups() for host in sorted(group.hosts))
# Few texts hold one of these; in most, links need not be looked for on this rule's account.
_SIGN: Final = rf"\b(?:{_HOSTS})(?:\b|_)"


def _check(text: Text) -> Iterator[Hit]:
    if not text.has(*LINK_SIGNS):
        return
    for link in text.links:
        if not link.placeholder and is_public_shortener(link.host):
            yield Hit(link.start, link.end, f"{link.host} is a public link shortener", in_original=True)


RULE = Rule(
    id="public-shortener",
    title="A public link shortener",
    looks_at=REGISTERED,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Carriers block links whose owner they cannot see, and reviewers decline samples that use a public shortener.",
    how_to_fix="Use the full address on your own domain, or a short domain that belongs to your business.",
    check=_check,
    triggers=(_SIGN,),
    runs_on=(Feature.LENGTH_CHANGED,),
    covers=("SMP-08",),
    causes=("public-shortener",),
    non_compliant=(
        Example("Example Plumbing: track your technician at «https://bit.ly/3xY12». Reply STOP to opt out."),
        Example("Northgate Dental: your forms: «tinyurl.com/ngd-forms». Reply STOP to opt out."),
    ),
    compliant=(
        Example(
            "Example Plumbing: track your technician at https://www.exampleplumbing.example/t/12. Reply STOP to "
            "opt out."
        ),
        Example("Northgate Dental: your forms: https://go.northgatedental.example/f. Reply STOP to opt out."),
    ),
)
