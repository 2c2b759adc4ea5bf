"""SARIF, Markdown and HTML reports of a real declined campaign."""

import json
import re
from pathlib import Path

import jsonschema
import pytest

from carelane.formats.campaign_file import load_registration
from carelane.report.html import campaign_reports_html, pieces_of
from carelane.report.json_v1 import campaign_report_data
from carelane.report.markdown import campaign_reports_markdown
from carelane.report.sarif import sarif_data
from carelane.report.text import campaign_report
from carelane.services.check_campaign import check_campaign
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.findings import CampaignReport, Strictness

SCHEMA = Path(__file__).parents[2] / "data" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="module")
def report() -> CampaignReport:
    loaded = load_registration(CAMPAIGN_FILE, name="declined.yaml")
    return check_campaign(
        loaded.registration, name="my files/declined.yaml", places=loaded.places, strictness=Strictness.THOROUGH
    )


def test_sarif_validates_against_its_schema(report: CampaignReport) -> None:
    log = json.loads(json.dumps(sarif_data([report])))
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    results = log["runs"][0]["results"]
    assert len(results) == len(report.findings) > 10
    assert {result["level"] for result in results} >= {"error", "warning"}


def test_sarif_points_at_the_line_of_the_field(report: CampaignReport) -> None:
    log = sarif_data([report])
    lines = CAMPAIGN_FILE.splitlines()
    found = 0
    for result in log["runs"][0]["results"]:
        field = result["properties"]["field"]
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "my%20files/declined.yaml"
        if field in ("messageFlow", "sample2", "helpMessage"):
            assert field in lines[physical["region"]["startLine"] - 1]
            found += 1
    assert found > 3


def test_the_html_page_asks_nothing_of_other_hosts_and_escapes_the_users_words(report: CampaignReport) -> None:
    nasty = load_registration(CAMPAIGN_FILE.replace("OK, bye!", "<script>alert(1)</script> bye!")).registration
    page = campaign_reports_html([check_campaign(nasty)])
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"(?:src|@import|url\()\s*=?\s*[\"']?https?:", page)
    assert page.count("<h1") == 1
    assert "<title>" in page


def test_html_pieces_put_together_are_the_text(report: CampaignReport) -> None:
    for finding in report.findings:
        text = getattr(report.registration.campaign, "message_flow", "")
        if finding.field == "messageFlow":
            pieces = pieces_of(text, [(1, finding)])
            assert "".join(piece.text for piece in pieces) == text


def test_markdown_cannot_be_broken_by_the_users_words() -> None:
    nasty = load_registration(CAMPAIGN_FILE.replace("OK, bye!", "'`| [x](javascript:1) <b>bye</b>'")).registration
    text = campaign_reports_markdown([check_campaign(nasty, name="a|b`c")])
    assert "<b>" not in text
    assert "[x](javascript" not in text


def test_no_proposal_begins_with_the_full_stop_that_only_joins_it_to_the_text(report: CampaignReport) -> None:
    joined = [found.fix for found in report.findings if found.fix and found.fix.replacement.startswith(".")]
    assert joined
    for form in (campaign_report(report), campaign_reports_markdown([report]), campaign_reports_html([report])):
        assert "add “." not in form
        assert "<q>." not in form


def test_every_form_names_every_rule_that_found_something(report: CampaignReport) -> None:
    rules = {finding.rule for finding in report.findings}
    for form in (
        campaign_report(report),
        campaign_reports_markdown([report]),
        campaign_reports_html([report]),
        json.dumps(campaign_report_data(report)),
    ):
        assert {rule for rule in rules if rule not in form.replace("\n", "")} == set()
