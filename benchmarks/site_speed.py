"""How long a website check takes and how much memory, against bare parsing of the same pages in the same run.

The baseline is selectolax alone (links, inputs and visible text of each page), for it is the fastest parser we know
(docs/explanation/website-check.md). The site is made up and served on loopback without a pause between requests.

    python -m benchmarks.site_speed              static check of 40 pages, saved pages, judging
    python -m benchmarks.site_speed --rendered   also pages in a browser, where one is installed
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from carelane.domain.site import FetchState, SitePicture
from carelane.ports.site import Rendering, SiteAsked
from carelane.services.site_check.check_site import check_site
from carelane.site.extract import page_of
from carelane.site.reader import WebSiteReader
from tests.sites.seeing import has_browser
from tests.unit.site.server import Sites, serving

PAGES: Final = 40
ROUNDS: Final = 5
RENDERED: Final = 6
HOST: Final = "birch.example"
_PARAGRAPH: Final = (
    f"<p>{'We take care of homes in the valley and answer every question on the day that it comes. ' * 3}</p>"
)
_FORM: Final = (
    "<form action=/send method=post><label for=n>Name</label><input id=n name=n><label for=p>Phone</label>"
    "<input type=tel id=p name=p><label><input type=checkbox name=sms> I agree to get texts from Birch Homes about my "
    "requests. Message frequency varies. Message and data rates may apply. Reply STOP to opt out or HELP for help. "
    "<a href=/p1>Privacy</a> <a href=/p2>Terms</a></label><button>Send</button></form>"
)


def page() -> str:
    """A page of about 22 kB as builders make them: a menu, ten parts, a form, a foot."""
    menu = "".join(f"<a href=/p{number}>Page {number}</a> " for number in range(PAGES))
    parts = f"<section><h2>Part</h2>{_PARAGRAPH * 6}</section>" * 10
    return (
        f"<!doctype html><html lang=en><title>Birch Homes</title><body><nav>{menu}</nav><main><h1>Birch Homes</h1>"
        f"{parts}{_FORM}</main><footer>{menu}</footer></body></html>"
    )


def bare(html: str) -> int:
    """What any check has to do at least: links, inputs, visible text."""
    parsed = LexborHTMLParser(html)
    found = len(parsed.css("a[href]")) + len(parsed.css("input, select, textarea"))
    return found + len(parsed.body.text() if parsed.body is not None else "")


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of some rounds."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def look(sites: Sites, rendering: Rendering, most: int = PAGES) -> SitePicture:
    """One visit."""
    asked = SiteAsked(f"http://{HOST}/", rendering=rendering, delay_seconds=0.0, most_pages=most)
    return WebSiteReader(sites).read(asked)


def static(html: str) -> None:
    """Figures without a browser."""
    pages = {f"/p{number}": html for number in range(PAGES - 1)} | {"/": html}
    base = seconds(lambda: [bare(html) for _ in range(PAGES)])
    print(f"{PAGES} pages of {len(html) / 1_000:.0f} kB; bare selectolax: {base * 1_000:.0f} ms")
    _line("taken apart (forms, fields, labels, links, blocks)", seconds(lambda: _apart(html)), base)
    with serving({HOST: pages}) as sites:
        picture = look(sites, Rendering.NEVER)
        read = sum(each.state is FetchState.OK for each in picture.pages)
        _line(f"visited over loopback ({read} pages)", seconds(lambda: look(sites, Rendering.NEVER), 3), base)
    _line("judged", seconds(lambda: check_site(picture), 3), base)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in pages.items():
            Path(folder, f"{name.strip('/') or 'index'}.html").write_text(text, "utf-8")
        _line("read from a folder", seconds(lambda: WebSiteReader().read(SiteAsked(folder)), 3), base)
    print(f"memory at the most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_024:.0f} MB")


def rendered(html: str) -> None:
    """Seconds a page in a browser, and the memory of its processes."""
    if not has_browser():
        print("no browser is installed; nothing was rendered")
        return
    pages = {f"/p{number}": html for number in range(RENDERED - 1)} | {"/": html}
    with serving({HOST: pages}) as sites:
        started = time.perf_counter()
        look(sites, Rendering.ALWAYS, 1)
        first = time.perf_counter() - started
        started = time.perf_counter()
        picture = look(sites, Rendering.ALWAYS, RENDERED)
        whole = time.perf_counter() - started
    shown = sum(each.by_script for each in picture.pages)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_024
    each_page = (whole - first) / max(shown - 1, 1)
    print(f"in a browser: first page {first:.1f} s with the start, then {each_page:.1f} s a page")
    print(f"largest process of the browser: {children:.0f} MB")


def _apart(html: str) -> None:
    for number in range(PAGES):
        page_of(html, f"http://{HOST}/p{number}")


def _line(what: str, taken: float, base: float) -> None:
    print(f"  {what:52} {taken:6.2f} s  {taken / base:6.1f} times bare parsing  {taken / PAGES * 1_000:6.1f} ms a page")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rendered", action="store_true")
    html = page()
    static(html)
    if parser.parse_args().rendered:
        rendered(html)


if __name__ == "__main__":
    main()
