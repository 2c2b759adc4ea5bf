"""What the rules on invitations share: kinds, words for them, and how complete an invitation is.

Decides: which parts an invitation must show and when so many are missing that reviewers decline it whole.
Leaves alone: the finding about each part (one rule each).
Source: reviewers' codes 806 and 861,
https://support.telnyx.com/en/articles/10547022-10dlc-carrier-error-codes-explanations .
"""

from collections.abc import Callable, Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.language.elements import (
    EMAIL_ADDRESS,
    FREQUENCY,
    HELP_INSTRUCTION,
    PHONE_NUMBER,
    PRIVACY_REFERENCE,
    RATES,
    STOP_INSTRUCTION,
    Element,
)
from carelane.language.patterns import compiled
from carelane.rules.rule import Edit, Hit, TextCheck, joined
from carelane.rules.text import Text

# Wordings that a person sees or hears, as opposed to the description of them in the registration.
SHOWN: Final = (Target.WEB_FORM, Target.VERBAL_SCRIPT, Target.PAPER_FORM, Target.TEXT_TO_JOIN)
WRITTEN: Final = (Target.CTA, Target.WEB_FORM, Target.PAPER_FORM)

NOUN: Final = {
    Target.CTA: "the call to action",
    Target.WEB_FORM: "the form",
    Target.VERBAL_SCRIPT: "the script",
    Target.PAPER_FORM: "the paper form",
    Target.TEXT_TO_JOIN: "the advertisement",
    Target.PRIVACY_POLICY: "the privacy policy",
    Target.TERMS: "the terms",
    Target.DESCRIPTION: "the description",
}
SHOWN_TO_THEM: Final = "the person who opts in sees or hears this sentence before agreeing"
# A flow that describes a form may only be reworded together with that form.
FORM_SAYS_SO: Final = "the form or script itself says so too"
SAID_TOGETHER: Final = "See invitation-incomplete at this place: one repair adds all."

# A support contact counts as help only where the words around it offer help.
HELP_OFFER: Final = Element(
    "offer of help", (r"\b(?:help|support|assistance|questions?|contact|customer care|customer service)\b",)
)
_SOMETHING: Final = (
    (
        r"\b(?:agree|agrees|consent|opt|opts|receive|sign|signs|text|texts|texting|tick|ticks|check"
        r"|checks|subscribe|reply|send|sms)\b"
    ),
)
_CODES_ONLY: Final = frozenset({"2FA", "M2M"})


def noun(text: Text) -> str:
    """What the text is, for a sentence."""
    return NOUN.get(text.kind, "the text")


def words(text: Text, start: int, end: int, most: int = 90) -> str:
    """The person's own words at a folded span, cut to a readable length."""
    span = text.original_span(start, end)
    said = " ".join(text.original[span.start : span.end].split())
    return said if len(said) <= most else f"{said[: most - 3].rstrip()}..."


def found(pattern: str, piece: str) -> bool:
    """True when the pattern matches somewhere in a folded piece of text."""
    return compiled(pattern).search(piece) is not None


def quote_bounds(text: Text, start: int, end: int) -> tuple[int, int]:
    """Folded bounds of the sentence around a span; a full stop before a closing quotation mark ends it as well."""
    left, right = text.sentence_bounds(start, end)
    for mark in ('." ', '!" ', '?" '):
        cut = text.folded.rfind(mark, left, start)
        left = max(left, cut + len(mark)) if cut >= 0 else left
        cut = text.folded.find(mark, end, right)
        right = min(right, cut + 2) if cut >= 0 else right
    return left, right


def end_of(text: Text) -> int:
    """The folded offset behind the last visible character."""
    return len(text.folded.rstrip())


def offers_a_contact(text: Text) -> bool:
    """True when an e-mail address or phone number stands there together with an offer of help."""
    return text.has(HELP_OFFER) and text.has(EMAIL_ADDRESS, PHONE_NUMBER)


def missing_disclosures(text: Text) -> tuple[str, ...]:
    """Which of the four sentences about the messages themselves are missing, in words."""
    missing = []
    if not text.has(FREQUENCY):
        missing.append("how often messages come")
    if not text.has(RATES):
        missing.append("that message and data rates may apply")
    if not text.has(STOP_INSTRUCTION):
        missing.append("how to stop (reply STOP)")
    if not text.has(HELP_INSTRUCTION) and not offers_a_contact(text):
        missing.append("how to get help (reply HELP)")
    return tuple(missing)


_DENIED: Final = (
    r"\b(?:no|without(?: a| any)?|(?:not|don't|doesn't|never|hasn't|haven't)(?: yet)? (?:have|has|need|use|got"
    r"|publish|written)"
    r"(?: an?| any| our own| its own)?|lacks?(?: a)?)(?: (?:separate|published|online|formal|own|terms"
    r"|terms of service|privacy|sms"
    r"|texting|policy|page|or|and))* $"
)


def refers_to(text: Text, part: Element) -> bool:
    """True when the part is mentioned without being denied ("we have no privacy policy")."""
    return any(
        not found(_DENIED, text.folded[max(0, match.start() - 70) : match.start()]) for match in text.matches(part)
    )


def missing_parts(text: Text) -> tuple[str, ...]:
    """`missing_disclosures` and the reference to the privacy policy."""
    missing = missing_disclosures(text)
    return missing if refers_to(text, PRIVACY_REFERENCE) else (*missing, "where the privacy policy is")


def is_thin(text: Text) -> bool:
    """True when so much is missing that reviewers call the whole invitation incomplete.

    Approved campaigns were seen that lacked one disclosure and the policy link; none that lacked two.
    """
    return len(missing_disclosures(text)) >= 2 or len(missing_parts(text)) >= 3


def told_together(text: Text) -> bool:
    """True where `invitation-incomplete` lists every missing part in one finding; a part then repeats no repair."""
    return text.kind is not Target.WEB_FORM and is_thin(text) and not says_next_to_nothing(text)


def is_excerpt(text: Text) -> bool:
    """True for a text checked on its own that is visibly cut ("...reply STOP to cancel"): the rest was left out."""
    if not text.context.standalone:
        return False
    visible = text.folded.strip(" \n\"'")
    return visible.startswith(("...", "\u2026")) or visible.endswith(("...", "\u2026"))


def says_next_to_nothing(text: Text) -> bool:
    """True for "N/A" or "same as above": one finding says it all (`call-to-action-refers-elsewhere`)."""
    return len(text.folded.split()) <= 5 and not text.has(*_SOMETHING)


def codes_only(text: Text) -> bool:
    """True when the campaign sends one-time codes or machine traffic and nothing else."""
    purposes = text.context.purposes
    return purposes is not None and bool(purposes) and purposes <= _CODES_ONLY


def part_missing(
    part: Element,
    says: str,
    line: str = "",
    unless: Callable[[Text], bool] | None = None,
    *,
    true_only_if: str = SHOWN_TO_THEM,
    of_the_list: bool = False,
) -> TextCheck:
    """A check that reports, at the end of an invitation, that a part is missing; {noun} names the invitation.

    `of_the_list`: the part is one of those that `invitation-incomplete` lists.
    """

    def check(text: Text) -> Iterator[Hit]:
        if refers_to(text, part) or (unless is not None and unless(text)):
            return
        end = end_of(text)
        severity = Severity.ADVICE if is_excerpt(text) else None
        what = says.format(noun=noun(text))
        if of_the_list and told_together(text):
            yield Hit(end, end, what, severity=severity, how_to_fix=SAID_TOGETHER)
            return
        edit = Edit(joined(text.folded[:end], line), true_only_if=true_only_if) if line else None
        yield Hit(end, end, what, edit=edit, severity=severity)

    return check
