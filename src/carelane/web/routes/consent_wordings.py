"""The exact words that people see when they agree: registered once, found by their hash for ever.

Decides: that words are never changed; other words are another entry, and end the one before of the same place.
"""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.consent import ConsentLevel
from carelane.domain.consent_records import Disclosure, Stream
from carelane.domain.errors import CarelaneError, InputError
from carelane.services.consent.disclosures.register import RegisterDisclosure, register_disclosure
from carelane.web.access import MayManage, MayRead, Visit, services_of
from carelane.web.account_forms import Errors, WithErrors, told
from carelane.web.consent.words import LEVELS, PLACES
from carelane.web.forms import Posted
from carelane.web.pages import back_to, render, sentence

router = APIRouter(include_in_schema=False)
HOME = "/w/{workspace_id}/consent/wordings"
MOST_WORDS: Final = 4_000


@dataclass(frozen=True, slots=True)
class WordingsPage(WithErrors):
    """The wordings, those that hold first; and the form of a new one."""

    present: tuple[Disclosure, ...] = ()
    past: tuple[Disclosure, ...] = ()
    streams: tuple[Stream, ...] = ()
    text: str = ""
    place: str = "web_form"
    stream: str = ""
    language: str = "en"
    level: str = ConsentLevel.EXPRESS.value

    def name_of(self, stream: str) -> str:
        """What a stream is called."""
        return next((each.name for each in self.streams if each.id == stream), stream)


@router.get(HOME)
def wordings(request: Request, visit: MayRead) -> Response:
    """The list."""
    return _page(request, visit)


@router.post(HOME)
def register(request: Request, visit: MayManage, form: Posted) -> Response:
    """Keep new words; those before of the same place, stream and language hold until now."""
    given = {name: form.line(name)[:100] for name in ("place", "stream", "language", "level")}
    text = form.text("text").strip()
    try:
        _register(request, visit, given, text)
    except CarelaneError as error:
        missing = tuple(("", sentence(line)) for line in error.context.splitlines()) if error.context else ()
        return _page(request, visit, (*told(error, "text"), *missing), 422, text=text[:MOST_WORDS], **given)
    return back_to(f"/w/{visit.workspace.id}/consent/wordings", "saved")


def _register(request: Request, visit: Visit, given: dict[str, str], text: str) -> None:
    """Check and keep the words.

    Raises:
        InputError: they lack something, or something was not chosen from its list.
    """
    services = services_of(request)
    if given["level"] not in set(ConsentLevel) or len(text) > MOST_WORDS:
        raise InputError("the words are too long, or their level is none", hint=f"at most {MOST_WORDS} letters")
    command = RegisterDisclosure(
        visit.workspace.id, text, given["place"], given["stream"], ConsentLevel(given["level"]), given["language"]
    )
    register_disclosure(
        command, visit.actor, setup=services.consent_setup, campaigns=services.campaigns,
        workspaces=services.workspaces, clock=services.clock,
    )  # fmt: skip


def _page(request: Request, visit: Visit, errors: Errors = (), status: int = 200, **typed: str) -> Response:
    services = services_of(request)
    now, known = services.clock.now(), services.consent_setup.disclosures(visit.workspace.id)
    present = tuple(each for each in known if each.until is None or each.until > now)
    past = tuple(each for each in known if each not in present)
    page = WordingsPage(errors, present, past, services.consent_setup.streams(visit.workspace.id), **typed)
    return render(request, "pages/consent_wordings.html", status=status, page=page, places=PLACES, levels=LEVELS)
