"""A plan in version 1 of the JSON contract. Fields are only ever added.

Decides: names and shapes. Offsets count code points of the text they belong to.
"""

from carelane.report.json_v1 import VERSION, Data, citation_data, finding_data, span_data
from carelane.services.correction.plan import Change, Claim, OwnEdit, PhoneField, Plan, Task, UnusedField
from carelane.services.findings import NOTICE, CampaignReport
from carelane.wording.written import Gap, Written


def plan_data(plan: Plan, *, applied: bool) -> Data:
    """The whole plan; `applied` when the corrections are in the file."""
    return {
        "carelane": VERSION,
        "name": plan.before.name,
        "provider": plan.before.provider,
        "as_of": plan.before.as_of,
        "applied": applied,
        "remedy": plan.remedy,
        "means": plan.means,
        "tasks": [_task(task) for task in plan.tasks],
        "also_fails": [_task(task) for task in plan.also_fails],
        "changes": [_change(change) for change in plan.changes],
        "questions": [_gap(gap) for gap in plan.questions],
        "statements": [_claim(claim) for claim in plan.claims],
        "unused_fields": [_unused(unused) for unused in plan.unused_fields],
        "phone_field": _phone_field(plan.phone_field),
        "suspected": [{"id": item.cause, "why": item.why} for item in plan.reading.suspected],
        "before": _verdict(plan.before),
        "after": _verdict(plan.after),
        "open_marks": plan.open_marks,
        "notes": list(plan.notes),
        "notice": NOTICE,
    }


def _task(task: Task) -> Data:
    demand = task.demand
    return {
        "id": task.id,
        "title": task.title,
        "family": task.family,
        "standing": task.standing.value,
        "span": None if demand is None else span_data(demand.span),
        "fields": list(task.fields),
        "what": task.what,
        "do": task.do,
        "remedy": task.remedy,
        "means": task.means,
        "edits": [_edit(edit) for edit in task.edits],
        "evidence": [
            {"field": item.field, "span": span_data(item.span), "words": item.words} for item in task.evidence
        ],
        "findings": [finding_data(finding) for finding in task.findings],
        "citations": [citation_data(citation) for citation in task.citations],
        "note": task.note,
    }


def _edit(edit: OwnEdit) -> Data:
    return {
        "field": edit.field,
        "span": span_data(edit.span),
        "before": edit.before,
        "after": edit.after,
        "applied": edit.applied,
        "true_only_if": edit.true_only_if,
    }


def _change(change: Change) -> Data:
    return {
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "origin": change.origin.value,
        "open": change.is_open,
        "statements": [_claim(claim) for claim in change.claims],
        "questions": [_gap(gap) for gap in change.gaps],
        "note": change.note,
        "edits": [
            {
                "number": edit.number,
                "span": span_data(edit.span),
                "before": change.before[edit.span.start : edit.span.end],
                "after": edit.words,
            }
            for edit in change.edits
        ],
    }


def _claim(claim: Claim) -> Data:
    statement = claim.statement
    return {
        "id": statement.id,
        "true_only_if": statement.true_only_if,
        "how": statement.how,
        "field": claim.field,
        "confirmed": claim.confirmed,
    }


def _gap(gap: Gap) -> Data:
    return {"fact": gap.fact, "question": gap.question}


def _unused(unused: UnusedField) -> Data:
    return {
        "field": unused.field,
        "why": unused.why_asked,
        "ways": [
            {
                "title": way.title,
                "steps": list(way.steps),
                "wording": way.wording,
                "true_only_if": way.true_only_if,
                "sources": list(way.sources),
            }
            for way in unused.ways
        ],
        "sources": list(unused.sources),
    }


def _phone_field(choice: PhoneField | None) -> Data | None:
    if choice is None:
        return None
    return {
        "chosen": None if choice.chosen is None else choice.chosen.value,
        "problem": choice.ways.problem,
        "ways": [
            {
                "way": way.way.value,
                "title": way.title,
                "steps": list(way.steps),
                "consequences": list(way.consequences),
                "seen": [
                    {"outcome": seen.outcome, "says": seen.says, "sources": list(seen.sources)} for seen in way.seen
                ],
                "texts": [_written(text) for text in way.texts],
            }
            for way in choice.ways.ways
        ],
        "disagreements": [
            {"field": item.field, "span": span_data(item.span), "says": item.says, "instead": item.instead}
            for item in choice.disagreements
        ],
    }


def _written(text: Written) -> Data:
    return {
        "artefact": text.artefact,
        "title": text.title,
        "text": text.text,
        "true_only_if": [statement.true_only_if for statement in text.statements],
        "questions": [_gap(gap) for gap in text.gaps],
    }


def _verdict(report: CampaignReport) -> Data:
    return {
        "verdict": report.verdict,
        "exit_code": report.exit_code,
        "findings": [finding_data(finding) for finding in report.findings],
    }
