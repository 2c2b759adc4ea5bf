"""Put a packet together from a check, the attempts and what was written for the owner.

Decides: the order. Leaves alone: the parts (the other modules of this package).
"""

from collections.abc import Sequence
from datetime import date

from carelane.profiles.forms import form_of
from carelane.profiles.profile import Profile, load_profile
from carelane.services.attempts.history import History
from carelane.services.findings import CampaignReport
from carelane.services.packet import form as fields
from carelane.services.packet.evidence import evidence_for
from carelane.services.packet.packet import Packet, Said
from carelane.services.packet.prospects import afterwards, concerns, costs, durations, said_of
from carelane.services.packet.questions import claims, questions
from carelane.services.packet.website import SeenWebsite
from carelane.wording.written import Written

_ABOUT_THE_FORM = ("fields", "samples", "evidence", "help", "use-cases")


def build_packet(
    report: CampaignReport,
    history: History | None,
    written: Sequence[Written] = (),
    website: SeenWebsite | None = None,
) -> Packet:
    """The packet of the campaign that was checked. `written` are the texts that were written for it, if any were.

    website: its website as it was seen, when it was looked at.

    Raises:
        UnknownName: the report names a provider without a profile.
    """
    profile = load_profile(report.provider)
    form = form_of(profile.name)
    registration, day = report.registration, date.fromisoformat(report.as_of)
    sheet = fields.sheet_for(report, profile, form)
    brand = registration.brand
    return Packet(
        report=report,
        brand=brand.display_name or brand.company_name,
        usecase=sheet.values.get("usecase", ""),
        paths=tuple(_paths(profile)),
        form_note=Said(form.note, form.sources),
        sections=tuple(fields.sections(sheet)),
        elsewhere=fields.elsewhere(sheet),
        pages=fields.pages(sheet),
        evidence_how=Said(profile.evidence.how, profile.evidence.sources),
        evidence=tuple(evidence_for(registration)),
        questions=tuple(questions(sheet, written)),
        claims=claims(registration, written),
        costs=tuple(costs(registration, profile, day, history)),
        durations=tuple(durations(profile)),
        afterwards=tuple(afterwards(profile, report.path)),
        disagreements=tuple(
            said_of(note)
            for note in profile.notes
            if note.conflict and note.topic in _ABOUT_THE_FORM and concerns(note, registration.campaign.usecase)
        ),
        history=history,
        website=website,
    )


def _paths(profile: Profile) -> tuple[Said, ...]:
    notes = tuple(map(said_of, profile.notes_on("portal")))
    return (Said(profile.portal, profile.sections["profile"]), *notes)
