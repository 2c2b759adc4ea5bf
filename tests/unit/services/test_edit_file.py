"""A campaign file that is repaired edit by edit."""

import pytest

from carelane.domain.fields import text_at
from carelane.formats.campaign_file import load_registration
from carelane.services.demo_campaign import CAMPAIGN_FILE
from carelane.services.edit_file import open_campaign, report_of, with_edits, with_safe_edits


def test_each_safe_edit_alone_changes_only_its_field_and_the_file_reads_back():
    opened = open_campaign(CAMPAIGN_FILE, name="c.yaml")
    assert opened.loaded is not None
    safe = [(finding, finding.fix) for finding in report_of(opened).findings if finding.fix and finding.fix.safe]
    assert len(safe) > 5
    for finding, fix in safe:
        edited = with_edits(opened, (finding,))
        after = load_registration(edited.text).registration
        assert [field for field, _, _ in edited.changes] == [fix.field]
        for other in ("description", "messageFlow", "sample1", "sample2", "optinMessage", "helpMessage"):
            if other != fix.field:
                assert text_at(after, other) == text_at(opened.loaded.registration, other)


def test_all_safe_edits_leave_no_safe_edit():
    edited = with_safe_edits(open_campaign(CAMPAIGN_FILE, name="c.yaml"))
    again = report_of(open_campaign(edited.text, name=edited.name))
    assert not [finding for finding in again.findings if finding.fix and finding.fix.safe]


def test_nothing_to_change_leaves_the_text_as_it_is():
    opened = open_campaign(CAMPAIGN_FILE, name="c.yaml")
    assert with_edits(opened, ()).text == opened.text == CAMPAIGN_FILE


@pytest.mark.parametrize("pick", [0, 3, -1])
def test_of_several_campaigns_one_has_to_be_picked(pick):
    opened = open_campaign(f"{CAMPAIGN_FILE}---\n{CAMPAIGN_FILE}", name="c.yaml", pick=pick)
    assert opened.loaded is None
    assert len(opened.titles) == 2
