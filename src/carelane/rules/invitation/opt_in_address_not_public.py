"""An address of the opt-in that no reviewer can open.

Decides: local, private, test and placeholder addresses, files on a computer, plain http.
Leaves alone: whether a public address answers (needs the website).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PRIVATE: Final = (
    r"\b(?:https?://)?localhost\b(?::\d+)?[^\s\"')]{0,80}",
    (
        r"\b(?:https?://)?(?:127\.0\.0\.1|0\.0\.0\.0|10\.\d{1,3}\.\d{1,3}\.\d{1,3}"
        r"|192\.168\.\d{1,3}\.\d{1,3})[^\s\"')]{0,80}"
    ),
    r"\bfile:/{2,3}[^\s\"')]{0,80}",
    r"\b[a-z]:\\[^\s\"')]{0,80}",
    (
        r"\b(?:https?://)?[a-z0-9.-]{1,60}\.(?:ngrok\.io|ngrok-free\.app|ngrok\.app|local|internal|lan"
        r"|test)\b[^\s\"')]{0,80}"
    ),
    r"\bhttps?://(?:staging|stage|dev|test|qa|preview|sandbox)[.-][^\s\"')]{1,80}",
)
_PLACEHOLDER: Final = (
    r"\b(?:https?://)?(?:www\.)?example\.(?:com|org|net)\b[^\s\"')]{0,80}",
    (
        r"\b(?:https?://)?(?:www\.)?(?:your|my|the)-?(?:web-?site|site|domain|company|business|brand|url"
        r"|page)(?:-?name)?\.(?:com|org|net|co|io)\b[^\s\"')]{0,80}"
    ),
    (
        r"\b(?:https?://)?(?:www\.)?(?:website|domain|companyname|businessname|brandname|yourcompany"
        r"|mysite|acme)\.com\b[^\s\"')]{0,80}"
    ),
    r"\bhttps?://(?:xxx+|\.\.\.)[^\s\"')]{0,80}",
)
_PLAIN: Final = (r"\bhttp://[^\s\"')]{4,120}",)
_TAIL: Final = re.compile(r"[.,;:!?]+$")


def _check(text: Text) -> Iterator[Hit]:
    seen: set[int] = set()
    for patterns, says, severity in _groups(text):
        for match in text.matches(*patterns):
            inside_a_name = text.folded[max(0, match.start() - 1) : match.start()] in {"-", ".", "@"}
            if match.start() in seen or inside_a_name:
                continue
            seen.add(match.start())
            end = match.start() + len(_TAIL.sub("", match.group()))
            yield Hit(match.start(), end, f"“{words(text, match.start(), end)}” {says}", severity=severity)


def _groups(text: Text) -> Iterator[tuple[tuple[str, ...], str, Severity | None]]:
    yield _PRIVATE, "is an address that only you can open", None
    if not text.context.template:
        yield _PLACEHOLDER, "is an address to be filled in, not yours", None
    if text.kind is not Target.CTA:  # there `insecure-link` speaks
        yield _PLAIN, "is not a secure address (https)", Severity.WARNING


RULE = Rule(
    id="opt-in-address-not-public",
    title="The opt-in address cannot be opened by a reviewer",
    looks_at=(Target.CTA, Target.WEB_FORM, Target.PAPER_FORM, Target.TEXT_TO_JOIN),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=(*_PRIVATE, *_PLACEHOLDER, *_PLAIN),
    covers=("CTA-12", "FRM-10"),
    causes=("cta-url-inaccessible",),
    why="Reviewers open the address of the opt-in; one that does not load from outside is declined as unverifiable.",
    how_to_fix="Give a public https address of the page with the form, or of a hosted screenshot of it.",
    check=_check,
    non_compliant=(
        Example("Customers opt in at «http://localhost:3000/join»."),
        Example("Customers opt in on «www.example.com», where they tick a box."),
        Example("More about these texts: «http://mapleridgepm.com/contact».", Target.WEB_FORM),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Customers opt in at https://copperkettle.example/join, below the phone field."),
        Example("Customers opt in at https://example.com/join.", template=True),
    ),
)
