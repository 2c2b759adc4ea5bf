"""What the owner of a declined campaign has said and decided so far.

Decides: which decisions there are, and how each is named.
Leaves alone: where they are kept (`web`: in the page itself, or in a workspace) and what follows from them (`desk.py`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from carelane.domain.campaign import Registration

OWN: Final = "own:"  # answers under this name are whole texts in the owner's words, by the path of their field


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything from which the pages of a rejection are made.

    registration: as it was declined; None for somebody who only wants to understand the answer.
    answers: by the path of the fact ("facts.topics", "optInMethods[0].url"), as typed, or "own:messageFlow".
    confirmed: ids of statements that the owner says are true. picked, refused: ids of new texts (`Edit.id`).
    """

    rejection: str = ""
    provider: str = ""
    registration: Registration | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    confirmed: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def own_words(self) -> dict[str, str]:
        """The fields that the owner wrote anew, by their path."""
        return {name.removeprefix(OWN): text for name, text in self.answers.items() if name.startswith(OWN)}

    @property
    def facts(self) -> dict[str, str]:
        """The answers to questions, by the path of the fact."""
        return {name: text for name, text in self.answers.items() if not name.startswith(OWN)}

    def with_answer(self, name: str, text: str) -> "Decisions":
        """One more answer; "" takes it back."""
        answers = {key: value for key, value in self.answers.items() if key != name}
        if text.strip():
            answers[name] = text
        return replace(self, answers=answers)

    def with_confirmed(self, shown: Iterable[str], ticked: Iterable[str]) -> "Decisions":
        """The statements that were shown, ticked or not; those that were not shown stay as they are."""
        asked, true = set(shown), tuple(ticked)
        kept = tuple(name for name in self.confirmed if name not in asked)
        return replace(self, confirmed=tuple(dict.fromkeys((*kept, *true))))

    def with_choice(self, edit_id: str, *, taken: bool | None) -> "Decisions":
        """A new text taken (True), refused (False), or not decided any more (None)."""
        picked = tuple(name for name in self.picked if name != edit_id)
        refused = tuple(name for name in self.refused if name != edit_id)
        if taken is True:
            picked = (*picked, edit_id)
        elif taken is False:
            refused = (*refused, edit_id)
        return replace(self, picked=picked, refused=refused)
