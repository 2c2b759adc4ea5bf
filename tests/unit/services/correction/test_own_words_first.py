"""The own words come first, an edit that would make things worse stays out, and nothing is said that is not so."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from carelane.domain.campaign import Registration
from carelane.domain.facts import Facts
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import FieldEdit, Finding, Severity, Span
from carelane.report.plan import plan_text
from carelane.services.check_campaign import check_campaign
from carelane.services.correction.correcting import Corrected, corrected
from carelane.services.correction.plan import Origin, Plan, Standing
from carelane.services.findings import CampaignReport
from carelane.services.plan_corrections import facts_writer, nobody_writes, plan_corrections
from tests.unit.services.correction.campaigns import TODAY, declined, rejected_for

SURE = ("samples-like-live", "stop-honoured", "help-reply-on")
OWN = "Hi, the plumber comes to your unit tomorrow between 9 and 11."
ADVERT = "Refer a friend and get $200 off your rent, only this week! Buy one, get one free."


def _plan(item: Registration, *causes: str) -> Plan:
    return plan_corrections(item, rejected_for(*causes), as_of=TODAY, write=facts_writer())


def _with_sample(text: str, *, confirmed: tuple[str, ...] = SURE) -> Registration:
    return replace(with_value(declined(), "sample1", text), facts=Facts(confirmed=confirmed, topics="repairs"))


@pytest.mark.parametrize("confirmed", [SURE, ()])
def test_a_sample_of_the_owner_is_repaired_and_not_replaced(confirmed: tuple[str, ...]) -> None:
    plan = _plan(_with_sample(OWN, confirmed=confirmed))
    change = next(change for change in plan.changes if change.field == "sample1")
    assert OWN in change.after
    assert change.origin is not Origin.WRITTEN
    assert change.after.startswith("Maple Ridge")


def test_a_sample_that_no_edit_repairs_is_replaced_and_the_plan_says_so_with_the_old_text() -> None:
    plan = _plan(_with_sample(ADVERT))
    change = next(change for change in plan.changes if change.field == "sample1")
    assert change.origin is Origin.WRITTEN
    assert change.before == ADVERT
    assert "No edit makes your own example pass" in change.note
    shown = plan_text(plan)
    assert f"[-{ADVERT}-]" in shown
    assert "No edit makes your own example pass" in shown


def test_an_empty_sample_is_filled_without_such_a_note() -> None:
    item = with_value(declined(), "sample2", "")
    change = next(change for change in _plan(item).changes if change.field == "sample2")
    assert change.origin is Origin.WRITTEN
    assert change.note == ""


def _finding(rule: str, path: str, edit: str, text: str) -> Finding:
    some = check_campaign(declined(), as_of=TODAY).findings[0]
    fix = FieldEdit(path, Span(len(text), len(text)), edit, safe=True)
    return replace(
        some, rule=rule, field=path, severity=Severity.BLOCKER, span=None, what=f"{rule} is wrong", fix=fix, causes=()
    )


def _checked(worse: str) -> Callable[[Registration], CampaignReport]:
    """A check that asks for ALPHA and BETA in the HELP reply, and declines a text with the word `worse` in it."""
    start = check_campaign(declined(), as_of=TODAY)

    def check(item: Registration) -> CampaignReport:
        text = text_at(item, "helpMessage")
        found = [_finding(word, "helpMessage", f" {word}", text) for word in ("ALPHA", "BETA") if word not in text]
        if worse in text:
            found.append(replace(_finding("too-much", "helpMessage", "", text), fix=None))
        return replace(start, registration=item, findings=tuple(found))

    return check


def _corrected(worse: str) -> Corrected:
    return corrected(with_value(declined(), "helpMessage", "Help."), _checked(worse), nobody_writes, frozenset())


def test_one_edit_that_makes_it_worse_does_not_take_the_others_with_it() -> None:
    found = _corrected("BETA")
    text = text_at(found.registration, "helpMessage")
    assert text.startswith("Help. ALPHA")
    assert "BETA" not in text.partition("[QUESTION")[0]
    (change,) = found.changes
    assert "BETA is wrong" in change.note
    assert "ALPHA is wrong" not in change.note


def test_all_edits_go_in_where_none_makes_it_worse() -> None:
    found = _corrected("GAMMA")
    assert text_at(found.registration, "helpMessage") == "Help. ALPHA BETA"
    assert found.changes[0].note == ""


def test_what_is_only_advised_and_stays_is_not_said_to_be_corrected() -> None:
    for names in ((), ("cta-no-stop", "attr-embedded-link", "website-insufficient-content")):
        plan = plan_corrections(declined(), rejected_for(*names), as_of=TODAY)
        stays = {(finding.rule, finding.field) for finding in plan.after.findings}
        for task in (*plan.tasks, *plan.also_fails):
            if task.standing is Standing.CORRECTED:
                assert not [item for item in task.findings if (item.rule, item.field) in stays], task.id


def test_a_plan_that_changes_nothing_says_of_nothing_that_it_is_corrected() -> None:
    clean = _plan(declined()).registration
    plan = plan_corrections(clean, rejected_for("cta-no-stop", "optin-msg-missing-stop"), as_of=TODAY)
    if not plan.changes:
        assert Standing.CORRECTED not in {task.standing for task in (*plan.tasks, *plan.also_fails)}
    else:
        pytest.fail("the corrected campaign was expected to stay as it is")
