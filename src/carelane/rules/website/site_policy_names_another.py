"""A policy or terms of another company.

Decides: the document names a company that is not the registered brand as the one that speaks, and never the brand.
Leaves alone: names of vendors in a list (they do not speak as "we"); a document without any name
(`policy-missing-brand`).
"""

import re
from collections import Counter
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.normalise import fold
from carelane.rules.picture.documents import SiteDocument
from carelane.rules.picture.issue import SiteExample, SiteIssue
from carelane.rules.picture.view import SiteView
from carelane.rules.rule import Rule
from carelane.rules.website._examples import BRAND, GOOD, PRIVACY

_NAME = (
    r"((?:[A-Z][\w&'’-]*,? ){0,5}[A-Z][\w&'’-]*,? (?:LLC|L\.L\.C\.|Inc\b\.?|Corp\b\.?|Corporation|Ltd\b\.?|PLLC|LLP))"
)
_TITLED = (
    r"(?:Privacy (?:Policy|Notice)|Terms(?: (?:of (?:Service|Use)|and Conditions))?) (?:of|for) "
    r"((?:[A-Z][\w&'’-]* ?){1,6})"
)
_SPEAKS = rf"{_NAME},? ?\(?(?:[\"“(](?:we|us|our|company)|and its|values|respects|collects|operates|is committed)"
_OWN_LINE = re.compile(rf"{_TITLED}|{_SPEAKS}")
_ANY = re.compile(_NAME)
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_OFTEN = 2


def _check(view: SiteView) -> Iterator[SiteIssue]:
    brand = view.context.brand
    if brand is None:
        return
    for document in (view.policy, view.terms):
        # An address of the site or of its mail is no name.
        if document is None or brand.find(fold(_ADDRESS.sub(" ", document.text.original))):
            continue
        found = next((name for name in _names(document) if not brand.same_sender(name[0])), None)
        if found is not None:
            name, span = found
            says = f"the page speaks for “{name}”, and never names the registered brand"
            yield SiteIssue(document.place(span), says, related=("brand.displayName",))


def _names(document: SiteDocument) -> Iterator[tuple[str, Span]]:
    text = document.text.original[:60_000]
    for match in _OWN_LINE.finditer(text):
        name = (match[1] or match[2]).strip(" ,")
        yield name, Span(match.start(), match.end())
    often = Counter(match[1] for match in _ANY.finditer(text))
    for name, count in often.most_common(1):
        if count >= _OFTEN:
            start = text.index(name)
            yield name, Span(start, start + len(name))


RULE = Rule(
    id="site-policy-names-another",
    title="The policy or the terms name another company",
    looks_at=(Target.WEBSITE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    covers=("PRV-01", "TRM-01"),
    causes=("website-brand-mismatch", "privacy-policy-noncompliant"),
    instead_of=("policy-missing-brand", "terms-missing-brand"),
    why="A policy of somebody else covers nothing, and shows a reviewer that it was copied.",
    how_to_fix="Put the registered name into the policy and the terms, and read both for other traces of their source.",
    check_site=_check,
    non_compliant=(
        SiteExample(
            {**GOOD, "/privacy": PRIVACY.replace("Maple Ridge Property Management", "Copper Kettle Kitchens")},
            ("website/privacy",),
            BRAND,
        ),
        SiteExample(
            {**GOOD, "/privacy": "# Privacy\nHarbor Tax Group LLC (“we”) collects phone numbers to text clients."},
            ("website/privacy",),
            BRAND,
        ),
    ),
    compliant=(
        SiteExample(GOOD, (), BRAND),
        SiteExample(
            {**GOOD, "/privacy": f"{PRIVACY}\nWe use Google LLC and Twilio Inc. to deliver messages."}, (), BRAND
        ),
    ),
)
