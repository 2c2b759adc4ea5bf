"""The fields of a campaign as boxes of a form, in the order and words of the provider's own form.

Decides: which boxes there are, what each holds, and how what was typed becomes a registration.
Leaves alone: whether a value is wise: the check says so beside the box. Ways to opt in and facts have their own page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from carelane.domain.campaign import MAX_SAMPLES, Registration
from carelane.domain.fields import get_text, with_value
from carelane.domain.finding import Finding
from carelane.domain.segments import count_segments
from carelane.formats.own.layout import BRAND_KEYS, CAMPAIGN_KEYS, TEXT_KEYS, Holds, Key
from carelane.formats.portal.writer import LABELS
from carelane.profiles.field_rules import recommended_fields, required_fields, samples_needed
from carelane.profiles.forms import form_of
from carelane.profiles.profile import load_profile
from carelane.profiles.use_cases import label_for
from carelane.report.html import Piece, pieces_of
from carelane.services.findings import CampaignReport
from carelane.web.forms import Form

_LONG: Final = frozenset({"description", "messageFlow", "optinMessage", "optoutMessage", "helpMessage"})
_SENT: Final = frozenset({"optinMessage", "optoutMessage", "helpMessage"})
_FILLED_ELSEWHERE: Final = frozenset({"brand.brandRelationship", "resellerId"})
_MOST: Final = 100_000
_ELSEWHERE: Final = "Other fields of this campaign"
_PAGES: Final = "Texts on your pages and papers"


@dataclass(frozen=True, slots=True)
class Box:
    """One field. kind: "line", "long", "flag", "choice", "several" or "list"; `value` is what the box shows."""

    path: str
    label: str
    about: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...] = ()
    chosen: tuple[str, ...] = ()
    needed: str = ""  # "required", "recommended" or ""
    size: str = ""
    findings: tuple[tuple[int, Finding], ...] = ()
    pieces: tuple[Piece, ...] = ()
    error: str = ""

    @property
    def hint(self) -> str:
        """What stands below the label: what the field is for, its size, and how to fill it in."""
        about = "" if self.about.casefold() == self.label.casefold() else self.about
        parts = (about[:1].upper() + about[1:], self.size, "One a line" if self.kind == "list" else "")
        return ". ".join(part for part in parts if part)

    @property
    def id(self) -> str:
        """The path as the id of the box."""
        return self.path.replace(".", "-")


@dataclass(frozen=True, slots=True)
class Group:
    """Boxes that belong together, as a step of the provider's form."""

    title: str
    intro: str
    anchor: str
    boxes: tuple[Box, ...]
    is_side: bool = False  # not part of the provider's form: folded

    @property
    def worst(self) -> str:
        """The worst severity of the findings in it, "" without any."""
        found = [finding.severity for box in self.boxes for _, finding in box.findings]
        return min(found, key=lambda severity: severity.rank).value if found else ""


def groups_of(report: CampaignReport, errors: Mapping[str, str] | None = None) -> tuple[Group, ...]:
    """The whole form with the findings at their boxes."""
    profile = load_profile(report.provider)
    form = form_of(profile.name)
    registration = report.registration
    needed = dict.fromkeys(recommended_fields(registration, profile), "recommended")
    needed |= dict.fromkeys(required_fields(registration, profile), "required")
    needed |= {f"sample{number}": "required" for number in range(1, samples_needed(registration, profile) + 1)}
    numbers = count(1)
    shown: set[str] = set()

    def boxes(paths: tuple[str, ...]) -> tuple[Box, ...]:
        shown.update(paths)
        return tuple(
            replace(
                _box(report, path, numbers),
                label=form.labels.get(path) or LABELS.get(path, path),
                needed=needed.get(path, ""),
                error=(errors or {}).get(path, ""),
            )
            for path in paths
        )

    made = [
        Group(step.title, step.intro, f"step{place}", boxes(step.fields)) for place, step in enumerate(form.steps, 1)
    ]
    rest = tuple(path for path in _all_paths() if path not in shown and path not in _FILLED_ELSEWHERE)
    made.append(
        Group(
            _ELSEWHERE,
            "The provider's form does not ask for them; other providers do.",
            "other",
            boxes(rest),
            is_side=True,
        )
    )
    pages = tuple(f"texts.{name}" for name in TEXT_KEYS)
    made.append(Group(_PAGES, "Not part of the form, and looked up by reviewers.", "pages", boxes(pages), is_side=True))
    return tuple(made)


def other_findings(report: CampaignReport, groups: tuple[Group, ...]) -> tuple[tuple[int, Finding], ...]:
    """Findings about no single box: ways to opt in, facts, or several fields together."""
    boxed = {box.path for group in groups for box in group.boxes}
    taken = sum(len(box.findings) for group in groups for box in group.boxes)
    left = (finding for finding in report.findings if finding.field not in boxed)
    return tuple(enumerate(left, start=taken + 1))


def typed_registration(registration: Registration, form: Form) -> tuple[Registration, dict[str, str]]:
    """The registration with what was typed; boxes that the form did not send stay as they are.

    The second part tells, by path, what could not be taken.
    """
    errors: dict[str, str] = {}
    for path in (*_all_paths(), *(f"texts.{name}" for name in TEXT_KEYS)):
        if path not in form.data and f"{path}:sent" not in form.data:
            continue
        key = _key(path)
        values = form.all(path)
        typed = values[0] if values else ""
        if len(typed) > _MOST:
            errors[path] = f"This is longer than {_MOST:,} characters."
            continue
        try:
            registration = with_value(registration, path, _value(key, typed, values))
        except ValueError as error:
            errors[path] = str(error)
    samples = registration.campaign.samples
    while samples and not samples[-1].strip():
        samples = samples[:-1]
    return replace(registration, campaign=replace(registration.campaign, samples=samples)), errors


def _all_paths() -> tuple[str, ...]:
    campaign = [name for name in CAMPAIGN_KEYS if name != "messageFlow"]
    samples = (f"sample{number}" for number in range(1, MAX_SAMPLES + 1))
    return ("messageFlow", *campaign, *samples, *(f"brand.{name}" for name in BRAND_KEYS))


def _key(path: str) -> Key:
    if path.startswith("brand."):
        return BRAND_KEYS[path.removeprefix("brand.")]
    if path.startswith("texts."):
        return TEXT_KEYS[path.removeprefix("texts.")]
    if path.startswith("sample"):
        return Key(path, "samples", Holds.TEXT, "a message as you would send it")
    return CAMPAIGN_KEYS[path]


def _value(key: Key, typed: str, values: tuple[str, ...]) -> object:
    """What was typed as the model holds it.

    Raises:
        ValueError: a choice that does not exist.
    """
    if key.holds is Holds.FLAG:
        return {"yes": True, "no": False}.get(typed)
    if key.holds is Holds.CODES:
        chosen = tuple(value for value in values if value)
        if any(value not in key.values for value in chosen):
            raise ValueError("Choose from the list.")
        return chosen
    if key.holds in {Holds.TEXTS, Holds.KEYWORDS}:
        parts = typed.replace("\n", ",").split(",") if key.holds is Holds.KEYWORDS else typed.split("\n")
        return tuple(part.strip() for part in parts if part.strip())
    return typed.strip()


def _box(report: CampaignReport, path: str, numbers: "count[int]") -> Box:
    key = _key(path)
    registration = report.registration
    findings = tuple((next(numbers), finding) for finding in report.findings if finding.field == path)
    value = get_text(registration, path)
    box = Box(path, path, key.about, "line", value, findings=findings)
    if key.holds is Holds.FLAG:
        flag = getattr(registration.campaign, key.attribute)
        options = (("", "not said"), ("yes", "yes"), ("no", "no"))
        return replace(box, kind="flag", options=options, value="" if flag is None else "yes" if flag else "no")
    if key.holds is Holds.CODE:
        return replace(box, kind="choice", options=_options(key, value))
    if key.holds is Holds.CODES:
        chosen = tuple(getattr(registration.campaign, key.attribute))
        return replace(box, kind="several", options=_options(key, ""), chosen=chosen)
    if key.holds is Holds.TEXTS:
        owner = registration.brand if path.startswith("brand.") else registration.campaign
        return replace(box, kind="list", value="\n".join(getattr(owner, key.attribute)))
    if key.holds is Holds.TEXT and (path in _LONG or path.startswith(("sample", "texts."))):
        return replace(box, kind="long", size=_size(report, path, value), pieces=pieces_of(value, findings))
    return box


def _options(key: Key, value: str) -> tuple[tuple[str, str], ...]:
    words = {code: label_for(code) or code for code in key.values} if "secase" in key.name else {}
    known = tuple((code, words.get(code) or code.replace("_", " ").capitalize()) for code in key.values)
    foreign = ((value, value),) if value and value not in key.values else ()
    return (("", "not said"), *foreign, *known) if key.holds is Holds.CODE else known


def _size(report: CampaignReport, path: str, value: str) -> str:
    limit = load_profile(report.provider).limit(path)
    words = [f"{len(value):,} characters"]
    if limit and (limit.minimum or limit.maximum):
        words.append(f"the form takes {limit.minimum or 1:,} to {limit.maximum:,}" if limit.maximum
                     else f"at least {limit.minimum:,}")  # fmt: skip
    if value and (path in _SENT or path.startswith("sample")):
        segments = count_segments(value).segments
        words.append(f"{segments} segment{'' if segments == 1 else 's'}")
    return " · ".join(words)
