"""One line that names a sender, taken apart: "Acme Holdings LLC (dba Acme Plumbing)".

Decides: which name is the legal one, which is the one that customers know, and which are further names.
Leaves alone: whether the texts use them (`rules`).
"""

import re
from dataclasses import dataclass
from typing import Final

_LEGAL_FORM: Final = re.compile(
    r"\b(?:llc|l\.l\.c\.?|inc|incorporated|corp|corporation|co|company|ltd|limited|lp|llp|pllc|pc|p\.c\.?|plc|gmbh"
    r"|pa|p\.a\.?)\.?$",
    re.IGNORECASE,
)
_DBA: Final = re.compile(
    r"\b(?:d\s?[./]\s?b\s?[./]\s?a\b\.?|dba\b|doing business as\b|trading as\b|t/a\b)[:\s]*", re.IGNORECASE
)
_ALSO: Final = re.compile(r"^(?:a\.?k\.?a\.?|also known as|formerly|app|product|brand)[:\s]+", re.IGNORECASE)
_SOLE: Final = re.compile(r"^sole prop(?:rietor(?:ship)?)?$", re.IGNORECASE)
_PARENTHESES: Final = re.compile(r"\(([^()]*)\)")
_MOST_WORDS: Final = 6  # more words than this are an explanation, not a name
_STARTS_LIKE_A_NAME: Final = re.compile(r"[A-Z0-9]|[a-z]\w*[A-Z.]")  # also iRobot and acme.com


@dataclass(frozen=True, slots=True)
class NamedBrand:
    """The names in a line, and what of it was no name."""

    company_name: str = ""
    display_name: str = ""
    also_known_as: tuple[str, ...] = ()
    entity_type: str = ""
    rest: tuple[str, ...] = ()


def parse_brand(line: str) -> NamedBrand:
    """The names in one line. The part in parentheses may hold several, parted by semicolons."""
    line = " ".join(line.split())
    inside = [part.strip() for match in _PARENTHESES.finditer(line) for part in match.group(1).split(";")]
    outside = " ".join(_PARENTHESES.sub(" ", line).split())
    names = [part.strip(" ,;-") for part in _DBA.split(outside, maxsplit=1)]
    main, display = names[0], names[1] if len(names) > 1 else ""
    company, entity = "", ""
    also: list[str] = []
    rest: list[str] = []
    for part in filter(None, inside):
        if _SOLE.match(part):
            entity = "SOLE_PROPRIETOR"
        elif _DBA.match(part):
            also.append(display)
            display = _DBA.sub("", part, count=1).strip()
        elif _ALSO.match(part):
            also.append(_ALSO.sub("", part).strip())
        elif len(part.split()) > _MOST_WORDS or not _STARTS_LIKE_A_NAME.match(part):
            rest.append(part)
        elif _LEGAL_FORM.search(part) and not company:
            company = part
        else:
            also.append(part)
    if display or (_LEGAL_FORM.search(main) and not company):
        company = company or main
    else:
        display = main
    return NamedBrand(company, display, tuple(dict.fromkeys(filter(None, also))), entity, tuple(rest))


def brand_line(company_name: str, display_name: str, also_known_as: tuple[str, ...] = ()) -> str:
    """The line that `parse_brand` takes apart again."""
    if company_name and display_name and company_name != display_name:
        line = f"{company_name} (dba {display_name}"
        return line + "".join(f"; aka {name}" for name in also_known_as) + ")"
    line = company_name or display_name
    return line + (" (" + "; ".join(f"aka {name}" for name in also_known_as) + ")" if also_known_as else "")
