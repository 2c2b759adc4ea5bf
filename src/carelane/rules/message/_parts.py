"""What the message rules share: kinds of texts and the words that announce a link.

Decides: nothing by itself.
"""

from typing import Final

from carelane.domain.target import SENT, Target

# Without the automatic replies, which have rules of their own for their parts.
CONVERSATION: Final = (Target.SAMPLE, Target.MESSAGE, Target.FIRST_MESSAGE)
REGISTERED: Final = (*SENT, Target.DESCRIPTION, Target.CTA)
# Any sign of a web address, without deciding whether it is one.
LINK_SIGNS: Final = (r"://", r"\bwww\.", r"[a-z0-9]\.[a-z]{2,24}\b")
