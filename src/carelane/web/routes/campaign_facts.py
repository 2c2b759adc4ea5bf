"""Facts of a campaign and the texts that are written from them, with what each claims."""

from dataclasses import dataclass, replace

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.campaign import Registration
from carelane.domain.fields import get_text
from carelane.domain.kept import KeptCampaign
from carelane.services.campaigns.versions import SaveCampaign
from carelane.services.write_texts import confirm, fill_texts, statements, write_texts
from carelane.web.access import MayEdit, MayRead, services_of
from carelane.web.campaign_form import Box
from carelane.web.facts_form import WayBoxes, fact_boxes, typed_facts, way_boxes, way_choices
from carelane.web.forms import Form, Posted
from carelane.web.pages import back_to, render
from carelane.web.saving import begun_from, save_or_compare
from carelane.wording.written import Statement, Written

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that was written, beside what the campaign has in that place."""

    written: Written
    present: str
    fits: bool  # there is a place for it in the campaign

    @property
    def is_new(self) -> bool:
        """Whether it says something else than what is there."""
        return self.fits and self.present.strip() != self.written.text.strip()


@dataclass(frozen=True, slots=True)
class FactsPage:
    """Facts, ways, claims and texts."""

    kept: KeptCampaign
    facts: tuple[Box, ...]
    ways: tuple[WayBoxes, ...]
    claims: tuple[Statement, ...]
    confirmed: frozenset[str]
    offers: tuple[Offer, ...]
    choices: tuple[tuple[str, str], ...]
    errors: tuple[tuple[str, str], ...] = ()


@router.get("/w/{workspace_id}/campaigns/{campaign_id}/facts")
def facts(request: Request, visit: MayRead, campaign_id: str) -> Response:
    """The facts, and the texts that follow from them."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    return render(request, "pages/campaign_facts.html", page=_page(kept))


@router.post("/w/{workspace_id}/campaigns/{campaign_id}/facts")
def save(request: Request, visit: MayEdit, campaign_id: str, form: Posted) -> Response:
    """Keep the facts; or, with the other button, confirm claims and put chosen texts into the campaign."""
    kept = services_of(request).campaigns.get(visit.workspace.id, campaign_id)
    expected = form.number("version")
    base = begun_from(request, kept, expected)
    if form.text("go") == "texts":
        changed, note = _with_texts(base, form), "texts written from the facts"
    else:
        changed, errors = typed_facts(base, form)
        note = "facts"
        if errors:
            shown = replace(kept, registration=changed, version=expected or kept.version)
            page = replace(_page(shown), facts=fact_boxes(changed, errors),
                           errors=tuple((path.replace(".", "-"), words) for path, words in errors.items()))  # fmt: skip
            return render(request, "pages/campaign_facts.html", status=422, page=page)
    if changed == base:
        return back_to(f"/w/{visit.workspace.id}/campaigns/{campaign_id}/facts", "nothing")
    command = SaveCampaign(visit.workspace.id, campaign_id, changed, expected, note)
    return save_or_compare(request, visit, command, "facts")


def _with_texts(registration: Registration, form: Form) -> Registration:
    """The registration with the ticked claims confirmed and the chosen texts put in."""
    known = statements(_texts(registration))
    ticked = [state.id for state in known if state.id in form.all("confirm")]
    others = tuple(name for name in registration.facts.confirmed if name not in {state.id for state in known})
    cleared = replace(registration, facts=replace(registration.facts, confirmed=others))
    confirmed = confirm(cleared, ticked, known=known)
    chosen = set(form.all("take"))
    wanted = [text for text in _texts(confirmed) if text.artefact in chosen]
    return fill_texts(confirmed, wanted, replacing=True).registration if wanted else confirmed


def _page(kept: KeptCampaign) -> FactsPage:
    registration = kept.registration
    texts = _texts(registration)
    return FactsPage(
        kept=kept,
        facts=fact_boxes(registration),
        ways=way_boxes(registration),
        claims=statements(texts),
        confirmed=frozenset(registration.facts.confirmed),
        offers=tuple(_offer(registration, text) for text in texts),
        choices=way_choices(),
    )


def _texts(registration: Registration) -> tuple[Written, ...]:
    return write_texts(registration, languages=registration.facts.languages or ("en",))


def _offer(registration: Registration, text: Written) -> Offer:
    try:
        present = get_text(registration, text.artefact) if text.language == "en" else ""
    except KeyError:
        return Offer(text, "", fits=False)
    return Offer(text, present, fits=text.language == "en")
