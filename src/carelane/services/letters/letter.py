"""A letter about one attempt: what was sent, what came back, what was changed since, and what is asked.

Decides: what may be said of each cause that the answer names. That something was corrected is said only where the
check found it in what was sent, does not find it now, and the field has changed; that it is not there only where the
check finds nothing that reviewers decline for in those fields as they were sent. What the check still finds is left
out, and is a gap to be closed before the letter goes out. Nothing is claimed about pages that the file does not hold.
Leaves alone: how a letter looks (`report.letter`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.errors import BadSetting
from carelane.domain.finding import Finding, Severity
from carelane.formats.portal.writer import LABELS
from carelane.remediation.causes import OPT_IN_METHODS, Cause, causes
from carelane.remediation.rejection.reading import NOT_SPECIFIED
from carelane.services.attempts.changes import Change, Part, changes, values
from carelane.services.attempts.history import History, Told
from carelane.services.attempts.unfixed import is_outside
from carelane.services.contexts import profile_for
from carelane.services.findings import CampaignReport


class Kind(StrEnum):
    """What a letter is for."""

    SUPPORT = "support"  # asks what is wrong, or what became of it
    APPEAL = "appeal"  # asks to review again


class Stand(StrEnum):
    """What can be said of a cause that the answer names."""

    CORRECTED = "corrected"  # it was in what was sent, and is not in the file any more
    NOT_FOUND = "not found"  # the check finds neither it nor another blocker in those fields as they were sent
    UNCLEAR = "unclear"  # the check does not find it, but other things that reviewers decline for
    OPEN = "open"  # the check still finds it
    OUTSIDE = "outside"  # it lies on pages or in records that the file does not hold


@dataclass(frozen=True, slots=True)
class Point:
    """One cause of the answer.

    said: the words of the answer. changed: the corrections. sent: the fields where it would lie, as they were sent.
    still: where the check still finds it.
    """

    cause: str
    title: str
    said: str
    stand: Stand
    changed: tuple[Change, ...] = ()
    sent: tuple[tuple[str, str], ...] = ()
    still: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as data. gaps: what has to be filled in or done before it goes out."""

    kind: Kind
    provider_title: str
    date: str
    brand: str
    contact: str
    campaign_id: str
    brand_id: str
    attempts: tuple[Attempt, ...]
    about: Attempt
    points: tuple[Point, ...]
    others: tuple[Change, ...]  # changed since, beyond the corrections
    questions: tuple[str, ...]
    sent: tuple[tuple[str, str], ...]  # every text of the form as it was sent
    gaps: tuple[str, ...]


_LONGEST_SAID: Final = 300
_TEXTS: Final = (
    "usecase", "description", "messageFlow", "sample1", "sample2", "sample3", "sample4", "sample5", "optinKeywords",
    "optinMessage", "optoutKeywords", "optoutMessage", "helpKeywords", "helpMessage", "privacyPolicyLink",
    "termsAndConditionsLink",
)  # fmt: skip
_SILENT: Final = "The answer names no field and no words. Which field, and which words in it, led to the decline?"


def make_letter(kind: Kind, history: History, now: CampaignReport, sent: CampaignReport, *, number: int = 0) -> Letter:
    """The letter about an attempt (by default the last one). `sent` is the check of what was sent in it.

    Raises:
        BadSetting: there is no such attempt, or nothing to appeal against.
    """
    told = attempt_told(history, number)
    attempt = told.attempt
    if kind is Kind.APPEAL and attempt.outcome is not Outcome.DECLINED:
        raise BadSetting(
            f"attempt {attempt.number} was not declined ({attempt.outcome.value}), so there is nothing to appeal",
            hint="--kind support asks about it",
        )
    registration = now.registration
    brand, campaign = registration.brand, registration.campaign
    points = tuple(_points(told, now, sent))
    changed = changes(attempt.registration, registration)
    corrected = {change.field for point in points for change in point.changed}
    given = values(attempt.registration)
    campaign_id = attempt.registration.campaign.campaign_id or campaign.campaign_id or _id_in(told)
    letter = Letter(
        kind=kind,
        provider_title=_provider(attempt, sent),
        date=now.as_of,
        brand=brand.company_name or brand.display_name,
        contact=", ".join(part for part in (brand.business_contact_email or brand.email, brand.phone) if part),
        campaign_id=campaign_id,
        brand_id=attempt.registration.campaign.brand_id or campaign.brand_id,
        attempts=tuple(item.attempt for item in history.attempts if item.attempt.number <= attempt.number),
        about=attempt,
        points=points,
        others=tuple(c for c in changed if c.field not in corrected and c.part is not Part.WAY),
        questions=tuple(_questions(kind, told, points, now.as_of)),
        sent=tuple((path, given[path]) for path in _TEXTS if path in given),
        gaps=(),
    )
    return _with_gaps(letter)


def _provider(attempt: Attempt, sent: CampaignReport) -> str:
    """Whom it was sent through, as it was recorded; "" when nobody said."""
    named = attempt.provider.strip() or sent.registration.provider
    if not named:
        return ""
    profile, unknown = profile_for(named)
    return named if unknown else profile.title


def attempt_told(history: History, number: int) -> Told:
    """The attempt of that number; 0 for the last one.

    Raises:
        BadSetting: there is none.
    """
    for told in reversed(history.attempts):
        if number in {0, told.attempt.number}:
            return told
    raise BadSetting(f"there is no attempt {number}", hint="`carelane attempts FILE` lists them")


def _points(told: Told, now: CampaignReport, sent: CampaignReport) -> Iterator[Point]:
    if told.reading is None or told.attempt.outcome is not Outcome.DECLINED:
        return
    known = causes()
    changed = changes(told.attempt.registration, now.registration)
    given = values(told.attempt.registration)
    seen: set[str] = set()
    for demand in told.reading.causes:
        if demand.cause in seen or demand.cause == NOT_SPECIFIED or demand.cause not in known:
            continue
        seen.add(demand.cause)
        said = " ".join(told.reading.text[demand.span.start : demand.span.end].split())[:_LONGEST_SAID]
        yield _point(known[demand.cause], said, changed, given, (now.findings, sent.findings))


def _point(
    named: Cause,
    said: str,
    changed: tuple[Change, ...],
    given: dict[str, str],
    findings: tuple[tuple[Finding, ...], tuple[Finding, ...]],
) -> Point:
    now, sent = (next((item for item in found if named.id in item.causes), None) for found in findings)
    places = list(named.fields)
    if now is not None:
        return Point(named.id, named.title, said, Stand.OPEN, still=f"{now.field}: {now.what}")
    if sent is None and is_outside(named, set(given)):
        return Point(named.id, named.title, said, Stand.OUTSIDE)
    here = tuple(change for change in changed if _lies_in(change.field, places) and change.part is not Part.WAY)
    if sent is not None and here:
        return Point(named.id, named.title, said, Stand.CORRECTED, changed=here)
    shown = tuple((path, text) for path, text in given.items() if path in places and path in _TEXTS)
    blocked = any(_lies_in(item.field, places) and item.severity is Severity.BLOCKER for item in findings[1])
    stand = Stand.UNCLEAR if sent is not None or blocked else Stand.NOT_FOUND
    return Point(named.id, named.title, said, stand, sent=shown)


def _lies_in(path: str, places: list[str]) -> bool:
    return path in places or (OPT_IN_METHODS in places and path.startswith(OPT_IN_METHODS))


def _questions(kind: Kind, told: Told, points: tuple[Point, ...], today: str) -> Iterator[str]:
    attempt = told.attempt
    if attempt.outcome is Outcome.PENDING:
        days = (date.fromisoformat(today) - date.fromisoformat(attempt.date)).days if attempt.date else 0
        since = f"for {days} days" if days > 1 else "since then"
        yield (
            f"We have had no answer {since}. Is the campaign in review, and with whom: you, the registry or a carrier?"
        )
        yield "Is anything missing from us, and by when may we expect an answer?"
        return
    if attempt.outcome is Outcome.APPROVED:
        yield "What do we have to do so that our numbers can send under this campaign?"
        return
    if not points:
        yield _SILENT
        yield "Which published requirement is not met? Please send its address."
    for point in points:
        if point.stand in {Stand.NOT_FOUND, Stand.UNCLEAR}:
            place = f" in {_named(point)}" if point.sent else ""
            yield f"“{point.title}”: which words{place} led to this, or which are missing?"
        elif point.stand is Stand.OUTSIDE:
            yield f"“{point.title}”: which page or record was looked at, and what on it led to this?"
    if kind is Kind.APPEAL:
        yield "Please have the campaign reviewed again, and tell us the result field by field."
    yield "Can this campaign be corrected and sent again, or does it need a new one? Is a new fee charged?"


def _named(point: Point) -> str:
    return " or ".join(LABELS.get(path, path) for path, _ in point.sent[:3])


def _id_in(told: Told) -> str:
    """The campaign id that the answer names, when it names one only."""
    found = told.reading.campaign_ids if told.reading else ()
    return found[0] if len(found) == 1 else ""


def _with_gaps(letter: Letter) -> Letter:
    gaps = [
        words
        for words, filled in (
            ("the campaign's id", letter.campaign_id),
            ("the name of the business", letter.brand),
            ("the provider that it was sent through", letter.provider_title),
            ("an address or number at which you can be reached", letter.contact),
            (f"the day on which attempt {letter.about.number} was sent", letter.about.date),
        )
        if not filled
    ]
    still = [f"{point.title} ({point.still})" for point in letter.points if point.stand is Stand.OPEN]
    start = "correct first, without asking" if letter.kind is Kind.SUPPORT else "correct first, or the appeal fails"
    gaps.extend(f"{start}: {one}" for one in still)
    if letter.about.outcome is Outcome.DECLINED and not letter.about.answer.strip():
        gaps.append("the words of the answer (`carelane attempts FILE` shows that none are recorded)")
    return replace(letter, gaps=tuple(gaps))
