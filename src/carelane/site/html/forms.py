"""Forms of a page: form elements, and fields that stand without one and work together.

Decides: which fields belong together, where a form stands (page, popup, widget), and the steps of long forms.
Leaves alone: forms inside frames, which the crawler fetches (`crawl`), and what appears by script only (`render`).
"""

import re
from bisect import bisect_left
from typing import Final

from carelane.domain.site import Control, Form, FormField
from carelane.site.html.fields import control_of, field_of
from carelane.site.html.grouping import groups_of, is_field
from carelane.site.html.hiding import is_dialog
from carelane.site.html.labels import Around, Labels, labels_of
from carelane.site.html.links import absolute
from carelane.site.html.nearby import words_at
from carelane.site.html.tree import HEADINGS, Element, Tree, clean

MOST_FORMS: Final = 400
MOST_FIELDS: Final = 200
MOST_FORM_TEXT: Final = 8_000
_POPUP: Final = re.compile(
    r"(?:^|[\s_-])(?:modal|pop-?up|dialog|lightbox|overlay|offcanvas|drawer|sg-popup|pum)(?:[\s_-]|$)", re.IGNORECASE
)
_WIDGET: Final = re.compile(
    r"(?:^|[\s_-])(?:chat-?widget|widget-?chat|chat|call-?me|call-?back|sms-?(?:widget|box)|text-?us|webchat|click-?to-?text)"
    r"(?:[\s_-]|$)", re.IGNORECASE
)  # fmt: skip
_STEP: Final = re.compile(
    r"(?:^|[\s_-])(?:step|wizard-?(?:page|pane|step)|form-?(?:page|step)|gform_page|wpforms-page|tab-?pane)(?:[\s_-]?\d+)?"
    r"(?:[\s_]|$)", re.IGNORECASE
)  # fmt: skip
_STEP_CAPTION: Final = re.compile(
    r"(?:indicator|progress|nav|title|label|header|count|button|btn|link|list|bar)", re.IGNORECASE
)


def forms_of(tree: Tree) -> tuple[tuple[Form, ...], list[tuple[int, Element]]]:
    """Every form of a page in its order, and the element of each with its number."""
    labels = labels_of(tree)
    made: list[Form] = []
    places: list[tuple[int, Element]] = []
    for container, nodes in groups_of(tree):
        if len(made) >= MOST_FORMS:
            break
        around = _around(container, nodes)
        fields = _fields(nodes, around, tree, labels)
        if not any(field.control is not Control.HIDDEN and field.control is not Control.BUTTON for field in fields):
            continue
        places.append((len(made), around))
        made.append(_form(len(made), container, around, fields, tree))
    return tuple(made), places


def _around(form: Element, nodes: list[Element]) -> Element:
    """What holds a form and all its fields, which need not stand inside it."""
    outside = [node for node in nodes if not form.holds(node)]
    if not outside or form.tag != "form":
        return form
    holding = (each for each in form.above() if all(each.holds(node) for node in outside))
    found = next(holding, form)
    return form if found.tag in {"body", "html", "main"} and len(outside) < len(nodes) else found


def _fields(nodes: list[Element], form: Element, tree: Tree, labels: Labels) -> tuple[FormField, ...]:
    steps = _steps(form, tree)
    nodes = [each for each in nodes if not _is_twin(each, tree)]
    typed = [each for each in nodes if is_field(each)]
    shown = [each for each in typed if each.hidden == form.hidden or steps] or typed
    places = [each.index for each in shown]
    text_fields = sum(
        1 for each in shown if control_of(each) in {Control.TEXT, Control.PHONE, Control.TEXTAREA, Control.EMAIL}
    )
    made = []
    for element in nodes[:MOST_FIELDS]:
        at = bisect_left(places, element.index)
        before = shown[at - 1] if at > 0 else None
        after = next((each for each in shown[at : at + 2] if each.index > element.index), None)
        step, hides = next(
            ((steps[above.index], above.hides) for above in element.above() if above.index in steps), (1, False)
        )
        around = Around(
            form=form,
            span=(
                _end_of(before, labels) if before is not None else form.first,
                after.first if after is not None else form.last,
            ),
            reach=(
                before.end if before is not None else form.index + 1,
                after.index if after is not None else form.end,
            ),
            step=step,
            step_hides=int(hides),
            is_alone=text_fields == 1,
        )
        made.append(field_of(element, around, tree, labels))
    return tuple(made)


def _end_of(field: Element, labels: Labels) -> int:
    """Where the text of a field ends: with the label around it."""
    around = (above for above, _ in zip(field.above(), range(6), strict=False) if above.index in labels.used)
    return max([field.last, *(label.last for label in around)])


def _is_twin(element: Element, tree: Tree) -> bool:
    """Whether a box stands hidden behind a drawn one, for the sake of the form it is sent with."""
    if element.tag != "input" or element.get("type").casefold() not in {"checkbox", "radio"} or element.parent is None:
        return False
    if not (element.hides or element.get("aria-hidden") == "true" or element.get("tabindex") == "-1"):
        return False
    roles = {"checkbox", "radio", "switch"}
    return any(each.get("role") in roles and each is not element for each in tree.within(element.parent)[:20])


def _steps(form: Element, tree: Tree) -> dict[int, int]:
    """The parts of a form with several steps, by element: siblings that are called steps, or that take turns hiding."""
    inside = [each for each in tree.within(form)[:5_000] if each.tag in {"div", "fieldset", "section", "li"}]
    called = [
        each for each in inside
        if ("data-step" in each.attributes or _STEP.search(each.marks)) and not _STEP_CAPTION.search(each.marks)
        and any(is_field(one) or one.tag == "button" for one in tree.within(each)[:200])
    ]  # fmt: skip
    parts: list[Element] = []
    for each in called:
        if not parts or each.index >= parts[-1].end:
            parts.append(each)
    if len(parts) < 2:
        sets = [each for each in inside if each.tag == "fieldset" and each.parent is not None]
        siblings = [each for each in sets if each.parent is sets[0].parent]
        turns = len(siblings) > 1 and any(each.hides for each in siblings) and not all(each.hides for each in siblings)
        parts = siblings if turns else []
    return {each.index: number for number, each in enumerate(parts, start=1)} if len(parts) > 1 else {}


def _form(number: int, element: Element, around: Element, fields: tuple[FormField, ...], tree: Tree) -> Form:
    buttons = (field.label for field in fields if field.control is Control.BUTTON and field.label)
    return Form(
        number=number,
        fields=tuple(field for field in fields if field.control is not Control.BUTTON),
        text=" ".join(part for part in (tree.text(around, most=MOST_FORM_TEXT), words_at(around, tree)) if part),
        title=_title(element, tree),
        action=absolute(element.get("action"), tree.base) if element.tag == "form" else "",
        method=clean(element.get("method"), 10).casefold() or "get",
        submit=tuple(dict.fromkeys(buttons))[:5],
        where=_where(element),
        selector=tree.selector(element),
        box=tree.box(element),
    )


def _title(element: Element, tree: Tree) -> str:
    """The heading in the form, its name, or the last heading before it in the part of the page that it stands in."""
    for each in tree.within(element)[:500]:
        if (each.tag in HEADINGS or each.get("role") == "heading") and (words := tree.text(each, most=300)):
            return words
    if said := clean(element.get("aria-label"), 300):
        return said
    named = tree.by_id.get(element.get("aria-labelledby"))
    if named is not None:
        return tree.text(named, most=300)
    start = 0
    for above, level in zip(element.above(), range(4), strict=False):
        if above.tag in {"body", "html"} and level:
            break
        start = above.index
    for each in reversed(tree.elements[max(start, element.index - 200) : element.index]):
        if each.tag in HEADINGS and (words := tree.text(each, most=300)):
            return words
    return ""


def _where(element: Element) -> str:
    around = [
        element,
        *(each for each, _ in zip(element.above(), range(8), strict=False) if each.tag not in {"html", "body"}),
    ]
    if any(_POPUP.search(each.marks) or is_dialog(each.tag, each.attributes, each.classes) for each in around):
        return "popup"
    if element.tag != "form" or any(_WIDGET.search(each.marks) for each in around):
        return "widget"
    return "popup" if element.hidden else "page"
