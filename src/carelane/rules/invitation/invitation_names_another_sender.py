"""An invitation in which the texts come from somebody else than the registered brand.

Decides: a capitalised name right behind "texts from", where that name shares no word with the brand.
Leaves alone: other names in the text (a booking site, an advertising platform), and texts without a known brand.
"""

import re
from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.target import INVITED, Target
from carelane.rules.invitation._complete import COMPLETE_CTA
from carelane.rules.rule import Example, Hit, Rule
from carelane.rules.text import Text

_FROM = re.compile(
    r"(?:[Tt]exts?|SMS|sms|[Mm]essages?|[Aa]lerts?|[Nn]otifications?|[Uu]pdates?"
    r"|[Rr]eminders?) (?:sent )?(?:from|by) (?:the )?"
    r"([A-Z][\w&'\u2019]*(?:[ -]+(?:[A-Z&][\w&'\u2019]*|of|and|the))*)"
)
_MENTION = r"\b(?:text|sms|message|alert|notification|update|reminder)s? (?:sent )?(?:from|by) \w"
_SMALL = frozenset({"the", "of", "and", "inc", "llc", "ltd", "co", "corp", "company", "group", "services", "service"})
_NOT_NAMES = frozenset({"us", "our", "sms", "i", "this", "time", "twilio", "ringcentral", "telnyx", "bandwidth", "a"})


def _check(text: Text) -> Iterator[Hit]:
    brand = text.context.brand
    if brand is None or not text.has(_MENTION):
        return
    known = {word for start, end in text.brand_mentions for word in _parts(text.folded[start:end])}
    known |= {word for name in brand.names for word in _parts(name)}
    squashed = ["".join(name.lower().split()) for name in brand.names]
    for match in _FROM.finditer(text.original):
        name = match.group(1).rstrip(" -")
        parts = _parts(name)
        if not parts or any("".join(name.lower().split()) in one for one in squashed):
            continue
        if parts <= _NOT_NAMES or parts & known or brand.same_sender(name):
            continue
        start = match.start(1)
        yield Hit(
            start,
            start + len(name),
            f"the texts are said to come from “{name}”, which is not the registered brand",
            in_original=True,
        )


def _parts(name: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", name.lower()) if word not in _SMALL}


RULE = Rule(
    id="invitation-names-another-sender",
    title="The invitation names another sender than the brand",
    looks_at=INVITED,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    triggers=(_MENTION,),
    covers=("CTA-01",),
    causes=("cta-wrong-brand",),
    why=(
        "Opt-in wording of another company is no consent to texts from the registered brand, and "
        "reviewers compare the names."
    ),
    how_to_fix=(
        "Put the registered brand (or its DBA) into the opt-in wording, or register the company that the wording names."
    ),
    check=_check,
    non_compliant=(
        Example(
            (
                "Guests tick a box on copperkettle.example to receive text messages from «Sunrise Coffee "
                "Roasters» about their orders."
            ),
            brand=("Copper Kettle Bakery",),
        ),
        Example(
            "I agree to get SMS alerts from «Lakeside Realty» about my lease. Reply STOP to opt out.",
            Target.WEB_FORM,
            brand=("Maple Ridge Property Management",),
        ),
    ),
    compliant=(
        Example(COMPLETE_CTA, brand=("Maple Ridge Property Management LLC",)),
        Example(
            "I agree to get SMS alerts from Copper Kettle about my order.",
            Target.WEB_FORM,
            brand=("Copper Kettle Bakery",),
        ),
    ),
)
