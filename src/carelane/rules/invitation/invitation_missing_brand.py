"""An invitation that does not say who sends the messages.

Decides: whether the known brand, or without one any company, stands in the text.
Leaves alone: another company's name (`invitation-names-another-sender`), and fragments that only list disclosures.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._parts import (
    FORM_SAYS_SO,
    end_of,
    found,
    is_excerpt,
    is_thin,
    noun,
    says_next_to_nothing,
    words,
)
from carelane.rules.invitation._senders import names_a_sender
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

# The sentence that asks or tells about receiving messages: where it stands, the sender has to stand too.
_ASKS = (
    (
        r"\b(?:agree|agrees|agreeing|consent|consents|consenting|authorize|authorizes|want|wish|like|ok"
        r"|okay)\b[^.\n]{0,24}\b(?:receiv\w+|get|texts?|sms|messages?|be (?:texted|contacted))\b"
    ),
    (
        r"\b(?:receive|receives|receiving|get|gets|getting) (?:\w+ ){0,4}(?:texts?|sms|messages?|msgs"
        r"|alerts?|updates?|notifications?|reminders?|communications?)\b"
    ),
    # "Text CLUB to 614-555-0172": the keyword advertisement itself.
    r"\b(?:text|send|sms|txt) (?:the (?:key)?word )?[\"'(\[]{0,2}[a-z0-9_-]{2,15}[\"')\]]{0,2} to [\d(+\[{<]",
    r"\b(?:sign|signs|signing|signed) up\b",
    r"\b(?:text|message|sms|send|notify|remind|alert|update) me\b|\bwant (?:texts|text messages)\b",
    r"\bsubscrib(?:e|es|ing)\b",
    r"\b(?:opt|opts|opting|opted)[ -]?in\b",
    r"\b(?:we|we'll|we will|may we|can we|us) (?:\w+ ){0,2}(?:text|send|message)\b",
)
# Sentences about the choice itself ask nobody for consent.
_ABOUT_CHOICE = r"\b(?:condition of|optional|not required|without (?:checking|ticking|agreeing)|do not have to)\b"
# "The company", "us": a stand-in where the name belongs.
_STAND_IN = (
    (
        r"\b(?:from|by|with) (?:us|the company|our company|this company|our business|the business"
        r"|our team|our office|our store|our practice|our organization)\b"
    ),
)


def _check(text: Text) -> Iterator[Hit]:
    if says_next_to_nothing(text):
        return
    asks = any(not found(_ABOUT_CHOICE, text.sentence(match.start(), match.end())) for match in text.matches(*_ASKS))
    if names_a_sender(text) or (text.context.standalone and not asks and text.context.brand is None):
        return
    severity = None if asks or not text.context.standalone else Severity.WARNING
    if is_excerpt(text):
        severity = Severity.ADVICE
    stand_in = text.first(*_STAND_IN)
    if stand_in is None:
        end = end_of(text)
        if _in_the_list(text):
            severity = Severity.WARNING
        yield Hit(end, end, f"{noun(text)} does not name the brand", severity=severity)
        return
    severity = Severity.WARNING if _in_the_list(text) else None
    said = words(text, stand_in.start(), stand_in.end())
    where = stand_in.start() + len(stand_in.group().split(" ", 1)[0]) + 1
    known = text.context.brand.names if text.context.brand else ()
    edit = Edit(
        known[0] if known else "[brand name]", true_only_if=_true_only_if(text), start=where, end=stand_in.end()
    )
    yield Hit(
        stand_in.start(),
        stand_in.end(),
        f"“{said}” stands where the brand has to be named",
        edit=edit,
        severity=severity,
    )


def _in_the_list(text: Text) -> bool:
    """True where `invitation-incomplete` is the one blocker and names the missing sender as well."""
    return text.kind is Target.CTA and not text.context.standalone and is_thin(text)


def _true_only_if(text: Text) -> str:
    return FORM_SAYS_SO if text.kind is Target.CTA else ""


RULE = Rule(
    id="invitation-missing-brand",
    title="The invitation does not name the brand",
    looks_at=INVITED,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-01",),
    causes=("cta-no-brand",),
    why=(
        "Consent is given to one named sender; reviewers decline opt-in wording that does not name the "
        "registered brand or its DBA."
    ),
    how_to_fix="Write the brand name as registered (or the DBA) into the sentence by which people agree.",
    check=_check,
    non_compliant=(
        Example(
            "I agree to receive text messages «from the company» about my order. Reply STOP to opt out.",
            Target.WEB_FORM,
        ),
        Example("Customers sign up on the website to receive order notifications.«»"),
        Example(
            "Yes, text me updates «from our office» about my repair. Reply STOP to opt out or HELP for help.",
            Target.PAPER_FORM,
            brand=("Example Plumbing",),
            note="the edit writes the known name",
        ),
        Example(
            "Residents tick a box to get text messages about repairs.«»", brand=("Maple Ridge Property Management",)
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA, brand=("Maple Ridge Property Management",)),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("Customers sign up on our website to receive delivery notifications from Copper Kettle Bakery."),
        Example("I agree to receive texts from {{business_name}} about my visit.", Target.WEB_FORM, template=True),
    ),
)
