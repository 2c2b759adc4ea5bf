"""What a field is called: its accessible name, its help text, and the words beside it.

Decides: the order in which names are looked for.
Source: https://www.w3.org/TR/accname-1.2/ (computation), https://www.w3.org/TR/html-aam-1.0/ (HTML).
"""

from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from carelane.site.tree import MOST_LABEL, ancestors, attribute, clean, text_of

_CONTROLS: Final = frozenset({"input", "select", "textarea", "button"})
_ROWS: Final = frozenset({"div", "p", "li", "td", "dd", "span", "fieldset", "section"})
_MOST_BESIDE: Final = 1_200


def label_of(node: LexborNode, tree: LexborHTMLParser, labels: dict[str, LexborNode]) -> str:
    """The accessible name; the placeholder is the last resort and is kept apart."""
    by_id = _named(attribute(node, "aria-labelledby"), tree)
    if by_id:
        return by_id
    if said := attribute(node, "aria-label"):
        return clean(said, MOST_LABEL)
    own = labels.get(attribute(node, "id")) if attribute(node, "id") else None
    if own is not None and (words := _label_text(own)):
        return words
    for above in ancestors(node):
        if above.tag == "label" and (words := _label_text(above)):
            return words
    return clean(attribute(node, "title"), MOST_LABEL)


def described(node: LexborNode, tree: LexborHTMLParser) -> str:
    """The help text that is tied to a field."""
    return _named(attribute(node, "aria-describedby"), tree)


def group_label(node: LexborNode) -> str:
    """The legend or aria-label of the group that a field stands in."""
    for above in ancestors(node):
        if above.tag == "fieldset":
            legend = above.css_first("legend")
            return text_of(legend, most=MOST_LABEL) if legend is not None else ""
        if attribute(above, "role") in {"group", "radiogroup"} and attribute(above, "aria-label"):
            return clean(attribute(above, "aria-label"), MOST_LABEL)
        if above.tag in {"form", "body"}:
            return ""
    return ""


def beside(node: LexborNode) -> str:
    """The words around a field that a reader takes as belonging to it: of the smallest part without another field."""
    for above in ancestors(node):
        if above.tag in {"form", "body", "html", "main"} or above.tag not in _ROWS | {"label"}:
            if above.tag in {"form", "body", "html", "main"}:
                return _words_before(node)
            continue
        others = sum(1 for _ in above.css("input:not([type=hidden]), select, textarea"))
        if others > 1:
            return _words_before(node)
        words = text_of(above, most=_MOST_BESIDE, without=_CONTROLS)
        if words:
            return words
    return ""


def _words_before(node: LexborNode) -> str:
    """The text directly before and after, up to the next field."""
    before, after = _near(node, "prev"), _near(node, "next")
    return clean(" ".join((*reversed(before), *after)), _MOST_BESIDE)


def _near(node: LexborNode, step: str) -> list[str]:
    found: list[str] = []
    near, left = getattr(node, step), 6
    while near is not None and left:
        tag = near.tag or ""
        is_element = not tag.startswith("-")
        if tag in _CONTROLS or (is_element and near.css_first("input, select, textarea") is not None):
            break
        words = text_of(near, most=400) if is_element else clean(near.text_content or "", 400) if tag == "-text" else ""
        if words:
            found.append(words)
        near, left = getattr(near, step), left - 1
    return found


def _named(ids: str, tree: LexborHTMLParser) -> str:
    words = []
    for name in ids.split()[:10]:
        if name.replace("-", "").replace("_", "").isalnum():
            found = tree.css_first(f'[id="{name}"]')
            if found is not None:
                words.append(text_of(found, most=MOST_LABEL))
    return clean(" ".join(words), MOST_LABEL)


def _label_text(label: LexborNode) -> str:
    return text_of(label, most=MOST_LABEL, without=_CONTROLS)
