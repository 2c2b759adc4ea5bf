"""One task for each cause: where it shows, what is done about it, and what it costs.

Decides: which findings belong to a cause, how a task stands after the correction, and the order (root causes first).
Leaves alone: the correction itself (`correcting.py`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from carelane.domain.fields import text_at
from carelane.domain.finding import Citation, Finding, Severity
from carelane.profiles.profile import Profile
from carelane.remediation.causes import OPT_IN_METHODS, WEBSITE, Cause, cause, causes
from carelane.remediation.rejection.reading import NOT_SPECIFIED, Demand, RejectionReading
from carelane.rules.registry import entries
from carelane.services.correction.correcting import empty_field
from carelane.services.correction.evidence import evidence_for
from carelane.services.correction.plan import Change, Evidence, Origin, OwnEdit, Standing, Task
from carelane.services.correction.questions import asks
from carelane.services.correction.remedies import means
from carelane.services.findings import CampaignReport

# What the rest stands on comes first: who sends, on which site, for what; then how people agree, then the texts.
FAMILY_ORDER: Final = (
    "prohibited", "brand", "website", "use-case", "cta", "consent", "policies", "auto-messages", "samples-attributes",
    "other",
)  # fmt: skip
_FAMILY_OF_RULES: Final[Mapping[str, str]] = {
    "invitation": "cta", "auto_reply": "auto-messages", "policy": "policies", "message": "samples-attributes",
    "marketing": "use-case", "prohibited": "prohibited", "campaign": "other",
    "website": "website",
}  # fmt: skip
_MOST_CITED: Final = 3
_SENT_VERSION: Final = "compare the file with what was really sent: an earlier version may lack it"


@dataclass(frozen=True, slots=True)
class Context:
    """What every task is judged by. bare: the check of the corrected campaign with its marked questions taken out.

    to_choose: causes behind which the phone field for calls only stands.
    """

    reading: RejectionReading
    before: CampaignReport
    after: CampaignReport
    bare: CampaignReport
    changes: Mapping[str, Change]
    profile: Profile
    day: date
    to_choose: frozenset[str] = frozenset()


def named_tasks(context: Context) -> tuple[Task, ...]:
    """A task for each cause that the rejection asserts, root causes first."""
    demands: dict[str, Demand] = {}
    for demand in context.reading.causes:
        demands.setdefault(demand.cause, demand)
    wanted = [cause(name) for name in demands if name != NOT_SPECIFIED]
    order = {name: position for position, name in enumerate(causes())}
    wanted.sort(key=lambda item: (FAMILY_ORDER.index(item.family), order[item.id]))
    return tuple(_task(item, demands[item.id], context) for item in wanted)


def unnamed_tasks(context: Context) -> tuple[Task, ...]:
    """A task for whatever serious the check finds that the rejection did not name."""
    named = {demand.cause for demand in context.reading.causes}
    groups: dict[str, list[Finding]] = {}
    for finding in context.before.findings:
        if finding.severity is Severity.ADVICE or named.intersection(finding.causes):
            continue
        groups.setdefault(finding.causes[0] if finding.causes else finding.rule, []).append(finding)
    known = causes()
    tasks = [
        _task(known[name], None, context) if name in known else _rule_task(name, findings, context)
        for name, findings in groups.items()
    ]
    return tuple(sorted(tasks, key=lambda task: (task.severity.rank, FAMILY_ORDER.index(task.family))))


def _task(item: Cause, demand: Demand | None, context: Context) -> Task:
    findings = tuple(finding for finding in context.before.findings if item.id in finding.causes)
    left = [finding for finding in context.bare.findings if item.id in finding.causes and _is_serious(finding)]
    shown = tuple(dict.fromkeys(finding.field for finding in findings))
    fields = shown or _filled(item.fields)
    standing = _standing(item, findings, left, context)
    evidence = evidence_for(item, context.before.registration) if standing is Standing.NOT_FOUND else ()
    return Task(
        id=item.id,
        title=item.title,
        family=item.family,
        standing=standing,
        fields=fields,
        what=_told(findings) or item.meaning,
        do=item.fix,
        remedy=item.remedy,
        means=means(item.remedy, context.profile, context.day, item.fields),
        demand=demand,
        findings=findings,
        edits=_edits(findings, context),
        evidence=evidence,
        citations=_citations(findings, item),
        note=_note(item, standing, fields, evidence, context),
    )


def _rule_task(name: str, findings: Sequence[Finding], context: Context) -> Task:
    entry = entries()[name]
    left = [finding for finding in context.bare.findings if finding.rule == name and _is_serious(finding)]
    fields = tuple(dict.fromkeys(finding.field for finding in findings))
    return Task(
        id=name,
        title=entry.rule.title,
        family=_FAMILY_OF_RULES[entry.family],
        standing=_left_standing(findings, left, fields, context),
        fields=fields,
        what=_told(findings),
        do=entry.rule.how_to_fix,
        remedy="edit",
        means=means("edit", context.profile, context.day),
        findings=tuple(findings),
        edits=_edits(findings, context),
        citations=_cited(findings),
    )


def _told(findings: Sequence[Finding]) -> str:
    """What the findings say, each thing once, in one line; some of them end like sentences."""
    return "; ".join(dict.fromkeys(finding.what.removesuffix(".") for finding in findings))


def _standing(item: Cause, findings: Sequence[Finding], left: Sequence[Finding], context: Context) -> Standing:
    if item.remedy == "final":
        return Standing.FINAL
    if findings:
        return _left_standing(findings, left, tuple(finding.field for finding in findings), context)
    if item.id in context.to_choose:
        return Standing.BY_HAND
    missing = empty_field(item, context.before.registration)
    if missing:
        return _left_standing((), left, (missing,), context) if missing in context.changes else Standing.BY_HAND
    if item.uncovered or all(name == WEBSITE for name in item.fields):
        return Standing.OUTSIDE
    return Standing.NOT_FOUND


def _left_standing(
    findings: Sequence[Finding], left: Sequence[Finding], fields: Iterable[str], context: Context
) -> Standing:
    """Corrected is only what some change of the plan ended; advice that stays is not."""
    changed = [context.changes[path] for path in fields if path in context.changes]
    stays = {(finding.rule, finding.field) for finding in context.bare.findings}
    is_ended = bool(context.changes) and all((finding.rule, finding.field) not in stays for finding in findings)
    if not left and is_ended and not any(change.origin is not Origin.EDITS and _waits(change) for change in changed):
        return Standing.CORRECTED
    registration = context.after.registration
    return Standing.QUESTION if any(asks(text_at(registration, path)) for path in fields) else Standing.BY_HAND


def _waits(change: Change) -> bool:
    """True where new words stand whole with a mark behind them; an edited text is judged without its marks."""
    return change.is_open and (change.origin is Origin.WRITTEN or not change.before.strip())


def _edits(findings: Iterable[Finding], context: Context) -> tuple[OwnEdit, ...]:
    """The findings' own edits, in words of the owner; one that did not go in waits for its statement."""
    edits: list[OwnEdit] = []
    for finding in findings:
        fix = finding.fix
        if fix is None:
            continue
        before = text_at(context.before.registration, fix.field)[fix.span.start : fix.span.end]
        change = context.changes.get(fix.field)
        if change is not None and change.origin is Origin.WRITTEN:
            continue  # the whole text is another one
        applied = change is not None and fix.replacement.strip() in text_at(context.bare.registration, fix.field)
        edits.append(OwnEdit(fix.field, fix.span, before, fix.replacement, applied, fix.true_only_if))
    return tuple(edits)


def _note(
    item: Cause, standing: Standing, fields: tuple[str, ...], evidence: Sequence[Evidence], context: Context
) -> str:
    if item.remedy == "none":
        return ""
    if standing is Standing.OUTSIDE:
        return "No campaign file can show this: look at the public pages and at the records that the provider has."
    if standing is Standing.FINAL and not any(item.id in finding.causes for finding in context.before.findings):
        return (
            "The check finds nothing of the kind in your texts; reviewers look at the website and at the name as well."
        )
    missing = empty_field(item, context.before.registration)
    if missing:
        return f"The file holds no text at {missing}. Enter there what was really sent, or take the new text."
    if item.id in context.to_choose:
        return "A phone field for calls only stands behind this: see the three ways out of it below."
    if standing is not Standing.NOT_FOUND:
        return f"The file does not show {item.beyond}; look at that too." if item.beyond else ""
    said = "Your campaign does say something about it" if evidence else "The check finds no such fault in your file"
    hints = [_SENT_VERSION]
    if WEBSITE in item.fields:
        hints.insert(0, "the reviewer judges the public page, so see that the same words stand there for a stranger")
    if item.beyond:
        hints.append(f"the file does not show {item.beyond}")
    changed = [path for path in fields if path in context.changes]
    if changed:
        hints.append(f"{', '.join(changed)} changes anyway for another cause")
    return f"{said}. What may be behind it: {'; '.join(hints)}."


def _filled(fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in fields if name not in {"sample4", "sample5"} or name in {WEBSITE, OPT_IN_METHODS})


def _is_serious(finding: Finding) -> bool:
    return finding.severity is not Severity.ADVICE


def _citations(findings: Iterable[Finding], item: Cause) -> tuple[Citation, ...]:
    cited = _cited(findings)
    if cited:
        return cited
    from carelane.sources import citations  # noqa: PLC0415  only for causes without findings

    covers = [
        requirement
        for entry in entries().values()
        if item.id in entry.rule.causes
        for requirement in entry.rule.covers[:1]
    ]
    return citations(tuple(dict.fromkeys(covers)))[:_MOST_CITED] if covers else ()


def _cited(findings: Iterable[Finding]) -> tuple[Citation, ...]:
    by_source = {citation.source: citation for finding in findings for citation in reversed(finding.citations)}
    return tuple(by_source.values())[:_MOST_CITED]
