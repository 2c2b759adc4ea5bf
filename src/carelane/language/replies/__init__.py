"""Reading inbound replies: who wants the texts to stop, who needs help, who means something else.

Decides: the intent of one reply, how sure that is (act, review, none), how far it reaches, and where it says so.
Leaves alone: who the person is, what the ledger records, and what is sent in answer.
Source: 47 CFR 64.1200(a)(10): seven words, and any wording that a reasonable person reads as a wish to stop.
"""

from carelane.language.replies.reading import read_reply
from carelane.language.replies.reply import CONTEXTS, Band, Context, Intent, Reply, Scope

__all__ = ["CONTEXTS", "Band", "Context", "Intent", "Reply", "Scope", "read_reply"]
