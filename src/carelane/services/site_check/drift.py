"""What changed on a website since the last check: clauses gone, boxes ticked, pages closed.

Decides: which changes make it worse for a reviewer, which better, and which are only other.
Leaves alone: keeping the snapshots (`cli`, `web`).
Source: registrants lost approval over pages that changed later, github.com/Lore-Hex/quill-router/pull/562 .
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.finding import Severity
from carelane.rules.picture.forms import in_words
from carelane.services.site_check.snapshot import BoxFacts, FormFacts, Snapshot

_NEEDED: Final = frozenset({"privacy-no-sharing", "privacy-consent-excluded"})
_OPEN: Final = "ok"
_UNSEEN: Final = frozenset({"not_read", "disallowed"})
_RANKS: Final = {"box": 0, "calls only": 0, "choice": 1, "by sending": 1, "nothing": 2}
_MOST_QUOTED: Final = 120


@dataclass(frozen=True, slots=True)
class Change:
    """One change. severity: how bad it is; None when it is no worse than before."""

    kind: str  # "page", "form", "box", "clause" or "finding"
    place: str
    what: str
    severity: Severity | None = None
    better: bool = False


@dataclass(frozen=True, slots=True)
class Drift:
    """Everything that changed between two checks."""

    before: str
    after: str
    changes: tuple[Change, ...]

    @property
    def exit_code(self) -> int:
        """12 for a change that is a blocker, 11 for another one for the worse, 10 for other changes, 0 for none."""
        if not self.changes:
            return 0
        worst = min((each.severity.rank for each in self.changes if each.severity), default=2)
        return {0: 12, 1: 11}.get(worst, 10)


def drift(before: Snapshot, after: Snapshot) -> Drift:
    """What changed, the worst first."""
    found = [*_pages(before, after), *_forms(before, after), *_clauses(before, after), *_findings(before, after)]
    found.sort(key=lambda each: (each.severity.rank if each.severity else 3, each.better, each.place))
    return Drift(before.seen_at, after.seen_at, tuple(found))


def _pages(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    for address, state in before.pages.items():
        now = after.pages.get(address, "gone")
        if state == _OPEN and now not in {_OPEN, *_UNSEEN}:
            words = "is no longer met with" if now == "gone" else f"does not open any more ({now.replace('_', ' ')})"
            yield Change("page", address, f"the page {words}", Severity.WARNING)
        elif state not in {_OPEN, *_UNSEEN} and now == _OPEN:
            yield Change("page", address, "the page opens again", better=True)


def _forms(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    for place, form in after.forms.items():
        was = before.forms.get(place)
        if was is None:
            severity = Severity.WARNING if form.consent in {"nothing", "by sending"} else None
            yield Change("form", place, f"a new form asks for a phone number (consent: {form.consent})", severity)
        elif was != form:
            yield from _form(place, was, form)
    for place in before.forms.keys() - after.forms.keys():
        severity = Severity.WARNING if before.forms[place].boxes else None
        yield Change("form", place, "the form with the phone field is gone", severity)


def _form(place: str, was: FormFacts, now: FormFacts) -> Iterator[Change]:
    if was.consent != now.consent:
        worse = _RANKS.get(now.consent, 2) > _RANKS.get(was.consent, 2)
        says = f"consent was “{was.consent}”, now it is “{now.consent}”"
        yield Change("form", place, says, Severity.BLOCKER if worse else None, better=not worse)
    if now.phone_required and not was.phone_required:
        yield Change("form", place, "the phone number is now required", Severity.WARNING)
    for old, new in zip(was.boxes, now.boxes, strict=False):
        yield from _box(place, old, new)


def _box(place: str, was: BoxFacts, now: BoxFacts) -> Iterator[Change]:
    for old, new, worse, better in (
        (was.ticked, now.ticked, "the box is now ticked when the page opens", "the box is no longer ticked in advance"),
        (was.required, now.required, "the box now has to be ticked", "the box may stay empty now"),
    ):
        if old != new:
            yield Change("box", place, worse if new else better, Severity.BLOCKER if new else None, better=not new)
    more = [name for name in now.also if name not in was.also]
    if more:
        yield Change("box", place, f"the box now also covers {in_words(more)}", Severity.BLOCKER)
    if was.words != now.words:
        says = f"the words at the box changed: “{was.words[:_MOST_QUOTED]}” became “{now.words[:_MOST_QUOTED]}”"
        yield Change("box", place, says)


def _clauses(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    for name, quotes in before.clauses.items():
        now = after.clauses.get(name, ())
        if quotes and not now:
            severity = Severity.BLOCKER if name in _NEEDED else Severity.WARNING
            yield Change("clause", name, f"the clause is gone; it said “{quotes[0][:_MOST_QUOTED]}”", severity)
        elif now and not quotes:
            yield Change("clause", name, f"the clause is there now: “{now[0][:_MOST_QUOTED]}”", better=True)
        elif quotes and now and quotes != now:
            yield Change("clause", name, f"the clause now says “{now[0][:_MOST_QUOTED]}”")


def _findings(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    for (rule, place), severity in after.findings.items():
        if (rule, place) not in before.findings:
            level = Severity(severity)
            yield Change("finding", place, f"new: {rule}", level if level is not Severity.ADVICE else None)
    for rule, place in before.findings.keys() - after.findings.keys():
        yield Change("finding", place, f"no longer found: {rule}", better=True)
