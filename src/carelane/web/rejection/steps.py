"""The steps of the way from a rejection to a packet.

Decides: their order and names, and which can be opened.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Step:
    """One page. needs_campaign: it is about the texts of a campaign."""

    name: str
    title: str
    heading: str
    needs_campaign: bool = True


STEPS: Final = (
    Step("start", "The answer you got", "Fix a rejection", needs_campaign=False),
    Step("understand", "What it means", "What the answer means", needs_campaign=False),
    Step("questions", "Your answers", "Questions that only you can answer"),
    Step("edits", "New texts", "Your new texts"),
    Step("check", "Check", "Ready to send?"),
    Step("packet", "Send it", "Send it again"),
)
NAMES: Final = tuple(step.name for step in STEPS)


@dataclass(frozen=True, slots=True)
class Progress:
    """A step in the list at the top. state: "done", "here", "open" (can be opened) or "closed"."""

    step: Step
    number: int
    state: str


def progress(here: str, *, has_answer: bool, has_campaign: bool, is_kept: bool) -> tuple[Progress, ...]:
    """The list of steps as it stands at the top of a page. In a workspace the first step is made and stays."""
    place = NAMES.index(here)
    items = []
    for number, step in enumerate(STEPS, start=1):
        can_be_opened = has_answer and (has_campaign or not step.needs_campaign) and not (is_kept and number == 1)
        state = (
            "here" if step.name == here else "closed" if not can_be_opened else "done" if number <= place else "open"
        )
        items.append(Progress(step, number, state))
    return tuple(items)


def after(name: str) -> str:
    """The step that follows."""
    return NAMES[min(NAMES.index(name) + 1, len(NAMES) - 1)]
