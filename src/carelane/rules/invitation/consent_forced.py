"""Consent to texts that people cannot refuse and still go on.

Decides: a required box or phone field, "must agree", forms that do not send without it, consent as a condition
of a service or job.
Leaves alone: a box that one must tick to get texts and nothing else (a sign-up for texts), and denials
("not required").
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import INVITED, found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_CONSENT = r"(?:sms consent|text(?:ing)? consent|consent|opt-?in|check-?box|box|agreement|agreeing|acceptance)"
_FORCED = (
    r"^\W{0,3}required\b",
    r"[*(]\s?required\s?[)*:]",
    rf"\b(?:required|mandatory|obligatory|compulsory) (?:\w+ ){{0,2}}(?:sms |text |consent )?{_CONSENT}\b",
    rf"\b{_CONSENT}\b (?:is|are|being) (?:a )?(?:required|mandatory|obligatory|compulsory|requirement)\b",
    (
        r"\b(?:cannot|can't|can not|unable to|not able to|will not|won't|does not|doesn't|not be able to"
        r"|must not) (?:be )?(?:proceed|continue|submit|submitted|complete|completed|finish|checkout"
        r"|check out|register|book|send|place|go on|sign up|create)\b"
        r"[^.\n]{0,24}\b(?:without|unless|until)\b(?: [\w-]+){0,5}"
    ),
    (
        r"\b(?:submission|the form|the order|the button|submit button|checkout|registration) (?:is "
        r"|stays |remains |will be )?(?:blocked|disabled|prevented|greyed out|grayed out|rejected"
        r"|not possible)\b[^.\n]{0,16}\b(?:without|unless|until)\b(?: [\w-]+){0,5}"
    ),
    (
        r"\b(?:customers?|users?|clients?|patients?|tenants?|members?|applicants?|employees?|they|you"
        r"|everyone|visitors?|guests?|residents?|students?|drivers?|subscribers?) (?:must|have to"
        r"|need to|are required to|is required to|are obliged to) (?:\w+ ){0,2}(?:agree|consent|opt in"
        r"|opt-in|accept|check|tick|authorize)\b"
    ),
    (
        rf"\b{_CONSENT}\b (?:to (?:receive )?(?:texts?|sms|messages"
        rf"|text messages) )?is (?:a )?(?:condition|prerequisite)\b"
    ),
    r"\b(?:do|does|will) not (?:do business|work) with (?:them|you|anyone|those|customers|clients)\b",
    (
        r"\b(?:as a )?(?:condition|requirement) of (?:service|employment|tenancy|purchase|membership"
        r"|booking|using|the lease|enrollment|treatment|doing business)\b"
    ),
)
# The phone field: forced together with consent in the same sentence.
_PHONE = (
    (
        r"\b(?:phone|mobile|cell)(?: phone)? (?:number )?(?:field )?(?:is |are )?(?:a )?(?:required"
        r"|mandatory)(?: field)?\b"
    ),
    r"\b(?:required|mandatory) (?:phone|mobile|cell)(?: phone)? (?:number|field)\b",
)
_OWN_SIGN_UP = (
    (
        r"\b(?:sms|text|texting|text message|texts|alerts?)[ -](?:sign-?up|signup|subscription"
        r"|enrollment) ?(?:form|page)?\b"
    ),
    r"/(?:sms|text|texts)\b",
    r"\b(?:optional|voluntary|voluntarily|skip button|without (?:checking|ticking|agreeing))\b",
)
# What a person wants for its own sake, and cannot have without texts.
_WANTED = (
    r"\b(?:order|checkout|purchase|booking|appointment|account|registration|service|application|employment|lease|job)\b"
)
_SEPARATE = r"\b(?:check-?box|box|separate|optional|opt-?in is optional)\b"
_AGREE = r"\b(?:agree|agrees|consent|consents|receive|texts?|sms)\b"


def _check(text: Text) -> Iterator[Hit]:
    chosen = text.has(*_OWN_SIGN_UP)
    for match in text.matches(*_FORCED):
        if _is_denied(text, match.start(), match.end(), match.group()):
            continue
        said = words(text, match.start(), match.end())
        plain = match.group().lstrip(" *(").startswith("required")
        strong = plain or found(_WANTED, text.sentence(match.start(), match.end()))
        severity = Severity.WARNING if chosen and not strong else None
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}” leaves people no way to go on without agreeing to texts",
            severity=severity,
        )
    for match in text.matches(*_PHONE):
        if denied(text, match.start(), match.end()) or found(_SEPARATE, text.folded) or not found(_AGREE, text.folded):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}”: whoever sends the form consents, without a choice",
            severity=Severity.WARNING,
        )


def _is_denied(text: Text, start: int, end: int, said: str) -> bool:
    if said.startswith(("cannot", "can't", "can not", "unable", "not ", "will not", "won't", "does", "must not")):
        return found(r"\b(?:nobody|never|no one)\b", text.folded[max(0, start - 40) : start])
    return denied(text, start, end)


RULE = Rule(
    id="consent-forced",
    title="Consent to texts is a condition",
    looks_at=(*INVITED, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.HIGH,
    triggers=(*_FORCED, *_PHONE),
    covers=("FRM-02", "FRM-04"),
    causes=("consent-forced",),
    why=(
        "Consent has to be free; a box or number without which a form, order or job does not go on is "
        "the most frequent reason to decline."
    ),
    how_to_fix="Make the box (or the phone field) optional, let the form go through without it, and say so.",
    check=_check,
    non_compliant=(
        Example("The order «cannot proceed without SMS consent»."),
        Example("«* Required:» I agree to receive texts from Copper Kettle about my order.", Target.WEB_FORM),
        Example("Applicants of Harbor Staffing receive texts; «consent is a condition» of the application."),
        Example(
            "Enter your name and your number («required phone field») to get texts from Harbor Tax.", Target.WEB_FORM
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_FORM, Target.WEB_FORM),
        Example("Consent is not a condition of purchase and the box is not required.", Target.WEB_FORM),
        Example("The form can be sent without ticking the box; consent is never required."),
    ),
)
