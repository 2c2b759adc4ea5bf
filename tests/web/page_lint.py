"""What is wrong with a page, whatever it shows: asked of every page that any test opens.

Model: GOV.UK Notify's test client, github.com/alphagov/notifications-admin (tests/conftest.py).
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

# The parser knows no template, and takes these from us as they are meant.
_TOLERATED = frozenset({"unexpected-solidus-in-tag"})
_UNLABELLED = frozenset({"hidden", "submit", "button", "reset", "image"})
_JARGON = re.compile(
    r"\b(?:Traceback|None\b.*None|undefined|\[object Object\]|NaN)\b|\{\{|\}\}|<[a-z]+\.[A-Za-z.]+ object"
)


def lint(html: str, *, needs_token: bool = False) -> list[str]:
    """Every problem of a page as a sentence; none for a page that is as it should be.

    needs_token: somebody is signed in, so every form that changes something carries the token of the session.
    """
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(html)
    problems = [
        f"HTML error at {place}: {code} {data}" for place, code, data in parser.errors if code not in _TOLERATED
    ]
    elements = list(root.iter())
    problems += _structure(root, elements)
    problems += _names(elements)
    problems += _policy(elements)
    problems += _forms(root, needs_token=needs_token)
    visible = " ".join(text for element in elements if element.tag not in {"style", "script", "textarea", "pre"}
                       and (text := element.text or ""))  # fmt: skip
    problems += [f"the page shows our insides: {match.group()!r}" for match in [_JARGON.search(visible)] if match]
    return problems


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _structure(root: Element, elements: list[Element]) -> list[str]:
    problems = []
    if root.get("lang") not in {"en", "es"}:
        problems.append("the page does not say its language")
    titles = [element for element in elements if element.tag == "title"]
    if not titles or not _words(titles[0]).replace("· carelane", "").strip():
        problems.append("the page has no title")
    headings = [element for element in elements if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    if sum(heading.tag == "h1" for heading in headings) != 1:
        problems.append(f"the page has {sum(heading.tag == 'h1' for heading in headings)} h1, not one")
    before = 0
    for heading in headings:
        level = int(heading.tag[1])
        if level > before + 1:
            problems.append(f"the heading {_words(heading)!r} jumps from level {before} to {level}")
        before = level
        if not _words(heading):
            problems.append(f"an {heading.tag} is empty")
    mains = sum(element.tag == "main" for element in elements)
    if mains != 1:
        problems.append(f"the page has {mains} main parts, not one")
    ids = Counter(element.get("id") for element in elements if element.get("id"))
    problems += [f"the id {name!r} is there {count} times" for name, count in ids.items() if count > 1]
    for element in elements:
        for attribute in ("aria-describedby", "aria-labelledby", "for"):
            named = (element.get(attribute) or "").split()
            problems += [f"{attribute} names {name!r}, which is not there" for name in named if name not in ids]
        target = element.get("href") or ""
        if element.tag == "a" and target.startswith("#") and target[1:] and target[1:] not in ids:
            problems.append(f"a link goes to {target!r}, which is not there")
    return problems


def _names(elements: list[Element]) -> list[str]:
    """Everything that can be used has a name that can be read out."""
    labelled = {element.get("for") for element in elements if element.tag == "label"}
    inside = {id(child) for element in elements if element.tag == "label" for child in element.iter()}
    problems = []
    for element in elements:
        name = element.get("name") or element.get("id") or ""
        if element.tag in {"input", "select", "textarea"} and element.get("type") not in _UNLABELLED:
            has_label = element.get("id") in labelled or id(element) in inside
            if not (has_label or element.get("aria-label") or element.get("aria-labelledby")):
                problems.append(f"the field {name!r} has no label")
        if element.tag in {"button", "a", "summary", "legend", "th", "option"} and not (
            _words(element) or element.get("aria-label") or element.get("value") == ""
            or any(child.tag == "img" and child.get("alt") for child in element.iter())
        ):  # fmt: skip
            problems.append(f"a {element.tag} says nothing ({element.attrib})")
        if element.tag == "a" and element.get("role") == "button":  # Space does nothing on it, and it goes somewhere
            problems.append(f"the link {_words(element)!r} says that it is a button")
        if element.tag == "img" and element.get("alt") is None:
            problems.append("an image has no alt text")
        if element.tag == "fieldset" and not any(child.tag == "legend" for child in element):
            problems.append("a fieldset has no legend")
        if element.tag == "table" and not any(child.tag == "th" for child in element.iter()):
            problems.append("a table has no header cells")
    return problems


def _policy(elements: list[Element]) -> list[str]:
    """What the content policy would refuse, and what it must never have to."""
    problems = []
    for element in elements:
        problems += [
            f"inline script or style: {name} on {element.tag}"
            for name in element.attrib
            if name == "style" or name.startswith("on")
        ]
        if element.tag == "style" or (element.tag == "script" and not element.get("src")):
            problems.append(f"an inline {element.tag}")
        for attribute in ("src", "action", "formaction"):
            address = element.get(attribute) or ""
            if re.match(r"(?:[a-z]+:)?//|javascript:", address, re.IGNORECASE):
                problems.append(f"{element.tag} {attribute} leaves the house: {address[:60]}")
        if element.tag == "link" and not (element.get("href") or "").startswith("/"):
            problems.append("a link element leaves the house")
        if (element.get("href") or "").lower().lstrip().startswith(("javascript:", "data:", "vbscript:")):
            problems.append("a link runs script")
    return problems


def _forms(root: Element, *, needs_token: bool) -> list[str]:
    problems = []
    for form in root.iter("form"):
        if not form.get("action"):
            problems.append("a form does not say where it goes")
        method = (form.get("method") or "get").lower()
        token = [field for field in form.iter("input") if field.get("name") == "csrf" and field.get("value")]
        if method == "post" and needs_token and not token:
            problems.append(f"the form to {form.get('action')} has no token")
        if method == "get" and token:
            problems.append("a form that changes nothing puts the token into the address")
        if method == "get" and any(field.get("type") == "password" for field in form.iter("input")):
            problems.append("a password would stand in an address")
        if not any(child.tag == "button" or child.get("type") == "submit" for child in form.iter()):
            problems.append(f"the form to {form.get('action')} has no button")
        uploads = any(field.get("type") == "file" for field in form.iter("input"))
        if uploads and form.get("enctype") != "multipart/form-data":
            problems.append("a form with a file is not multipart")
    return problems
