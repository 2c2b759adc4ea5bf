"""Where on the screenshot of a page findings and claims stand.

Decides: which part of the page a place means: its field (a tick box with the words beside it), form or block by its
selector, else the block with the quoted words, else the form. A claim about a whole page stands at its heading. What
cannot be seen there (a missing page, the site as a whole) has no spot.
Leaves alone: drawing (`report/marked_page.py`) and taking the screenshot (`site`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.site import Box, Control, FormField, Page, SitePicture
from carelane.domain.site_finding import Place
from carelane.rules.picture.lookups import ClaimState, Looked
from carelane.services.site_check.report import SiteReport

_ENOUGH: Final = 12  # letters of a quote that tell one block from another
_FAR: Final = 120.0  # CSS pixels between a tick box and its words
_LEAST: Final = 2.0  # CSS pixels; less cannot be seen


@dataclass(frozen=True, slots=True)
class Spot:
    """One place to mark. number: of the finding in the report, 0 for a claim that was found."""

    number: int
    box: Box
    title: str
    tone: str


def spots_on(report: SiteReport, picture: SitePicture, address: str) -> tuple[Spot, ...]:
    """The spots on one page: findings by their number in the report, then claims that the page bears out."""
    pages = [page for page in picture.pages if page.address == address]
    return tuple(dict.fromkeys(_spots(report, pages[0]))) if pages else ()


def _spots(report: SiteReport, page: Page) -> Iterator[Spot]:
    for number, each in enumerate(report.findings, start=1):
        box = box_of(page, each.place)
        if box is not None:
            yield Spot(number, box, each.finding.what, each.finding.severity.value)
    for claim in _found(report.claims):
        box = box_of(page, claim.place) or (_heading(page) if claim.place.page == page.address else None)
        if box is not None:
            yield Spot(0, box, f"as the campaign says: {claim.claim.quote}", "found")


def _found(claims: Iterable[Looked]) -> Iterator[Looked]:
    return (claim for claim in claims if claim.state is ClaimState.FOUND)


def box_of(page: Page, place: Place) -> Box | None:
    """Where a place is on a page; None when it is on another one, or cannot be seen."""
    if place.page != page.address:
        return None
    if place.selector and (box := _by_selector(page, place.selector)):
        return box
    if place.quote and (box := _by_quote(page, place.quote)):
        return box
    forms = {form.number + 1: form for form in page.forms}
    form = forms.get(place.form or 0)
    return _seen(form.box) if form else None


def _heading(page: Page) -> Box | None:
    """The first heading, which stands for the page as a whole."""
    return next((box for block in page.blocks if block.kind in {"h1", "h2"} and (box := _seen(block.box))), None)


def _by_selector(page: Page, selector: str) -> Box | None:
    fields = [field for form in page.forms for field in form.fields if field.selector == selector]
    if fields and fields[0].control in {Control.CHECKBOX, Control.RADIO}:
        return _with_words(page, fields[0])
    boxes = (
        *(field.box for field in fields),
        *(block.box for block in page.blocks if block.selector == selector),
        *(form.box for form in page.forms if form.selector == selector),
    )
    return next((seen for box in boxes if (seen := _seen(box))), None)


def _with_words(page: Page, field: FormField) -> Box | None:
    """A tick box together with the words beside it: the box alone is too small to point at."""
    own = _seen(field.box)
    words = _by_quote(page, field.label or field.beside)
    if own is None or words is None or abs(own.y - words.y) > _FAR:
        return own or words
    left, top = min(own.x, words.x), min(own.y, words.y)
    right = max(own.x + own.width, words.x + words.width)
    return Box(left, top, right - left, max(own.y + own.height, words.y + words.height) - top)


def _by_quote(page: Page, quote: str) -> Box | None:
    """The smallest block with the beginning of the quoted words."""
    wanted = " ".join(quote.split()).rstrip(".… ")[:80]
    if len(wanted) < _ENOUGH:
        return None
    holding = [box for block in page.blocks if wanted in block.text and (box := _seen(block.box))]
    return min(holding, key=lambda box: box.width * box.height, default=None)


def _seen(box: Box | None) -> Box | None:
    return box if box is not None and box.width >= _LEAST and box.height >= _LEAST else None
