"""Record submissions of a kept campaign and what came back."""

from typing import Any

import pytest

from carelane.domain.access import WorkspaceKind
from carelane.domain.attempt import Outcome
from carelane.domain.errors import BadSetting
from carelane.domain.kept import Status
from carelane.formats.campaign_file import load_registration
from carelane.ports.campaigns import NotKept
from carelane.services.campaigns.attempts import (
    AnswerAttempt,
    RecordAttempt,
    answer_attempt,
    history_of,
    record_attempt,
)
from carelane.services.check_campaign import check_campaign
from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from tests.contract.kept_things import registration
from tests.unit.services.installation import as_actor


@pytest.fixture
def kept(services, ann):
    workspace = services.workspaces.add_workspace("W", WorkspaceKind.BUSINESS, "", owner=ann, by=as_actor(ann))
    demo = load_registration(CAMPAIGN_FILE).registration
    return services.campaigns.add(workspace.id, "Tenants", demo, as_actor(ann))


def record(services, ann, kept, **given) -> Any:
    command = RecordAttempt(kept.workspace_id, kept.id, **{"date": "2026-05-04", "fee_usd": 15.0, **given})
    return record_attempt(command, as_actor(ann), campaigns=services.campaigns)


def answer(services, ann, kept, number=1, outcome=Outcome.DECLINED, **given) -> Any:
    command = AnswerAttempt(kept.workspace_id, kept.id, number, outcome, **given)
    return answer_attempt(command, as_actor(ann), campaigns=services.campaigns)


def status(services, kept) -> Any:
    return services.campaigns.get(kept.workspace_id, kept.id).status


def test_the_campaign_is_recorded_as_it_stands_and_counts_as_submitted(services, ann, kept):
    recorded = record(services, ann, kept, note=" by portal ")
    assert (recorded.number, recorded.outcome, recorded.note) == (1, Outcome.PENDING, "by portal")
    assert (recorded.registration, recorded.provider) == (kept.registration, "ringcentral")
    assert status(services, kept) is Status.SUBMITTED
    services.campaigns.save(kept.workspace_id, kept.id, registration("new"), expected=1, by=as_actor(ann))
    assert services.campaigns.attempts(kept.workspace_id, kept.id)[0].registration == kept.registration


@pytest.mark.parametrize(
    ("outcome", "expected"), [(Outcome.DECLINED, Status.DECLINED), (Outcome.APPROVED, Status.APPROVED)]
)
def test_an_answer_is_kept_and_moves_the_campaign(services, ann, kept, outcome, expected):
    record(services, ann, kept, note="first")
    done = answer(services, ann, kept, outcome=outcome, answer=REJECTION, answered="2026-05-09")
    assert (done.outcome, done.answer, done.answered, done.fee_usd, done.note) == (
        outcome, REJECTION, "2026-05-09", 15.0, "first",
    )  # fmt: skip
    assert status(services, kept) is expected


def test_an_answer_is_given_once(services, ann, kept):
    record(services, ann, kept)
    answer(services, ann, kept)
    with pytest.raises(BadSetting, match="already") as refused:
        answer(services, ann, kept, outcome=Outcome.APPROVED)
    assert refused.value.context == "outcome"
    assert status(services, kept) is Status.DECLINED


def test_a_late_answer_to_a_former_submission_leaves_the_status(services, ann, kept):
    record(services, ann, kept)
    record(services, ann, kept)
    answer(services, ann, kept, number=1)
    assert status(services, kept) is Status.SUBMITTED
    answer(services, ann, kept, number=2, outcome=Outcome.APPROVED)
    assert status(services, kept) is Status.APPROVED


def test_no_answer_is_none_and_no_attempt_has_none(services, ann, kept):
    record(services, ann, kept)
    with pytest.raises(BadSetting):
        answer(services, ann, kept, outcome=Outcome.PENDING)
    with pytest.raises(NotKept):
        answer(services, ann, kept, number=7)


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("date", {"date": "yesterday"}), ("date", {"date": "20260504"}), ("answered", {"answered": "2026-02-30"}),
        ("fee", {"fee_usd": -1.0}), ("fee", {"fee_usd": float("nan")}), ("fee", {"fee_usd": 1e12}),
        ("answer", {"answer": "x" * 500_001}),
    ],
)  # fmt: skip
def test_what_is_not_usable_names_its_field_and_keeps_nothing(services, ann, kept, field, given):
    with pytest.raises(BadSetting) as refused:
        record(services, ann, kept, **given)
    assert refused.value.context == field
    assert services.campaigns.attempts(kept.workspace_id, kept.id) == ()
    assert status(services, kept) is Status.DRAFT


def test_the_story_is_told_of_what_was_recorded(services, ann, kept):
    report = check_campaign(kept.registration, provider="ringcentral")
    assert history_of(kept.workspace_id, kept.id, report, campaigns=services.campaigns) is None
    record(services, ann, kept)
    answer(services, ann, kept, answer=REJECTION)
    told = history_of(kept.workspace_id, kept.id, report, campaigns=services.campaigns)
    assert told is not None
    assert told.fees_usd == 15.0
    assert told.unfixed
