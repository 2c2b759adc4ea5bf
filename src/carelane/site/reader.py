"""The door of this package: an address or a folder in, a `SitePicture` out."""

from pathlib import Path

from carelane.domain.site import SitePicture
from carelane.ports.site import SiteAsked, Told, nobody
from carelane.site.network import Network
from carelane.site.waiting import waited_for


class WebSiteReader:
    """Looks at websites and at saved pages (the port `SiteReader`)."""

    def __init__(self, network: Network | None = None, browser: str = "") -> None:
        """Start. network: where hosts are; without one, where this machine says. browser: its path or name."""
        self._network = network
        self._browser = browser

    def read(self, asked: SiteAsked, told: Told = nobody) -> SitePicture:
        """The picture of a site; what a site does wrong is in it, and raises nothing.

        Raises:
            UnreadableFile: the folder is none, or holds no page.
            NoBrowser: rendering was asked for, and there is none.
        """
        if _is_path(asked.site):
            from carelane.site.saved import picture_of_folder  # noqa: PLC0415  needs no network

            return picture_of_folder(Path(asked.site).expanduser(), told=told)
        from carelane.site.crawl import see  # noqa: PLC0415  the client takes its time to load

        return waited_for(see(asked, self._network, told, self._browser))


def _is_path(site: str) -> bool:
    """Whether somebody means a place on this machine."""
    return "://" not in site and (site.startswith((".", "/", "~", "\\")) or Path(site).exists())
