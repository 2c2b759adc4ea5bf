"""A first message that leaves out HELP, frequency or rates.

Decides: which of the three are missing, in one finding.
Leaves alone: brand and STOP, which have rules of their own.
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import FREQUENCY, HELP_INSTRUCTION, RATES
from carelane.rules.auto_reply._parts import FIRST
from carelane.rules.context import unless_codes_only
from carelane.rules.rule import Edit, Example, Hit, Rule, joined
from carelane.rules.text import Text
from carelane.wording.lines import FREQUENCY_LINE, HELP_LINE, RATES_LINE

_PARTS = (
    (FREQUENCY, "how often messages come", FREQUENCY_LINE),
    (RATES, "that rates may apply", RATES_LINE),
    (HELP_INSTRUCTION, "how to get help", HELP_LINE),
)


def _check(text: Text) -> Iterator[Hit]:
    absent = [(name, line) for element, name, line in _PARTS if not text.has(element)]
    if not absent:
        return
    end = len(text.folded.rstrip())
    names = ", ".join(name for name, _ in absent)
    lines = joined(text.folded[:end], " ".join(line for _, line in absent))
    true_only_if = "the frequency is not fixed and HELP is answered"
    yield Hit(end, end, f"the first message does not say {names}", edit=Edit(lines, true_only_if=true_only_if))


RULE = Rule(
    id="first-message-missing-disclosure",
    title="The first message leaves out HELP, frequency or rates",
    looks_at=FIRST,
    severity=Severity.ADVICE,
    confidence=Confidence.MEDIUM,
    why=(
        "Where the customer texts first, the first automatic answer is the place for the disclosures that a form "
        "would carry."
    ),
    how_to_fix="Give frequency, rates and HELP once in the first automatic answer, after the answer itself.",
    check=_check,
    holds=unless_codes_only,
    covers=("FST-01",),
    conflict="confirmation-for-text-first",
    non_compliant=(
        Example("Maple Ridge: the plumber comes tomorrow. Reply STOP to opt out.«»"),
        Example("Northgate Dental: we are open until 5. Msg & data rates may apply. Reply STOP to opt out.«»"),
    ),
    compliant=(
        Example(
            "Maple Ridge: the plumber comes tomorrow. Message frequency varies. Message and data rates may apply. "
            "Reply HELP for help or STOP to opt out."
        ),
        Example(
            "Northgate Dental: open until 5. Msg freq varies. Msg & data rates may apply. HELP for help, STOP to end."
        ),
    ),
)
