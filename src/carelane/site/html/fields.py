"""Form fields as values: what kind they are, what they are called, whether a box is ticked and a field demanded.

Leaves alone: which fields belong together (`forms`), what asks for a phone number (`phones`).
"""

import re
from typing import Final

from carelane.domain.site import Control, FormField, Link
from carelane.site.html.labels import Around, Labels, beside, described, group_label, label_of
from carelane.site.html.links import link_of
from carelane.site.html.phones import asks_for_phone, is_fax, is_phone_group, says_phone
from carelane.site.html.tree import MOST_LABEL, Element, Tree, clean

_TYPES: Final = {
    "tel": Control.PHONE, "email": Control.EMAIL, "checkbox": Control.CHECKBOX, "radio": Control.RADIO,
    "file": Control.FILE, "hidden": Control.HIDDEN, "submit": Control.BUTTON, "button": Control.BUTTON,
    "image": Control.BUTTON, "reset": Control.BUTTON, "password": Control.PASSWORD, "date": Control.OTHER,
    "time": Control.OTHER, "range": Control.OTHER, "color": Control.OTHER, "search": Control.OTHER,
    "datetime-local": Control.OTHER, "month": Control.OTHER, "week": Control.OTHER,
}  # fmt: skip
_ROLES: Final = {
    "checkbox": Control.CHECKBOX, "switch": Control.CHECKBOX, "radio": Control.RADIO, "textbox": Control.TEXT,
    "button": Control.BUTTON,
}  # fmt: skip
_TAGS: Final = {"select": Control.SELECT, "textarea": Control.TEXTAREA, "button": Control.BUTTON}
_STAR: Final = re.compile(
    r"[*＊]\s*:?\s*$|\((?:required|obligatorio|requerido)\)|(?<!not )\brequired\W*$", re.IGNORECASE
)
_STAR_IN_NAME: Final = re.compile(r"[*＊](?:\W|$)|^[*＊]")
_LONGEST_NAME: Final = 60  # in a longer label a star stands for a note and not for a demand
_REQUIRED_CLASS: Final = re.compile(
    r"(?:^|[\s_]|(?<!not)-)(?:required|is-required|validates-as-required|gfield_contains_required|wpforms-field-required|"
    r"elementor-mark-required|hs-form-required)(?:[\s_]|$)", re.IGNORECASE
)  # fmt: skip
_EMAIL: Final = re.compile(r"e-?mail|correo", re.IGNORECASE)
_YES: Final = re.compile(r"(?:yes|i (?:agree|consent|accept)|agree|opt(?:ed)?[- ]?in|s[ií]|acepto)\b", re.IGNORECASE)
MOST_OPTIONS: Final = 60
_FEW_OPTIONS: Final = 4


def field_of(element: Element, around: Around, tree: Tree, labels: Labels) -> FormField:
    """One field."""
    control = control_of(element)
    button = control is Control.BUTTON
    label = label_of(element, tree, labels) if control is not Control.HIDDEN else ""
    if button:
        label = clean(label or tree.text(element, most=200) or element.get("value"), 200)
    nearby = "" if button or control is Control.HIDDEN else beside(element, label, around, tree, labels)
    group = "" if button or control is Control.HIDDEN else group_label(element, tree)
    phone = _is_phone(element, control, label, nearby=nearby, group=group, alone=_alone(around, tree))
    if (
        control is Control.TEXT
        and not phone
        and _EMAIL.search(f"{element.get('name')} {label or element.get('placeholder')}")
    ):
        control = Control.EMAIL
    required_by = "" if button else _required_by(element, label or nearby[:160])
    if phone and not required_by and is_phone_group(group) and _STAR.search(group):
        required_by = "star"  # of a number that is asked for in three parts
    if control is Control.PHONE and not phone:
        control = Control.OTHER
    return FormField(
        control=Control.PHONE if phone else control,
        name=clean(element.get("name") or element.get("id"), 200),
        label=label,
        described=described(element, tree),
        beside=clean(f"{group} {nearby}" if group and group not in nearby else nearby, MOST_LABEL),
        placeholder=clean(element.get("placeholder"), 300),
        required=bool(required_by),
        required_by=required_by,
        ticked=_is_ticked(element, control, tree),
        hidden=control is Control.HIDDEN or _is_trap(element, control, around, labels),
        options=_options(element),
        links=() if button else _links(element, around, tree, labels),
        selector=tree.selector(element),
        step=around.step,
        looks_like_phone=phone,
        box=tree.box(element),
    )


def control_of(element: Element) -> Control:
    """What kind of field an element is."""
    role = _ROLES.get(element.get("role"))
    if element.tag != "input":
        return role or _TAGS.get(element.tag, Control.OTHER)
    kind = _TYPES.get(element.get("type").casefold().strip(), Control.TEXT)
    return Control.CHECKBOX if role is Control.CHECKBOX and kind is Control.BUTTON else kind


def _is_phone(element: Element, control: Control, label: str, *, nearby: str, group: str, alone: str) -> bool:
    if is_fax(f"{label} {element.get('placeholder')}" if label else f"{element.get('placeholder')} {nearby[:160]}"):
        return False
    if control is Control.PHONE:
        return True
    if control is not Control.TEXT:
        return False
    attributes = dict(element.attributes)
    if says_phone(attributes):
        return True
    widgets = [element.get("class"), *(each.get("class") for each, _ in zip(element.above(), range(3), strict=False))]
    return asks_for_phone(attributes, label, nearby, widgets, group=group, alone=alone)


def _alone(around: Around, tree: Tree) -> str:
    """What a form says whose only field this is."""
    return tree.text(around.form, most=400) if around.is_alone else ""


def _required_by(element: Element, label: str) -> str:
    """What demands an answer: the attribute, ARIA, or only what people are shown (a star, the class of a builder)."""
    if "required" in element.attributes:
        return "attribute"
    if element.get("aria-required") == "true":
        return "aria"
    if _STAR.search(label) or (len(label) <= _LONGEST_NAME and _STAR_IN_NAME.search(label)):
        return "star"
    near = [
        element,
        *(each for each, _ in zip(element.above(), range(2), strict=False) if each.tag not in {"form", "body"}),
    ]
    return "class" if any(_REQUIRED_CLASS.search(each.get("class")) for each in near) else ""


def _is_ticked(element: Element, control: Control, tree: Tree) -> bool:
    """Whether a box is ticked, or a list answers yes, when the page opens; in a rendered page, whether it is now."""
    if control is Control.SELECT:
        return _answers_yes(element)
    if control not in {Control.CHECKBOX, Control.RADIO}:
        return False
    if tree.marked and (said := element.get(f"{tree.marked}-ticked")):
        return said == "1"
    return "checked" in element.attributes or element.get("aria-checked") == "true"


def _answers_yes(element: Element) -> bool:
    """Whether a list of yes and no opens with yes: the chosen answer, or the first where none is."""
    options = [option for option, _ in zip(element.node.css("option"), range(MOST_OPTIONS), strict=False)]
    if not 1 < len(options) <= _FEW_OPTIONS:
        return False
    chosen = next((option for option in options if "selected" in option.attributes), options[0])
    return _YES.match(clean(chosen.text(), 200)) is not None


def _is_trap(element: Element, control: Control, around: Around, labels: Labels) -> bool:
    """Whether a field is not shown even when its form is: a trap for robots, or one that an answer brings up."""
    shown = around.form.hidden + around.step_hides
    if element.hidden <= shown:
        return element.get("tabindex") == "-1" and "true" in {
            element.get("aria-hidden"), element.parent.get("aria-hidden") if element.parent is not None else ""
        }  # fmt: skip
    if control in {Control.CHECKBOX, Control.RADIO} and element.hidden == shown + element.hides:
        return not any(label.hidden <= shown for label in labels.of.get(element.index, [])[:5])  # drawn by its label
    return True


def _options(element: Element) -> tuple[str, ...]:
    if element.tag != "select":
        return ()
    options = zip(element.node.css("option"), range(MOST_OPTIONS), strict=False)
    return tuple(clean(option.text(), 200) for option, _ in options)


def _links(element: Element, around: Around, tree: Tree, labels: Labels) -> tuple[Link, ...]:
    """The links in the label of a field, and in the words beside it."""
    own = labels.of.get(element.index, [])[:5]
    inside = [each for label in own for each in tree.within(label)[:200]]
    near = [
        each for each in around.near(element, tree)
        if each.tag == "a" and (each.index > element.index or not own)
        and not any(above.index in labels.used for above in each.above() if above.tag == "label")
    ]  # fmt: skip
    found = [link_of(anchor, tree) for anchor in (*inside, *near[:40]) if anchor.tag == "a"]
    return tuple(dict.fromkeys(link for link in found if link is not None))[:20]
