"""The one way in which pages are made from the templates of this package.

Decides: that every value is escaped, and how blanks around tags are treated.
Leaves alone: filters and names of single pages (their own modules).
"""

from jinja2 import Environment, PackageLoader, select_autoescape


def environment() -> Environment:
    """A new environment for the templates of this package; each page adds its own filters."""
    return Environment(
        loader=PackageLoader("carelane.report", "templates"),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
