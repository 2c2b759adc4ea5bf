"""Apply the safe edits of a check, and only those.

Decides: which edits go in together, and that what was fixed is checked again.
Leaves alone: suggestions (edits that state facts): the owner decides about those.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import FieldEdit
from carelane.services.check_campaign import check_campaign
from carelane.services.findings import CampaignReport, Strictness

MOST_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class FixResult:
    """What changed: the reports before and after, and each changed field with its old and new text."""

    before: CampaignReport
    after: CampaignReport
    changes: tuple[tuple[str, str, str], ...]  # (field, old, new)
    applied: int

    @property
    def registration(self) -> Registration:
        """The registration with all safe edits in it."""
        return self.after.registration


def apply_edits(text: str, edits: Iterable[FieldEdit]) -> tuple[str, int]:
    """The text with the edits in it and how many went in; of two that overlap, the first in the text wins.

    Two insertions at the same place both go in, in the order given; equal ones only once.
    """
    unique = dict.fromkeys((edit.span.start, edit.span.end, edit.replacement) for edit in edits)
    chosen: list[tuple[int, int, str]] = []
    for start, end, replacement in sorted(unique, key=lambda item: (item[0], item[1])):
        if chosen and start < chosen[-1][1]:
            continue
        chosen.append((start, end, replacement))
    pieces: list[str] = []
    place = 0
    for start, end, replacement in chosen:
        between = text[place:start]
        # Two sentences added at the same place: each brought its own full stop for the text before it.
        after_addition = bool(pieces) and not between and pieces[-1].endswith((".", "!", "?"))
        pieces.extend((between, replacement.removeprefix(".") if after_addition else replacement))
        place = end
    return "".join((*pieces, text[place:])), len(chosen)


def stands_already(edit: FieldEdit, text: str) -> bool:
    """True for an insertion whose words stand there: it went in before without ending its finding."""
    words, place = edit.replacement.strip(), edit.span.start
    if not edit.span.is_empty or not words:
        return False
    return text[place:].lstrip().startswith(words) or text[:place].rstrip().endswith(words)


def fix_campaign(
    registration: Registration,
    *,
    provider: str = "",
    as_of: date | None = None,
    strictness: Strictness = Strictness.NORMAL,
    name: str = "",
    notes: tuple[str, ...] = (),
) -> FixResult:
    """Apply safe edits until none is left (one edit can make room for the next), then check again.

    Raises:
        BadSetting: the provider has no profile.
    """
    before = check_campaign(registration, provider=provider, as_of=as_of, strictness=strictness, name=name, notes=notes)
    report = before
    applied = 0
    for _ in range(MOST_ROUNDS):
        fixed, count = _one_round(report)
        if count == 0:
            break
        applied += count
        report = check_campaign(fixed, provider=provider, as_of=as_of, strictness=strictness, name=name, notes=notes)
    paths = dict.fromkeys(finding.fix.field for finding in before.findings if finding.fix)
    paths.update(dict.fromkeys(finding.field for finding in before.findings))
    changes = tuple(
        (path, old, new)
        for path in paths
        if (old := text_at(registration, path)) != (new := text_at(report.registration, path))
    )
    return FixResult(before, report, changes, applied)


def _one_round(report: CampaignReport) -> tuple[Registration, int]:
    by_field: defaultdict[str, list[FieldEdit]] = defaultdict(list)
    for finding in report.findings:
        fix = finding.fix
        if fix is None or not fix.safe or finding.suppressed is not None:
            continue
        if not stands_already(fix, text_at(report.registration, fix.field)):
            by_field[fix.field].append(fix)
    registration = report.registration
    applied = 0
    for path, edits in by_field.items():
        old = text_at(registration, path)
        new, count = apply_edits(old, edits)
        if new != old:
            registration = with_value(registration, path, new)
            applied += count
    return registration, applied
