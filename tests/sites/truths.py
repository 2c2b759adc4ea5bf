"""The kit of small websites and what is true of each: a folder of pages and a `truth.toml` beside them.

`problems` are canonical causes that a reviewer would name; `arguable` ones may be reported or not; any other cause
that a check reports is a false alarm. `forms` lists the visible fields of each form: `!` behind a field means that the
form is not sent without it, `+` that it is ticked beforehand. `clauses` are sentences that stand on a page.
`x.pdf.txt` is served, and saved, as the PDF `x.pdf`. Rules are written with the sites of `kit` in view; those of
`held_out` were written by somebody who had not seen the rules, are measured apart, and nothing is tuned to them.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, Final

from tests.sites.small_pdf import pdf_of

_HERE: Final = Path(__file__).resolve().parent
KIT: Final = _HERE / "kit"
HELD_OUT: Final = _HERE / "held_out"
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class TrueForm:
    """One form that a visitor finds. fields: kinds of its visible fields, as `phone!`."""

    page: str
    where: str
    fields: tuple[str, ...]
    steps: int = 1


@dataclass(frozen=True, slots=True)
class TrueClause:
    """A sentence that stands on a page, and what it is."""

    page: str
    kind: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Served:
    """One answer of a web server."""

    content: bytes
    media_type: str
    status: int = 200
    location: str = ""


@dataclass(frozen=True, slots=True)
class KitSite:
    """A website of the kit."""

    name: str
    folder: Path
    host: str
    style: str
    about: str
    brand: Mapping[str, str]
    flow: str
    problems: frozenset[str]
    arguable: frozenset[str]
    forms: tuple[TrueForm, ...]
    clauses: tuple[TrueClause, ...]
    needs_render: bool
    usecase: str
    is_held_out: bool = False
    also_hosts: Mapping[str, str] = field(default_factory=dict)
    served: tuple[Mapping[str, Any], ...] = ()

    @property
    def is_good(self) -> bool:
        """Whether a reviewer finds nothing."""
        return not self.problems

    @property
    def hosts(self) -> frozenset[str]:
        """Every name that the site answers to."""
        return frozenset({self.host, *self.also_hosts})

    def answer(self, host: str, path: str) -> Served:
        """What the server of a host answers to a path without its query."""
        for each in self.served:
            if host == self.host and each["path"] in {path, "*"}:
                if "redirect" in each:
                    return Served(b"", TYPES[".html"], 302, each["redirect"])
                content = (self.folder / each["file"]).read_bytes()
                return Served(content, TYPES[".html"], each.get("status", 200))
        return self._file(self.folder / self.also_hosts.get(host, ""), path)

    def _file(self, root: Path, path: str) -> Served:
        place = PurePosixPath(path.lstrip("/") or "index.html")
        for each in (root / place, root / f"{place}.html", root / place / "index.html"):
            if each.is_file() and each.suffix in TYPES and each.name != "truth.toml":
                return Served(each.read_bytes(), TYPES[each.suffix])
        text = root / f"{place}.txt"
        if place.suffix == ".pdf" and text.is_file():
            return Served(pdf_of(text.read_text("utf-8")), TYPES[".pdf"])
        return Served(b"<!doctype html><title>Not found</title><h1>Not found</h1>", TYPES[".html"], 404)

    def saved(self, folder: Path) -> Path:
        """The site as a visitor would save it: pages and PDFs below `folder`."""
        for path, content in self._saved_files():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return folder

    def _saved_files(self) -> Iterator[tuple[str, bytes]]:
        for file in sorted(self.folder.rglob("*")):
            place = file.relative_to(self.folder).as_posix()
            if place.endswith(".pdf.txt"):
                yield place.removesuffix(".txt"), pdf_of(file.read_text("utf-8"))
            elif file.suffix == ".html":
                yield place, file.read_bytes()

    def submission(self) -> dict[str, Any]:
        """The campaign that its owner would send, as far as the site bears on it, in the format of carelane."""
        brand = {"website": f"https://{self.host}", "country": "US", **self.brand}
        campaign = {"usecase": self.usecase, "messageFlow": self.flow}
        return {"carelane": 1, "provider": "ringcentral", "brand": brand, "campaign": campaign}


@cache
def sites() -> tuple[KitSite, ...]:
    """Every site, by name: those of the kit, then the ones held out."""
    return tuple(_read(path.parent) for root in (KIT, HELD_OUT) for path in sorted(root.glob("*/truth.toml")))


def site(name: str) -> KitSite:
    """One site by the name of its folder."""
    return next(each for each in sites() if each.name == name)


def _read(folder: Path) -> KitSite:
    told = tomllib.loads((folder / "truth.toml").read_text("utf-8"))
    return KitSite(
        name=folder.name,
        folder=folder,
        host=told["host"],
        style=told["style"],
        about=told["about"],
        brand=told["brand"],
        flow=told["flow"],
        problems=frozenset(told["problems"]),
        arguable=frozenset(told.get("arguable", ())),
        forms=tuple(
            TrueForm(each["page"], each["where"], tuple(each["fields"]), each.get("steps", 1))
            for each in told.get("forms", ())
        ),
        clauses=tuple(TrueClause(each["page"], each["kind"], each["sentence"]) for each in told.get("clauses", ())),
        needs_render=told.get("needs_render", False),
        usecase=told.get("usecase", "CUSTOMER_CARE"),
        is_held_out=folder.parent == HELD_OUT,
        also_hosts=told.get("also_hosts", {}),
        served=tuple(told.get("serve", ())),
    )
