"""Edits of a plan one by one: numbered, taken alone or together, and never a claim without its question."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import BadSetting
from carelane.domain.fields import text_at
from carelane.services.correction.picking import numbered, picked, with_edits
from carelane.services.correction.plan import Change, Origin
from carelane.services.correction.questions import questions_in
from carelane.services.plan_corrections import facts_writer, plan_corrections
from tests.unit.services.correction.campaigns import FIFTEEN, TODAY, declined, rejected_for

PLAN = plan_corrections(declined(), rejected_for(*FIFTEEN), as_of=TODAY, write=facts_writer())
NUMBERS = [edit.number for change in PLAN.changes for edit in change.edits]


def test_the_edits_are_counted_through_the_plan() -> None:
    assert list(range(1, len(NUMBERS) + 1)) == NUMBERS
    assert all(change.edits for change in PLAN.changes)


@given(st.sets(st.sampled_from(NUMBERS)))
def test_any_choice_changes_those_places_and_no_other(chosen: set[int]) -> None:
    after, changes = picked(declined(), PLAN.changes, chosen)
    assert {edit.number for change in changes for edit in change.edits} == chosen
    for change in PLAN.changes:
        edits = [edit for edit in change.edits if edit.number in chosen]
        assert text_at(after, change.field) == with_edits(change.before, edits)


def test_all_of_them_are_the_whole_plan_and_none_is_the_file() -> None:
    assert picked(declined(), PLAN.changes, NUMBERS)[0] == PLAN.registration
    assert picked(declined(), PLAN.changes, ())[0] == declined()


WORDS = st.lists(st.sampled_from(["we", "text", "you", ".", "[QUESTION: is it true?]", "\n", "STOP"]), max_size=14)


@given(WORDS, WORDS, st.data())
def test_edits_of_any_two_texts_lead_from_one_to_the_other_and_keep_marks_whole(
    old: list[str], new: list[str], data: st.DataObject
) -> None:
    before, after = " ".join(old), " ".join(new)
    (change,) = numbered([Change("description", before, after, Origin.QUESTIONS)])
    assert with_edits(before, change.edits) == after
    some = data.draw(st.sets(st.sampled_from(change.edits))) if change.edits else set()
    partly = with_edits(before, tuple(some))
    assert partly.count("[QUESTION") == len(questions_in(partly))


def test_a_text_that_was_written_anew_is_one_edit() -> None:
    (change,) = numbered([Change("sample1", "old words here", "new words there", Origin.WRITTEN)])
    assert len(change.edits) == 1


def test_the_plan_of_some_edits_is_judged_with_those_alone() -> None:
    field = "optinMessage"
    edit = next(change for change in PLAN.changes if change.field == field).edits[0]
    plan = plan_corrections(declined(), rejected_for(*FIFTEEN), as_of=TODAY, write=facts_writer(), pick={edit.number})
    assert [change.field for change in plan.changes] == [field]
    assert plan.registration == replace(declined(), campaign=plan.registration.campaign)
    assert {finding.rule for finding in plan.after.findings} > {finding.rule for finding in PLAN.left}
    assert all(claim.field == field for claim in plan.claims)


@pytest.mark.parametrize("wrong", [0, len(NUMBERS) + 1])
def test_a_number_that_the_plan_does_not_have_is_refused_with_those_it_has(wrong: int) -> None:
    with pytest.raises(BadSetting) as error:
        picked(declined(), PLAN.changes, {1, wrong})
    assert f"1 to {len(NUMBERS)}" in (error.value.hint or "")
