"""What changed on a website since the last check."""

import json
from typing import Any

import pytest

from carelane.domain.errors import InputError
from carelane.domain.finding import Severity
from carelane.report.site_json import site_report_data
from carelane.rules.picture.fixture import picture_from
from carelane.rules.website._examples import BOX, GOOD, PRIVACY
from carelane.services.site_check.check_site import check_site
from carelane.services.site_check.drift import Change, Drift, drift
from carelane.services.site_check.snapshot import Snapshot, snapshot_from, snapshot_of
from tests.rules.marks import AS_OF


def snapshot(pages: dict[str, Any]) -> Snapshot:
    return snapshot_of(check_site(picture_from(pages), as_of=AS_OF))


def between(after: dict[str, Any], before: dict[str, Any] = GOOD) -> Drift:
    return drift(snapshot(before), snapshot(after))


def change(found: Drift, words: str) -> Change:
    return next(each for each in found.changes if words in each.what)


def test_the_same_site_has_not_drifted() -> None:
    assert between(GOOD).changes == ()
    assert between(GOOD).exit_code == 0


def test_a_box_that_is_now_ticked_is_a_blocker() -> None:
    found = between(
        {**GOOD, "/contact": {"form": ("title: Contact us", "text: Name *", "phone: Phone", BOX.replace("[ ]", "[x]"))}}
    )
    assert change(found, "now ticked").severity is Severity.BLOCKER
    assert found.exit_code == 12


def test_a_clause_that_is_gone_says_what_it_said() -> None:
    without = PRIVACY.replace(
        "We do not share mobile numbers or text messaging consent with third parties or affiliates for marketing "
        "or promotional purposes.",
        "",
    )
    without = without.replace("Text messaging opt-in data and consent are excluded from", "We describe")
    found = between({**GOOD, "/privacy": without})
    gone = next(each for each in found.changes if each.place == "privacy-no-sharing")
    assert gone.what.startswith("the clause is gone")
    assert "We do not share mobile numbers" in gone.what
    assert gone.severity is Severity.BLOCKER


def test_a_page_that_closed_is_worse_and_one_that_was_not_read_is_nothing() -> None:
    closed = between({**GOOD, "/terms": {"state": "failed"}})
    unread = between({**GOOD, "/about": {"state": "not_read"}}, {**GOOD, "/about": "We are nine people."})
    assert change(closed, "does not open any more").severity is Severity.WARNING
    assert not any(each.kind == "page" for each in unread.changes)


def test_a_change_for_the_better_does_not_fail_a_cron_job() -> None:
    found = between(GOOD, {**GOOD, "/contact": {"form": ("text: Name *", "phone: Phone")}})
    assert any(each.better for each in found.changes)
    assert found.exit_code == 10


def test_other_words_at_the_box_are_told_without_being_worse() -> None:
    found = between(
        {
            **GOOD,
            "/contact": {
                "form": ("title: Contact us", "text: Name *", "phone: Phone", BOX.replace("requests", "visits"))
            },
        }
    )
    told = change(found, "the words at the box changed")
    assert told.severity is None


def test_a_kept_report_is_read_back_as_the_same_snapshot() -> None:
    report = check_site(picture_from(GOOD), as_of=AS_OF)
    kept = json.loads(json.dumps(site_report_data(report)))
    assert snapshot_from(kept) == snapshot_of(report)


@pytest.mark.parametrize("data", [None, [], {}, {"carelane": 1}, {"carelane": 1, "kind": "site", "forms": [1]}, "x", 7])
def test_something_else_than_a_report_is_refused_with_a_sentence(data: object) -> None:
    with pytest.raises(InputError, match="no report of a website check"):
        snapshot_from(data)
