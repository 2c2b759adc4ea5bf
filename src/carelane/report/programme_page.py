"""The public page of a text program as one HTML file: no script, no outside request, readable in print.

Decides: what becomes a link. Needs the `web` extra (Jinja2).
"""

import re
from functools import lru_cache
from typing import Final

from jinja2 import Environment
from markupsafe import Markup, escape

from carelane.report.templating import environment
from carelane.services.programme_page import ProgrammePage

_QUESTION: Final = re.compile(r"\[QUESTION: [^\]]*\]")
_ADDRESS: Final = re.compile(r"https?://[^\s()<>\"']*[^\s()<>\"'.,;:]")


def programme_page_html(page: ProgrammePage) -> str:
    """The page; open questions stand out, so that nobody publishes them unread."""
    return _environment().get_template("programme_page.html").render(page=page, first=page.parts[0])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment()
    made.filters["rich"] = rich
    made.filters["digits"] = digits
    made.tests["address"] = is_address
    return made


def rich(text: str) -> Markup:
    """A text with its web addresses as links and its open questions marked; everything else is escaped."""
    marked, last = Markup(""), 0
    for match in re.finditer(f"{_QUESTION.pattern}|{_ADDRESS.pattern}", text):
        marked += escape(text[last : match.start()])
        said = match.group()
        shown = Markup('<a href="{0}">{0}</a>') if is_address(said) else Markup("<mark>{0}</mark>")
        marked += shown.format(said)
        last = match.end()
    return marked + escape(text[last:])


def is_address(text: str) -> bool:
    """True for an address of the web; nothing else becomes a link."""
    return text.startswith(("https://", "http://"))


def digits(number: str) -> str:
    """A number as `tel:` and `sms:` want it; "" when it has none."""
    found = "".join(character for character in number if character.isascii() and character.isdigit())
    if not found:
        return ""
    return f"+{found}" if len(found) > 10 or number.strip().startswith("+") else f"+1{found}"
