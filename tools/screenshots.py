"""Pictures of every page, at desktop and phone width, light and dark: `make screenshots`.

Decides: which pages there are to look at, and with which data (the made-up example, on a throw-away installation).
Leaves alone: whether they are good: that is for whoever looks at them.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from carelane.domain.access import User
from carelane.services.consent.preferences import link_token
from tests.e2e.browser import Visitor, chromium, serving
from tests.web.houses import House, house_in
from tests.web.ledgers import Furnished
from tests.web.made_up_ledger import CONTACTS, HISTORY, fill_ledger, logo

WIDTHS = (1280, 390)
LOGO = {"logo": ("logo.png", logo())}
MESSAGE = "Hi! Your technician arrives Tuesday at 2pm. Get 20% off your next repair if you book today: bit.ly/abc"
REJECTION = (
    "Your campaign was declined. Opt-in call to action does not say how to get help; the website has no privacy policy "
    "that says mobile numbers are not shared; sample messages do not name the brand. (861)"
)
OPEN = (
    "/", "/check", "/check/many", "/check/campaign", "/choose", "/write", "/rejection", "/learn", "/learn/codes",
    "/learn/codes/ringcentral/861", "/learn/rules", "/learn/rules/percentage-discount", "/learn/glossary",
    "/learn/sources", "/learn/errors", "/api", "/sign-in", "/nothing-here",
)  # fmt: skip
OWN = ("/w", "/account")
BELOW = ("", "/campaigns/new", "/jobs", "/settings", "/team", "/keys", "/trail")
CONSENT = (
    "",
    "/people",
    "/entry",
    "/lists/opted-out",
    "/lists/opted-back-in",
    "/may-i-text",
    "/replies",
    "/import",
    "/forms",
    "/wordings",
    "/setup",
)
CAMPAIGN = ("", "/facts", "/fields", "/attempts", "/versions", "/packet", "/corrections", "/conflict?aside=1")


def main() -> None:
    """Take the pictures; says how many, and which pages have something wrong with them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("screenshots"))
    parser.add_argument("--only", default="", help="only pages whose address holds this")
    given = parser.parse_args()
    faults, count = [], 0
    with tempfile.TemporaryDirectory() as data, house_in(Path(data)) as house, chromium() as browser:
        owner, pages = furnished(house)
        with serving(house.app) as address:
            for width in WIDTHS:
                for dark in (False, True):
                    someone = Visitor(browser, address, width=width, dark=dark, pictures=given.folder)
                    someone.sign_in(house.token(owner))
                    for path in (page for page in pages if given.only in page):
                        name = f"{path.strip('/').replace('/', '_').replace('?', '-') or 'start'}"
                        name = name.replace(pages_workspace(pages), "W")[-70:]
                        someone.page.goto(address + path)
                        prepare(someone.page, path)
                        try:
                            someone.look(f"{name}-{width}-{'dark' if dark else 'light'}")
                        except AssertionError as error:
                            faults.append(str(error))
                        count += 1
                    someone.faults.clear()  # a page that is not there is one of the pages
                    someone.close()
    print(f"{count} pictures in {given.folder}")
    if faults:
        print("\n".join(faults))
        sys.exit(1)


def furnished(house: House) -> tuple[User, list[str]]:
    """An owner, and the addresses of everything that they can see."""
    owner = house.user("Olga Birch")
    workspace = house.workspace(owner, "Birch Property")
    kept = house.campaign(workspace, owner, "Tenants")
    client = house.client(owner)
    below = f"/w/{workspace.id}"
    campaign = f"{below}/campaigns/{kept.id}"
    sent = client.submit(client.get(f"{campaign}/attempts"), {"fee": "15"}, action=f"{campaign}/attempts")
    client.submit(sent, {"outcome": "declined", "answer": REJECTION}, action=f"{campaign}/attempts")
    client.submit(client.get(f"{campaign}/fields"), {"description": "We answer tenants."}, action=f"{campaign}/fields")
    client.submit(client.get("/w"), action="/w/example")
    pages = [*OPEN, *OWN, *(below + part for part in BELOW), *(campaign + part for part in CAMPAIGN)]
    return owner, [*pages, *with_consent(Furnished(house, owner, workspace))]


def with_consent(made: Furnished) -> list[str]:
    """The pages about consent, with a few people, an unclear reply, a form and a preview of an import."""
    house, client = made.house, made.house.client(made.owner)
    empty = Furnished(house, made.owner, house.workspace(made.owner, "Empty Practice"))
    people = fill_ledger(made)
    form = made.form(
        privacy_url="https://birch.example/privacy", terms_url="https://birch.example/terms", asks_name=True
    )
    look = {"name": "Birch Property", "colour": "#7a1f3d"}
    client.submit(client.get(f"{made.home}/forms"), look, action=f"{made.home}/forms/look", files=LOGO)
    page = client.get(f"{made.home}/import")
    preview = client.submit(page, files={"contacts": ("contacts.csv", CONTACTS), "history": ("texts.csv", HISTORY)})
    services = house.services
    link = link_token(made.workspace.id, people[0], services.clock.now(), vault=services.vault)
    return [
        *(made.home + part for part in CONSENT), empty.home, f"{made.home}/people/{people[0]}",
        f"{made.home}/people/{people[1]}", f"{made.home}/forms/{form.id}", str(preview.url.path), f"/o/{form.id}",
        f"/o/{form.id}?lang=es", f"/p/{link}", "/p", "/o/nothing",
    ]  # fmt: skip


def pages_workspace(pages: list[str]) -> str:
    """The id that makes names of pictures differ from run to run."""
    return next(page.split("/")[2] for page in pages if page.startswith("/w/"))


def prepare(page: Page, path: str) -> None:
    """Do what makes a page worth looking at."""
    if path.startswith("/o/") and "?" not in path and path != "/o/nothing":
        page.fill("#phone", "608-555-0190")
        page.get_by_role("checkbox").check()
        page.get_by_role("button").click()
    if path.endswith("/may-i-text"):
        page.fill("#number", "608-555-0111")
        page.fill("#text", "Birch Property: 20% off your next repair! Book at bit.ly/abc")
        page.get_by_role("button", name="May I?").click()
    if "/consent/import/" in path:
        page.wait_for_selector("text=What the files show")
    if path == "/check":
        page.fill("#text", MESSAGE)
        page.wait_for_selector("#result .finding")


if __name__ == "__main__":
    main()
