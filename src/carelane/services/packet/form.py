"""The fields of a provider's form, filled in, with their lengths against the limits.

Decides: what is counted and what is said about a length, and which fields a form does not ask for.
Leaves alone: whether a text is good (`rules`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from carelane.domain.campaign import Registration
from carelane.domain.segments import count_segments
from carelane.formats.own.layout import TEXT_KEYS
from carelane.formats.portal.writer import LABELS
from carelane.profiles.field_rules import recommended_fields, required_fields, samples_needed
from carelane.profiles.forms import Form
from carelane.profiles.parts import Limit
from carelane.profiles.profile import Profile
from carelane.profiles.use_cases import code_for_label, label_for
from carelane.services.attempts.changes import values
from carelane.services.findings import CampaignReport
from carelane.services.packet.packet import Entry, Said, Section

_TEXTED = ("optinMessage", "optoutMessage", "helpMessage", "sample")  # what recipients get as a text message
_OURS = ("brand.alsoKnownAs", "brand.brandRelationship", "brandId", "campaignId", "referenceId", "resellerId")

_ENTITIES = {
    "PRIVATE_PROFIT": "Private company",
    "PUBLIC_PROFIT": "Company listed on a stock exchange",
    "NON_PROFIT": "Non-profit",
    "GOVERNMENT": "Government",
    "SOLE_PROPRIETOR": "Sole proprietor",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the entries are made from."""

    registration: Registration
    profile: Profile
    form: Form
    values: dict[str, str]
    required: frozenset[str]
    recommended: frozenset[str]
    findings: Counter[str]


def sheet_for(report: CampaignReport, profile: Profile, form: Form) -> Sheet:
    """The values of a registration with what its provider wants of them."""
    registration = report.registration
    needed = {*required_fields(registration, profile)}
    needed.update(f"sample{number}" for number in range(1, samples_needed(registration, profile) + 1))
    found = {path: _typed(path, value) for path, value in values(registration).items()}
    if code := code_for_label(registration.campaign.usecase):
        found["usecase"] = f"{label_for(code, profile.name)} ({code})"
    if kind := _ENTITIES.get(registration.brand.entity_type):
        found["brand.entityType"] = f"{kind} ({registration.brand.entity_type})"
    if vertical := registration.brand.vertical:
        found["brand.vertical"] = f"{vertical.replace('_', ' ').capitalize()} ({vertical})"
    if subs := registration.campaign.sub_usecases:
        codes = [code_for_label(sub) or sub for sub in subs]
        found["subUsecases"] = ", ".join(f"{label_for(code, profile.name)} ({code})" for code in codes)
    return Sheet(
        registration, profile, form, found, frozenset(needed - profile.not_asked),
        frozenset(recommended_fields(registration, profile)), Counter(finding.field for finding in report.findings),
    )  # fmt: skip


def _typed(path: str, value: str) -> str:
    """A value as it is typed: keywords with commas and no blanks, numbers one a line."""
    if path.endswith("Keywords"):
        return value.replace(", ", ",")
    return value.replace(", ", "\n") if path == "numbers" else value


def sections(sheet: Sheet) -> Iterator[Section]:
    """The steps of the form; of fields that are empty and not wanted, none is shown."""
    for step in sheet.form.steps:
        shown = [path for path in step.fields if path in sheet.values or path in sheet.required | sheet.recommended]
        if shown:
            yield Section(step.title, step.intro, tuple(_entry(sheet, path) for path in shown))


def elsewhere(sheet: Sheet) -> tuple[Entry, ...]:
    """Fields of the file that the form does not ask for."""
    asked = {path for step in sheet.form.steps for path in step.fields}
    left = [path for path in sheet.values if path in LABELS and path not in asked and not path.startswith("texts.")]
    return tuple(_entry(sheet, path) for path in left if path not in _OURS)


def pages(sheet: Sheet) -> tuple[Entry, ...]:
    """The texts that stand on pages and papers."""
    return tuple(_entry(sheet, f"texts.{name}") for name in TEXT_KEYS if f"texts.{name}" in sheet.values)


def _entry(sheet: Sheet, path: str) -> Entry:
    value = sheet.values.get(path, "")
    limit = None if path in {"usecase", "subUsecases"} else sheet.profile.limit(path)
    needed = "required" if path in sheet.required else "recommended" if path in sheet.recommended else ""
    hint = sheet.form.hints.get(path)
    return Entry(
        path=path,
        label=sheet.form.labels.get(path) or LABELS.get(path, path),
        value=value,
        count=count(value, limit, texted=path.startswith(_TEXTED)),
        problem=problem(value, limit, needed),
        needed=needed,
        is_text=not _is_choice(path),
        findings=sheet.findings[path],
        stays=sheet.profile.can_edit(path) is False,
        hint=Said(hint.text, hint.sources) if hint else None,
    )


def _is_choice(path: str) -> bool:
    return path in _CHOICES


_CHOICES = frozenset(
    {
        "usecase", "subUsecases", "brand.entityType", "brand.vertical", "brand.stockExchange", "subscriberOptin",
        "subscriberOptout", "subscriberHelp", "embeddedLink", "embeddedPhone", "numberPool", "ageGated",
        "directLending", "affiliateMarketing", "autoRenewal", "termsAndConditions", "brand.altBusinessIdType",
    }
)  # fmt: skip


def count(value: str, limit: Limit | None, *, texted: bool) -> str:
    """The length of a text in characters, with the limits; of what is texted also in text messages."""
    if not value:
        return ""
    parts = [_counted(len(value), limit)]
    if texted:
        segments = count_segments(value).segments
        parts.append(f"{segments} text message{'' if segments == 1 else 's'}")
    return ", ".join(part for part in parts if part)


def problem(value: str, limit: Limit | None, needed: str) -> str:
    """Why a value cannot stay as it is; "" when it can."""
    size = len(value)
    if not value:
        return "empty, and the form wants it" if needed == "required" else ""
    if limit is None:
        return ""
    if limit.maximum is not None and size > limit.maximum:
        return f"too long by {size - limit.maximum:,}"
    if size < limit.minimum:
        return f"too short by {limit.minimum - size:,}"
    if limit.warn_over is not None and size > limit.warn_over:
        return f"long: some providers behind this one take {limit.warn_over:,} only"
    return ""


def _counted(size: int, limit: Limit | None) -> str:
    if limit is None or (limit.maximum is None and not limit.minimum):
        return ""
    if limit.maximum is None:
        return f"{size:,} characters, at least {limit.minimum:,}"
    if limit.minimum > 1:
        return f"{size:,} characters, {limit.minimum:,} to {limit.maximum:,} allowed"
    return f"{size:,} of {limit.maximum:,} characters"


def missing(sheet: Sheet) -> Iterable[str]:
    """Required fields that are empty, in the order of the form."""
    for step in sheet.form.steps:
        yield from (path for path in step.fields if path in sheet.required and path not in sheet.values)
