"""The web form as plain HTML that somebody without a web developer can paste into a page.

Decides: the markup: no script, nothing hidden, the box empty and not required, each label tied to its field, the
policies linked inside the label, and three remarks that say what to change.
Leaves alone: the words (`web_form.py`) and where the form is sent to, which only the owner knows.
"""

from html import escape
from typing import Final

from carelane.wording.ask import Ask
from carelane.wording.published.claims import FORM_SAVES
from carelane.wording.published.known import known
from carelane.wording.published.web_form import (
    FIELDS,
    Fields,
    box_labels,
    is_sign_up,
    needs_phone,
    optional_words,
    web_form,
)
from carelane.wording.written import Gap, Sentence, Written

ARTEFACT: Final = "web_form_html"
SEND_TO: Final = "#change-1"
SENDS_TO_GAP: Final = Gap(
    "web_form_html.action", "which address takes what the form sends? Your web host or form service gives it to you"
)
_CHANGES: Final = (
    (
        "CHANGE 1 of 3: in the line below, put the address that your web host or form service gave you for forms in "
        "place of {send_to}. If your website has a form builder instead, rebuild the fields there and copy "
        "the words of the box."
    ),
    "CHANGE 2 of 3: {phone}",
    (
        "CHANGE 3 of 3: send the form once with the box ticked and once with it empty. A ticked box has to arrive as "
        "{names} = yes, with day and time; keep it. Leave the box as it is: never add checked or required to it."
    ),
)
_PHONE_OPTIONAL: Final = (
    "the phone number may stay empty. If you cannot do without it, write required before autocomplete in its line and "
    "take the word for optional out."
)
_PHONE_NEEDED: Final = (
    "the phone number must be filled in. If you can do without it, take the word required out of its line."
)
_ROW: Final = 'style="display: block; margin: 0 0 1em"'
_FIELD: Final = (
    'style="display: block; box-sizing: border-box; width: 100%; max-width: 30em; padding: .5em; font: inherit"'
)
_BOX: Final = 'style="display: flex; gap: .6em; align-items: flex-start; max-width: 40em; margin: 0 0 1em"'
_TICK: Final = 'style="flex: none; width: 1.3em; height: 1.3em; margin: .15em 0 0"'
_BUTTON: Final = 'style="padding: .6em 1.4em; font: inherit; min-height: 2.75em; cursor: pointer"'


def web_form_html(ask: Ask) -> Written:
    """The form as a snippet: one sentence a line of HTML."""
    plain = web_form(ask)
    claims = (*plain.statements, FORM_SAVES)
    title = "Formulario web para pegar (HTML)" if ask.language == "es" else "Web form to paste into a page (HTML)"
    lines = [Sentence(line) for line in _markup(ask).splitlines()]
    sources = ("FRM-01", "FRM-02", "FRM-03", "FRM-04", "FRM-06", "FRM-07")
    lines[0] = Sentence(lines[0].text, claims, sources)
    return Written(ARTEFACT, title, ask.language, tuple(lines), (SENDS_TO_GAP, *plain.gaps), "\n")


def box_html(ask: Ask) -> Written:
    """The boxes alone, for a form that is there already; they belong under its phone field."""
    lines = [line for name, label in box_labels(ask) for line in _box(ask, name, label)]
    lines.append(f'<p id="sms-optional" {_ROW}>{escape(optional_words(ask))}</p>')
    plain = web_form(ask)
    first, *rest = [Sentence(line) for line in lines]
    title = "Casilla para mensajes de texto (HTML)" if ask.language == "es" else "Box for texts (HTML)"
    sentences = (Sentence(first.text, (*plain.statements, FORM_SAVES), ("FRM-01", "FRM-02", "FRM-03", "FRM-06")), *rest)
    return Written("web_form_box_html", title, ask.language, sentences, plain.gaps, "\n")


def _markup(ask: Ask) -> str:
    fields, sign_up, facts = FIELDS[ask.language], is_sign_up(ask), known(ask)
    heading = (fields.sign_up_heading if sign_up else fields.heading).format_map(facts.words)
    names = " / ".join(name for name, _ in box_labels(ask))
    phone = _PHONE_NEEDED if needs_phone(ask) else _PHONE_OPTIONAL
    first, second, third = (text.format(names=names, phone=phone, send_to=SEND_TO) for text in _CHANGES)
    rows = [
        f"<!-- {first} -->",
        (
            f'<form method="post" action="{SEND_TO}" accept-charset="utf-8" lang="{ask.language}" '
            f'aria-label="{escape(heading)}">'
        ),
        f"<p {_ROW}><strong>{escape(heading)}</strong></p>",
    ]
    if not sign_up:
        rows += _input("name", "text", fields.name, "name", required=True)
        rows += _input("email", "email", fields.email, "email", required=True)
    rows.append(f"<!-- {second} -->")
    rows += _phone(fields, required=needs_phone(ask))
    if not sign_up:
        rows += _message(fields)
    rows.append(f"<!-- {third} -->")
    for name, label in box_labels(ask):
        rows += _box(ask, name, label)
    optional = optional_words(ask)
    rows.append(f'<p id="sms-optional" {_ROW}>{escape(optional)}</p>')
    rows.append(f'<button type="submit" {_BUTTON}>{escape(fields.sign_up if sign_up else fields.send)}</button>')
    return "\n".join([*rows, "</form>"]) + "\n"


def _input(name: str, kind: str, label: str, fill: str, *, required: bool) -> list[str]:
    must = " required" if required else ""
    return [
        f'<label for="contact-{name}">{escape(label)}</label>',
        (
            f'<span {_ROW}><input id="contact-{name}" name="{name}" type="{kind}"{must} autocomplete="{fill}" '
            f"{_FIELD}></span>"
        ),
    ]


def _phone(fields: Fields, *, required: bool) -> list[str]:
    return _input(
        "phone", "tel", fields.phone if required else f"{fields.phone} {fields.phone_optional}", "tel",
        required=required,
    )  # fmt: skip


def _message(fields: Fields) -> list[str]:
    return [
        f'<label for="contact-message">{escape(fields.message)}</label>',
        f'<span {_ROW}><textarea id="contact-message" name="message" rows="4" {_FIELD}></textarea></span>',
    ]


def _box(ask: Ask, name: str, label: Written) -> list[str]:
    return [
        f"<div {_BOX}>",
        f'<input id="{name}" name="{name}" type="checkbox" value="yes" aria-describedby="sms-optional" {_TICK}>',
        f'<label for="{name}">{_linked(ask, label)}</label>',
        "</div>",
    ]


def _linked(ask: Ask, label: Written) -> str:
    """The label with the policies as links, in the words that stand before their addresses."""
    shown, fields, campaign = escape(label.text, quote=False), FIELDS[ask.language], ask.registration.campaign
    pages = ((fields.privacy, campaign.privacy_policy_link), (fields.terms, campaign.terms_and_conditions_link))
    for title, address in ((title, address.strip()) for title, address in pages):
        if address.startswith(("https://", "http://")):
            link = f'<a href="{escape(address)}">{title}</a>'
            shown = shown.replace(f"{title} ({escape(address, quote=False)})", link)
    return shown
