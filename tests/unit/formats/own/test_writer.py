"""What is written as a carelane file reads back as the same registration."""

import json

import yaml
from hypothesis import given

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.formats.own.reader import read_own
from carelane.formats.own.writer import write_json, write_yaml
from carelane.formats.syntax.json_reader import read_json
from carelane.formats.syntax.yaml_reader import read_yaml
from tests.unit.formats.registrations import registrations


@given(registrations)
def test_yaml_reads_back_as_the_same_registration(registration):
    written = write_yaml(registration)
    reading = read_own(read_yaml(written.text)[0])
    assert reading.problems == ()
    assert reading.registration == registration
    assert written.notes == ()


@given(registrations)
def test_json_reads_back_as_the_same_registration(registration):
    reading = read_own(read_json(write_json(registration).text))
    assert reading.problems == ()
    assert reading.registration == registration


@given(registrations)
def test_other_yaml_readers_see_what_is_in_the_json(registration):
    assert yaml.safe_load(write_yaml(registration).text) == json.loads(write_json(registration).text)


def test_only_what_is_filled_in_is_written_and_samples_follow_the_call_to_action():
    campaign = Campaign(message_flow="flow", samples=("a", "", "c"), help_message="h", age_gated=False)
    text = write_yaml(Registration(campaign=campaign)).text
    assert text == (
        "carelane: 1\n\ncampaign:\n  messageFlow: flow\n  sample1: a\n"
        '  sample2: ""\n  sample3: c\n  helpMessage: h\n  ageGated: false\n'
    )


def test_remarks_stand_above_their_field_also_when_it_is_empty():
    remarks = {
        "": ("top",),
        "brand.ein": ("the number",),
        "sample2": ("write one", "or two"),
        "description": ("say what",),
    }
    registration = Registration(brand=Brand(company_name="Alder LLC"), campaign=Campaign(description="x"))
    text = write_yaml(registration, remarks).text
    assert text == (
        "# top\ncarelane: 1\n\nbrand:\n  companyName: Alder LLC\n  # the number\n  ein:\n\ncampaign:\n"
        "  # say what\n  description: x\n  # write one\n  # or two\n  sample2:\n"
    )
    assert read_own(read_yaml(text)[0]).registration == registration


def test_a_code_that_the_file_cannot_hold_is_named_and_the_file_still_loads():
    registration = Registration(campaign=Campaign(usecase="chit\nchat", description="x"))
    written = write_yaml(registration)
    assert written.notes == ("usecase “chit chat” is not one of the values of a campaign file; it was left out",)
    assert "# usecase “chit chat”" in written.text
    assert read_own(read_yaml(written.text)[0]).problems == ()
