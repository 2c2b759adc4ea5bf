"""A document as one page: no script, no outside request, readable on a phone, in the dark and in print.

Needs the `web` extra (Jinja2).
"""

from functools import lru_cache

from jinja2 import Environment

from carelane.report.document.blocks import Document
from carelane.report.document.faithful import faithful
from carelane.report.templating import environment
from carelane.report.text import one_line


def document_html(document: Document) -> str:
    """The page."""
    return _environment().get_template("document.html").render(document=document)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment()
    made.filters["line"] = one_line
    made.filters["faithful"] = faithful
    made.filters["kind"] = lambda block: type(block).__name__
    made.filters["is_link"] = lambda url: url.startswith(("https://", "http://"))
    return made
