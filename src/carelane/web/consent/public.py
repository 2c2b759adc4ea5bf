"""How a public page is made: the words of its language, the look of the business, and no session.

Decides: what every public page knows; the ticket that proves which page somebody saw, and when; how often one address
may send something.
Leaves alone: what is recorded (`services.consent`), and headers (`web.headers`).
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from secrets import token_hex
from typing import Any, Final

from fastapi import Request
from starlette.responses import HTMLResponse, Response

from carelane.domain.consent_records import SenderNumber
from carelane.domain.opt_in_form import DEFAULT_COLOUR, LANGUAGES, Theme
from carelane.domain.phone import national
from carelane.ports.accounts import SealBroken
from carelane.ports.allowances import Rate
from carelane.web.access import services_of
from carelane.web.account_forms import address_of
from carelane.web.consent.public_words import words_in
from carelane.web.forms import TOKEN_FIELD, form_token
from carelane.web.pages import templates

TICKET_HOURS: Final = 24
_BY_ADDRESS: Final = Rate(a_minute=10, burst=30)
_BY_FORM: Final = Rate(a_minute=120, burst=600)
_LOOK_SECONDS: Final = 300
_PURPOSE: Final = "form-view"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a page carries about itself: this one showing of it, its content, and when it was shown."""

    view: str
    sha256: str
    shown_at: datetime


@dataclass(frozen=True, slots=True)
class Nobody:
    """The look of pages that belong to no business."""

    name: str = ""
    colour: str = DEFAULT_COLOUR
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class PublicRates:
    """How often something may be sent: from one address, and to one form."""

    by_address: Rate = _BY_ADDRESS
    by_form: Rate = _BY_FORM


def count_sending(request: Request, form: str) -> None:
    """Count one sending to a public page.

    Raises:
        TooManyRequests: it is too much.
    """
    services = services_of(request)
    rates: PublicRates = request.app.state.public_rates
    now = services.clock.now()
    services.allowances.take(f"public/{address_of(request)}", rates.by_address, now)
    services.allowances.take(f"form/{form}", rates.by_form, now)


def language_of(request: Request, asked: str) -> str:
    """The language that was asked for; else the first of ours that the browser prefers."""
    if asked in LANGUAGES:
        return asked
    for part in request.headers.get("accept-language", "").casefold().split(","):
        if (name := part.split(";")[0].strip()[:2]) in LANGUAGES:
            return name
    return LANGUAGES[0]


def public_html(template: str, *, theme: Theme | Nobody, language: str, look: str, **model: Any) -> str:  # noqa: ANN401  what a template takes
    """A public page as text. What is the same for everybody who sees it is what evidence is kept of."""
    model = {"is_private": False, "form_token": "", "token_field": TOKEN_FIELD, "view": ""} | model
    made: str = (
        templates()
        .get_template(f"public/{template}.html")
        .render(theme=theme, language=language, look=look, words=words_in(language), **model)
    )
    return made


def public_page(
    request: Request, template: str, *, theme: Theme | Nobody, language: str, look: str = "", status: int = 200,
    is_private: bool = False, **model: Any,  # noqa: ANN401  what a template takes
) -> HTMLResponse:  # fmt: skip
    """A public page as an answer. The owner who tries their own form out is signed in, so their token goes along."""
    html = public_html(
        template, theme=theme, language=language, look=look, is_private=is_private, form_token=form_token(request),
        **model,
    )  # fmt: skip
    answer = HTMLResponse(html, status)
    if is_private:
        answer.headers["x-robots-tag"] = "noindex, nofollow"
    return answer


def new_ticket(request: Request, about: str, html: str) -> str:
    """The ticket of a page that is about to be shown."""
    services = services_of(request)
    content = {"v": token_hex(8), "h": sha256_of(html), "t": int(services.clock.now().timestamp())}
    sealed = services.vault.seal(f"{_PURPOSE}/{about}", json.dumps(content).encode())
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def read_ticket(request: Request, about: str, given: str) -> Ticket | None:
    """What a page said about itself; None when it is not ours, of another page, or a day old."""
    services = services_of(request)
    try:
        sealed = base64.urlsafe_b64decode(given[:2_000] + "=" * (-len(given[:2_000]) % 4))
        content = json.loads(services.vault.unseal(f"{_PURPOSE}/{about}", sealed))
    except (ValueError, SealBroken):
        return None
    shown_at = datetime.fromtimestamp(content["t"], UTC)
    if services.clock.now() - shown_at > timedelta(hours=TICKET_HOURS):
        return None
    return Ticket(content["v"], content["h"], shown_at)


def sha256_of(html: str) -> str:
    """The hash under which a page is known."""
    return hashlib.sha256(html.encode()).hexdigest()


def where_to(senders: tuple[SenderNumber, ...], sender: str, language: str) -> str:
    """ " to (608) 555-0143": the number that a person texts; "" where it may be one of several."""
    number = sender or (senders[0].number if len(senders) == 1 else "")
    shown = next((national(each.number) for each in senders if each.number == number), "")
    return f" {'al' if language == 'es' else 'to'} {shown}" if shown else ""


def look_css(theme: Theme) -> Response:
    """The colour of a business as a style sheet. The colour is six digits, checked when it was kept."""
    return _kept(
        Response(
            f":root, [data-theme=light], :root:not([data-theme=dark]) {{ --brand: {theme.colour}; }}\n",
            media_type="text/css",
        )
    )


def logo_png(theme: Theme) -> Response:
    """The logo, which was made anew when it was kept."""
    return _kept(Response(theme.logo, media_type="image/png") if theme.logo else Response(status_code=404))


def _kept(answer: Response) -> Response:
    answer.headers["cache-control"] = f"public, max-age={_LOOK_SECONDS}"
    return answer
