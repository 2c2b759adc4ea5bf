"""Which browser renders pages, and with which orders it is started.

Decides: an installed Chromium or Chrome first, then the one that Playwright brought; no name is ever looked up and no
connection made by it.
"""

import importlib.util
import shutil
from typing import Final

from carelane.domain.errors import CarelaneError

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
ARGUMENTS: Final = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--dns-prefetch-disable",
    "--no-pings",
    "--disable-gpu",
    "--mute-audio",
    "--renderer-process-limit=2",
    "--js-flags=--max-old-space-size=256",
)


class NoBrowser(CarelaneError):
    """Pages shall be shown, and there is nothing to show them with."""

    slug = "no-browser"


def find_browser(named: str = "") -> str:
    """The path of a browser: the one that is named, or an installed one.

    Raises:
        NoBrowser: the package or the browser is not installed.
    """
    if importlib.util.find_spec("playwright") is None:
        raise NoBrowser(
            "Pages cannot be shown in a browser here: the package for it is not installed",
            hint='install it with: pip install "carelane[render]"',
        )
    path = shutil.which(named) if named else next((found for each in NAMES if (found := shutil.which(each))), None)
    if not path:
        raise NoBrowser(
            f"Pages cannot be shown in a browser here: {named or 'Chromium'} is not installed",
            hint="install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium)",
        )
    return path
