"""From a rejection and a campaign to a plan: single tasks, one bundled correction, and the questions that stay.

Decides: what goes into the plan, and that what the rejection did not name but the check finds is corrected with it.
Leaves alone: reading the rejection (`read_rejection.py`), writing texts (`write_texts.py`), printing (`report`).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import cache

from carelane.domain.campaign import Registration
from carelane.remediation.rejection.reading import NOT_SPECIFIED, RejectionReading
from carelane.rules.message.question_left_open import RULE
from carelane.services.check_campaign import check_campaign
from carelane.services.contexts import judged_day, named_profile, profile_for
from carelane.services.correction.correcting import WRITABLE, Corrected, corrected
from carelane.services.correction.drafts import Write, serious
from carelane.services.correction.phone_field import CAUSES, phone_field_choice
from carelane.services.correction.picking import numbered, picked
from carelane.services.correction.plan import Change, Claim, Plan, Standing, Task
from carelane.services.correction.questions import is_about_a_question, without_questions
from carelane.services.correction.remedies import code_note, heaviest, means
from carelane.services.correction.tasks import Context, named_tasks, unnamed_tasks
from carelane.services.correction.unused_fields import unused_fields
from carelane.services.findings import CampaignReport, Strictness
from carelane.wording.written import Gap, Written


def nobody_writes(registration: Registration, path: str) -> Written | None:
    """The writer for callers who want the owner's own words edited and nothing written anew."""
    del registration, path
    return None


def facts_writer(provider: str = "") -> Write:
    """The writer that makes the text of a field from the facts sheet."""
    from carelane.services.write_texts import write_text  # noqa: PLC0415  keeps the start short
    from carelane.wording.registry import GENERATORS  # noqa: PLC0415

    def write(registration: Registration, path: str) -> Written | None:
        return write_text(registration, path, provider=provider) if path in GENERATORS else None

    return write


def plan_corrections(
    registration: Registration,
    reading: RejectionReading,
    *,
    provider: str = "",
    as_of: date | None = None,
    write: Write = nobody_writes,
    name: str = "",
    pick: Collection[int] | None = None,
) -> Plan:
    """The plan for one campaign and what was said about it.

    `provider` wins over what the reading and the file say. `write` gives the text of a field from the facts. `pick`
    takes only the edits of these numbers into the plan; None takes all of them.

    Raises:
        BadSetting: the provider has no profile, or an edit of that number is not in the plan.
    """
    day = judged_day(as_of)
    profile, note = (named_profile(provider), "") if provider else profile_for(registration.provider)
    named = frozenset(demand.cause for demand in reading.causes) - {NOT_SPECIFIED}

    @cache  # drafts come back to the same campaign several times
    def check(item: Registration) -> CampaignReport:
        return check_campaign(item, provider=profile.name, as_of=day, strictness=Strictness.THOROUGH, name=name)

    before = check(registration)
    found = corrected(registration, check, write, named)
    fixed, changes = found.registration, numbered(found.changes)
    if pick is not None:
        fixed, changes = picked(registration, changes, pick)
        found = _of(found, fixed, changes)
    after = check(fixed)
    bare = check(without_questions(fixed))
    choice = phone_field_choice(registration, fixed, named, profile.name)
    by_field = {change.field: change for change in changes}
    context = Context(reading, before, after, bare, by_field, profile, day, CAUSES if choice else frozenset())
    tasks, others = named_tasks(context), unnamed_tasks(context)
    deciding = (*tasks, *(task for task in others if not tasks or task.standing is Standing.FINAL))
    remedy = heaviest(task.remedy for task in deciding)
    return Plan(
        reading=reading,
        before=before,
        after=after,
        tasks=tasks,
        also_fails=others,
        changes=changes,
        questions=_questions(found, after),
        claims=_claims(found.claims),
        remedy=remedy,
        means=next((task.means for task in deciding if task.remedy == remedy), means(remedy, profile, day)),
        left=tuple(finding for finding in after.findings if not is_about_a_question(finding, fixed)),
        open_marks=sum(finding.rule == RULE.id for finding in after.findings),
        unused_fields=unused_fields(registration, tasks, profile.name, write),
        phone_field=choice,
        notes=(*_notes(reading, tasks, note), *found.notes),
    )


def _of(found: Corrected, fixed: Registration, changes: tuple[Change, ...]) -> Corrected:
    """What the edits that were picked leave to say: claims and questions of the fields that change by them."""
    fields = {change.field for change in changes}
    claims = tuple(claim for claim in found.claims if claim.field in fields)
    gaps = tuple(gap for change in changes for gap in change.gaps)
    return replace(found, registration=fixed, changes=changes, claims=claims, gaps=gaps)


def _claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Every statement once, those that wait for an answer first."""
    by_id: dict[str, Claim] = {}
    for claim in claims:
        by_id.setdefault(claim.statement.id, claim)
    return tuple(sorted(by_id.values(), key=lambda claim: claim.confirmed))


def _questions(found: Corrected, after: CampaignReport) -> tuple[Gap, ...]:
    """What only the owner knows: gaps of the new texts, old marks, and fields that are no text and have a blocker."""
    gaps = {(gap.fact, gap.question): gap for gap in found.gaps}
    told = {change.field for change in found.changes} | {claim.field for claim in found.claims}
    for finding in serious(after.findings):
        if finding.rule == RULE.id and finding.field not in told:
            asked = finding.what.partition(": ")[2]
            gaps.setdefault((finding.field, asked), Gap(finding.field, asked))
        elif finding.field not in WRITABLE:
            gaps.setdefault((finding.field, ""), Gap(finding.field, f"{finding.what}. {finding.how_to_fix}"))
    return tuple(gaps.values())


def _notes(reading: RejectionReading, tasks: tuple[Task, ...], note: str) -> Iterable[str]:
    yield from reading.notes
    if not tasks:
        yield "The rejection names no fault, so this is what the check itself finds in the campaign."
    said = code_note(code for found in reading.codes for code in found.meanings)
    if said:
        yield said
    if note:
        yield note
