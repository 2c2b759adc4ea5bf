"""How the public pages of a workspace look: what an owner asked for, checked.

Decides: that a logo is made anew before it is kept, and what the look is where nobody chose one.
Leaves alone: contrast and names (`domain.opt_in_form`), and how a page is drawn (`web`).
"""

from dataclasses import dataclass

from carelane.domain.access import Workspace
from carelane.domain.kept import Actor
from carelane.domain.opt_in_form import MOST_NAME, Theme, colour_of
from carelane.formats.png import remade
from carelane.ports.opt_in_forms import OptInForms


@dataclass(frozen=True, slots=True)
class ChangeTheme:
    """What was asked for. logo: the uploaded file, None to leave the logo as it is, b"" to take it away."""

    name: str
    colour: str
    logo: bytes | None = None


def theme_of(workspace: Workspace, *, opt_in_forms: OptInForms) -> Theme:
    """The look that was chosen, else the name of the workspace in our own colour."""
    return opt_in_forms.theme(workspace.id) or Theme(workspace.name.strip()[:MOST_NAME] or "Texts")


def change_theme(workspace: Workspace, asked: ChangeTheme, by: Actor, *, opt_in_forms: OptInForms) -> Theme:
    """Keep the look.

    Raises:
        BadForm: the name is missing, or the colour is none or too light for white words.
        BadPicture: the logo is no small PNG.
    """
    logo = theme_of(workspace, opt_in_forms=opt_in_forms).logo if asked.logo is None else asked.logo
    if asked.logo:
        logo = remade(asked.logo)
    theme = Theme(" ".join(asked.name.split()), colour_of(asked.colour), logo)
    opt_in_forms.put_theme(workspace.id, theme, by)
    return theme
