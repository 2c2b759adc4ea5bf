"""Looking at sites of the kit as the product does: over the network, or out of saved pages.

Decides: that made-up hosts are found on loopback (`made_up_names`), and that a picture reads as if seen at https.
"""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from carelane.domain.site import Form, Page, SitePicture
from carelane.site.crawl import Asked, named_addresses, see
from carelane.site.saved import picture_of_folder
from tests.sites.serving import Served
from tests.sites.truths import KitSite


@contextmanager
def made_up_names() -> Iterator[None]:
    """Names that end in .example lead to loopback; every other name is asked for as always."""
    real = socket.getaddrinfo

    def answer(host: Any, *rest: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        return real("127.0.0.1" if name and name.endswith(".example") else host, *rest, **more)

    socket.getaddrinfo = answer  # type: ignore[assignment]
    try:
        yield
    finally:
        socket.getaddrinfo = real


def seen(kept: KitSite, served: Served, *, named_in: str = "") -> SitePicture:
    """A site as a crawl without a browser sees it; the addresses in a text are looked at as well."""
    asked = Asked(
        served.address(kept.host),
        named=named_addresses((served.ported(named_in),)),
        delay_seconds=0.0,
        allowed=frozenset(kept.hosts),
    )
    with made_up_names():
        picture: SitePicture = served.plain(see(asked))
    return picture


def has_browser() -> bool:
    """Whether pages can be rendered here."""
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
