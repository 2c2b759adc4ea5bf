"""The line of business as the brand's name and web address show it.

Decides: whether a brand's own name puts it among the businesses that carriers refuse.
Leaves alone: what the texts say (the content rules), and brands whose names give nothing away.
Source: the business type counts, not only the message, https://www.twilio.com/docs/api/errors/30860 .
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.language.patterns import compiled
from carelane.rules.prohibited._parts import GATED_AND_SET
from carelane.rules.rule import CampaignCheck, Issue
from carelane.rules.submission import Submission

CAMPAIGN: Final = (Target.CAMPAIGN,)
_HOST: Final = r"^(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?([a-z0-9.-]+)\.[a-z]{2,24}(?:[:/?#]|$)"


@dataclass(frozen=True, slots=True)
class Trade:
    """How names of one line of business look, as patterns for folded names.

    site: parts of a web address, where words stand without blanks; searched only when no name says it.
    vertical: what the registry's own field would say.
    """

    names: tuple[str, ...]
    doubtful: tuple[str, ...] = ()
    innocent: tuple[str, ...] = ()
    site: str = ""
    vertical: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    field: str
    words: str
    span: Span
    certain: bool


def business(trade: Trade, means: str, *, gated: bool = False) -> CampaignCheck:
    """A check that reports the brand's name, once a registration. gated: an age gate makes it milder."""

    def check(submission: Submission) -> Iterator[Issue]:
        found = sorted(_in_brand(submission.brand, trade), key=lambda item: not item.certain)
        if not found:
            return
        first = found[0]
        missing = "" if not gated or submission.campaign.age_gated else ", and no age gate is declared"
        issue = Issue(
            field=first.field,
            what=f"“{first.words}”: {means}{missing}",
            span=first.span,
            severity=None if first.certain else Severity.WARNING,
            confidence=Confidence.HIGH if first.certain else Confidence.MEDIUM,
            related=tuple(dict.fromkeys(item.field for item in found[1:] if item.field != first.field)),
        )
        yield _with_gate(issue) if gated and submission.campaign.age_gated else issue

    return check


def _with_gate(issue: Issue) -> Issue:
    severity = Severity.WARNING if issue.severity is None else Severity.ADVICE
    return replace(issue, severity=severity, how_to_fix=GATED_AND_SET)


def _in_brand(brand: Brand, trade: Trade) -> Iterator[_Found]:
    seen = False
    for field, name in names_of(brand):
        for found in _in_name(field, name, trade):
            seen = True
            yield found
    host = compiled(_HOST).match(brand.website.strip().lower())
    place = compiled(trade.site).search(host.group(1)) if trade.site and host and not seen else None
    if place and host:
        start = brand.website.lower().find(place.group(), brand.website.lower().find(host.group(1)))
        span = Span(start, start + len(place.group()))
        yield _Found("brand.website", brand.website[span.start : span.end], span, certain=False)
    if trade.vertical and brand.vertical.strip().upper() == trade.vertical:
        yield _Found("brand.vertical", brand.vertical, Span(0, len(brand.vertical)), certain=True)


def names_of(brand: Brand) -> Iterator[tuple[str, str]]:
    """(path, name) of every name that the brand record gives."""
    if brand.display_name.strip():
        yield "brand.displayName", brand.display_name
    if brand.company_name.strip():
        yield "brand.companyName", brand.company_name
    joined = ", ".join(brand.also_known_as)
    if joined.strip():
        yield "brand.alsoKnownAs", joined


def _in_name(field: str, name: str, trade: Trade) -> Iterator[_Found]:
    folding = fold(name)
    innocent = [match.span() for pattern in trade.innocent for match in compiled(pattern).finditer(folding.text)]
    for patterns, certain in ((trade.names, True), (trade.doubtful, False)):
        for pattern in patterns:
            for match in compiled(pattern).finditer(folding.text):
                if any(start < match.end() and match.start() < end for start, end in innocent):
                    continue
                span = folding.span(match.start(), match.end())
                yield _Found(field, name[span.start : span.end], span, certain)
