"""A call to action that only points elsewhere: "same as above", "see website", "N/A".

Decides: a short text whose whole content is such a reference or filler.
Leaves alone: longer texts that also describe the opt-in.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.invitation._parts import end_of, words
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_REFERENCES = (
    (
        r"^\W{0,4}(?:n ?/ ?a|none|nothing|not applicable|tbd|tba|todo|to be (?:determined|added"
        r"|announced)|pending|test|testing|asdf|x{2,8}|-+|\.+)\W{0,4}$"
    ),
    r"\b(?:same|identical) (?:as|to|with)\b",
    (
        r"\b(?:see|refer to|as described|described|as stated|stated|as mentioned|mentioned|as per|per"
        r"|please visit|visit|view|check) (?:in |on |to |at )?(?:the |our )?"
        r"(?:above|below|before|previous|prior|earlier|description|attached|attachment|website|site"
        r"|sample|samples|privacy policy|terms|document|documents|screenshot|link)\b"
    ),
)
_LONGEST = 160  # characters of the whole text
_MOST_WORDS = 14
_LATEST = 12  # characters before the reference: "Please", "It is the"


def _check(text: Text) -> Iterator[Hit]:
    end = end_of(text)
    start = len(text.folded) - len(text.folded.lstrip())
    match = text.first(*_REFERENCES)
    # A reference further on belongs to a sentence that describes something itself.
    if match is None or match.start() - start > _LATEST or end - start > _LONGEST:
        return
    said = words(text, start, end)
    if len(said.split()) <= _MOST_WORDS:
        yield Hit(start, end, f"“{said}” is not a description of the opt-in")


RULE = Rule(
    id="call-to-action-refers-elsewhere",
    title="The call to action only points elsewhere",
    looks_at=(Target.CTA,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    triggers=_REFERENCES,
    covers=("CTA-11",),
    causes=("cta-missing-path",),
    why="This field has to show the opt-in by itself; reviewers decline one that sends them looking for it.",
    how_to_fix="Describe the whole opt-in in this field, even where other fields repeat parts of it.",
    check=_check,
    non_compliant=(
        Example("«Same as submission 1»"),
        Example("«N/A»"),
        Example("«See our website.»"),
        Example("«Please see description above»"),
    ),
    compliant=(
        Example(COMPLETE_CTA),
        Example(
            "Guests opt in at https://copperkettle.example/join. See the screenshot at "
            "https://copperkettle.example/join.png for the box."
        ),
    ),
)
