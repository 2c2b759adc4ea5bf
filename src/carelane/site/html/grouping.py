"""Which fields belong together: those of a form element, and those that stand without one around the same button.

Decides: also the `form` attribute, and forms that old tables tear apart, as browsers do.
"""

from collections.abc import Iterator
from typing import Final

from carelane.site.html.tree import Element, Tree

MOST_LEVELS: Final = 8
Group = tuple[Element, list[Element]]
_ROLES: Final = frozenset({"checkbox", "switch", "radio", "textbox"})
_BUTTONS: Final = frozenset({"submit", "button", "image", "reset"})


def is_button(element: Element) -> bool:
    """Whether an element is there to be pressed."""
    if element.tag == "button":
        return element.get("role") not in _ROLES
    if element.tag == "input":
        return element.get("type").casefold() in _BUTTONS
    return element.get("role") == "button" and element.tag in {"a", "div", "span"}


def is_field(element: Element) -> bool:
    """Whether an element takes an answer; hidden inputs do not."""
    if element.tag == "input":
        return element.get("type").casefold() not in {"hidden", *_BUTTONS}
    return element.tag in {"select", "textarea"} or element.get("role") in _ROLES


def groups_of(tree: Tree) -> Iterator[Group]:
    """Every group of fields with the element around it, in the order of the page; with hidden inputs and buttons."""
    forms: dict[int, list[Element]] = {}
    loose: list[Element] = []
    buttons: list[Element] = []
    around: list[Element] = []  # the forms that are open at this place
    torn: dict[int, Element] = {}  # the last form of a table that has closed it too early: <table><form><tr>...
    for element in tree.elements:
        while around and element.index >= around[-1].end:
            around.pop()
        if element.tag == "form":
            around.append(element)
            forms.setdefault(element.index, [])
            if element.parent is not None and element.parent.tag in {"table", "tbody", "tr"}:
                torn[element.parent.index] = element
            continue
        hidden_input = element.tag == "input" and element.get("type").casefold() == "hidden"
        if not (is_field(element) or is_button(element) or hidden_input):
            continue
        owner = _owner(element, around, torn, tree)
        if owner is not None:
            forms.setdefault(owner.index, []).append(element)
        elif is_button(element):
            buttons.append(element)
        elif not hidden_input:
            loose.append(element)
    groups = [(tree.elements[index], nodes) for index, nodes in forms.items() if nodes]
    groups += _loose_groups(loose, buttons)
    yield from sorted(groups, key=lambda group: group[0].index)


def _owner(element: Element, around: list[Element], torn: dict[int, Element], tree: Tree) -> Element | None:
    named = tree.by_id.get(element.get("form"))
    if named is not None and named.tag == "form":
        return named
    if around:
        return around[-1]
    if not torn:
        return None
    return next((torn[above.index] for above in element.above() if above.index in torn), None)


def _loose_groups(loose: list[Element], buttons: list[Element]) -> list[Group]:
    """Fields outside every form, by the smallest part of the page that holds a button with them."""
    with_button = _above_of(buttons)
    found: dict[int, Group] = {}
    for element in loose:
        container = _container(element, with_button)
        found.setdefault(container.index, (container, []))[1].append(element)
    merged: list[Group] = []
    for container, nodes in sorted(found.values(), key=lambda group: group[0].index):
        outer = next((group for group in reversed(merged[-3:]) if group[0].holds(container)), None)
        if outer is not None and _levels(container, outer[0]) <= 4:
            outer[1].extend(nodes)
        else:
            merged.append((container, nodes))
    places = {group[0].index: group for group in merged}
    for button in buttons:
        group = next((places[above.index] for above in button.above() if above.index in places), None)
        if group is not None and len(group[1]) < 400:
            group[1].append(button)
    return [(container, sorted(nodes, key=lambda node: node.index)) for container, nodes in merged]


def _above_of(buttons: list[Element]) -> set[int]:
    found: set[int] = set()
    for button in buttons:
        for above in button.above():
            if above.index in found:
                break
            found.add(above.index)
    return found


def _container(element: Element, with_button: set[int]) -> Element:
    parents = [
        above for above, _ in zip(element.above(), range(MOST_LEVELS), strict=False)
        if above.tag not in {"body", "html", "main"}
    ]  # fmt: skip
    for above in parents:
        if above.index in with_button and above.tag != "label":
            return above
    return parents[min(1, len(parents) - 1)] if parents else (element.parent or element)


def _levels(inner: Element, outer: Element) -> int:
    return next((number for number, above in enumerate(inner.above(), start=1) if above is outer), MOST_LEVELS)
