"""What to paste into a page: wordings of the wording package with the place where they belong.

Decides: which wording mends which problem, and where on the page it goes.
Leaves alone: the words themselves (`wording`) and whether they are needed (`rules/website`).
"""

from html import escape

from carelane.domain.facts import WayOut
from carelane.domain.site_finding import Paste, Place, short
from carelane.rules.picture.documents import SiteDocument
from carelane.rules.picture.forms import PhoneForm
from carelane.rules.picture.view import SiteView
from carelane.wording.published.calls_only import field_label
from carelane.wording.published.privacy_policy import privacy_policy
from carelane.wording.published.terms import terms
from carelane.wording.published.web_form_html import box_html, web_form_html
from carelane.wording.ways_out import as_chosen, ways_out
from carelane.wording.written import Written


def under_phone(form: PhoneForm) -> str:
    """Where a box belongs in a form, in a sentence."""
    field = form.phones[0]
    name = f"“{(field.label or field.placeholder or 'phone')[:60]}”"
    selector = f" ({field.selector})" if field.selector else ""
    return f"on {short(form.page.address)}, in form {form.form.number + 1}, right below the field {name}{selector}"


def box(view: SiteView, form: PhoneForm) -> Paste:
    """An empty, optional box for texts only, as HTML."""
    return _paste(box_html(view.ask()), under_phone(form), is_html=True)


def label_in_place(view: SiteView, form: PhoneForm, place: Place) -> Paste:
    """The same box, instead of the one that is there."""
    where = (
        f"on {short(form.page.address)}, in place of the box ({place.selector})"
        if place.selector
        else under_phone(form)
    )
    return _paste(box_html(view.ask()), where, is_html=True)


def three_ways(view: SiteView, form: PhoneForm) -> tuple[Paste, ...]:
    """The ways out where a form asks for a number for calls: label it, add a box, or a form of its own."""
    ask, found = view.ask(), []
    where = under_phone(form)
    for way in ways_out(ask).ways:
        chosen = as_chosen(ask, way.way)
        claims = tuple(dict.fromkeys(claim.true_only_if for text in way.page for claim in text.statements))
        if way.way is WayOut.LABEL:
            html = "\n".join(f"<p>{escape(line)}</p>" for line in field_label(chosen).text.splitlines())
            text, at = f'<div id="phone-calls-only">\n{html}\n</div>', where
        elif way.way is WayOut.CHECKBOX:
            text, at = box_html(chosen).text, where
        else:
            text, at = web_form_html(chosen).text, "on a page of its own that opens without signing in"
        found.append(Paste(text, at, is_html=True, true_only_if=claims, title=way.title))
    return tuple(found)


def policy_section(view: SiteView, document: SiteDocument | None) -> Paste:
    """The part of a privacy policy about texts."""
    return _paste(privacy_policy(view.ask()), end_of(document, "privacy policy"))


def terms_section(view: SiteView, document: SiteDocument | None) -> Paste:
    """The terms of the texting program."""
    return _paste(terms(view.ask()), end_of(document, "terms"))


def end_of(document: SiteDocument | None, what: str) -> str:
    """Where a section belongs in a document, in a sentence."""
    if document is None:
        return f"on a page of its own, linked from the foot of every page as “{what}”"
    after = document.heading(None, missing=True)
    at = short(document.page.address)
    return f"on {at}, at the end of the part “{after}”" if after else f"on {at}, at the end"


def _paste(written: Written, where: str, *, is_html: bool = False) -> Paste:
    claims = tuple(dict.fromkeys(claim.true_only_if for claim in written.statements))
    return Paste(written.text, where, is_html, claims, written.title)
