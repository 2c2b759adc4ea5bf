"""What a policy says about texts and the website's forms: the sentences that a form can contradict.

Decides: which sentences deny texts or consent through the website, and which announce texts to numbers from a form.
Leaves alone: what follows (one rule each).
"""

from typing import Final

from carelane.language.patterns import compiled
from carelane.rules.picture.documents import SiteDocument

# "Consent for texts is not collected through our website."
NO_WEB_CONSENT: Final = (
    (
        r"\b(?:consent|opt-?ins?|permission)\b[^.\n]{0,60}\b(?:not|never)\b[^.\n]{0,24}\b(?:collected|obtained|gathered|taken"
        r"|requested|given|asked for)\b[^.\n]{0,60}\b(?:website|web ?site|site|forms?|online)\b"
    ),
    (
        r"\b(?:do not|don't|never|does not|doesn't)\b[^.\n]{0,24}\b(?:collect|obtain|gather|ask for|take|request"
        r"|accept)\b"
        r"[^.\n]{0,60}\b(?:consent|opt-?ins?|permission)\b[^.\n]{0,60}\b(?:website|web ?site|site|forms?|online)\b"
    ),
)
# "Numbers from our forms are used for calls only", "we send no texts".
CALLS_ONLY: Final = (
    (
        r"\b(?:numbers?|phone)\b[^.\n]{0,80}\b(?:only|solely|exclusively)\b[^.\n]{0,30}\b(?:for|to|make)\b[^.\n]{0,24}\b(?:calls?"
        r"|calling|call you|phone you)\b"
    ),
    r"\b(?:calls? only|only call)\b",
    (
        r"\b(?:do not|don't|never|will not|won't)\b[^.\n]{0,24}\b(?:send|use|text|sms)\b[^.\n]{0,30}\b(?:texts?"
        r"|sms|text"
        r" messages?|texting|these numbers|such numbers|numbers? from)\b"
    ),
)
# "When you submit our form, we may text you."
TEXTS_FROM_FORMS: Final = (
    (
        r"\b(?:by|when(?:ever)? you|if you)\b[^.\n]{0,60}\b(?:submit\w*|provid\w*|enter\w*|complet\w*"
        r"|fill\w*)\b[^.\n]{0,80}"
        r"\b(?:we (?:may|will|can)? ?(?:text|send)|you (?:agree|consent|authori[sz]e)|opt"
        r" in)\b[^.\n]{0,60}\b(?:texts?|sms|text"
        r" messages?|texting|text you)?"
    ),
)
_LIMITED: Final = r"\b(?:unless|marketing|promotion\w*|until|without (?:your )?consent|except|opted in|who have not)\b"
_ABOUT_TEXTS: Final = r"\b(?:sms|texts?|text messages?|texting)\b"


def sentence(document: SiteDocument | None, *patterns: str) -> str:
    """The first sentence of a document that says it without a limit, as written; "" when none does."""
    if document is None:
        return ""
    for match in document.text.matches(*patterns):
        said = document.text.sentence(match.start(), match.end())
        if compiled(_ABOUT_TEXTS).search(said) or patterns == CALLS_ONLY:
            if compiled(_LIMITED).search(said):
                continue
            return document.sentence_at(match.start(), match.end())
    return ""
