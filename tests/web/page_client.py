"""A client that opens pages as a browser without script does, and lints every one of them."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

import httpx2 as httpx
from starlette.testclient import TestClient
from tinyhtml5.parser import HTMLParser

from tests.web.page_lint import lint


class PageClient(TestClient):
    """Opens pages; a page that is not as every page should be fails the test that opened it."""

    def request(self, method: str, url: Any, **given: Any) -> httpx.Response:
        """One request; every HTML page in the answer is linted."""
        response = super().request(method, url, **given)
        kind = response.headers.get("content-type", "")
        is_page = kind.startswith("text/html") and response.text.startswith("<!DOCTYPE html>")
        if is_page and "attachment" not in response.headers.get("content-disposition", ""):
            problems = lint(response.text, needs_token="carelane_session" in self.cookies)
            assert not problems, f"{method} {url}:\n" + "\n".join(problems)
        return response

    def submit(self, page: httpx.Response, fields: Mapping[str, Any] | None = None, *, action: str = "",
               press: tuple[str, str] | None = None, **given: Any) -> httpx.Response:  # fmt: skip
        """Fill in a form of a page and send it: what the page holds already, with these fields put over it.

        action: which form, by its address (default: the first that changes something). press: name and value of the
        button. A field that is None is left out (a box that is not ticked).
        """
        form = _form(page.text, action)
        values: dict[str, Any] = _values(form)
        values.update(fields or {})
        if press:
            values[press[0]] = press[1]
        sent = {name: value for name, value in values.items() if value is not None}
        address = form.get("action") or ""
        if (form.get("method") or "get").lower() == "get":
            return self.get(address, params=sent, **given)
        return self.post(address, data=sent, **given)


def _form(html: str, action: str) -> Element:
    root = HTMLParser(namespace_html_elements=False).parse(html)
    forms = list(root.iter("form"))
    chosen = [form for form in forms if (form.get("action") == action if action else form.get("method") == "post")]
    assert chosen, f"no form for {action or 'a change'}; there are: {[form.get('action') for form in forms]}"
    return chosen[0]


def _values(form: Element) -> dict[str, Any]:
    """What a browser would send of this form if nobody touched it."""
    values: dict[str, Any] = {}
    for field in form.iter():
        name, kind = field.get("name"), field.get("type") or ""
        if not name or field.tag == "button" or kind in {"submit", "file"}:
            continue
        if field.tag == "textarea":
            value = "".join(field.itertext())
        elif field.tag == "select":
            options = list(field.iter("option"))
            chosen = [option for option in options if option.get("selected") is not None] or options[:1]
            value = next((option.get("value") or "" for option in chosen), "")
        elif field.tag == "input" and (kind not in {"checkbox", "radio"} or field.get("checked") is not None):
            value = field.get("value") or ("on" if kind == "checkbox" else "")
        else:
            continue
        if name in values and kind != "radio":
            before = values[name]
            values[name] = [*(before if isinstance(before, list) else [before]), value]
        else:
            values[name] = value
    return values
