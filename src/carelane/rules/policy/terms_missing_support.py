"""Terms without a support contact.

Decides: whether HELP, an e-mail address, a phone number or a web address for support stands in the terms.
Leaves alone: whether anybody answers there.
"""

from carelane.domain.finding import Confidence, Severity
from carelane.language.elements import CONTACT_PLACEHOLDER, EMAIL_ADDRESS, HELP_INSTRUCTION, PHONE_NUMBER, Element
from carelane.rules.policy._parts import COMPLETE_TERMS, TERMS, part_missing
from carelane.rules.rule import Example, Rule
from carelane.wording.lines import HELP_LINE

_SUPPORT = Element(
    "support contact",
    (*HELP_INSTRUCTION.patterns, *EMAIL_ADDRESS.patterns, *PHONE_NUMBER.patterns, *CONTACT_PLACEHOLDER.patterns),
)

RULE = Rule(
    id="terms-missing-support",
    title="The terms give no support contact",
    looks_at=TERMS,
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    absence_of=(_SUPPORT,),
    covers=("TRM-05",),
    causes=("terms-incomplete",),
    part_of_page=True,
    why="Reviewers look for a way to reach support in the terms.",
    how_to_fix="Give a support e-mail address or phone number, and the word HELP.",
    check=part_missing(_SUPPORT, "the terms give no support contact", HELP_LINE, "HELP is answered", of_the_list=True),
    non_compliant=(
        Example("Harbor Tax texts you about your return. Reply STOP to opt out.«»"),
        Example("Copper Kettle order texts. Contact us with any questions.«»"),
    ),
    compliant=(Example(COMPLETE_TERMS), Example("Copper Kettle order texts. Questions: hello@copperkettle.example")),
)
