"""Sharing of texting data is allowed "with your consent".

Decides: an exception for consent or permission in a sentence about mobile numbers, texts or opt-in.
Leaves alone: sentences about other data.
Source: RingCentral's review, as a registrant pasted it.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.rules.policy._parts import COMPLETE_POLICY, POLICY, found, words
from carelane.rules.policy._sharing import statements
from carelane.rules.rule import Edit, Example, Hit, Rule
from carelane.rules.text import Text

_EXCEPTION = (
    (
        r",? ?\b(?:without|unless|except (?:with|where|when|if)|with|only with|absent"
        r"|subject to) (?:we (?:have|obtain|receive) |you (?:give|grant|provide) (?:us )?"
        r"|first (?:obtaining|getting) |having )?"
        r"(?:your |the user's |their |the customer's |prior |express |explicit |written |further "
        r"|specific )*(?:consent|permission|authorization|approval)\b"
    ),
    r",? ?\bunless you (?:\w+ )?(?:consent|agree|opt in|authorize|permit|request|allow)\w*\b",
)


_OTHERS_TEXT = (
    r"\b(?:partners?|affiliates?|third[- ]part(?:y|ies)|advertisers?|sponsors?|compan(?:y|ies)|brands?"
    r"|sellers?|they|others|it|them)"
    r"\b[^.\n]*\b(?:text|texts|contact|message|messages|market|call|offers?|promot\w+|use|send|reach)\b"
)


def _check(text: Text) -> Iterator[Hit]:
    said = statements(text)
    for match in text.matches(*_EXCEPTION):
        item = next((item for item in said if item.start <= match.start() < item.end), None)
        if item is None or not (item.mobile or item.consent):
            continue
        quoted = words(text, match.start(), match.end()).strip(" ,")
        # A purpose of others' own marketing, or others who then text, is no customary reservation any more.
        behind = item.words[match.end() - item.start :]
        grave = found(_OTHERS_TEXT, behind) or (not item.denied and (item.partners or item.third_parties))
        says = f"“{quoted}” opens a way to share texting data"
        yield Hit(
            match.start(),
            match.end(),
            says,
            edit=Edit("", true_only_if="nothing is shared even where a person would allow it"),
            severity=Severity.WARNING if grave else None,
        )


RULE = Rule(
    id="policy-consent-exception",
    title="Texting data may be shared with consent",
    looks_at=POLICY,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    triggers=_EXCEPTION,
    covers=("PRV-07",),
    causes=("privacy-policy-shares-data",),
    conflict="vendor-sharing-exception",
    why="RingCentral's review asks that opt-in data is not shared at all, not even with the person's consent.",
    how_to_fix="Take the exception out of the sentence about mobile numbers and opt-in data.",
    check=_check,
    non_compliant=(
        Example("Harbor Tax will not share your mobile number with third parties« without your consent»."),
        Example("We do not share SMS opt-in data with anyone«, unless you agree»."),
    ),
    compliant=(
        Example(COMPLETE_POLICY),
        Example("We publish testimonials only with your consent."),
    ),
)
