"""Check a whole registration: everything a reviewer would decline it for.

Decides: the findings, the verdict and the fee at stake.
Leaves alone: reading files (`formats`) beyond asking for it, printing (`report`), repairing (`fix_campaign`).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from carelane.domain.campaign import Registration
from carelane.domain.errors import BadSetting
from carelane.formats.campaign_file import load_registration
from carelane.profiles.profile import load_profile, profile_names
from carelane.rules.runner import runner
from carelane.services.contexts import context_for, profile_for
from carelane.services.findings import CampaignReport, Strictness, shown


def check_campaign(
    source: Registration | Path | str,
    *,
    provider: str = "",
    as_of: date | None = None,
    strictness: Strictness = Strictness.NORMAL,
    name: str = "",
    notes: tuple[str, ...] = (),
    places: Mapping[str, tuple[int, int]] = MappingProxyType({}),
) -> CampaignReport:
    """Check a registration, given as an object or as the path of a campaign file in any format that we read.

    `provider` names a profile and wins over what the file says; `as_of` is the day whose rules and
    fees count (default: today).

    Raises:
        InputError: the file cannot be read (every problem is listed with line and column).
        BadSetting: the provider has no profile.
    """
    path = name if places else ""
    if isinstance(source, Registration):
        registration = source
    else:
        loaded = load_registration(Path(source))
        registration, notes = loaded.registration, (*notes, *loaded.notes)
        name, places, path = name or str(source), loaded.places, str(source)
    if provider and provider not in profile_names():
        raise BadSetting(f"there is no profile for provider {provider!r}", hint=f"known: {', '.join(profile_names())}")
    profile, note = (load_profile(provider), "") if provider else profile_for(registration.provider)
    day = as_of or date.today()  # noqa: DTZ011  a calendar day of the user, not a moment
    checked = runner().check_registration(registration, context_for(registration, profile, day))
    visible = shown(checked.findings, strictness)
    return CampaignReport(
        name=name or registration.brand.display_name or registration.brand.company_name or "campaign",
        registration=registration,
        provider=profile.name,
        provider_title=profile.title,
        as_of=day.isoformat(),
        findings=visible,
        failures=checked.failures,
        fee_usd=profile.fees.submission_usd(day),
        notes=(*notes, note) if note else notes,
        hidden=len(checked.findings) - len(visible),
        path=path,
        places=places,
    )
