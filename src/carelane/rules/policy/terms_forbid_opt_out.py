"""Terms or a policy that take away the right to stop the texts.

Decides: sentences by which people may not opt out, or may do so only later, for a fee or in one cumbersome way.
Leaves alone: texts that must be sent once more (the confirmation), and the missing STOP line (`terms-missing-opt-out`).
Source: consent can be revoked at any time by any reasonable means, 47 CFR 64.1200(a)(10).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.policy._parts import COMPLETE_POLICY, COMPLETE_TERMS, found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_STOPPING = (
    r"(?:opt(?:ing)?[ -]?out|unsubscrib\w+|stop(?:ping)? (?:the |these |our )?(?:texts|messages)|revok\w+"
    r"|withdraw\w*)"
)
_FORBIDDEN = (
    rf"\b(?:agree|agrees|promise|promises|undertake) (?:not to|never to) {_STOPPING}\b",
    (
        rf"\b(?:you|customers?|members?|clients?|tenants?|users?|patients?|employees?|they) (?:may not|cannot"
        rf"|can not|can't|must not"
        rf"|are not (?:allowed|able|permitted) to|will not be able to|are unable to"
        rf"|do not have the right to) {_STOPPING}\b"
    ),
    (
        rf"\b{_STOPPING}\b[^.\n]{{0,24}} (?:is|are) (?:not (?:possible|allowed|permitted|available|accepted)"
        rf"|impossible|forbidden"
        r"|prohibited|irrevocable|only possible)\b"
    ),
    (
        r"\b(?:consent|opt-?in|agreement) (?:to \w+(?: \w+)? )?(?:is|are|cannot be|may not be) (?:irrevocable"
        r"|revoked|withdrawn)\b"
    ),
    rf"\b(?:fee|charge|penalty|payment)\b[^.\n]{{0,24}} (?:to|for|if you|of) {_STOPPING}\b",
    rf"\b{_STOPPING}\b[^.\n]{{0,24}} (?:costs?|fee|charge|penalty)\b",
)
# "You cannot opt out of the confirmation", "of e-mails about your account": not about these texts.
_OTHER = (
    r"\b(?:e-?mails?|cookies|calls?|sale of|confirmation (?:text|message)|account notices|arbitration"
    r"|class action)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_FORBIDDEN):
        if found(r"\b(?:no|without) \w+$", match.group()) or found(_OTHER, text.sentence(match.start(), match.end())):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}” takes away the right to stop the texts at any time")


RULE = Rule(
    id="terms-forbid-opt-out",
    title="The terms forbid opting out",
    looks_at=(Target.TERMS, Target.PRIVACY_POLICY),
    severity=Severity.BLOCKER,
    confidence=Confidence.MEDIUM,
    triggers=_FORBIDDEN,
    covers=("TRM-06",),
    causes=("terms-incomplete",),
    why="People may stop texts at any time; terms that say otherwise are unlawful, and reviewers decline them.",
    how_to_fix="Take the sentence out and write: Reply STOP at any time to opt out.",
    check=_check,
    non_compliant=(
        Example("Riders «agree not to opt out» of texts from Lakeside Shuttle until the trip is over."),
        Example("Consent is for the whole season: «members may not unsubscribe» from texts before it ends."),
        Example("Harbor Tax texts clients about returns. A «fee of $5 for opting out» is charged."),
    ),
    compliant=(
        Example(COMPLETE_TERMS),
        Example(COMPLETE_POLICY, Target.PRIVACY_POLICY),
        Example("You cannot opt out of e-mails about your account, but you can stop texts by replying STOP."),
    ),
)
