"""Check a website against what was registered: everything a reviewer would decline it for.

Decides: the findings, the tables of forms, clauses and claims, and the verdict.
Leaves alone: how the picture was taken (`ports/site.py`), what the rules decide, printing (`report`).
"""

import hashlib
from datetime import date

from carelane.domain.campaign import Registration
from carelane.domain.site import FetchState, Page, SitePicture
from carelane.language.names import BrandNames
from carelane.rules.picture.forms import PhoneForm
from carelane.rules.picture.lookups import Looked
from carelane.rules.picture.parts import missing_parts
from carelane.rules.runner import runner
from carelane.rules.site_runner import JudgedSite, judge_site
from carelane.services.contexts import context_for, judged_day, named_profile, profile_for
from carelane.services.findings import Strictness, shown
from carelane.services.site_check.report import BoxRow, FormRow, PageRow, SiteReport


def check_site(
    picture: SitePicture,
    registration: Registration | None = None,
    *,
    provider: str = "",
    as_of: date | None = None,
    strictness: Strictness = Strictness.NORMAL,
    notes: tuple[str, ...] = (),
) -> SiteReport:
    """Judge the picture of a website, against a registration where there is one.

    Raises:
        BadSetting: the provider has no profile, or `as_of` is no day.
    """
    given = registration or Registration()
    profile, note = (named_profile(provider), "") if provider else profile_for(given.provider)
    day = judged_day(as_of)
    judged = judge_site(picture, registration, context_for(given, profile, day), runner())
    findings = tuple(each.finding for each in judged.findings)
    kept = {id(finding) for finding in shown(findings, Strictness(strictness))}
    visible = tuple(each for each in judged.findings if id(each.finding) in kept)
    return SiteReport(
        site=picture.site, provider=profile.name, provider_title=profile.title, as_of=day.isoformat(),
        seen_at=picture.seen_at, agent=picture.agent, robots=picture.robots, rendered=picture.rendered,
        allowed_hosts=picture.allowed_hosts, registered=registration is not None,
        brand=given.brand.display_name or given.brand.company_name,
        pages=tuple(map(_page_row, picture.pages)), forms=tuple(_form_rows(judged)),
        clauses=judged.view.clauses, claims=_said_once(judged.view.claims), findings=visible, failures=judged.failures,
        digest=digest_of(picture), hidden=len(findings) - len(visible), notes=(*notes, note) if note else notes,
    )  # fmt: skip


def _said_once(claims: tuple[Looked, ...]) -> tuple[Looked, ...]:
    """Two claims that one sentence makes and the same words answer stand once."""
    found: dict[tuple[str, ...], Looked] = {}
    for each in claims:
        found.setdefault((each.claim.field, each.claim.quote, each.state, each.why, each.place.name), each)
    return tuple(found.values())


def digest_of(picture: SitePicture) -> str:
    """One hash over the pages that were read, in the order of their addresses."""
    read = sorted((page.address, page.digest) for page in picture.pages if page.state is FetchState.OK)
    return hashlib.sha256(
        "\n".join(f"{address} {digest}" for address, digest in read).encode("utf-8", "replace")
    ).hexdigest()


def _page_row(page: Page) -> PageRow:
    return PageRow(
        page.address, page.role.value, page.state.value, page.status, page.words, page.digest, page.fetched_at,
        page.screenshot, page.note, page.by_script,
    )  # fmt: skip


def _form_rows(judged: JudgedSite) -> list[FormRow]:
    try:
        forms = judged.view.forms
    except Exception:  # noqa: BLE001  reported as a failure by the runner already
        return []
    return [_form_row(form, judged.view.context.brand) for form in forms]


def _form_row(form: PhoneForm, brand: BrandNames | None) -> FormRow:
    boxes = tuple(
        BoxRow(
            box.words, box.field.ticked, box.required, box.also,
            () if box.preference else missing_parts(brand, form, box), box.field.selector, box.preference,
        )
        for box in form.consents
    )  # fmt: skip
    phone = form.phones[0]
    return FormRow(
        page=form.page.address, number=form.form.number + 1, title=form.form.title, where=form.form.where,
        phone=phone.called or "phone", phone_required=form.phone_required,
        consent=_consent(form), boxes=boxes, said=form.said or form.calls_only, sent_empty=form.can_be_sent_empty,
        selector=form.form.selector,
    )  # fmt: skip


def _consent(form: PhoneForm) -> str:
    if form.boxes:
        return "box"
    if form.consents:
        return "choice"
    if form.said:
        return "by sending"
    return "calls only" if form.calls_only else "nothing"
