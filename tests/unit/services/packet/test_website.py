"""The website check as evidence in a packet."""

import json
from pathlib import Path

import pytest

from carelane.domain.errors import InputError
from carelane.report.document.html import document_html
from carelane.report.packet import packet_document
from carelane.report.site_json import site_report_data
from carelane.rules.picture.fixture import picture_from
from carelane.rules.website._examples import GOOD
from carelane.services.check_campaign import check_campaign
from carelane.services.packet.build import build_packet
from carelane.services.packet.website import seen_website
from carelane.services.site_check.check_site import check_site
from tests.rules.marks import AS_OF

CAMPAIGN = Path(__file__).parents[4] / "examples" / "maple-ridge-approved.yaml"


def test_the_packet_shows_what_was_seen_when_and_the_hash_of_every_page() -> None:
    report = check_site(picture_from(GOOD), as_of=AS_OF)
    seen = seen_website(json.loads(json.dumps(site_report_data(report))))
    packet = build_packet(check_campaign(CAMPAIGN, as_of=AS_OF), None, (), seen)
    page = document_html(packet_document(packet))
    assert "The website as it was seen" in page
    assert report.digest in page
    for row in report.pages:
        assert row.digest in page
    assert "made from the campaign file and the website check" in page


def test_without_a_check_the_packet_says_that_nobody_looked() -> None:
    page = document_html(packet_document(build_packet(check_campaign(CAMPAIGN, as_of=AS_OF), None)))
    assert "The website as it was seen" not in page
    assert "nobody has looked at your pages" in page


@pytest.mark.parametrize("data", [None, [], {"carelane": 1}, {"carelane": 1, "kind": "site"}, "x"])
def test_something_else_than_a_website_check_is_refused(data: object) -> None:
    with pytest.raises(InputError, match="no report of a website check"):
        seen_website(data)
