"""A website check in its three forms, with a website that tries to break them."""

import json

import pytest

from carelane.report.document.html import document_html
from carelane.report.site_document import site_document
from carelane.report.site_json import drift_data, site_report_data
from carelane.report.site_text import drift_report, site_report
from carelane.rules.picture.fixture import picture_from
from carelane.rules.website._examples import GOOD, PRIVACY
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.drift import drift
from carelane.services.site_check.report import SiteReport
from carelane.services.site_check.snapshot import snapshot_of
from tests.rules.marks import AS_OF

HOSTILE = "</pre><script>alert(1)</script>\x1b[2J\u202e"


@pytest.fixture
def report() -> SiteReport:
    pages = {
        **GOOD,
        "/contact": {
            "form": (f"title: {HOSTILE}", "text: Name", f"phone: {HOSTILE}", f"[x] Text me {HOSTILE} about it *")
        },
        "/privacy": f"{PRIVACY}\n{HOSTILE} We may share your mobile number with affiliates.",
    }
    return check_site(picture_from(pages), as_of=AS_OF)


def test_the_text_shows_no_control_character_of_the_site(report: SiteReport) -> None:
    said = site_report(report)
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert said.count("STOP:") == 1


def test_the_page_escapes_all_that_the_site_says(report: SiteReport) -> None:
    page = document_html(site_document(report))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "What to mend" in page
    assert report.digest in page


def test_the_data_are_json_and_name_each_place(report: SiteReport) -> None:
    data = json.loads(json.dumps(site_report_data(report)))
    assert data["verdict"] == "stop"
    ticked = next(each for each in data["findings"] if each["rule"] == "site-box-ticked")
    assert ticked["field"] == "website/contact#form1"
    assert ticked["place"]["form"] == 1
    assert ticked["paste"][0]["is_html"]
    assert ticked["paste"][0]["true_only_if"]


def test_each_finding_of_the_text_says_where_and_how(report: SiteReport) -> None:
    said = site_report(report)
    for each in report.findings:
        assert f"[{each.finding.rule}]" in said
    assert said.count("where: ") == len(report.findings)


def test_drift_in_words_and_data(report: SiteReport) -> None:
    before = snapshot_of(check_site(picture_from(GOOD), as_of=AS_OF))
    found = drift(before, snapshot_of(report))
    assert "\x1b" not in drift_report(found)
    assert "now ticked" in drift_report(found)
    assert drift_data(found)["exit_code"] == 12
    assert "nothing changed" in drift_report(drift(before, before))
