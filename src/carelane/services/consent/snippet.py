"""The HTML that a business pastes into a page of its own website, so that what people tick there is recorded here.

Decides: plain HTML without script; every box empty, with its registered words and their hash beside it; the field that
people do not see, as programs fill in everything.
Leaves alone: whether the website may post (`OptInForm.origins`), and how the page looks: that is the owner's.
"""

from html import escape
from typing import Final

from carelane.services.consent.form_page import OpenForm

_WORDS: Final = {
    "en": ("Mobile phone number", "Your name (optional)", "Sign up", "Privacy Policy", "Terms"),
    "es": ("Número de teléfono móvil", "Su nombre (opcional)", "Inscribirme", "Política de privacidad", "Términos"),
}
_HIDDEN: Final = 'style="position:absolute;left:-999rem" aria-hidden="true"'


def snippet(shown: OpenForm, base: str) -> str:
    """The form in its language; `base` is the address under which carelane is reached."""
    phone, name, send, privacy, terms = _WORDS[shown.language]
    address = escape(f"{base}/o/{shown.form.id}/post")
    lines = [
        f'<form method="post" action="{address}" accept-charset="utf-8" lang="{shown.language}">',
        f'  <input type="hidden" name="lang" value="{shown.language}">',
        f'  <p><label>{phone} <input name="phone" type="tel" autocomplete="tel" required></label></p>',
    ]
    if shown.form.asks_name:
        lines.append(f'  <p><label>{name} <input name="name" autocomplete="name"></label></p>')
    for box in shown.boxes:
        words = escape(box.disclosure.text)
        lines += [
            f'  <input type="hidden" name="wording" value="{box.disclosure.id}">',
            f'  <p><label><input type="checkbox" name="box" value="{escape(box.stream.id)}"> {words}</label></p>',
        ]
    links = [
        f'<a href="{escape(target)}">{label}</a>'
        for target, label in ((shown.form.privacy_url, privacy), (shown.form.terms_url, terms))
        if target
    ]
    if links:
        lines.append(f"  <p>{' · '.join(links)}</p>")
    lines += [
        f'  <p {_HIDDEN}><label>Website <input name="website" tabindex="-1" autocomplete="off"></label></p>',
        f"  <p><button>{send}</button></p>",
        "</form>",
    ]
    return "\n".join(lines) + "\n"
