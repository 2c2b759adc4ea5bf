"""A frequency that promises no bound: "you may receive an unlimited number of texts".

Decides: "unlimited", "as many as we want" and the like about messages.
Leaves alone: unlimited data plans, and a missing frequency (`invitation-missing-frequency`).
Source: the wording was handed to a declined registrant (source S3); no reviewer was found to accept it.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import words
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_UNBOUND = (
    (
        r"\bunlimited (?:number |amount |quantity )?(?:of )?(?:\w+ )?(?:messages|texts|msgs|sms"
        r"|text messages|alerts|communications?)\b"
    ),
    r"\b(?:messages|texts|msgs|sms|text messages) (?:are |is |may be |can be )?unlimited\b",
    r"\bunlimited (?:message |messaging )?frequency\b",
    r"\b(?:no limit (?:on|to) (?:the )?(?:number|amount)|as many (?:texts|messages) as)\b",
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_UNBOUND):
        sentence = text.sentence(match.start(), match.end())
        if "plan" in sentence and "receive" not in sentence and "send" not in sentence:
            continue
        said = words(text, match.start(), match.end())
        yield Hit(
            match.start(),
            match.end(),
            f"“{said}” puts no bound on the messages",
            edit=Edit(
                "A varying number of messages" if said[:1].isupper() else "a varying number of messages",
                true_only_if="the number really varies",
            ),
        )


RULE = Rule(
    id="unlimited-messages",
    title="Unlimited messages as the frequency",
    looks_at=(*INVITED, Target.PRIVACY_POLICY, Target.TERMS, Target.OPTIN_MESSAGE, Target.FIRST_MESSAGE),
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=_UNBOUND,
    covers=("CTA-03", "OIN-11", "TRM-03"),
    causes=("cta-no-frequency",),
    conflict="unlimited-frequency",
    why="A frequency disclosure tells the person what to expect; a promise of any number of texts does the opposite.",
    how_to_fix='Write "Message frequency varies." or a number that is true, such as "up to 10 messages a month".',
    check=_check,
    non_compliant=(
        Example(
            "Frequency: you may receive an «unlimited number of text messages» from Harbor Staffing.", Target.TERMS
        ),
        Example(
            "By ticking the box tenants agree that Maple Ridge may send them «unlimited texts» about the building."
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example("Our unlimited data plan customers pay no extra charge for messages.", Target.TERMS),
    ),
)
