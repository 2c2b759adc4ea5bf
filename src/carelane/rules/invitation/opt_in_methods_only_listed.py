"""Several ways to opt in are listed in one breath, and some of them are never described.

Decides: a short sentence that lists two ways or more, of which one is mentioned nowhere else in the call to action.
Leaves alone: open lists ("and other ways": `opt-in-methods-open-ended`) and declared ways of the campaign file
(`opt-in-methods-undescribed`).
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, quote_bounds, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_OPTS_IN = (
    (
        r"\b(?:opt|opts|opted|opting|sign|signs|join|joins|enrol+|enrol+s|agree|agrees|consents?|subscribes?"
        r"|register|registers"
        r"|opt-ins?|permission) ?(?:in|up)?\b[^.\n]{0,24} (?:by|via|through|either|on|at|in|using|with|over"
        r"|verbally|online"
        r"|orally)\b"
    ),
)
# Each way: how a list names it, and what a description of it would mention.
_WAYS: Final = (
    (
        "the web form",
        r"\b(?:web ?(?:site|form|page)|online|(?:contact|booking|quote|sign-?up) form|e-?mail|app|portal)\b",
        (r"https?://|\bwww\.|\b(?:web ?(?:site|form|page)|online|on the (?:form|page)|box|check-?box|field|app"
        r"|portal)\b"),
    ),
    (
        "consent by voice",
        (r"\b(?:verbal(?:ly)?|orally|by (?:phone|voice|telephone)|over the (?:phone|telephone)|on the phone"
        r"|phone calls?)\b"),
        r"\b(?:script|reads?|asks?|asked|says?|told|calls? us|during the call|callers?|verbal(?:ly)?|spoken)\b",
    ),
    (
        "the paper form",
        r"\b(?:paper|in writing|written|on a (?:form|card|sheet)|(?:sign-?up|intake) (?:sheet|card)s?|hard ?copy)\b",
        r"\b(?:paper|card|sheet|slip|printed|clipboard|sign(?:s|ed)?|signature|counter)\b",
    ),
    (
        "the keyword",
        r"\b(?:keywords?|text-?to-?join|by text(?:ing)?|via text|short code|qr codes?)\b",
        r"\b(?:keyword|texts? (?:the word )?[\"'(]?[a-z0-9]{2,15}[\"')]? to|scan\w*|text(?:s|ing)? us)\b",
    ),
    (
        "the opt-in in person",
        (r"\b(?:in[- ](?:person|store|office|clinic|shop|branch)|at (?:the |our )?(?:counter|desk|register"
        r"|events?|office|store|booth"
        r"|front desk|reception|check-?in)|point of sale|kiosk)\b"),
        (r"\b(?:counter|desk|register|store|events?|booth|kiosk|tablet|reception|check-?in|in[- ]person|cashier"
        r"|card|clerk)\b"),
    ),
)  # fmt: skip
# "agree to be contacted by phone, e-mail or text" lists channels, not ways to agree.
_CONTACTED = r"\b(?:(?:contact|reach|call|messag)ed|contact (?:you|me|them)) (?:by|via|through|over|on)\b"
_LONGEST = 190


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_OPTS_IN):
        left, right = quote_bounds(text, match.start(), match.end())
        sentence = text.folded[left:right]
        if right - left > _LONGEST or '"' in sentence or "opt out" in sentence or denied_before(text, match.start()):
            continue
        if found(_CONTACTED, sentence):
            continue
        listed = [(name, detail) for name, sign, detail in _WAYS if found(sign, sentence)]
        if len(listed) < 2 or not _is_list(sentence):
            continue
        rest = f"{text.folded[:left]} {text.folded[right:]}"
        never = [name for name, detail in listed if not found(detail, rest)]
        if never:
            said = words(text, match.start(), right)
            yield Hit(match.start(), right, f"“{said}”: {' and '.join(never)} is listed but not described")
        return


def _is_list(sentence: str) -> bool:
    """True when a comma or "or" stands between the names of the ways ("sign a card at the desk" is one way)."""
    places = sorted(match.span() for _, sign, _ in _WAYS for match in compiled(sign).finditer(sentence))
    return any(
        0 < start - end <= 24 and found(r",|\bor\b|\band\b|/", sentence[end:start])
        for (_, end), (start, _) in pairwise(places)
    )


RULE = Rule(
    id="opt-in-methods-only-listed",
    title="A way to opt in is listed but not described",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_OPTS_IN,
    covers=("CTA-11",),
    causes=("cta-methods-incomplete",),
    part_of_page=True,
    why="Reviewers want every way in which people opt in, each with its own path, wording and proof.",
    how_to_fix="Describe each way in sentences of its own: where it is, what people read, what they do; or drop it.",
    check=_check,
    non_compliant=(
        Example(
            "Pet owners «opt in online, on paper or by phone.» The page https://copperkettle.example/join "
            "has an empty box "
            "for texts."
        ),
        Example(
            "Members «sign up via keyword or at the front desk.» They text RIDE to 555-0142 after reading the poster."
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "Members opt in online or on paper. Online: an empty box on https://copperkettle.example/join. "
            "On paper: the "
            "sign-up sheet at the entrance has a line for texts that they sign."
        ),
        Example("Owners never opt in by phone or on paper; the empty box on https://copperkettle.example/join is all."),
    ),
)
