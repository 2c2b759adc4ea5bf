"""The kinds of text that a rule can look at.

The values are the `--as KIND` words of the command line and the `as` values of the JSON contract.
"""

from enum import StrEnum
from typing import Final


class Target(StrEnum):
    """What a text is; `CAMPAIGN` stands for a registration as a whole, `WEBSITE` for a picture of a website."""

    SAMPLE = "sample"
    MESSAGE = "message"
    FIRST_MESSAGE = "first_message"
    OPTIN_MESSAGE = "optin_message"
    OPTOUT_MESSAGE = "optout_message"
    HELP_MESSAGE = "help_message"
    DESCRIPTION = "description"
    CTA = "cta"
    WEB_FORM = "web_form"
    VERBAL_SCRIPT = "verbal_script"
    PAPER_FORM = "paper_form"
    TEXT_TO_JOIN = "text_to_join"
    PRIVACY_POLICY = "privacy_policy"
    TERMS = "terms"
    CAMPAIGN = "campaign"
    WEBSITE = "website"


# What rules see as a whole, beside single texts.
WHOLES: Final = frozenset({Target.CAMPAIGN, Target.WEBSITE})
TEXT_KINDS: Final = tuple(target for target in Target if target not in WHOLES)

# Texts that a person receives on the phone. A sample comes first: an example of a rule is one unless it says more.
SENT: Final = (
    Target.SAMPLE,
    Target.MESSAGE,
    Target.FIRST_MESSAGE,
    Target.OPTIN_MESSAGE,
    Target.OPTOUT_MESSAGE,
    Target.HELP_MESSAGE,
)
SENT_TEXTS: Final = frozenset(SENT)
# Texts by which a person is invited to opt in, or that describe that invitation.
INVITED: Final = (Target.CTA, Target.WEB_FORM, Target.VERBAL_SCRIPT, Target.PAPER_FORM, Target.TEXT_TO_JOIN)
# Texts of the business's website.
POLICIES: Final = (Target.PRIVACY_POLICY, Target.TERMS)
