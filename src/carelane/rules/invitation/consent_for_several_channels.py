"""One consent for texts together with calls or e-mail.

Decides: a sentence of agreeing that lists texts and calls or e-mail as what one agrees to.
Leaves alone: a choice between channels ("tick the ones you want") and answers by whichever channel.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import FORM_SAYS_SO, WRITTEN, found, words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_TEXT = r"(?:sms(?:/text| text|/mms)?|texts?|text messag\w+|texting|text message)(?: messages?)?"
_OTHER = (
    r"(?:(?:phone |telephone |voice |automated |autodialed |prerecorded )*calls?|calling|phone"
    r"|telephone|e-?mails?|emailing|voice(?:mails?| messages?)?|mail)"
)
_AND = r"(?: ?,? ?(?:and/or|and|or|&|/|,|as well as)(?: by| via| through)? ?)"
_LISTS = (rf"\b(?:{_OTHER}|{_TEXT}){_AND}(?:(?:{_OTHER}|{_TEXT}){_AND}){{0,3}}(?:{_OTHER}|{_TEXT})\b",)
_AGREES = (
    r"\b(?:agree|agrees|agreeing|consent|consents|consenting|authorize|authorizes|authorise|opt"
    r"|opting|permission|accept|accepts|receive)\b"
)
_CHOICE = (
    r"\b(?:choose|chooses|choosing|choice|select|selects|prefer|prefers|preferred|preference|either"
    r"|separate|separately|instead|only if|whichever|each|own box"
    r"|not by|not part of|opt[- ]?out|unsubscribe|stop|help|questions|contact us|support)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_LISTS):
        if not (found(rf"\b{_TEXT}\b", match.group()) and found(rf"\b{_OTHER}\b", match.group())):
            continue
        left, right = text.sentence_bounds(match.start(), match.end())
        sentence = text.folded[left:right]
        if not found(_AGREES, sentence) or found(_CHOICE, sentence) or denied_before(text, match.start()):
            continue
        if text.folded[max(0, match.start() - 1) : match.start()] in {'"', "'"}:  # the label of a choice
            continue
        said = words(text, match.start(), match.end())
        says = f"“{said}” ties the consent to texts to other channels"
        yield Hit(match.start(), match.end(), says, edit=Edit("text messages", true_only_if=FORM_SAYS_SO))
        return


RULE = Rule(
    id="consent-for-several-channels",
    title="One consent for texts, calls and e-mail",
    looks_at=WRITTEN,
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_LISTS,
    covers=("CTA-10",),
    causes=("consent-bundled",),
    why="Consent to texts has to be a choice of its own; reviewers decline a box that also covers calls or e-mail.",
    how_to_fix="Give texts a sentence and a box of their own; ask for consent to calls or e-mail separately.",
    check=_check,
    non_compliant=(
        Example(
            "By sending this form I consent to receive «calls, texts and emails» from Harbor Staffing.", Target.WEB_FORM
        ),
        Example("Clients agree to be contacted by «phone or text» when they sign up at harborstaffing.example/join."),
        Example("I authorize Northgate Dental to send «SMS and email» reminders.", Target.PAPER_FORM),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example(
            "Choose how Northgate Dental may reach you: phone, email or text. Each has its own box.", Target.WEB_FORM
        ),
        Example(
            "For questions about these texts, contact us by phone or email. Reply STOP to opt out of text messages.",
            Target.WEB_FORM,
        ),
    ),
)
