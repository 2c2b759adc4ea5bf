"""A policy or terms that say that no texts are sent or no consent is collected.

Decides: such denials as sentences.
Leaves alone: denials of marketing texts, and of texts to people who have not agreed.
Source: S3, where a truthful sentence of that kind kept a campaign declined.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_POLICY, found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_NEVER_TEXTS = (
    (
        r"\b(?:we|company|business) (?:do|does|will|shall)(?: not|n't) (?:use or )?(?:send|use|offer"
        r"|provide|initiate|engage in) (?:any )?(?:sms|text(?:s|ing)?|text messag\w+)\b"
    ),
    (
        r"\b(?:we|company|business) (?:never|don't|won't|doesn't) (?:send|use|offer"
        r"|text)\b[^.\n]{0,20}(?:\b(?:sms|texts?|text messages?|you|customers|clients)\b)"
    ),
)
_NO_CONSENT = (
    r"\bconsent (?:for|to) (?:sms|text)[^.\n]{0,40}\b(?:is|are) not (?:collected|obtained|requested|gathered|taken)\b",
    (
        r"\b(?:sms |text |texting |text messaging )(?:opt-?in|consent)s? (?:is|are) not (?:collected"
        r"|obtained|requested|gathered|taken)\b"
    ),
    (
        r"\b(?:do|does|will)(?: not|n't) (?:collect|obtain|request|ask for|take) (?:any )?(?:sms |text "
        r"|texting |text messaging )?(?:opt-?in|consent)s?\b"
    ),
)
_LIMITED = (
    r"\b(?:marketing|promotional|unsolicited|spam|bulk|without|unless|until|if you|have not|has not|not opted|to third"
    r"|share|to (?:the |these |those |such |phone |any )*(?:numbers?|people|visitors|customers|clients) (?:from"
    r"|that|who|which"
    r"|given|entered|left|in|of|on))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for patterns, severity, says in (
        (_NEVER_TEXTS, None, "says that texts are not sent, while the campaign sends them"),
        (
            _NO_CONSENT,
            Severity.ADVICE,
            "says that consent to texts is not collected; a reviewer takes it for the opposite of the call to action",
        ),
    ):
        for match in text.matches(*patterns):
            tail = text.folded[match.start() : text.sentence_bounds(match.start(), match.end())[1]]
            if found(_LIMITED, tail):
                continue
            said = words(text, match.start(), match.end())
            yield Hit(match.start(), match.end(), f"“{said}” {says}", severity=severity)


RULE = Rule(
    id="policy-denies-texting",
    title="The policy denies texts or consent to them",
    looks_at=(Target.PRIVACY_POLICY, Target.TERMS),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(*_NEVER_TEXTS, *_NO_CONSENT),
    covers=("PRV-10",),
    causes=("privacy-policy-noncompliant",),
    conflict="policy-denies-website-consent",
    why=(
        "A policy that says no texts are sent, or no consent is taken, contradicts the campaign that asks for approval."
    ),
    how_to_fix=(
        "Say what is so: that people opt in by texting a published number (or by the box), and that "
        "numbers of the contact form are used for "
        "calls only."
    ),
    check=_check,
    non_compliant=(
        Example("At Harbor Tax «we do not send SMS» to anybody. We use phone numbers for calls."),
        Example("«Consent for SMS communication is not collected» through our website."),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We do not send SMS for marketing."),
        Example("We will not text you unless you have opted in."),
    ),
)
