"""The rejection and the ready texts of thread S3, read where they are and never copied."""

from dataclasses import replace
from pathlib import Path

import pytest

from carelane.domain.finding import Severity
from carelane.services.check_campaign import check_campaign
from carelane.services.correction.plan import Plan
from carelane.services.correction.questions import is_about_a_question
from carelane.services.demo_campaign import REJECTION
from carelane.services.plan_corrections import facts_writer, plan_corrections
from carelane.services.read_rejection import read_rejection
from tests.unit.services.correction.campaigns import FIFTEEN, TODAY, declined, rejected_for


@pytest.fixture(scope="module")
def thread(shared: Path) -> str:
    path = shared / "sources" / "thread-optin-checkbox-required.txt"
    return path.read_text(encoding="utf-8")


def test_the_demo_and_the_thread_have_the_same_fifteen_demands(thread: str) -> None:
    quoted = next(paragraph for paragraph in thread.split("\n\n") if "(861)" in paragraph)
    for text in (REJECTION, quoted):
        assert {demand.cause for demand in read_rejection(text, "RingCentral").causes} == set(FIFTEEN)


def test_the_demo_is_corrected_from_the_words_of_the_thread(thread: str) -> None:
    quoted = next(paragraph for paragraph in thread.split("\n\n") if "(861)" in paragraph)
    given = declined()
    plan = plan_corrections(given, read_rejection(quoted, "RingCentral", given), as_of=TODAY, write=facts_writer())
    assert len(plan.tasks) == 15
    assert all(plan.reading.text[task.demand.span.start : task.demand.span.end] for task in plan.tasks if task.demand)


def _after(thread: str, heading: str) -> str:
    """The paragraph below a heading that stands alone on its line."""
    lines = thread.splitlines()
    start = next(index for index, line in enumerate(lines) if line.strip() == heading) + 1
    kept: list[str] = []
    for line in lines[start:]:
        if line.strip():
            kept.append(line.strip())
        elif kept:
            break
    return " ".join(kept)


def _with_texts_of_support(thread: str) -> Plan:
    given = declined()
    texts = {heading: _after(thread, heading).replace("(company)", "Maple Ridge Property Management") for heading in
             ("Start", "Stop", "Help")}  # fmt: skip
    campaign = replace(
        given.campaign, optin_message=texts["Start"], optout_message=texts["Stop"], help_message=texts["Help"]
    )
    return plan_corrections(
        replace(given, campaign=campaign), rejected_for(*FIFTEEN), as_of=TODAY, write=facts_writer()
    )


def test_the_texts_that_support_gave_out_have_faults_of_their_own(thread: str) -> None:
    plan = _with_texts_of_support(thread)
    report = check_campaign(plan.before.registration, as_of=TODAY)
    found = {finding.rule for finding in report.findings if finding.field == "optinMessage"}
    assert "optin-message-missing-brand" in found  # "messages from. To opt out ..."
    assert any(finding.field == "helpMessage" for finding in report.findings)  # filler is left, and it is too long


def test_the_repaired_texts_of_support_pass_or_name_the_question_that_is_left(thread: str) -> None:
    plan = _with_texts_of_support(thread)
    fields = {"optinMessage", "optoutMessage", "helpMessage"}
    left = [
        finding
        for finding in plan.after.findings
        if finding.field in fields
        and finding.severity is not Severity.ADVICE
        and not is_about_a_question(finding, plan.registration)
    ]
    assert left == []
    assert plan.registration.campaign.optin_message.startswith("Maple Ridge Property Management")
