"""Looking at sites of the kit as the product does: over the network, or out of saved pages."""

import json
from functools import cache
from pathlib import Path

from carelane.domain.campaign import Registration
from carelane.domain.errors import CarelaneError
from carelane.domain.site import Form, Page, SitePicture
from carelane.formats.campaign_file import load_registration
from carelane.ports.site import Rendering, SiteAsked
from carelane.services.site_check.asking import named_addresses
from carelane.site.reader import WebSiteReader
from carelane.site.rendering.browser import find_browser
from carelane.site.saved import picture_of_folder
from tests.sites.serving import MadeUpNetwork, Served
from tests.sites.truths import KitSite


def seen(
    kept: KitSite, served: Served, *, rendering: Rendering = Rendering.NEVER, keep: Path | None = None
) -> SitePicture:
    """A site as it is seen over the network, with the pages that its campaign names."""
    asked = SiteAsked(
        f"https://{kept.host}/", named=named_addresses(registration_of(kept)), rendering=rendering, keep=keep,
        delay_seconds=0.0,
    )  # fmt: skip
    return WebSiteReader(MadeUpNetwork(served)).read(asked)


def registration_of(kept: KitSite) -> Registration:
    """The campaign that goes with a site."""
    return load_registration(json.dumps(kept.submission()).encode(), name=f"{kept.name}.json").registration


@cache
def has_browser() -> bool:
    """Whether pages can be rendered here."""
    try:
        return bool(find_browser())
    except CarelaneError:
        return False


def seen_in(kept: KitSite, folder: Path) -> SitePicture:
    """A site out of its saved pages."""
    return picture_of_folder(kept.saved(folder))


def page_at(picture: SitePicture, path: str) -> Page | None:
    """The page of a picture at a path of its site."""
    return next((page for page in picture.pages if path_of(page.address) == path), None)


def path_of(address: str) -> str:
    """The path of an address: of a saved page as it would be asked for."""
    _, _, rest = address.partition("://")
    path = f"/{rest.partition('/')[2]}".replace("//", "/")
    if address.startswith("saved:"):
        path = path.removesuffix("index.html").removesuffix(".html")
    return path


def shown(form: Form) -> tuple[str, ...]:
    """The fields of a form as the truth writes them: `phone!` is required, `checkbox+` is ticked."""
    return tuple(
        f"{field.control.value}{'!' if field.required else ''}{'+' if field.ticked else ''}"
        for field in form.fields
        if field.control.value not in {"hidden", "button"}
    )
