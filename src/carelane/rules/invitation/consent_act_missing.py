"""A call to action in which nobody agrees to anything.

Decides: whether any act of agreeing (box, keyword, yes, signature, own first text) stands in the text; leaving
a number alone is none, nor is an act that is denied ("the form has no box"), or agreeing to a policy.
Leaves alone: what else the act must be (optional, separate, unticked: rules of their own).
"""

from collections.abc import Iterator
from functools import partial
from re import Match

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.elements import CUSTOMER_STARTS, Element
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_SCRIPT, COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import (
    codes_only,
    end_of,
    found,
    is_thin,
    quote_bounds,
    says_next_to_nothing,
    words,
)
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ACT = Element(
    "act of agreeing to texts",
    (
        (
            r"\b(?:agree|agrees|agreeing|agreed|consent|consents|consented|consenting|authoriz\w+"
            r"|authoris\w+|acknowledg\w+)\b"
        ),
        (
            r"\b(?:check(?:s|ed|ing)?|tick(?:s|ed|ing)?|select(?:s|ed|ing)?|click(?:s|ed|ing)?|mark(?:s|ed"
            r"|ing)?|toggl(?:e|es|ed|ing)|enabl(?:e|es|ed|ing)|turn(?:s|ed|ing)? on)\b[^.\n]{0,40}"
            r"\b(?:box|boxes|option|toggle|switch|texts?|sms|notifications?|alerts?|button)\b"
        ),
        r"\bcheck-?box(?:es)?\b",
        (
            r"\b(?:text|texts|texting|reply|replies|replying|send|sends"
            r"|sending) (?:back )?(?:with )?(?:the (?:key)?word )?[\"'(]{0,2}(?:yes|y|start|join|subscribe"
            r"|optin|opt-in|begin|agree)\b"
        ),
        (
            r"\b(?:text|texts|texting) [\"'(]{0,2}[a-z0-9]{2,15}[\"')]{0,2} to (?:[\d(+\[{<]|our|us|the|this"
            r"|a|my|join|receive|get|subscribe|start|sign|opt[ -]?in)"
        ),
        r"\b(?:says?|said|answers?|answered|replies) [\"']?yes\b",
        r"\b(?:sign|signs|signed|signing) (?:a|an|the|our|their|this)\b",
        r"\bsignature\b",
        (
            r"\b(?:requests?|requesting|asks?|asking) (?:to (?:get|receive|be)|for) (?:\w+ ){0,3}(?:texts?"
            r"|sms|codes?|alerts?|notifications?|reminders?|verification)\b"
        ),
        r"\bpress(?:es|ing)? (?:\d|one|two)\b",
        r"\bpermission\b",
        r"\[ ?\]|[☐□]|\bbox(?:es)?\b",
        r"\ba (?:clear |spoken |verbal |recorded )?[\"']?yes\b",
        r"\b(?:is that|would that be|is it) (?:ok|okay|all right|alright|fine)\b",
    ),
)
# Sentences that use the same words for something else than the act.
_NO_ACT = (
    r"\b(?:condition of|not (?:a )?(?:condition|required|requirement|needed|necessary)|(?:never|isn't) required"
    r"|shar\w+|sold|sell|disclos\w+|opt(?:ing|ed)?[- ]out|withdraw\w*|revok\w*)\b"
)
# Agreeing to documents, with texts nowhere in the sentence.
_DOCUMENTS = (
    r"\b(?:agree|agrees|agreeing|agreed|consent|consents|accept|accepts|acknowledg\w+)\b[^.\n]{0,24}"
    r"\b(?:privacy|terms|polic(?:y|ies)|rules|conditions|waiver|cookies?)\b"
)
_ABOUT_TEXTS = r"\b(?:texts?|texted|texting|sms|messag\w+|alerts?|reminders?|notifications?|updates?)\b"
_SAID_BY_NOBODY = r"\b(?:no|without (?:a|any)|not have (?:a|any)|nobody|doesn't have (?:a|any))(?: \w+){0,2} $"
_NAMED_ONLY = (
    r"\b(?:opt|opts|opted|opting)[ -]?in\b|\b(?:sign|signs|signing|signed)[ -]up\b|\bsubscribes?\b|\benrolls?\b"
)
_GIVES = (
    r"\b(?:provid(?:e|es|ed|ing)|enter\w*|giv\w+|shar\w+|submit\w*|leav\w+|fill\w*|add\w*|collect\w*|supply"
    r"|supplies|upload\w*|obtain\w*)\b[^.\n]{0,40}\b(?:number|numbers|phone|mobile|cell|contact"
    r"|details|information|info)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(CUSTOMER_STARTS) or says_next_to_nothing(text) or any(map(partial(_is_act, text), text.matches(_ACT))):
        return
    gives = next((item for item in text.matches(_GIVES) if not _is_about_sharing(text, item.start())), None)
    named = text.has(_NAMED_ONLY)
    # Beside several missing parts the blocker is `invitation-incomplete`; an opt-in that is only named may be real.
    severity = Severity.WARNING if is_thin(text) or (named and gives is None) or codes_only(text) else None
    if gives is not None:
        said = words(text, gives.start(), gives.end())
        says = f"“{said}” is leaving a number; by which act people agree to texts is not said"
        yield Hit(gives.start(), gives.end(), says, severity=severity)
        return
    end = end_of(text)
    yield Hit(end, end, "the call to action describes no act by which people agree to texts", severity=severity)


def _is_act(text: Text, match: Match[str]) -> bool:
    left, right = quote_bounds(text, match.start(), match.end())
    sentence = text.folded[left:right]
    about_consent = match.group().startswith(("agree", "consent", "authori", "permission", "acknowledg"))
    if (about_consent and found(_NO_ACT, sentence)) or found(
        _SAID_BY_NOBODY, text.folded[max(left, match.start() - 24) : match.start()]
    ):
        return False
    return not found(_DOCUMENTS, sentence) or found(_ABOUT_TEXTS, sentence)


def _is_about_sharing(text: Text, start: int) -> bool:
    """True for "we do not share your number": the number goes from us to others, or does not."""
    return denied_before(text, start, reach=140) or text.folded.startswith("shar", start)


RULE = Rule(
    id="consent-act-missing",
    title="No act of agreeing is described",
    looks_at=(Target.CTA,),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    absence_of=(CUSTOMER_STARTS,),
    scans_for=_ACT.patterns,
    covers=("CTA-11", "CTA-27"),
    causes=("consent-missing",),
    conflict="number-given-is-consent",
    part_of_page=True,
    why=(
        "Reviewers look for a positive, voluntary act that is tied to the consent sentence; leaving a "
        "number is not one."
    ),
    how_to_fix=(
        "Describe the act: ticking an optional box beside the consent sentence, texting a keyword, "
        "saying yes to a script, signing a line of its own."
    ),
    check=_check,
    non_compliant=(
        Example("Riders go to lakesiderowing.example and «enter their phone number»."),
        Example("Example Plumbing texts everybody who has an open repair.«»"),
    ),
    compliant=(Example(COMPLETE_CTA), Example(COMPLETE_TEXTS_FIRST), Example(COMPLETE_SCRIPT)),
)
