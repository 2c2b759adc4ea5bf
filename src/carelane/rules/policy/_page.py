"""Whether a privacy policy that is checked alone is the whole page or a sentence of it.

Decides: by its length, its sentences and the topics that such pages have beside sharing.
Leaves alone: what a whole page has to say (one rule each).
"""

from typing import Final

from carelane.language.patterns import compiled
from carelane.rules.policy._sharing import sentences
from carelane.rules.text import Text

# What a page about privacy speaks of beside sharing: who has several of these was given the page, not a sentence of it.
_TOPICS: Final = (
    r"\bcookies?\b",
    r"\b(?:secur\w+|protect|safeguards?|encrypt\w*|ssl)\b",
    r"\b(?:contact|write to|e-?mail|call|reach) (?:us|our|the)\b|\bquestions about\b",
    r"\b(?:we (?:may |also |only )?(?:collect|gather|ask for|store)|information we collect|data we collect)\b",
    r"\b(?:children|minors|under (?:13|16|18))\b",
    r"\b(?:changes? to this|update this|updated|last (?:updated|revised|modified)|effective date|revise this)\b",
    r"\b(?:right to|your rights|access, correct|delete your|ccpa|gdpr|california)\b",
    r"\b(?:links? to other|other (?:web)?sites|third[- ]party sites|analytics|log files|ip address|browser)\b",
    r"\b(?:retain|retention|keep (?:your|it|this|the))\b",
    r"^\W{0,4}(?:[\w'&.-]+ ){0,6}privacy (?:policy|notice|statement)\b",
    r"\bwe use (?:it|this|your|the)\b|\bhow we use\b",
)


def is_whole_policy(text: Text) -> bool:
    """True when a text that is checked alone reads as the whole page: three sentences or more on several topics."""
    return (
        sum(1 for _ in sentences(text)) >= 3
        and sum(compiled(topic).search(text.folded) is not None for topic in _TOPICS) >= 3
    )


def is_fragment(text: Text) -> bool:
    """True for a sentence or two of a policy that is checked alone: other parts may stand elsewhere."""
    return text.context.standalone and len(text.folded) < 700 and not is_whole_policy(text)
