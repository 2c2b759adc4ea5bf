"""What the failure of a send says about the person."""

import pytest

from carelane.domain.consent import BadEvent, ConsentLevel, Method
from carelane.services.consent.send_failures import FailedSend, record_send_failure
from carelane.sources import source
from carelane.sources.send_failures import Meaning, send_failure, send_failures
from tests.unit.services.consent.desk import OFFICE, PERSON, SHOP, STAFF, WORKSPACE
from tests.unit.services.consent.test_recording import entry, opt_in


def fail(desk, provider, code, **more):
    failed = FailedSend(WORKSPACE, provider, code, OFFICE, PERSON, more.pop("at", desk.clock.now()), **more)
    return record_send_failure(failed, STAFF, **desk.some("ledger", "people", "setup", "clock"))


OUT = [(each.provider, each.code) for each in send_failures() if each.meaning is Meaning.OPTED_OUT]


def test_the_codes_of_the_providers_are_known():
    assert {("ringcentral", "SMS-RC-413"), ("ringcentral", "SMS-UP-413"), ("ringcentral", "SMS-CAR-413"),
            ("twilio", "21610"), ("telnyx", "40300"), ("bandwidth", "4775"), ("vonage", "9")} <= set(OUT)  # fmt: skip


def test_every_code_has_a_source_and_says_something():
    for each in send_failures():
        assert source(each.source).url.startswith("https://")
        assert each.says


@pytest.mark.parametrize(("provider", "code"), OUT)
def test_a_code_for_opted_out_is_an_opt_out_everywhere(desk, provider, code):
    recorded = fail(desk, provider, code)
    assert desk.stands(SHOP, "offers").opted_out
    assert desk.stands().provider_block
    assert recorded.events[0].event.method is Method.CARRIER_CODE
    assert recorded.citations


def test_a_number_that_is_no_more_is_a_wrong_number(desk):
    opt_in(desk, entry(desk))
    desk.clock.pass_(hours=1)
    recorded = fail(desk, "bandwidth", "4721")
    assert desk.stands().wrong_number
    assert desk.stands().level is ConsentLevel.NONE
    assert recorded.surprise


@pytest.mark.parametrize(
    ("provider", "code"),
    [(each.provider, each.code) for each in send_failures()
     if each.meaning not in {Meaning.OPTED_OUT, Meaning.DISCONNECTED}]
    + [("ringcentral", "SMS-RC-999"), ("pigeon", "1"), ("twilio", "40300")],
)  # fmt: skip
def test_any_other_code_changes_nothing_and_says_so(desk, provider, code):
    recorded = fail(desk, provider, code)
    assert desk.kinds() == []
    assert "nothing was changed" in recorded.what


def test_codes_are_compared_without_case_and_blanks():
    assert send_failure(" RingCentral", "sms-rc-413 ")


def test_our_ledger_being_out_of_step_is_told(desk):
    assert not fail(desk, "twilio", "21610").surprise
    desk.text("START", at=desk.clock.pass_(hours=1))
    desk.clock.pass_(hours=1)
    assert fail(desk, "twilio", "21610").surprise, "they may be texted, as far as we know"


def test_the_same_failure_is_recorded_once(desk):
    fail(desk, "twilio", "21610", message_id="SM1")
    fail(desk, "twilio", "21610", message_id="SM1")
    assert len(desk.memory.kept) == 1


def test_a_failure_without_a_zone_is_refused(desk):
    with pytest.raises(BadEvent):
        fail(desk, "twilio", "21610", at=desk.clock.now().replace(tzinfo=None))
