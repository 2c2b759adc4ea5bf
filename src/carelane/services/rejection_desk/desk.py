"""A rejection on its owner's desk: what it says, what is asked, which texts are new, and how the campaign stands.

Decides: that a new text goes into the campaign only when it was taken exactly as it reads now (an answer that changes
it takes the consent back), and that a text with an open question in it cannot be taken.
Leaves alone: the plan (`plan_corrections.py`), the questions (`questions.py`) and keeping (`web`).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.campaign import Registration
from carelane.domain.fields import field_rank, text_at, with_value
from carelane.domain.finding import Finding
from carelane.remediation.rejection.reading import RejectionReading
from carelane.services.attempts.history import History, tell
from carelane.services.check_campaign import check_campaign
from carelane.services.contexts import profile_for
from carelane.services.correction.drafts import serious
from carelane.services.correction.plan import Change, Claim, Plan, Standing, Task
from carelane.services.correction.questions import asks, questions_in
from carelane.services.findings import CampaignReport
from carelane.services.plan_corrections import facts_writer, plan_corrections
from carelane.services.read_rejection import read_rejection
from carelane.services.rejection_desk.answering import with_facts, with_own_words
from carelane.services.rejection_desk.decisions import Decisions
from carelane.services.rejection_desk.keywords import keyword_changes, value_of
from carelane.services.rejection_desk.questions import Questions, questions_of


@dataclass(frozen=True, slots=True)
class Edit:
    """One field with its new text.

    id: the field and the text, so that consent to one text is none to another. number: its place on the page.
    before: as it was declined. own: the owner's words, "" when there are none. tasks: what it answers.
    waits: statements that are not confirmed. asks: what is still asked inside the text. findings: what the check
    finds in the owner's words.
    """

    id: str
    number: int
    field: str
    before: str
    after: str
    change: Change | None
    own: str
    tasks: tuple[Task, ...]
    waits: tuple[Claim, ...] = ()
    asks: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    taken: bool | None = None

    @property
    def can_be_taken(self) -> bool:
        """Nothing in it is open."""
        return self.change is not None and not asks(self.after) and not self.waits


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything about one campaign and its rejection. result: the campaign with what was taken, as checked."""

    decisions: Decisions
    reading: RejectionReading
    plan: Plan
    edits: tuple[Edit, ...]
    given: Registration

    @property
    def result(self) -> Registration:
        """The campaign with the answers, the own words and the new texts that were taken."""
        registration = self.plan.before.registration
        for edit in self.edits:
            if edit.taken and edit.change is not None:
                registration = with_value(registration, edit.field, value_of(edit.field, edit.after))
        return registration

    @property
    def undecided(self) -> tuple[Edit, ...]:
        """New texts that were neither taken nor refused."""
        return tuple(edit for edit in self.edits if edit.change is not None and edit.taken is None)

    @property
    def is_other_campaign(self) -> bool:
        """The answer is about another campaign than this one."""
        ours, theirs = (
            self.given.campaign.campaign_id.casefold(),
            [name.casefold() for name in self.reading.campaign_ids],
        )
        return len(set(theirs)) > 1 or bool(ours and theirs and ours not in theirs)

    def outside(self) -> tuple[Task, ...]:
        """What no new text of the campaign settles."""
        changed = {edit.field for edit in self.edits}
        return tuple(
            task
            for task in (*self.plan.tasks, *self.plan.also_fails)
            if task.standing in (Standing.OUTSIDE, Standing.FINAL)
            or (task.standing in (Standing.BY_HAND, Standing.NOT_FOUND) and not changed.intersection(task.fields))
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """How the campaign stands with everything that was taken."""

    report: CampaignReport
    history: History


def profile_name(provider: str) -> str:
    """The profile that a provider is judged by; the registry's own where it has none."""
    return profile_for(provider)[0].name


def put_on_desk(decisions: Decisions, *, as_of: date | None = None) -> Desk:
    """The desk for what was decided so far; the decisions hold a campaign.

    Raises:
        InputError: an answer does not fit, or there is no rejection.
    """
    given = decisions.registration or Registration()
    provider = profile_name(decisions.provider)
    reading = read_rejection(decisions.rejection, decisions.provider, given)
    base = _with_decisions(given, decisions)
    plan = plan_corrections(base, reading, provider=provider, as_of=as_of, write=facts_writer(provider))
    return Desk(decisions, reading, plan, tuple(_edits(given, plan, decisions)), given)


def ask_owner(desk: Desk, *, as_of: date | None = None) -> Questions:
    """The questions and statements for this desk."""
    provider = desk.plan.before.provider
    write = facts_writer(provider)

    def planned(registration: Registration) -> Plan:
        return plan_corrections(registration, desk.reading, provider=provider, as_of=as_of, write=write)

    return questions_of(desk.plan, desk.decisions.facts, planned)


def check_desk(desk: Desk, attempts: Sequence[Attempt] = (), *, as_of: date | None = None) -> Checked:
    """The check of the campaign as it would be sent now, and what it leaves of the rejection.

    attempts: what was recorded; where the rejection is not among it, the campaign as it was given counts as one more.
    """
    report = check_campaign(desk.result, provider=desk.plan.before.provider, as_of=as_of)
    rejection, provider = desk.decisions.rejection, desk.decisions.provider
    if not attempts or attempts[-1].outcome is not Outcome.DECLINED or attempts[-1].answer.strip() != rejection.strip():
        number = attempts[-1].number + 1 if attempts else 1
        declined = Attempt(number, "", desk.given, provider=provider, outcome=Outcome.DECLINED, answer=rejection)
        attempts = (*attempts, declined)
    return Checked(report, tell(attempts, report, read_rejection))


def _with_decisions(given: Registration, decisions: Decisions) -> Registration:
    base = with_own_words(with_facts(given, decisions.facts), decisions.own_words)
    confirmed = tuple(dict.fromkeys((*base.facts.confirmed, *decisions.confirmed)))
    provider = base.provider or profile_name(decisions.provider)
    return replace(base, provider=provider, facts=replace(base.facts, confirmed=confirmed))


def edit_id(path: str, text: str) -> str:
    """The name of exactly this text in this field."""
    return f"{path}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _edits(given: Registration, plan: Plan, decisions: Decisions) -> list[Edit]:
    own = decisions.own_words
    changes = {change.field: change for change in (*keyword_changes(plan), *plan.changes)}
    found = serious(plan.before.findings)
    edits = []
    for number, path in enumerate(sorted({*own, *changes}, key=field_rank), start=1):
        change = changes.get(path)
        after = change.after if change is not None else own[path]
        name = edit_id(path, after)
        taken = True if name in decisions.picked else False if name in decisions.refused else None
        open_claims = tuple(claim for claim in change.claims if not claim.confirmed) if change is not None else ()
        is_open = change is not None and (asks(after) or (change.field.endswith("Keywords") and bool(open_claims)))
        edits.append(
            Edit(
                id=name,
                number=number,
                field=path,
                before=text_at(given, path),
                after=after,
                change=change,
                own=own.get(path, ""),
                tasks=tuple(task for task in (*plan.tasks, *plan.also_fails) if path in task.fields),
                waits=open_claims if is_open else (),
                asks=questions_in(after) if is_open else (),
                findings=tuple(finding for finding in found if finding.field == path) if path in own else (),
                taken=None if is_open else taken,
            )
        )
    return edits
