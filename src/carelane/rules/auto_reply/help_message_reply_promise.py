"""A HELP reply that promises an answer later.

Decides: a promise that somebody will get in touch, in a reply without any contact.
Leaves alone: the same promise beside a contact.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import CONTACT_PLACEHOLDER, EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS
from carelane.rules.auto_reply._parts import HELP
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_PROMISES: Final = (
    r"\b(?:get|getting|reach|reaching|come|coming|write|writing) (?:back|out) (?:to|with) you\b",
    r"\b(?:will|we'll|shall) (?:contact|call|text|message|respond|reply|answer|assist|help|be in touch|follow up)\b",
    r"\bin touch (?:with you )?(?:soon|shortly)\b",
)
_CONTACTS = (EMAIL_ADDRESS, PHONE_NUMBER, WEB_ADDRESS, CONTACT_PLACEHOLDER)


def _check(text: Text) -> Iterator[Hit]:
    if text.has(*_CONTACTS):
        return
    for match in text.matches(*_PROMISES):
        yield Hit(match.start(), match.end(), "a promise to answer later stands where the contact should be")


RULE = Rule(
    id="help-message-reply-promise",
    title="The HELP reply promises an answer later instead of giving a contact",
    looks_at=HELP,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why="A promise that the team will get back is not a support contact: the reviewer looks for one that works now.",
    how_to_fix="Replace the promise by an e-mail address, a phone number or a support page.",
    check=_check,
    triggers=_PROMISES,
    absence_of=_CONTACTS,
    covers=("HLP-03",),
    causes=("help-msg-missing-contact",),
    non_compliant=(
        Example("Maple Ridge: thank you. Our team will «get back to you» shortly."),
        Example("Northgate Dental: we «will respond» as soon as we can."),
    ),
    compliant=(
        Example("Maple Ridge: call 614-555-0142; outside office hours we will get back to you."),
        Example("Northgate Dental: for help write to care@northgatedental.example."),
    ),
)
