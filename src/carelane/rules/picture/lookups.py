"""Claims looked up on a picture of the website: found (where), contradicted, not found, or not to be seen there.

Decides: for each claim what the pages show. A claim about a page that could not be read is neither true nor false.
Leaves alone: how bad that is (`rules/website`).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from carelane.domain.site import CHAT_WINDOW, FetchState, Page, PageRole, SitePicture
from carelane.domain.site_finding import Place, short
from carelane.language.links import same_site
from carelane.rules.picture.claims import Claim, ClaimKind
from carelane.rules.picture.documents import LEAST_WORDS, plain_address, same_page
from carelane.rules.picture.forms import Consent, PhoneForm

ENOUGH: Final = 0.82  # of the quoted words in the same order: the page may differ in a link or a comma
_WORD: Final = re.compile(r"[a-z0-9']+")
_PAGES: Final = frozenset({ClaimKind.PRIVACY_PAGE, ClaimKind.TERMS_PAGE, ClaimKind.OPT_IN_PAGE, ClaimKind.PAGE})
_NO_FORM: Final = "no form on that page asks for a phone number"
_UNREAD: Final = frozenset({FetchState.NOT_READ, FetchState.DISALLOWED, FetchState.REFUSED})


class ClaimState(StrEnum):
    """What came of looking."""

    FOUND = "found"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"
    NOT_VISIBLE = "not_visible"  # nothing of it can stand on a website
    NOT_READ = "not_read"  # the page was not looked at


@dataclass(frozen=True, slots=True)
class Looked:
    """A claim with what the website shows of it, in a sentence."""

    claim: Claim
    state: ClaimState
    why: str
    place: Place = field(default_factory=Place)


def look_up(claims: Iterable[Claim], picture: SitePicture, forms: tuple[PhoneForm, ...]) -> tuple[Looked, ...]:
    """Every claim, looked up."""
    return tuple(_look(claim, picture, forms) for claim in claims)


def _look(claim: Claim, picture: SitePicture, forms: tuple[PhoneForm, ...]) -> Looked:
    kind = claim.kind
    if kind is ClaimKind.OFF_SITE:
        return Looked(claim, ClaimState.NOT_VISIBLE, f"what happens {claim.about} cannot be seen on a website")
    if kind in _PAGES:
        return _page(claim, picture, forms)
    if kind is ClaimKind.NO_FORM:
        asking = [form for form in forms if not form.calls_only]
        if asking:
            return Looked(claim, ClaimState.CONTRADICTED, "a form asks for a phone number", place_of(asking[0]))
        return Looked(claim, ClaimState.FOUND, "no form asks for a number without saying that it is for calls only")
    if kind is ClaimKind.WORDS:
        return _words(claim, picture)
    if kind in {ClaimKind.KEYWORD, ClaimKind.NUMBER}:
        return _published(claim, picture)
    return _form(claim, picture, forms)


def _page(claim: Claim, picture: SitePicture, forms: tuple[PhoneForm, ...]) -> Looked:
    page = page_at(picture, claim.about)
    if page is None:
        is_saved = picture.site.startswith("saved:")
        foreign = not is_saved and _host(claim.about) and not same_site(_host(claim.about), _host(picture.site))
        why = "the address is on another site, which was not looked at" if foreign else "the page was not met with"
        return Looked(claim, ClaimState.NOT_READ if foreign else ClaimState.NOT_FOUND, why)
    place = Place(page.address)
    if page.state in _UNREAD:
        return Looked(claim, ClaimState.NOT_READ, page.note or "the page was not read", place)
    if page.state is not FetchState.OK:
        return Looked(claim, ClaimState.CONTRADICTED, _state_words(page), place)
    if _is_empty(page, picture):
        return Looked(claim, ClaimState.NOT_READ, "the page is empty without script, and no browser was used", place)
    if claim.kind is ClaimKind.PAGE:
        return Looked(claim, ClaimState.FOUND, f"the page opens without signing in ({page.words} words)", place)
    if claim.kind is ClaimKind.OPT_IN_PAGE:
        own = [form for form in forms if form.page.address == page.address]
        if own:
            return Looked(claim, ClaimState.FOUND, "the page has a form that asks for a phone number", place_of(own[0]))
        if any(field.looks_like_phone for form in page.forms for field in form.fields):
            return Looked(claim, ClaimState.FOUND, "the page has the form that every page of the site has", place)
        if unseen := _unseen((page,)):
            return Looked(claim, ClaimState.NOT_READ, unseen, place)
        return Looked(claim, ClaimState.NOT_FOUND, _NO_FORM, place)
    wanted = PageRole.PRIVACY if claim.kind is ClaimKind.PRIVACY_PAGE else PageRole.TERMS
    says = re.search(
        "privac" if wanted is PageRole.PRIVACY else "terms|conditions|t[eé]rminos", _head(page), re.IGNORECASE
    )
    if page.role is wanted or says:
        return Looked(claim, ClaimState.FOUND, f"the page opens without signing in ({page.words} words)", place)
    return Looked(claim, ClaimState.CONTRADICTED, "the page is there, but nothing calls it that", place)


def _form(claim: Claim, picture: SitePicture, forms: tuple[PhoneForm, ...]) -> Looked:
    own = forms_at(claim.about, picture, forms)
    if not own:
        page = page_at(picture, claim.about) if claim.about else None
        if page is not None and (page.state is not FetchState.OK or _is_empty(page, picture)):
            why = _state_words(page) if page.state is not FetchState.OK else "the page is empty without script"
            return Looked(claim, ClaimState.NOT_READ, why, Place(page.address))
        if unseen := _unseen((page,) if page is not None else _read(picture)):
            return Looked(claim, ClaimState.NOT_READ, unseen, Place(page.address) if page is not None else Place())
        if page is not None:
            return Looked(claim, ClaimState.NOT_FOUND, _NO_FORM, Place(page.address))
        return Looked(claim, ClaimState.NOT_FOUND, "no form asks for a phone number")
    if claim.kind is ClaimKind.PHONE_OPTIONAL:
        bad = [form for form in own if form.phone_required]
        state = ClaimState.CONTRADICTED if bad else ClaimState.FOUND
        why = "the form does not go through without a number" if bad else "the phone field may stay empty"
        return Looked(claim, state, why, place_of((bad or own)[0]))
    if claim.kind is ClaimKind.CALLS_ONLY:
        said = [form for form in own if form.calls_only]
        if len(said) == len(own):
            return Looked(claim, ClaimState.FOUND, f"“{said[0].calls_only}” stands at the field", place_of(said[0]))
        left = next(form for form in own if not form.calls_only)
        return Looked(claim, ClaimState.NOT_FOUND, "no words at the field say so", place_of(left))
    with_box = [(form, box) for form in own for box in form.boxes]
    if not with_box:
        return Looked(claim, ClaimState.CONTRADICTED, "the form has no box for texts", place_of(own[0]))
    for form, box in with_box:
        wrong = _wrong(claim.kind, box)
        if wrong:
            return Looked(claim, ClaimState.CONTRADICTED, wrong, place_of(form, box))
    form, box = with_box[0]
    return Looked(claim, ClaimState.FOUND, f"“{box.words[:160]}”", place_of(form, box))


def _wrong(kind: ClaimKind, box: Consent) -> str:
    if kind is ClaimKind.BOX_UNTICKED and box.field.ticked:
        return "the box is ticked when the page opens"
    if kind is ClaimKind.BOX_OPTIONAL and box.required:
        return "the box has to be ticked"
    if kind is ClaimKind.BOX_TEXTS_ONLY and box.also:
        return f"the box also covers {box.covers}"
    return ""


def _words(claim: Claim, picture: SitePicture) -> Looked:
    wanted = _WORD.findall(claim.about.casefold())
    best, where = 0.0, Place()
    for page in _read(picture):
        texts = [(block.text, block.selector) for block in page.blocks]
        texts += [(form.text, form.selector) for form in page.forms]
        texts += [(f"{field.label} {field.beside}", field.selector) for form in page.forms for field in form.fields]
        for text, selector in texts:
            share = _share(wanted, text)
            if share > best:
                best, where = share, Place(page.address, selector=selector, quote=text[:300])
    if best >= ENOUGH:
        return Looked(claim, ClaimState.FOUND, "the quoted words stand on the page", where)
    if best >= 0.5:
        return Looked(claim, ClaimState.CONTRADICTED, "the page has other words than the registration quotes", where)
    return Looked(claim, ClaimState.NOT_FOUND, "the quoted words stand on no page that was read")


def _share(wanted: list[str], text: str) -> float:
    """How much of the wanted words a text holds, as runs of three words."""
    said = _WORD.findall(text[:20_000].casefold())
    if len(wanted) < 3 or len(said) < 3:
        return 0.0
    runs = {tuple(said[index : index + 3]) for index in range(len(said) - 2)}
    own = [tuple(wanted[index : index + 3]) for index in range(len(wanted) - 2)]
    return sum(run in runs for run in own) / len(own)


def _published(claim: Claim, picture: SitePicture) -> Looked:
    digits = re.sub(r"\D", "", claim.about)[-10:]
    for page in _read(picture):
        for block in page.blocks:
            if claim.kind is ClaimKind.NUMBER:
                is_there = len(digits) >= 7 and digits in re.sub(r"\D", "", block.text)
            else:
                is_there = re.search(rf"\b{re.escape(claim.about)}\b", block.text) is not None
            if is_there:
                return Looked(
                    claim, ClaimState.FOUND, f"“{block.text[:160]}”", Place(page.address, selector=block.selector)
                )
    return Looked(claim, ClaimState.NOT_FOUND, "it stands on no page that was read")


def page_at(picture: SitePicture, about: str) -> Page | None:
    """The page at an address or path, or the one that a word such as "contact" names."""
    if not about:
        return None
    path = about if about.startswith("/") else ""
    for page in picture.pages:
        if same_page(page, about) or (path and plain_address(path) in _paths_of(page)):
            return page
    if "." in about or "/" in about:
        return None
    word = re.split(r"[\s,]", about.casefold())[0]
    return next((page for page in picture.pages if word and word in short(page.address).casefold()), None)


def _paths_of(page: Page) -> set[str]:
    """The paths by which a page is reached."""
    return {plain_address(short(each)) for each in (page.address, page.asked, *page.redirects)}


def forms_at(about: str, picture: SitePicture, forms: tuple[PhoneForm, ...]) -> tuple[PhoneForm, ...]:
    """The forms of the page that is named; all of them where no page is."""
    page = page_at(picture, about)
    own = tuple(form for form in forms if page is not None and form.page.address == page.address)
    if own or page is not None:
        return own or tuple(form for form in forms if page is not None and form.form in page.forms)
    return () if about and ("." in about or "/" in about) else forms


def place_of(form: PhoneForm, box: Consent | None = None) -> Place:
    """The place of a form, or of a box in it."""
    if box is not None:
        return Place(
            form.page.address, form.form.number + 1, "consent box", box.field.selector, form.form.title, box.words[:300]
        )
    field = form.phones[0] if form.phones else None
    name = (field.called or "phone") if field else "form"
    return Place(form.page.address, form.form.number + 1, name[:80], (field or form.form).selector, form.form.title)


def _is_empty(page: Page, picture: SitePicture) -> bool:
    return not picture.rendered and page.words < LEAST_WORDS and not page.forms


def _unseen(pages: tuple[Page, ...]) -> str:
    """Why a form may be there that nobody saw."""
    reasons = (page.needs_script for page in pages if page.needs_script and not page.by_script)
    forms = (reason for reason in reasons if not reason.startswith(CHAT_WINDOW))
    return next((f"{reason} was not seen, as no browser looked" for reason in forms), "")


def _read(picture: SitePicture) -> tuple[Page, ...]:
    return tuple(page for page in picture.pages if page.state is FetchState.OK)


def _head(page: Page) -> str:
    return f"{page.title} {' '.join(block.text for block in page.blocks[:20] if block.kind.startswith('h'))}"


def _host(address: str) -> str:
    return plain_address(address).partition("/")[0] if "." in address else ""


def _state_words(page: Page) -> str:
    words = {
        FetchState.NOT_FOUND: f"the page does not exist (status {page.status})",
        FetchState.FAILED: "the page could not be opened",
        FetchState.BLOCKED: "a bot check stands before the page",
        FetchState.LOGIN: "the page asks people to sign in",
    }
    return words.get(page.state, page.note or "the page was not read")
