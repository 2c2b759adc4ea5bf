"""The transcript of an import shows what the commands print today."""

import pytest

from carelane.report.consent_import import preview_text
from carelane.services.consent.grading import Grade
from carelane.services.consent.importing.plan import GivenFile, ImportRequest, plan_import
from carelane.services.consent.importing.preview import preview
from tools.made_up_history import PEOPLE, TEXTS, make
from tools.render_import_transcript import PAGE


@pytest.fixture(scope="module")
def plan():
    contacts, store = make()
    files = (GivenFile("contacts.csv", contacts.encode()), GivenFile("message-store.json", store.encode()))
    return plan_import(ImportRequest(files))


def test_the_page_shows_what_the_preview_says_today(plan):
    page = PAGE.read_text(encoding="utf-8")
    assert preview_text(preview(plan)).rstrip() in page
    assert f"Of {PEOPLE}, {plan.count(Grade.TEXTED_FIRST)} wrote first" in page
    assert f"{plan.count(Grade.OPTED_OUT)} asked for an end" in page


def test_the_made_up_files_are_as_large_as_they_say_and_the_same_each_time(plan):
    assert len(plan.graded) == PEOPLE
    assert len(plan.files[1].texts) == TEXTS
    assert make() == make()
    assert make(8) != make()
