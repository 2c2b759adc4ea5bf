"""A plan for people at a terminal: what it takes, one block a task, the corrected fields, and what only they know.

Decides: order and wording.
Leaves alone: what is in the plan (`services/plan_corrections.py`).
"""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

from carelane.domain.finding import Severity
from carelane.report.diff import change_lines, word_diff
from carelane.report.marking import WIDTH, paint, visible
from carelane.report.text import one_line, tally
from carelane.services.correction.plan import Change, Disagreement, Origin, OwnEdit, Plan, Standing, Task, UnusedField
from carelane.services.findings import NOTICE

STANDINGS: Final = {
    Standing.CORRECTED: "corrected below",
    Standing.QUESTION: "waits for your answer",
    Standing.BY_HAND: "change it yourself",
    Standing.NOT_FOUND: "your file shows no such fault",
    Standing.OUTSIDE: "not in the file: look outside",
    Standing.FINAL: "cannot be registered",
}
ORIGINS: Final = {
    Origin.EDITS: "your text, edited",
    Origin.QUESTIONS: "your text, with questions",
    Origin.WRITTEN: "written anew from your facts",
}
REMEDIES: Final = {
    "final": "STOP",
    "recreate": "A new campaign may be needed",
    "brand": "The brand first",
    "conditional": "Under conditions",
    "edit": "Correct and send again",
    "none": "Nothing to correct",
}
_INDENT: Final = "     "
_MOST_QUOTED: Final = 200


def plan_text(plan: Plan, *, colour: bool = False, done: bool = False) -> str:
    """The whole plan; `done` when the corrections are in the file already."""
    lines = [f"{one_line(plan.before.name)}: plan for {plan.before.provider_title}, as of {plan.before.as_of}", ""]
    lines.extend(line for note in plan.notes for line in _wrapped(f"note: {one_line(note)}", ""))
    remedy = f"{REMEDIES[plan.remedy]}: {plan.means}"
    lines.extend(_wrapped(remedy, ""))
    if plan.tasks:
        lines.extend(("", f"What the rejection asks for ({len(plan.tasks)}):", ""))
        lines.extend(_tasks(plan.tasks, plan, colour=colour))
    if plan.also_fails:
        named = "Not named in the rejection, and it would fail next time" if plan.tasks else "What the check finds"
        lines.extend(("", f"{named} ({len(plan.also_fails)}):", ""))
        lines.extend(_tasks(plan.also_fails, plan, colour=colour, first=len(plan.tasks) + 1))
    lines.extend(_changes(plan.changes, colour=colour, done=done))
    lines.extend(_only_you_know(plan))
    for unused in plan.unused_fields:
        lines.extend(_unused(unused))
    lines.extend(_phone_field(plan))
    lines.extend(_verdict(plan, done=done))
    lines.extend(("", *_wrapped(NOTICE, "")))
    return "\n".join(lines) + "\n"


def after_words(plan: Plan) -> str:
    """What the check finds after the corrections, with the marked questions counted apart."""
    left = tally(plan.left) or "no findings"
    if not plan.open_marks:
        return left
    return f"{left}, and {plan.open_marks} marked question{'s' if plan.open_marks > 1 else ''}"


def quoted_demand(task: Task, plan: Plan) -> str:
    """The words of the rejection that ask for a task, on one line; "" for what it did not name."""
    if task.demand is None:
        return ""
    words = one_line(plan.reading.text[task.demand.span.start : task.demand.span.end])
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1].rstrip() + "\u2026"


def edit_words(edit: OwnEdit) -> str:
    """One edit of the owner's words as a word diff."""
    return word_diff(edit.before, edit.after).strip()


def _tasks(tasks: Sequence[Task], plan: Plan, *, colour: bool, first: int = 1) -> Iterator[str]:
    for number, task in enumerate(tasks, start=first):
        severity = Severity.ADVICE if task.standing is Standing.CORRECTED else task.severity
        stands = paint(STANDINGS[task.standing], severity, colour=colour)
        yield f"{number:>3}  {task.title} [{task.id}]: {stands}"
        demand = quoted_demand(task, plan)
        if demand:
            yield from _wrapped(f"they wrote: \u201c{demand}\u201d", _INDENT)
        yield from _wrapped(f"where: {', '.join(task.fields)}", _INDENT)
        if task.findings or task.standing is Standing.FINAL:
            yield from _wrapped(f"here: {one_line(task.what)}", _INDENT)
        for evidence in task.evidence:
            yield from _wrapped(f"{evidence.field} says: \u201c{one_line(evidence.words)}\u201d", _INDENT)
        for edit in task.edits:
            only = f" (true only if {edit.true_only_if})" if edit.true_only_if and not edit.applied else ""
            lead = "edit" if edit.applied else "suggestion"
            yield from _wrapped(f"{lead} in {edit.field}: {one_line(edit_words(edit))}{only}", _INDENT)
        if task.standing is not Standing.CORRECTED:
            yield from _wrapped(f"do: {task.do}", _INDENT)
        if task.note:
            yield from _wrapped(f"note: {task.note}", _INDENT)
        if task.findings:
            yield from _wrapped(f"why: {task.findings[0].why}", _INDENT)
        if task.remedy not in ("edit", "none"):
            yield from _wrapped(f"{REMEDIES[task.remedy]}: {task.means}", _INDENT)
        for citation in task.citations[:2]:
            address = f" {citation.url}" if citation.url else ""
            yield from _wrapped(f"source: {citation.title} ({citation.authority}, {citation.date}){address}", _INDENT)
        yield ""


def changed_lines(change: Change, *, colour: bool) -> list[str]:
    """Word by word; a text that was written anew stands whole below the old one."""
    if change.origin is not Origin.WRITTEN:
        return change_lines(change.before, change.after, colour=colour)
    old = change_lines(change.before, "", colour=colour) if change.before else []
    return [*old, *change_lines("", change.after, colour=colour)]


def _changes(changes: Sequence[Change], *, colour: bool, done: bool) -> Iterator[str]:
    if not changes:
        return
    yield "What was changed:" if done else "The corrected fields, one submission for all of it:"
    yield ""
    for change in changes:
        yield f"{change.field} ({ORIGINS[change.origin]}{numbers_of(change)}):"
        yield from (f"  {line}" for line in changed_lines(change, colour=colour))
        yield from (line for line in _listed(change) if len(change.edits) > 1)
        if change.note:
            yield from _wrapped(f"note: {one_line(change.note)}", "  ")
        yield ""


def numbers_of(change: Change) -> str:
    """ ", edit 4" or ", edits 4-6" (those that are there, when some were picked)."""
    numbers = [edit.number for edit in change.edits]
    if not numbers:
        return ""
    if numbers == list(range(numbers[0], numbers[-1] + 1)) and len(numbers) > 1:
        return f", edits {numbers[0]}-{numbers[-1]}"
    return f", edit{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _listed(change: Change) -> Iterator[str]:
    for edit in change.edits:
        words = word_diff(change.before[edit.span.start : edit.span.end], edit.words)
        yield from _wrapped(f"{edit.number}: {one_line(words)}", _INDENT)


def _only_you_know(plan: Plan) -> Iterator[str]:
    if plan.questions:
        yield "Only you know:"
        for gap in plan.questions:
            yield from _wrapped(f"- {gap.fact}: {one_line(gap.question)}", "  ")
        yield ""
    if plan.claims:
        yield "The new texts are true only if:"
        for claim in plan.claims:
            box = "[x]" if claim.confirmed else "[ ]"
            how = f" {claim.statement.how}" if claim.statement.how and not claim.confirmed else ""
            said = f"{box} {claim.statement.true_only_if.rstrip('.')} ({claim.statement.id}).{how}"
            yield from _wrapped(one_line(said), "  ")
        if any(not claim.confirmed for claim in plan.claims):
            yield "  Run this again with --confirm and the id in brackets for each one that is true."
        yield ""


def _unused(unused: UnusedField) -> Iterator[str]:
    yield from _wrapped(f"{unused.field}, when you say \u201cwe do not use that\u201d: {unused.why_asked}", "")
    for letter, way in zip("ab", unused.ways, strict=False):
        yield from _wrapped(f"{letter}) {way.title}.", "  ")
        for step in way.steps:
            yield from _wrapped(f"- {step}", _INDENT)
        yield from _wrapped(f"true only if {way.true_only_if}", _INDENT)
    if unused.ways[0].wording:
        yield from _wrapped(f"wording for both: {one_line(unused.ways[0].wording)}", "  ")
    sources = dict.fromkeys(name for way in unused.ways for name in way.sources)
    yield from _wrapped(f"sources: {', '.join(sources)}", "  ")
    yield ""


def _phone_field(plan: Plan) -> Iterator[str]:
    choice = plan.phone_field
    if choice is None:
        return
    yield from _wrapped(choice.ways.problem, "")
    yield ""
    for number, way in enumerate(choice.ways.ways, start=1):
        chosen = " (chosen)" if way.way is choice.chosen else ""
        yield f"  {number}. {way.title} [wayOut: {way.way.value}]{chosen}"
        yield from (line for step in way.steps for line in _wrapped(f"- {step}", _INDENT))
        yield from (line for words in way.consequences for line in _wrapped(f"then: {words}", _INDENT))
        for seen in way.seen:
            yield from _wrapped(f"{seen.outcome}: {seen.says} ({', '.join(seen.sources)})", _INDENT)
        if choice.chosen is way.way:
            for text in (*way.page, way.policy, way.call_to_action):
                yield from _wrapped(f"{text.title}: {one_line(text.text)}", _INDENT)
        yield ""
    if choice.chosen is None:
        yield from _wrapped(
            "Choose one: set `wayOut` under `facts` (`carelane facts`). --format html shows the wordings of all three.",
            "  ",
        )
        yield ""
    yield from _disagreements(choice.disagreements)


def _disagreements(found: Sequence[Disagreement]) -> Iterator[str]:
    if found:
        yield "What does not agree with that way yet:"
        for item in found:
            yield from _wrapped(f"- {item.field}: {item.says}; {item.instead}", "  ")
        yield ""


def _verdict(plan: Plan, *, done: bool) -> Iterator[str]:
    before, after = tally(plan.before.findings) or "no findings", after_words(plan)
    yield f"Check before: {before}. {'Now' if done else 'After the corrections'}: {after}."
    if plan.is_final:
        yield from _wrapped(
            "STOP: something is named here that cannot be registered. Do not send it again: every try costs the fee.",
            "",
        )
    elif plan.after.verdict == "stop":
        yield "Not ready: answer what is open above, then run this again."
    elif not done:
        yield "Ready: --apply writes it (a backup is kept; --undo takes it back; --pick 1,3 takes only those edits)."


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        visible(text), WIDTH + 8, initial_indent=indent, subsequent_indent=f"{indent}  ", break_long_words=False,
        break_on_hyphens=False,
    ) or [indent]  # fmt: skip
