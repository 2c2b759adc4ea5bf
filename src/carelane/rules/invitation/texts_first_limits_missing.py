"""A text-first opt-in that does not promise to answer only.

Decides: the customer starts, and nothing says that only answers are sent.
Leaves alone: lists (`texts-first-list-not-excluded`) and texts that contradict the promise
(`texts-first-with-broadcasts`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import AGREEMENT, CUSTOMER_STARTS
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._parts import end_of
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text

_LINE = "The customer always sends the first text, and we answer that conversation only."
_ONLY_ANSWERS = (
    r"\b(?:only|solely|exclusively)\b[^.\n]{0,24}\b(?:repl\w+|respon\w+|answer\w*|react\w*)\b",
    r"\b(?:repl\w+|respon\w+|answer\w*)\b[^.\n]{0,24}\b(?:only|solely|exclusively)\b",
    (
        r"\b(?:never|do not|don't|does not|will not|won't|no) (?:\w+ ){0,3}(?:initiate|start|begin"
        r"|text first|outbound|unsolicited|unprompted|proactive\w*)\b"
    ),
    (
        r"\b(?:reply|respond|answer) (?:to|in) (?:that|their|the same|this) (?:\w+ )?(?:conversation"
        r"|question|message|text|inquiry|request|thread)\b"
    ),
    r"\banswer that conversation\b",
    r"\bunless (?:they|the customer|a customer|the client) (?:text|texts|contact|contacts|write|writes)\b",
)
_ALSO_ASKED = r"\b(?:check ?box|tick|ticks|box|web form|form|paper|verbal|page|website|submitting)\b"


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_ONLY_ANSWERS) or not text.has(CUSTOMER_STARTS):
        return
    # Where another opt-in is described too, the promise is not owed for the whole campaign.
    if text.has(AGREEMENT) and text.has(_ALSO_ASKED):
        return
    end = end_of(text)
    edit = Edit(
        joined(text.folded[:end], _LINE),
        true_only_if="nobody is texted who has not texted first",
    )
    yield Hit(
        end, end, "the call to action does not say that only answers are sent to people who text first", edit=edit
    )


RULE = Rule(
    id="texts-first-limits-missing",
    title="Customers text first, but nothing says that only answers are sent",
    looks_at=(Target.CTA,),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(CUSTOMER_STARTS,),
    absence_of=_ONLY_ANSWERS,
    covers=("CTA-18",),
    causes=("consent-missing",),
    part_of_page=True,
    why=(
        "A first text opens that one conversation; reviewers accept it as the opt-in only where "
        "nothing but answers follows."
    ),
    how_to_fix="Say that the customer always sends the first text and that you answer that conversation only.",
    check=_check,
    non_compliant=(
        Example("Clients find our number on harbortax.example and text us first.«»"),
        Example(
            "Conversations are initiated by the customer, who reads the number of Example Plumbing on the invoice.«»"
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_TEXTS_FIRST),
        Example("Clients text us first at the number on harbortax.example and we only reply to their questions."),
    ),
)
