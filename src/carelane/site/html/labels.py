"""What a field is called: its accessible name, its help text, and the words beside it.

Decides: the order in which names are looked for, and which words without a label belong to a field.
Source: https://www.w3.org/TR/accname-1.2/ (computation), https://www.w3.org/TR/html-aam-1.0/ (HTML): aria-labelledby,
aria-label, labels, title, placeholder.
"""

from dataclasses import dataclass
from typing import Final

from carelane.site.html.tree import MOST_LABEL, Element, Tree, clean

MOST_BESIDE: Final = 1_200
MOST_BEFORE: Final = 400
MOST_NEAR: Final = 1_000
SENTENCE: Final = 40  # text after a text field is the label of the next one, unless it is this long
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labels:
    """The label elements of each control, by the number of the control; and the numbers of all that name one."""

    of: dict[int, list[Element]]
    used: frozenset[int]


@dataclass(frozen=True, slots=True)
class Around:
    """What a field stands in: its form, the pieces of text and the elements between the fields before and after it."""

    form: Element
    span: Span
    reach: tuple[int, int]
    step: int = 1
    step_hides: int = 0  # how many of the elements that hide it are steps that come later
    is_alone: bool = False  # the only field that is typed into

    def near(self, element: Element, tree: Tree) -> list[Element]:
        """The elements between the fields before and after, those nearest."""
        start, end = self.reach
        return tree.elements[max(start, element.index - MOST_NEAR) : min(end, element.index + MOST_NEAR)]


def labels_of(tree: Tree) -> Labels:
    """What names what."""
    found: dict[int, list[Element]] = {}
    for label in tree.elements:
        if label.tag != "label":
            continue
        target = tree.by_id.get(label.get("for")) if label.get("for") else None
        if target is None and not label.get("for"):
            target = next((each for each in tree.within(label)[:50] if is_labelable(each)), None)
        if target is None:  # a label for nothing, around a control: builders do that, people read it as its label
            target = next((each for each in tree.within(label)[:50] if is_labelable(each)), None)
        if target is not None:
            found.setdefault(target.index, []).append(label)
    return Labels(found, frozenset(label.index for each in found.values() for label in each))


def is_labelable(element: Element) -> bool:
    """Whether an element is a control that a label can name."""
    if element.tag == "input":
        return element.get("type").casefold() not in {"hidden", "submit", "button", "image", "reset"}
    return element.tag in {"select", "textarea"} or element.get("role") in {"checkbox", "switch", "radio", "textbox"}


def label_of(element: Element, tree: Tree, labels: Labels) -> str:
    """The accessible name, "" where it would only be the placeholder, which `FormField` keeps apart."""
    if named := _named(element.get("aria-labelledby"), tree):
        return named
    if said := clean(element.get("aria-label"), MOST_LABEL):
        return said
    own = [words for label in labels.of.get(element.index, ())[:5] if (words := _words(label, tree))]
    if own:
        return clean(" ".join(own), MOST_LABEL)
    by_content = element.get("role") and element.tag not in {"input", "select", "textarea"}
    if by_content and (words := _words(element, tree)):
        return words
    return clean(element.get("title"), MOST_LABEL)


def described(element: Element, tree: Tree) -> str:
    """The help text that is tied to a field."""
    return _named(element.get("aria-describedby"), tree) or clean(element.get("aria-description"), MOST_LABEL)


def group_label(element: Element, tree: Tree) -> str:
    """The legend or name of the group that a field stands in."""
    for above in element.above():
        if above.tag == "fieldset":
            legend = next((each for each in tree.within(above)[:20] if each.tag == "legend"), None)
            if legend is not None:
                return tree.text(legend, most=MOST_LABEL)
        if above.get("role") in {"group", "radiogroup"}:
            words = clean(above.get("aria-label"), MOST_LABEL) or _named(above.get("aria-labelledby"), tree)
            if words:
                return words
        if above.tag in {"form", "body"}:
            return ""
    return ""


def beside(element: Element, label: str, around: Around, tree: Tree, labels: Labels) -> str:
    """The words between the fields before and after that no label holds.

    A box is named by what follows it; what comes before another field belongs to that, and what follows it only when
    it is a sentence and not the next field's name.
    """
    held = tuple(
        (each.first, each.last)
        for each in around.near(element, tree)
        if each.index in labels.used
        or (each.tag == "legend" and each.parent is not None and each.parent.tag == "fieldset")
    )
    before = tree.between(around.span[0], element.first, around.form, most=4_000, without=held)
    after = tree.between(element.last, around.span[1], around.form, most=MOST_BESIDE, without=held)
    if is_box(element):
        return after or before[-MOST_BEFORE:].strip()
    words = f"{before[-MOST_BEFORE:]} {after if len(after) >= SENTENCE or not (before or label) else ''}"
    return clean(words, MOST_BESIDE)


def is_box(element: Element) -> bool:
    """Whether an element is a box to tick, or one of several choices."""
    kind = element.get("type").casefold() if element.tag == "input" else element.get("role")
    return kind in {"checkbox", "radio", "switch"}


def _named(ids: str, tree: Tree) -> str:
    found = (tree.by_id.get(name) for name in ids.split()[:10])
    return clean(" ".join(_words(each, tree) for each in found if each is not None), MOST_LABEL)


def _words(element: Element, tree: Tree) -> str:
    return tree.text(element, most=MOST_LABEL, without_controls=element.tag not in {"button", "input"})
