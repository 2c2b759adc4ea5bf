"""A sample that is not a message anybody would send.

Decides: "test message 1", "sample text", "N/A", "same as above", a bare title without a sentence; a label
("Sample 1:") that was left in front.
Leaves alone: short but real messages, and tests as a service ("your blood test results are ready").
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.language.patterns import compiled
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_DUMMY: Final = (
    (
        r"^ *(?:this is )?(?:a |an |my |our |the |just a )?(?:test|testing|sample|example|dummy|demo|placeholder)"
        r"(?: (?:sms|text|txt|message|msg|campaign|template))* ?#?\d{0,3} ?[.!:]* *$"
    ),
    r"^ *(?:test(?:ing)?[ ,.!]*){1,4}\d{0,4} *$",
    (
        r"^ *(?:n ?/ ?a|none|tbd|tba|todo|same|see above|as above|same as (?:above|before|sample \d|the first)"
        r"|hello|hi|hey"
        r"|asdf\w*|qwerty|abc|xxx+|\.+|-+)[.! ]*$"
    ),
    r"\bthis is (?:only |just )?a (?:test|sample|dummy|demo)(?: (?:sms|text|message|msg|template))\b",
)
# A title: few words, no verb form of a sentence, no end mark, no digit, no name with a colon.
_TITLE: Final = (
    (
        r"^ *(?:appointment|order|delivery|payment|account|service|support|customer|billing|shipping|schedule"
        r"|booking|event"
        r"|meeting|invoice|welcome|general|security|verification|promo(?:tional)?|marketing|notification)s?"
        r"(?: (?:care|service|appointment|order|status|account|payment|customer|support))?"
        r" (?:reminders?|confirmations?|updates?|notifications?|alerts?|notices?|messages?|texts?|codes?|replies"
        r"|reply|responses?|support)"
        r" ?[.!]? *$"
    ),
)


_LABEL: Final = r"^ *(?:example|sample|template|message|msg)(?: (?:message|text|msg|sms))? ?#?\d? ?: "


def _check(text: Text) -> Iterator[Hit]:
    label = text.first(_LABEL)
    if label is not None:
        start = len(label.group()) - len(label.group().lstrip())
        what = f"the label “{label.group().strip()}” is part of the sample, so people would receive it"
        edit = Edit("", safe=True, start=0, end=label.end())
        yield Hit(start, label.end() - 1, what, edit=edit, severity=Severity.WARNING)
    for pattern in (*_DUMMY, *_TITLE):
        if not text.has(pattern):
            continue
        match = compiled(pattern).search(text.folded)
        if match is not None:
            words = match.group().strip()
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield Hit(start, start + len(words), f"“{words}” is not a message that anybody would receive")
            return


RULE = Rule(
    id="dummy-sample",
    title="A sample that is a test or a title, not a message",
    looks_at=(Target.SAMPLE,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    why="Samples show the reviewer what people will receive; a test text or a title shows nothing and is declined.",
    how_to_fix="Write a whole message as a customer would get it: the brand, the answer, how to stop.",
    check=_check,
    triggers=(*_DUMMY, *_TITLE, _LABEL),
    covers=("SMP-06",),
    causes=("usecase-sample-mismatch",),
    non_compliant=(
        Example("«Sample message 2»"),
        Example("«This is a test»"),
        Example("«Delivery notification»"),
        Example("«Same as above»"),
        Example("«Sample 1:» Northgate Dental: see you on Monday. Reply STOP to opt out."),
    ),
    compliant=(
        Example("Northgate Dental: your test results are ready. Call 614-555-0142. Reply STOP to opt out."),
        Example("Example Plumbing: your parts are in. Reply STOP to opt out."),
        Example("Maple Ridge: we are testing the alarms on Monday. Reply STOP to opt out."),
    ),
)
