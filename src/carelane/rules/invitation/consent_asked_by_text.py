"""The consent to texts is asked for by text.

Decides: a first text that the business sends in order to get the opt-in.
Leaves alone: a confirmation text after an opt-in (double opt-in), and answers to people who texted first.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA, COMPLETE_SCRIPT
from carelane.rules.invitation._negation import denied_before
from carelane.rules.invitation._parts import found, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_ASKED = (
    (
        r"\b(?:we|staff|our (?:team|office|system)|system|the business) (?:will |then |first "
        r"|initially )?(?:send|sends|text|texts|message|messages) [^.\n]{0,40}"
        r"\b(?:asking|requesting|inviting|to ask|to request|to invite|to obtain|to get"
        r"|with a request) [^.\n]{0,24}\b(?:opt[ -]?in|consent|permission|agree|join|subscribe)\b"
    ),
    (
        r"\b(?:we|staff|first|system|office|then|\w+) (?:texts?|sends?"
        r"|messages?) (?:\w+ ){1,6}?[:\"'(,]{1,3} ?(?:\w+ ){0,6}"
        r"(?:reply|text|answer|respond)(?: with)? [\"']?(?:yes|y|ok|start|join|agree)[\"']? (?:to|and|if)\b"
    ),
    (
        r"\b(?:those|anyone|people|customers|everyone|all) who (?:reply|answer|text back|respond)(?: \w+)? (?:is"
        r"|are|get|gets) (?:opted|added|enrolled)\b"
    ),
    (
        r"\b(?:initial|first|introductory|welcome) (?:text|message|sms"
        r"|text message) [^.\n]{0,24}\b(?:asks?|asking|requests?|requesting|invites?"
        r"|inviting) [^.\n]{0,24}\b(?:opt[ -]?in|consent|permission|agree|join|reply yes|subscribe)\b"
    ),
    (
        r"\b(?:receive|receives|get|gets) (?:a|an|our) (?:initial |first |introductory )?(?:text|message"
        r"|sms|text message) (?:asking|requesting|inviting) [^.\n]{0,30}\b(?:opt[ -]?in|consent"
        r"|permission|agree|join|subscribe)\b"
    ),
)
_ALREADY = (
    r"\b(?:confirm\w*|double|after (?:they|the customer|ticking|signing|checking)|second step"
    r"|who (?:agreed|ticked|signed|consented))\b"
)


def _check(text: Text) -> Iterator[Hit]:
    for match in text.matches(*_ASKED):
        if denied_before(text, match.start()) or found(_ALREADY, text.sentence(match.start(), match.end())):
            continue
        said = words(text, match.start(), match.end())
        yield Hit(match.start(), match.end(), f"“{said}”: this text itself is sent without consent")


RULE = Rule(
    id="consent-asked-by-text",
    title="The first text asks for the consent to texts",
    looks_at=(Target.CTA, Target.DESCRIPTION),
    severity=Severity.BLOCKER,
    severity_by_kind={Target.DESCRIPTION: Severity.WARNING},
    confidence=Confidence.MEDIUM,
    triggers=_ASKED,
    covers=("CTA-11",),
    causes=("consent-missing",),
    why="The opt-in has to come before the first text; a text that asks for it is already an unwanted one.",
    how_to_fix="Ask on the form, on paper or by voice, and send only the confirmation by text.",
    check=_check,
    non_compliant=(
        Example("«We send clients a first text asking them to opt in» and stop when they do not reply."),
        Example("The «initial message asks for their consent» to repair texts from Example Plumbing."),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(COMPLETE_SCRIPT),
        Example("After ticking the box they get a text asking them to confirm the opt-in by replying YES."),
    ),
)
