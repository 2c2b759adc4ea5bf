"""An opt-in behind a sign-in or in a pop-up, without a picture that a reviewer can open.

Decides: the text says that people are signed in (or see a pop-up) where they opt in, and gives no address
of a screenshot or public copy.
Leaves alone: whether the screenshot is complete (a person must judge).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import WEB_ADDRESS
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, is_thin, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SIGNED_IN = (
    (
        r"\b(?:log|logs|logged|logging|sign|signs|signed|signing)[ -]?in ?to (?:the |their |our |an |a "
        r"|his |her )?[a-z0-9.]+"
    ),
    r"\b(?:after|once|when|while|must|by) (?:they (?:have |are )?)?(?:logging|logged|log|signing|signed|sign)[ -]?in\b",
    (
        r"\b(?:behind|requires?|requiring|needs?|with) (?:a |an |the )?(?:[a-z]+ )?(?:log-?in|sign-?in"
        r"|authentication|account)\b"
    ),
    (
        r"\b(?:log-?in|sign-?in|password|account|credentials) (?:is |are )?(?:needed|required|necessary|only"
        r"|protected)\b"
        r"|\b(?:password|login)[- ]protected\b|\bmembers?[- ]only\b|\b(?:private|internal) (?:page|site|portal"
        r"|form|system|intranet)\b"
        r"|\bintranet\b"
    ),
    r"\b(?:logged|signed)-?[ -]?in (?:users?|customers?|members?|account|area|clients?|patients?)\b",
)
# Where one is signed in as a rule, though nobody says so.
_INSIDE = (
    (
        r"\b(?:in|on|from|via|through|under|to|update|updates) (?:the |their |our |his |her |my "
        r"|your )?(?:own )?(?:signed-in )?(?:account|profile|user|notification"
        r"|app)(?:'s)? (?:profile )?(?:settings|preferences|page|area|dashboard)\b"
    ),
    r"\b(?:in|inside|within|via|through|on) (?:the |their |our |a )?(?:[a-z]+ )?(?:portal|dashboard)\b",
    r"\b(?:settings|preferences|profile) page\b",
    r"\bpop-?up\b",
)
_POLICY_PAGE = r"privac|terms|polic|legal|tos\b"
_PICTURE = (
    (
        r"\b(?:screen ?shots?|screen ?captures?|mock-?ups?|walk-?through|visual|image|photo|picture"
        r"|video|recording|demo|pdf|sample of the (?:form|page)|copy of the (?:form|page)"
        r"|example of the)\b"
    ),
    r"\b(?:publicly|public|published|no account needed|without (?:an account|logging in|signing in|a login))\b",
    r"https?://[^\s\"')]{3,150}\.(?:png|jpe?g|gif|pdf|webp)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    gate = next((item for item in text.matches(*_SIGNED_IN) if not denied(text, item.start(), item.end())), None)
    inside = next((item for item in text.matches(*_INSIDE) if not denied(text, item.start(), item.end())), None)
    match = gate or inside
    if match is None:
        return
    pictured = any(not denied(text, item.start(), item.end()) for item in text.matches(*_PICTURE))
    if pictured and (text.has(WEB_ADDRESS) or text.placeholders):
        return
    said = words(text, match.start(), match.end())
    says = f"“{said}”: the reviewer cannot see this step, and no address of a screenshot is given"
    mild = pictured or (gate is None and (_has_another_page(text) or not is_thin(text)))
    yield Hit(match.start(), match.end(), says, severity=Severity.WARNING if mild else None)


def _has_another_page(text: Text) -> bool:
    """True when a page is given on which the same form might be found."""
    return any(link.path.strip("/") and not found(_POLICY_PAGE, link.path.lower()) for link in text.links)


RULE = Rule(
    id="opt-in-behind-login",
    title="The opt-in is behind a sign-in and no picture is given",
    looks_at=(Target.CTA,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=(*_SIGNED_IN, *_INSIDE),
    covers=("CTA-13", "FRM-10"),
    causes=("cta-url-inaccessible", "cta-unverifiable"),
    why="A reviewer has no account with you; a step behind a sign-in or in a pop-up counts as not shown.",
    how_to_fix=(
        "Host a screenshot of that step at a public address (or publish a page that shows the same "
        "form) and give the address here."
    ),
    check=_check,
    non_compliant=(
        Example("Members opt in «in their account settings» after joining Lakeside Rowing Club."),
        Example("Customers «log in to lakesideapp» and turn texts on."),
        Example("Visitors of copperkettle.example tick a box in a «pop-up»."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "Members opt in in their account settings. Screenshot of the box: "
            "https://lakesiderowing.example/opt-in.png."
        ),
        Example("The form at https://copperkettle.example/join can be seen without signing in to an account."),
    ),
)
