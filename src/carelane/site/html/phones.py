"""Whether a field asks for a phone number.

Decides: by type, autocomplete, name, label, placeholder, pattern, or the widget around it, in English and Spanish.
Leaves alone: hidden fields, and numbers that are no phone numbers (orders, accounts, extensions).
"""

import re
from collections.abc import Iterable
from typing import Final

_NAME: Final = re.compile(
    r"(?:^|[^a-z])(?:tel|phone|mobile|mobil|cell|cellphone|sms|telefono|telefon|movil|celular|whatsapp)(?![a-df-z])",
    re.IGNORECASE,
)
_RUN: Final = re.compile(r"phone|mobile(?!app)|telefono|celular|teléfono", re.IGNORECASE)
_NO_NAME: Final = re.compile(
    r"microphone|headphone|smartphone|phone_?type|phonetype|hotel|telegram|phone_?(?:ext|country)", re.IGNORECASE
)
_WORDS: Final = re.compile(
    r"\b(?:(?:tele)?phone|mobile|cell(?:ular|phone)?|tel(?:[ée]fono|\.|:|\s*(?:no|number|#)|\s*\*?$)|m[óo]vil|celular|"
    r"whats\s?app|call\s*back\s+number|(?:text(?:ing)?|sms|contact|callback|daytime|evening|best|direct)\s+(?:number|no\.)|"
    r"number\s+(?:to|for|where|we)\b|your\s+(?:cell|number)|n[úu]mero\s+(?:de\s+(?:tel[ée]fono|celular|contacto)|"
    r"para\s+(?:llamar|textos))|(?:call|text)\s+(?:me|you)\s+(?:at|on)|tu\s+n[úu]mero|su\s+n[úu]mero)",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\b(?:name|nombre|apellido|street|address|direcci[óo]n|zip|postal|card|tarjeta|message|mensaje|subject|asunto|"
    r"company|empresa|search|buscar|order|pedido|invoice|factura|account|cuenta|extension|ext|model|carrier|device|"
    r"policy|case|ticket|member|licen[cs]e|code|c[óo]digo|type|brand|number of|best time)\b",
    re.IGNORECASE,
)
_SHAPE: Final = re.compile(
    r"\(?[\dx#_]{3}\)?[-. ]{0,2}[\dx#_]{3}[-. ][\dx#_]{4}(?![\dx#_])|^\+1?\s*[\dx(#_]|^\+\d{1,3}\s", re.IGNORECASE
)
_PATTERN: Final = re.compile(r"(?:\\d|\[0-9\])\{3\}.{0,12}(?:\\d|\[0-9\])\{3\}.{0,12}(?:\\d|\[0-9\])\{4\}|\{10\}")
_WIDGET: Final = re.compile(
    r"(?:^|\s)(?:iti|intl-tel-input|react-tel-input|PhoneInput|phone-input|vue-tel-input|ngx-intl-tel-input|"
    r"MuiTelInput\S*|ginput_container_phone|wpforms-field-phone|hs_phone|hs_mobilephone|elementor-field-type-tel)(?:\s|$)"
)
_CALL: Final = re.compile(
    r"\b(?:call|text|ring)\s+(?:me|you|us)\b|call\s*-?back|\btext\s+(?:alerts|updates)|ll[áa]m(?:en|a|e)me",
    re.IGNORECASE,
)

_FAX: Final = re.compile(r"\bfax\b", re.IGNORECASE)
_LONGEST_GROUP: Final = 40


def says_phone(attributes: dict[str, str]) -> bool:
    """Whether the page itself declares the field one for a phone number."""
    completes = attributes.get("autocomplete", "").casefold()
    return (
        attributes.get("type", "").casefold() == "tel"
        or attributes.get("inputmode", "").casefold() == "tel"
        or any(part.startswith("tel") for part in completes.split())
    )


def is_fax(spoken: str) -> bool:
    """Whether a field asks for a fax number and for no other."""
    return _FAX.search(spoken) is not None and not _WORDS.search(spoken)


def asks_for_phone(
    attributes: dict[str, str], label: str, around: str, widgets: Iterable[str], *, group: str = "", alone: str = ""
) -> bool:
    """Whether a plain text field is there for a phone number.

    label: what it is called; around: the words beside it; widgets: the classes around it; group: the name of the group
    that it stands in, as of numbers that are asked for in three parts; alone: what the form says
    when this is its only field, so that "Call me back" with one box without a name is understood.
    """
    named = f"{attributes.get('name', '')} {attributes.get('id', '')} {attributes.get('data-name', '')}"
    by_name = bool(_NAME.search(named) or _RUN.search(named)) and not _NO_NAME.search(named)
    hint = attributes.get("placeholder", "")
    spoken = label or hint
    if _WORDS.search(spoken):
        return by_name or not _OTHER.search(_without_phone(spoken))
    if by_name and not _OTHER.search(spoken):
        return True
    if _SHAPE.search(hint) and not _OTHER.search(label):
        return True
    if any(_WIDGET.search(each) for each in widgets):
        return True
    if _OTHER.search(_without_phone(spoken)):
        return False
    if is_phone_group(group) and "mail" not in spoken.casefold():
        return True
    if _PATTERN.search(attributes.get("pattern", "")) and not re.search(r"\bs?s\.?n\b|social", spoken, re.IGNORECASE):
        return True
    near = around[:160] if not spoken or not re.search(r"[a-z]{3}", spoken, re.IGNORECASE) else ""
    if near and _WORDS.search(near) and not _OTHER.search(_without_phone(near)) and "mail" not in near.casefold():
        return True
    return bool(alone) and bool(_CALL.search(alone)) and "mail" not in f"{spoken} {named}".casefold()


def is_phone_group(group: str) -> bool:
    """Whether the name of a group of fields says that they take a phone number."""
    return len(group) <= _LONGEST_GROUP and bool(_WORDS.search(group)) and not _OTHER.search(_without_phone(group))


def _without_phone(text: str) -> str:
    """What else a label says: "Phone number (no extension)" and "Company phone" still ask for a phone number."""
    return re.sub(
        r"\b(?:company|business|contact|account|order)\s+(?=(?:tele)?(?:phone|cell|mobile))|\(.*?\)|phone number|"
        r"(?:area|country|zip) code",
        " ", text, flags=re.IGNORECASE,
    )  # fmt: skip
