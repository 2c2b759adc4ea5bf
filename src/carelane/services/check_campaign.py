"""Check a whole registration: everything a reviewer would decline it for.

Decides: the findings, the verdict and the fee at stake.
Leaves alone: reading files (`formats`) beyond asking for it, printing (`report`), repairing (`fix_campaign`).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError
from carelane.formats.campaign_file import load_registration
from carelane.rules.runner import runner
from carelane.services.contexts import context_for, judged_day, named_profile, profile_for
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
    path: str | None = None,
) -> CampaignReport:
    """Check a registration, given as an object or as the path of a campaign file in any format that we read.

    `provider` names a profile and wins over what the file says; `as_of` is the day whose rules and
    fees count (default: today). `places` are the lines and columns of a registration that was read from
    `path` (default: from `name`).

    Raises:
        InputError: the file cannot be read (every problem is listed with line and column).
        BadSetting: the provider has no profile.
    """
    if isinstance(source, Registration):
        registration = source
        path = path if path is not None else (name if places else "")
    else:
        loaded = load_registration(_path(source))
        registration, notes = loaded.registration, (*notes, *loaded.notes)
        name, places, path = name or str(source), loaded.places, str(source)
    profile, note = (named_profile(provider), "") if provider else profile_for(registration.provider)
    day = judged_day(as_of)
    checked = runner().check_registration(registration, context_for(registration, profile, day))
    visible = shown(checked.findings, Strictness(strictness))
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


def _path(source: Path | str) -> Path:
    try:
        return Path(source)
    except TypeError as error:
        kind = type(source).__name__
        hint = "load_registration reads the text of a file"
        raise InputError(f"a campaign is a Registration or a path, not {kind}", hint=hint) from error
