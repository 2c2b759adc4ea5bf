"""Where public opt-in forms and the look of public pages are kept."""

from typing import Protocol

from carelane.domain.kept import Actor
from carelane.domain.opt_in_form import OptInForm, Theme


class OptInForms(Protocol):
    """The forms of all workspaces. The id of a form is public; it cannot be guessed and says nothing."""

    def form(self, form_id: str) -> OptInForm:
        """A form of whatever workspace, by its public id. Raises NotKept."""

    def forms(self, workspace_id: str) -> tuple[OptInForm, ...]:
        """By name."""

    def put_form(self, form: OptInForm, by: Actor) -> OptInForm:
        """Keep a form; one without an id is new and gets one. Raises NotKept (the id is of another workspace)."""

    def theme(self, workspace_id: str) -> Theme | None:
        """None where none was made."""

    def put_theme(self, workspace_id: str, theme: Theme, by: Actor) -> None:
        """Keep it."""
