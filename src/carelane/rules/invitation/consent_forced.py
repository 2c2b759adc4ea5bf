"""Consent to texts that people cannot refuse and still go on.

Decides: a required box or phone field, "must agree", forms that do not send without it, consent as a condition
of a service or job.
Leaves alone: a box that one must tick to get texts and nothing else (a sign-up for texts), and denials
("not required").
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.language.patterns import compiled
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_FORM
from carelane.rules.invitation._forced import ABOUT_CONSENT, FOR_TEXTS_ONLY, FORCED, LOOSE, NEEDS_TOPIC
from carelane.rules.invitation._negation import denied
from carelane.rules.invitation._parts import found, quote_bounds, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

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
    for match in text.matches(*FORCED, *NEEDS_TOPIC):
        sentence = text.sentence(match.start(), match.end())
        if _is_denied(text, match.start(), match.end(), match.group()) or _is_the_opt_in(sentence):
            continue
        if any(compiled(pattern).fullmatch(match.group()) for pattern in NEEDS_TOPIC) and not found(
            ABOUT_CONSENT, sentence
        ):
            continue
        said = words(text, match.start(), match.end())
        plain = match.group().lstrip(" *(").startswith("required")
        strong = plain or found(_WANTED, sentence)
        severity = Severity.WARNING if chosen and not strong else None
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}” leaves people no way to go on without agreeing to texts",
            severity=severity,
        )
    yield from _loose(text)
    for match in text.matches(*_PHONE):
        if denied(text, match.start(), match.end()) or found(_SEPARATE, text.folded) or not found(_AGREE, text.folded):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}”: whoever has to give the number cannot say no to texts",
            severity=Severity.WARNING,
        )


def _loose(text: Text) -> Iterator[Hit]:
    """Phrases that force only together with other words of their sentence."""
    if text.has(*FORCED, *NEEDS_TOPIC):
        return
    for phrase, before, behind in LOOSE:
        for match in text.matches(phrase):
            left, right = quote_bounds(text, match.start(), match.end())
            head = compiled(_ADDRESS).sub(" ", text.folded[left : match.start()])
            tail = compiled(_ADDRESS).sub(" ", text.folded[match.end() : right])
            if not (found(before, head) and found(behind, tail)) or _is_the_opt_in(tail):
                continue
            if found(r"^(?:is|are|being) (?:not|never|no) (?:an? )?(?:must|mand|comp|obl|req|pre)", match.group()):
                continue
            if found(r"\b(?:never|nobody|no one|no|neither)\b", head) or found(r"^ (?:not|never)\b", tail):
                continue
            said = words(text, match.start(), match.end())
            yield Hit(match.start(), match.end(), f"“{said}” leaves people no way to go on without agreeing to texts")
            return


_ADDRESS = r"\bhttps?://[^\s\"')]*[^\s\"').,;]"


def _is_the_opt_in(sentence: str) -> bool:
    """True for "tick the box to get texts": without the act there are no texts, and nothing else is lost."""
    return found(FOR_TEXTS_ONLY, sentence) and not found(_WANTED, sentence)


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
    triggers=(*FORCED, *NEEDS_TOPIC, *_PHONE, *(phrase for phrase, _, _ in LOOSE)),
    covers=("FRM-02", "FRM-04"),
    causes=("consent-forced",),
    why=(
        "Consent has to be free; a box or number without which a form, order or job does not go on is "
        "a frequent reason to decline."
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
