"""What a reply was read as, as data.

Decides: the words for intents, bands, scopes and contexts; they are part of the JSON contract.
Leaves alone: how a reply is read (`reading`).
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from carelane.domain.finding import Span

Intent = Literal[
    "revocation", "help", "resubscribe", "wrong_number", "deceased", "complaint", "confusion", "other"
]  # fmt: skip
# act: sure enough for a machine; review: nothing automatic goes out until a person has decided; none: nothing to do.
Band = Literal["act", "review", "none"]
# everything: all texts of the business; this_stream: only the kind the reply names; this_number: the number is
# not, or no longer, that of the person meant, and goes out of every list.
Scope = Literal["everything", "this_stream", "this_number"]
# What the business knows about the moment: did it ask a question, or has the person opted out before?
Context = Literal["none", "answering_question", "after_optout"]
CONTEXTS: Final[tuple[Context, ...]] = get_args(Context)
# Intents that end or hold the texts.
STOPPING: Final = frozenset({"revocation", "wrong_number", "deceased", "complaint"})


@dataclass(frozen=True, slots=True)
class Reply:
    """One reading.

    scope: how far it reaches; None where nothing is to be stopped.
    spans: the words that decided, in the text as given.
    rule: "tier/name" of what decided, for example "keyword/stop".
    requirements: ids of the requirements that it follows (`carelane.sources`).
    probability: of a wish to stop, 0 to 1; where a keyword decides, 1 or 0.
    """

    intent: Intent
    band: Band
    scope: Scope | None
    spans: tuple[Span, ...]
    why: str
    rule: str
    requirements: tuple[str, ...]
    probability: float = 0.0

    @property
    def holds_texts(self) -> bool:
        """Whether texts that the person did not ask for have to wait or end."""
        return self.band != "none" and self.intent in STOPPING
