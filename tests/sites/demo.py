"""The demo's website on loopback, as it was before and as it is after its owner corrected it."""

from pathlib import Path

from carelane.services.demo_site import AFTER, BEFORE
from tests.sites.truths import KitSite

HOST = "www.mapleridgepm.example"


def demo_site(*, corrected: bool) -> KitSite:
    """The site as a site of the kit, to be served."""
    folder: Path = AFTER if corrected else BEFORE
    return KitSite(
        name=folder.name, folder=folder, host=HOST, style="demo", about="", brand={}, flow="",
        problems=frozenset(), arguable=frozenset(), forms=(), clauses=(), needs_render=False, usecase="CUSTOMER_CARE",
    )  # fmt: skip
