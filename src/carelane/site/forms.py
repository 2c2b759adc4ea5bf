"""Forms of a page: form elements, and fields that stand without one and work together.

Decides: which fields belong together, where a form stands (page, popup, widget), and the steps of long forms.
Leaves alone: forms inside frames, which the crawler fetches (`crawl`), and what appears by script only (`render`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from carelane.domain.site import Control, Form, FormField
from carelane.site.fields import field_of
from carelane.site.links import absolute
from carelane.site.tree import ancestors, attribute, clean, is_hidden, selector_of, text_of

MOST_FORMS: Final = 400
MOST_FIELDS: Final = 200
_FIELDS: Final = "input, select, textarea, button, [role=checkbox], [role=switch], [role=textbox]"
_POPUP: Final = re.compile(r"\b(?:modal|popup|pop-up|dialog|lightbox|overlay|offcanvas)\b", re.IGNORECASE)
_WIDGET: Final = re.compile(
    r"\b(?:widget|chat|call-?me|callback|call-?back|sms-?(?:widget|box)|text-?us)\b", re.IGNORECASE
)
_STEP: Final = re.compile(r"\b(?:step|wizard-?(?:page|pane|step)|form-?(?:page|step))(?:[-_]?\d+)?\b", re.IGNORECASE)
_HEADINGS: Final = "h1, h2, h3, h4, h5, legend, [role=heading]"


def forms_of(tree: LexborHTMLParser, base: str) -> tuple[Form, ...]:
    """Every form of a page, in its order; what is left of fields without one comes last."""
    labels = _labels(tree)
    found: list[Form] = []
    taken: set[int] = set()
    for element in tree.css("form"):
        if len(found) >= MOST_FORMS:
            break
        nodes = _own_fields(element)
        taken.update(node.mem_id for node in nodes)
        fields = _fields(nodes, element, tree, labels, base)
        found.append(_form(len(found), element, fields, base))
    for container, nodes in _loose(tree, taken):
        if len(found) >= MOST_FORMS:
            break
        fields = _fields(nodes, container, tree, labels, base)
        if any(field.control not in {Control.BUTTON, Control.HIDDEN} for field in fields):
            found.append(_form(len(found), container, fields, base))
    return tuple(form for form in found if form.fields)


def _labels(tree: LexborHTMLParser) -> dict[str, LexborNode]:
    found: dict[str, LexborNode] = {}
    for label in tree.css("label[for]"):
        found.setdefault(attribute(label, "for"), label)
    return found


def _own_fields(element: LexborNode) -> list[LexborNode]:
    return [node for node, _ in zip(element.css(_FIELDS), range(MOST_FIELDS), strict=False)]


def _fields(
    nodes: list[LexborNode], container: LexborNode, tree: LexborHTMLParser, labels: dict[str, LexborNode], base: str
) -> tuple[FormField, ...]:
    steps = _steps(container)
    made = []
    for node in nodes[:MOST_FIELDS]:
        field = field_of(node, tree, labels, base)
        step = next((number for above in ancestors(node) if (number := steps.get(above.mem_id))), 1)
        made.append(replace(field, step=step) if step != 1 else field)
    return tuple(made)


def _steps(container: LexborNode) -> dict[int, int]:
    """The parts of a form with several steps, by element: two or more siblings that are called steps."""
    parts = [node for node in container.css("div, fieldset, section") if _STEP.search(_marks(node))]
    outer = [node for node in parts if not any(_STEP.search(_marks(above)) for above in _within(node, container))]
    return {node.mem_id: number for number, node in enumerate(outer, start=1)} if len(outer) > 1 else {}


def _within(node: LexborNode, container: LexborNode) -> Iterator[LexborNode]:
    for above in ancestors(node):
        if above.mem_id == container.mem_id:
            return
        yield above


def _loose(tree: LexborHTMLParser, taken: set[int]) -> Iterator[tuple[LexborNode, list[LexborNode]]]:
    """Fields outside every form, grouped by the smallest part of the page that holds a button with them."""
    groups: dict[int, tuple[LexborNode, list[LexborNode]]] = {}
    for node, _ in zip(tree.css(_FIELDS), range(MOST_FIELDS * 4), strict=False):
        if node.mem_id in taken or node.tag == "button":
            continue
        container = _container(node)
        groups.setdefault(container.mem_id, (container, []))[1].append(node)
    for container, nodes in groups.values():
        buttons = [
            each for each in container.css("button, input[type=submit], [role=button]") if each.mem_id not in taken
        ]
        yield container, [*nodes, *buttons[:5]]


def _container(node: LexborNode) -> LexborNode:
    last = node
    for above, _ in zip(ancestors(node), range(8), strict=False):
        if above.tag in {"body", "html", "main"}:
            break
        last = above
        if above.css_first("button, input[type=submit], [role=button]") is not None:
            return above
    return last


def _form(number: int, element: LexborNode, fields: tuple[FormField, ...], base: str) -> Form:
    text = text_of(element, most=8_000)
    submit = tuple(
        field.label for field in fields if field.control is Control.BUTTON and field.label
    )  # fmt: skip
    buttons = [text_of(button, most=200) for button in element.css("button")]
    return Form(
        number=number,
        fields=tuple(field for field in fields if field.control is not Control.BUTTON),
        text=text,
        title=_title(element),
        action=absolute(attribute(element, "action"), base) if element.tag == "form" else "",
        method=clean(attribute(element, "method"), 10).casefold() or "get",
        submit=tuple(dict.fromkeys(word for word in (*submit, *buttons) if word))[:5],
        where=_where(element),
        selector=selector_of(element),
    )


def _title(element: LexborNode) -> str:
    """The heading in the form, or the last one before it."""
    inside = element.css_first(_HEADINGS)
    if inside is not None and (words := text_of(inside, most=300)):
        return words
    for near in (element, *list(ancestors(element))[:4]):
        before, left = near.prev, 8
        while before is not None and left:
            if before.tag in {"h1", "h2", "h3", "h4", "h5", "p"} and (words := text_of(before, most=300)):
                return words
            before, left = before.prev, left - 1
    return clean(attribute(element, "aria-label"), 300)


def _where(element: LexborNode) -> str:
    marks = " ".join(_marks(each) for each in (element, *list(ancestors(element))[:8]))
    if _POPUP.search(marks) or any(
        attribute(each, "role") == "dialog" or each.tag == "dialog" for each in ancestors(element)
    ):
        return "popup"
    if element.tag != "form" or _WIDGET.search(marks):
        return "widget"
    return "popup" if is_hidden(element) else "page"


def _marks(node: LexborNode) -> str:
    return f"{attribute(node, 'class')} {attribute(node, 'id')} {attribute(node, 'data-step')}"[:500]
