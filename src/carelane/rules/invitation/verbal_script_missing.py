"""Consent by voice without the words that are spoken.

Decides: a spoken opt-in is described and no script (quoted words, or "script:") stands in the text.
Leaves alone: whether the script is complete (`invitation-incomplete`) and is read word for word (a person).
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import PointOfSale, Verbal
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_SCRIPT
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_SPOKEN = (
    r"\bverbal(?:ly)?\b(?: (?:consent|opt-?in|agreement|permission|confirmation))?",
    r"\borally\b",
    r"\b(?:over|on|by|via) (?:the )?(?:phone|telephone)\b",
    r"\b(?:during|on|in) (?:the|a|an|each|every|their|that|an inbound) (?:\w+ )?(?:phone |telephone )?call\b",
    (
        r"\b(?:staff|agents?|representatives?|receptionists?|technicians?|employees?|advisors?"
        r"|dispatchers?|operators?) (?:will |may |then )?(?:verbally )?(?:asks?|requests?|obtains?"
        r"|gets?)\b"
    ),
    (
        r"\b(?:staff|(?:the|our) (?:\w+ )?(?:office|team|front desk|crew|clinic|desk|counter|call cent(?:er"
        r"|re)|reception|people"
        r"|host|hostess|cashier|server|sales ?(?:people|team|reps?)|driver|nurse|teller|manager|rep|reps|agents?))"
        r" (?:will |may |then |always |first |also )?(?:verbally )?(?:asks?|checks? with|requests?|obtains?|gets?)\b"
    ),
    r"\b(?:we|i) (?:will |may |then |always |first |also |verbally )?ask (?:\w+ ){1,4}(?:if|whether|for)\b",
    (
        r"\b(?:tell|tells|told|telling|say|says|saying|said) (?:us |our \w+ |the \w+ )?(?:\"?yes|that (?:they"
        r"|it|texts)|they agree"
        r"|it is ok|it's ok|ok|okay)\b"
    ),
    r"\b(?:by|with) (?:word of mouth|voice|spoken (?:consent|agreement|yes))\b",
    r"\b(?:in-?bound )?callers? (?:agree|agrees|agreeing|consent|consents|opt|is asked|are asked)\b",
)
_AGREES = (
    r"\b(?:consent|consents|agree|agrees|agreeing|permission|opt|opts|opted|ask|asks|asked"
    r"|authori[sz]\w+|accept|accepts|ok|okay|number|yes|would like|want|wants)\b"
)
_SCRIPT = (
    r"\b(?:script|statement|wording|disclosure|question|says|asks|reads|read|states|told|informed)\b[^.\n]{0,24}[:\"']",
    r"\b(?:verbal|phone|spoken) (?:script|consent|disclosure)s?(?: script)? ?:",
    r"\breads? (?:aloud |out )?(?:the|this|following|our)\b[^.\n]{0,20}\b(?:disclosure|script|statement)\b",
)
# "agree to be contacted by phone, e-mail or text" lists channels, not ways to agree.
_CONTACTED = r"\b(?:contact|reach|call|messag)ed $|\bcontact (?:you|me|them|us) $"
_QUOTED = re.compile(r"[\"\u201c][^\"\u201d]{25,}[\"\u201d]|(?<!\w)['\u2018](?=[A-Z])[^\n]{25,}?['\u2019](?!\w)")


def _check(text: Text) -> Iterator[Hit]:
    match = next((item for item in text.matches(*_SPOKEN) if _is_consent(text, item.start(), item.end())), None)
    if match is None or text.has(*_SCRIPT) or _QUOTED.search(text.original):
        return
    declared = any(isinstance(way, Verbal | PointOfSale) and way.script for way in text.context.opt_in_methods)
    said = words(text, match.start(), match.end())
    says = f"“{said}”: the words that are spoken are not given"
    if declared:
        says = f"“{said}”: the script of the campaign file is not quoted here"
    yield Hit(match.start(), match.end(), says)


def _is_consent(text: Text, start: int, end: int) -> bool:
    """The spoken step is about agreeing, and is not denied ("no verbal opt-in is used")."""
    if found(_CONTACTED, text.folded[max(0, start - 40) : start]):
        return False
    return found(_AGREES, text.sentence(start, end)) and not denied_before(text, start)


RULE = Rule(
    id="verbal-script-missing",
    title="A spoken opt-in without its script",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_SPOKEN,
    covers=("CTA-15",),
    causes=("verbal-script-missing",),
    conflict="verbal-consent",
    part_of_page=True,
    why=(
        "What is spoken cannot be looked up; reviewers accept a spoken opt-in only with the full "
        "script in the call to action."
    ),
    how_to_fix=(
        "Quote the script: brand, kind of messages, frequency, rates, STOP, HELP, where the privacy "
        "policy is, and the question that is "
        "answered with yes. Say how the answer is recorded."
    ),
    check=_check,
    non_compliant=(
        Example("Patients of Northgate Dental give «verbal consent» when they call the office."),
        Example("Customers agree to texts «over the phone» when they order from Copper Kettle Bakery."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_SCRIPT),
        Example(
            "Consent is taken on the web form at https://copperkettle.example/join only; no verbal opt-in is used."
        ),
        Example("Customers opt in on https://copperkettle.example/join. Orders are taken over the phone as well."),
    ),
)
