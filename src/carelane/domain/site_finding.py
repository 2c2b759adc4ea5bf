"""Where on a website a finding stands, and what to paste there.

Decides: what a place on a website is and how it is called. Leaves alone: the pages themselves (`site`).
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from carelane.domain.finding import Finding

_MOST_OF_A_NAME = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a website.

    page: the address, "" for the site as a whole. form: its number on the page, from 1. field: what the field is
    called. selector: finds it on the page. after: the heading that it stands under. quote: the words that are there.
    """

    page: str = ""
    form: int | None = None
    field: str = ""
    selector: str = ""
    after: str = ""
    quote: str = ""

    @property
    def name(self) -> str:
        """The place as a path: "website/contact#form1"."""
        return f"website{short(self.page)}{'' if self.form is None else f'#form{self.form}'}"


@dataclass(frozen=True, slots=True)
class Paste:
    """Words or HTML for a page. where: in a sentence, where it belongs; true_only_if: conditions, one each."""

    text: str
    where: str
    is_html: bool = False
    true_only_if: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class SiteFinding:
    """One problem of a website: the finding, its place, and what to paste (several where one may choose)."""

    finding: Finding
    place: Place
    pastes: tuple[Paste, ...] = ()


def short(address: str) -> str:
    """The path of an address, "/" for a home page, "" for none; never longer than a line."""
    if not address:
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address[:_MOST_OF_A_NAME]
    path = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    path = path if path.startswith("/") else f"/{path}"
    return path if len(path) <= _MOST_OF_A_NAME else f"{path[: _MOST_OF_A_NAME - 3]}..."
