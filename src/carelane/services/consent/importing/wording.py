"""What to say to the people on the to-do list, so that they can agree: on the phone, at the counter, on paper.

Decides: which roads are offered. None of them is a text: who never agreed cannot be asked by text.
Leaves alone: the sentences (`wording.published`); what only the owner knows stands in them as a marked question.
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Registration
from carelane.ports.campaigns import CampaignStore
from carelane.wording.ask import Ask
from carelane.wording.published.invitations import counter_sign
from carelane.wording.published.paper_form import paper_form
from carelane.wording.published.phone_script import spoken

_ROADS: Final = (
    ("On the phone, word for word, and wait for a clear yes", spoken),
    ("On a form of paper", paper_form),
    ("On a sign or a card: they text you first", counter_sign),
)
WHY_NOT_BY_TEXT: Final = (
    "Do not ask them by text: that text would itself need the consent that it asks for. Ask when they call, visit or "
    "book, or on your website; then record their yes."
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One road with its words. open_questions: what the owner has to fill in first."""

    where: str
    text: str
    open_questions: int


def registration_of(workspace_id: str, *, campaigns: CampaignStore) -> Registration | None:
    """The campaign of a workspace that was changed last, whose facts can stand in the words; None without one."""
    kept = campaigns.all(workspace_id)
    return max(kept, key=lambda each: each.changed_at).registration if kept else None


def opt_in_wording(business: str, registration: Registration | None = None, language: str = "en") -> tuple[Saying, ...]:
    """The words for a business; with a campaign of it, its facts stand in them."""
    known = registration or Registration(brand=Brand(display_name=business))
    found = []
    for where, generator in _ROADS:
        written = generator(Ask(known, language))
        found.append(Saying(where, written.text, len(written.gaps)))
    return tuple(found)
