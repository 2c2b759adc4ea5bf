"""A campaign in another form: what it says stays, what is lost is named."""

import json

import pytest

from carelane.domain.errors import CampaignFileError, UnknownFormat
from carelane.services.convert import convert, convert_all

TWILIO = {
    "us_app_to_person_usecase": "CUSTOMER_CARE",
    "description": "We answer.",
    "message_samples": ["a"],
    "sid": "QE1",
}


def test_a_file_of_a_provider_becomes_a_carelane_file(tmp_path):
    path = tmp_path / "twilio.json"
    path.write_text(json.dumps(TWILIO), encoding="utf-8")
    found = convert(path)
    assert found.read_as == "twilio"
    assert found.text.startswith("carelane: 1\nprovider: twilio\n")
    assert "We answer." in found.text
    assert "sid “QE1”" in found.notes[0]


def test_notes_of_reading_and_of_writing_are_both_told():
    found = convert(json.dumps({**TWILIO, "brand": "Alder Bakery"}), to="telnyx")
    assert "QE1" in found.notes[0]
    assert "Telnyx's campaign has no field for: provider, brand.displayName" in found.notes[1]


def test_there_and_back_gives_the_same_campaign():
    first = convert(json.dumps(TWILIO))
    second = convert(first.text, to="twilio")
    assert convert(second.text).registration == first.registration


def test_one_of_several_is_chosen_or_all_are_converted():
    several = json.dumps([TWILIO, {**TWILIO, "description": "Other."}])
    with pytest.raises(CampaignFileError):
        convert(several)
    assert convert(several, pick=2).registration.campaign.description == "Other."
    assert [item.registration.campaign.description for item in convert_all(several)] == ["We answer.", "Other."]


def test_an_unknown_target_is_refused():
    with pytest.raises(UnknownFormat, match="excel"):
        convert(json.dumps(TWILIO), to="excel")
