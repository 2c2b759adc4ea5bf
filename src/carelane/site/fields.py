"""Form fields as values: what kind they are, whether they ask for a phone number, whether a box is ticked.

Decides: what looks like a field for a phone number: by type, autocomplete, name, label, placeholder, pattern, or the
widget around it, in English and Spanish.
"""

import re
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from carelane.domain.site import Control, FormField, Link
from carelane.site.labels import beside, described, group_label, label_of
from carelane.site.links import link_of
from carelane.site.tree import MOST_LABEL, ancestors, attribute, clean, has, is_hidden, selector_of, text_of

_TYPES: Final = {
    "tel": Control.PHONE, "email": Control.EMAIL, "checkbox": Control.CHECKBOX, "radio": Control.RADIO,
    "file": Control.FILE, "hidden": Control.HIDDEN, "submit": Control.BUTTON, "button": Control.BUTTON,
    "image": Control.BUTTON, "reset": Control.BUTTON, "password": Control.PASSWORD, "date": Control.OTHER,
    "time": Control.OTHER, "range": Control.OTHER, "color": Control.OTHER,
}  # fmt: skip
_ROLES: Final = {
    "checkbox": Control.CHECKBOX, "switch": Control.CHECKBOX, "radio": Control.RADIO, "textbox": Control.TEXT,
}  # fmt: skip
_PHONE_NAME: Final = re.compile(
    r"(?:^|[^a-z])(?:tel|phone|mobile|cell|cellphone|sms|telefono|telefon|movil|celular|whats)", re.IGNORECASE
)
_PHONE_RUN: Final = re.compile(r"(?:phone|mobile|telephone|cellphone|telefono|celular)", re.IGNORECASE)
_PHONE_WORDS: Final = re.compile(
    r"\b(?:(?:tele)?phone|mobile|cell(?:ular)?|tel(?:[ée]fono|\.)?|m[óo]vil|celular|call\s*back|text(?:ing)?\s+number|"
    r"number\s+(?:to|for)\s+(?:call|text)|your\s+number|n[úu]mero\s+de\s+(?:tel[ée]fono|celular))\b",
    re.IGNORECASE,
)
_NOT_PHONE: Final = re.compile(
    r"\b(?:e-?mail|name|nombre|address|direcci[óo]n|zip|postal|card|message|mensaje|subject|company|search|buscar|order|"
    r"invoice|account|extension|ext)\b",
    re.IGNORECASE,
)
_PHONE_SHAPE: Final = re.compile(r"\(?[\dx#_]{3}\)?[-. ]?[\dx#_]{3}[-. ]?[\dx#_]{4}|\+\d", re.IGNORECASE)
_WIDGET: Final = re.compile(
    r"\b(?:iti|intl-tel-input|react-tel-input|PhoneInput|phone-input|vue-tel-input)\b", re.IGNORECASE
)
_STAR: Final = re.compile(r"[*＊]\s*$|\((?:required|obligatorio)\)", re.IGNORECASE)
_REQUIRED_CLASS: Final = re.compile(r"\b(?:required|wpcf7-validates-as-required|is-required)\b", re.IGNORECASE)
MOST_OPTIONS: Final = 60


def field_of(node: LexborNode, tree: LexborHTMLParser, labels: dict[str, LexborNode], base: str) -> FormField:
    """One field."""
    control = control_of(node)
    label = label_of(node, tree, labels)
    around = beside(node) if control not in {Control.HIDDEN, Control.BUTTON} else ""
    own = label or around
    group = group_label(node) if control in {Control.CHECKBOX, Control.RADIO} else ""
    phone = control is Control.PHONE or (
        control in {Control.TEXT, Control.OTHER} and asks_for_phone(node, label, around)
    )
    return FormField(
        control=Control.PHONE if phone else control,
        name=clean(attribute(node, "name") or attribute(node, "id"), 200),
        label=label or (clean(attribute(node, "value"), 200) if control is Control.BUTTON else ""),
        described=described(node, tree),
        beside=clean(f"{group} {around}" if group and group not in around else around, MOST_LABEL),
        placeholder=clean(attribute(node, "placeholder"), 300),
        required=is_required(node, own),
        ticked=is_ticked(node),
        hidden=control is Control.HIDDEN or is_hidden(node),
        options=options_of(node),
        links=_links_beside(node, labels, base) if control is Control.CHECKBOX else (),
        selector=selector_of(node),
        looks_like_phone=phone,
    )


def control_of(node: LexborNode) -> Control:
    """What kind of field an element is."""
    if node.tag == "select":
        return Control.SELECT
    if node.tag == "textarea":
        return Control.TEXTAREA
    if node.tag == "button":
        return Control.BUTTON
    role = attribute(node, "role")
    if node.tag != "input":
        roles = {
            "checkbox": Control.CHECKBOX,
            "switch": Control.CHECKBOX,
            "radio": Control.RADIO,
            "textbox": Control.TEXT,
        }
        return roles.get(role, Control.OTHER)
    kind = attribute(node, "type").casefold()
    return _TYPES.get(kind, Control.TEXT)


def asks_for_phone(node: LexborNode, label: str, around: str) -> bool:
    """Whether a plain text field is there for a phone number."""
    if "tel" in attribute(node, "autocomplete").casefold().split() or attribute(
        node, "autocomplete"
    ).casefold().startswith("tel"):
        return True
    if attribute(node, "inputmode").casefold() == "tel":
        return True
    named = f"{attribute(node, 'name')} {attribute(node, 'id')}"
    spoken = label or attribute(node, "placeholder")
    if _PHONE_WORDS.search(spoken):
        return not _NOT_PHONE.search(spoken) or bool(_PHONE_RUN.search(named))
    if (_PHONE_NAME.search(named) or _PHONE_RUN.search(named)) and not _NOT_PHONE.search(spoken):
        return True
    if _PHONE_SHAPE.search(attribute(node, "placeholder")) and not _NOT_PHONE.search(spoken):
        return True
    if not spoken and _PHONE_WORDS.search(around[:160]) and not _NOT_PHONE.search(around[:160]):
        return True
    return any(_WIDGET.search(attribute(above, "class")) for above, _ in zip(ancestors(node), range(3), strict=False))


def is_required(node: LexborNode, label: str) -> bool:
    """By attribute, by ARIA, or by what people are shown (a star, a class of the usual form builders)."""
    if has(node, "required") or attribute(node, "aria-required") == "true":
        return True
    return bool(_STAR.search(label) or _REQUIRED_CLASS.search(attribute(node, "class")))


def is_ticked(node: LexborNode) -> bool:
    """Whether a box is ticked when the page opens."""
    return has(node, "checked") or attribute(node, "aria-checked") == "true"


def options_of(node: LexborNode) -> tuple[str, ...]:
    """The choices of a select."""
    if node.tag != "select":
        return ()
    return tuple(text_of(option, most=200) for option, _ in zip(node.css("option"), range(MOST_OPTIONS), strict=False))


def _links_beside(node: LexborNode, labels: dict[str, LexborNode], base: str) -> tuple[Link, ...]:
    """The links in the label of a box, or in the row that it stands in."""
    own = labels.get(attribute(node, "id")) if attribute(node, "id") else None
    around = [own] if own is not None else []
    for above in ancestors(node):
        if above.tag in {"form", "body"} or sum(1 for _ in above.css("input:not([type=hidden]), select, textarea")) > 1:
            break
        around.append(above)
    found = [link_of(anchor, base) for part in around for anchor in part.css("a[href]")]
    return tuple(dict.fromkeys(link for link in found if link is not None))[:20]
