"""Small pages that tests take apart."""

from carelane.domain.site import Form, FormField, Page
from carelane.site.extract import page_of

ADDRESS = "https://birch.example/contact"


def page(body: str, *, head: str = "", address: str = ADDRESS) -> Page:
    """A page with this body."""
    return page_of(
        f"<!doctype html><html lang=en><head><title>Birch</title>{head}</head><body>{body}</body></html>", address
    )


def form(body: str, *, head: str = "") -> Form:
    """The only form of a page."""
    (found,) = page(body, head=head).forms
    return found


def field(body: str, number: int = 0, *, head: str = "") -> FormField:
    """A field of the only form of a page."""
    return form(body, head=head).fields[number]
