"""The door: any file gives registrations, or one error of ours that says everything."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import CampaignFileError, CarelaneError, UnknownFormat, UnreadableFile
from carelane.formats.campaign_file import (
    WRITABLE,
    dump_registration,
    load_many,
    load_registration,
    rewrite,
)
from tests.unit.formats.registrations import registrations

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
OURS = (
    "carelane: 1\nbrand:\n  displayName: Alder Bakery\ncampaign:\n  usecase: CUSTOMER_CARE\n  description: We answer.\n"
)
TWILIO = {"us_app_to_person_usecase": "CUSTOMER_CARE", "description": "d", "message_samples": ["a", "b"]}
TCR = {"usecase": "CUSTOMER_CARE", "messageFlow": "m", "sample1": "a"}
FLAT = {"use_case": "CUSTOMER_CARE", "samples": ["a"], "brand": "Alder Bakery"}


@pytest.mark.parametrize(
    ("text", "name", "format_name", "syntax"),
    [
        (OURS, "", "carelane", "yaml"),
        (OURS, "a.yaml", "carelane", "yaml"),
        ("# notes\n---\n" + OURS, "", "carelane", "yaml"),
        ("{carelane: 1, campaign: {usecase: 2FA}}", "a.yaml", "carelane", "yaml"),
        (json.dumps({"carelane": 1, "campaign": {"usecase": "2FA"}}), "", "carelane", "json"),
        (json.dumps(TWILIO), "", "twilio", "json"),
        (json.dumps(TCR), "a.txt", "tcr", "json"),
        (json.dumps({"data": TCR}), "", "telnyx", "json"),
        (json.dumps(FLAT, indent=2), "", "flat", "json"),
        ("usecase: 2FA\nmessageFlow: We ask.\n", "a.yaml", "tcr", "yaml"),
        ("use_case: 2FA\nsamples:\n  - one\n", "", "flat", "yaml"),
        ("Use case: 2FA\nCampaign description: We send codes.\n", "", "portal", "text"),
        ("Use case: 2FA\nCampaign description: We: send codes.\n", "form.txt", "portal", "text"),
        ("[Alder Bakery]\nUse case: 2FA\nCampaign description: We send codes.\n", "", "portal", "text"),
    ],
)
def test_the_format_is_found_out(text, name, format_name, syntax):
    loaded = load_registration(text, name=name)
    assert (loaded.format, loaded.syntax) == (format_name, syntax)
    assert loaded.registration.campaign.usecase in {"CUSTOMER_CARE", "2FA"}
    assert loaded.text == text


def test_a_given_format_wins():
    assert (
        load_registration("Description: We answer.", format="portal").registration.campaign.description == "We answer."
    )
    assert load_registration(json.dumps(TCR), format="twilio").registration.provider == "twilio"
    with pytest.raises(UnknownFormat, match="no format called 'excel'"):
        load_registration(OURS, format="excel")
    with pytest.raises(CampaignFileError, match="4 problems"):
        load_registration(json.dumps(TCR), format="carelane", name="a.json")


def test_a_file_is_read_from_its_path(tmp_path):
    path = tmp_path / "campaign.yaml"
    path.write_bytes(OURS.encode("utf-16"))
    assert load_registration(path).registration.brand.display_name == "Alder Bakery"
    with pytest.raises(UnreadableFile, match="there is no file"):
        load_registration(tmp_path / "other.yaml")


def test_lines_are_one_registration_each():
    text = "\n".join(json.dumps({**FLAT, "brand": f"Shop {number}"}) for number in range(3))
    for name in ("a.jsonl", "", "a.json"):
        found = load_many(text, name=name)
        assert [item.registration.brand.display_name for item in found] == ["Shop 0", "Shop 1", "Shop 2"]
        assert found[2].name.endswith("line 3")
        assert found[2].syntax == "jsonl"


def test_several_campaigns_ask_for_a_choice():
    text = json.dumps({"records": [{**TCR, "displayName": f"Shop {number}"} for number in range(12)]})
    with pytest.raises(CampaignFileError) as raised:
        load_registration(text, name="all.json")
    said = raised.value.render()
    assert "holds 12 campaigns where one belongs: 1 “Shop 0”; 2 “Shop 1”" in said
    assert "and 4 more" in said
    assert "--pick" in said
    assert load_registration(text, pick=12).registration.brand.display_name == "Shop 11"
    assert load_many(text)[3].name == "standard input, campaign 4 of 12"
    with pytest.raises(CampaignFileError, match="1 problem"):
        load_registration(text, pick=13)


def test_documents_of_one_yaml_file_are_several_registrations_and_all_their_problems_are_told():
    assert len(load_many(f"{OURS}---\n{OURS}")) == 2
    with pytest.raises(CampaignFileError) as raised:
        load_many("carelane: 1\nfoo: 1\n---\ncarelane: 1\nbar: 1\n")
    assert [problem.line for problem in raised.value.problems] == [2, 5]


def test_problems_are_told_in_the_order_of_the_file():
    with pytest.raises(CampaignFileError) as raised:
        load_registration("carelane: 1\ncampaign:\n  sample1: [a]\n  usecase: x\nfoo: 1\n", name="my.yaml")
    assert [problem.line for problem in raised.value.problems] == [3, 4, 5]
    assert "my.yaml:4:12: “x” is not one of its values (usecase)" in raised.value.render()


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("hello world", "", "no campaign that we recognise"),
        ("a: 1\nb: 2\n", "", "no campaign that we recognise"),
        ("a: 1\nb: 2\n", "a.yaml", "no field of a campaign"),
        ("- 1\n- 2\n", "a.yaml", "no field of a campaign"),
        ("[1, 2]", "", "no campaign that we recognise"),
        ("[[], {}]", "", "no field of a campaign"),
        ('{"status": "x", "id": 3}', "", "no field of a campaign"),
        ('"text"', "a.json", "no field of a campaign"),
        ("# nothing\n", "a.yaml", "nothing but comments"),
        ("{", "", "1 problem"),
        ("carelane: 1\n  - bad", "", "1 problem"),
        ('{"a": 1}\n{"b": ', "a.jsonl", "1 problem"),
        (": : :", "a.yaml", "1 problem|no field"),
    ],
)
def test_what_is_no_campaign_is_refused_with_a_reason(text, name, said):
    with pytest.raises(CarelaneError, match=said) as raised:
        load_many(text, name=name)
    assert raised.value.hint
    assert raised.value.exit_code == 2


def test_ten_megabytes_are_refused_at_once(tmp_path):
    path = tmp_path / "huge.yaml"
    path.write_bytes(b"carelane: 1\nx-a: " + b"x" * 10_000_000)
    start = time.perf_counter()
    with pytest.raises(UnreadableFile, match="larger than 2 MB"):
        load_registration(path)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "carelane: 1\ncampaign:\n  description: >-\n" + "    some words that go on and on\n" * 60_000,
        "carelane: 1\nx-a:\n" + "  - item\n" * 90_000,
        "Use case: 2FA\nDescription: x\n" + "a line of a form: with a colon\n" * 60_000,
        "Use case: 2FA\nDescription: x\n" + "word " * 380_000,
        '{"use_case": "2FA", "samples": ["' + "x" * 1_900_000 + '"]}',
        '{"use_case": "a' + " " * 1_900_000 + 'b", "samples": ["x"]}',
        '{"optin_keywords": "a' + " " * 1_900_000 + 'b", "samples": ["x"]}',
        '{"brand": "a' + " (" * 900_000 + 'b", "use_case": "2FA"}',
        "Use case: 2FA\nDescription: x\nPrivacy policy: " + "a-" * 900_000,
        "Use case: 2FA\nDescription: x\n| Help message | " + " " * 1_900_000 + "x |",
        "Use case: 2FA\nDescription: x\n" + "(" * 1_900_000,
        "Use case: 2FA\nDescription: x\nOpt-in keywords: " + ", " * 900_000,
        "carelane: 1\n" + "".join(f"key{number}: 1\n" for number in range(45_000)),
        "carelane: 1\n" + "k" * 1_900_000 + ": 1\n",
    ],
    ids=[
        "long block", "long list", "many lines", "long line", "long text", "blanks in a use case", "blanks in keywords",
        "parentheses", "hyphens", "blanks in a table", "parentheses in a form", "commas", "unknown keys", "long key",
    ],
)  # fmt: skip
def test_the_largest_files_are_read_in_bounded_time(text):
    assert len(text) <= 2_000_000
    start = time.perf_counter()
    try:
        load_many(text)
    except CampaignFileError as error:
        assert len(error.render()) < 20_000  # noqa: PT017  bounded too
    assert time.perf_counter() - start < 10


@given(st.binary(max_size=200))
def test_any_bytes_give_registrations_or_an_error_of_ours(content):
    _try(content)


@given(st.text(max_size=200), st.sampled_from(("", "a.yaml", "a.json", "a.jsonl", "a.txt")))
def test_any_text_gives_registrations_or_an_error_of_ours(text, name):
    _try(text, name)


SEEDS = [path.read_text(encoding="utf-8") for path in EXAMPLES]
SEEDS += [json.dumps(TWILIO), json.dumps({"data": [TCR, TCR]}), json.dumps(FLAT) + "\n" + json.dumps(FLAT)]


@given(st.sampled_from(SEEDS), st.data())
def test_any_damaged_file_gives_registrations_or_an_error_of_ours(text, data):
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 30))
        piece = data.draw(
            st.sampled_from(('"', "{", "[", ":", "- ", "\n", "  ", "&a", "*a", "!", "|", ",", "\x00", "é", ""))
        )
        text = text[:at] + piece + text[at + length :]
    _try(text, data.draw(st.sampled_from(("", "a.yaml", "a.json", "a.jsonl"))))


def _try(content: bytes | str, name: str = "") -> None:
    try:
        found = load_many(content, name=name)
    except CarelaneError as error:
        assert error.render()  # noqa: PT017  the error itself is what is looked at
        return
    assert all(item.registration != Registration() or item.format == "carelane" for item in found)


@given(registrations, st.sampled_from(("carelane", "carelane-json")))
def test_what_is_dumped_loads_as_the_same(registration, format_name):
    assert load_registration(dump_registration(registration, format_name)).registration == registration


def test_every_writable_format_writes_and_an_unknown_one_is_refused():
    registration = Registration(brand=Brand(display_name="Alder"), campaign=Campaign(usecase="2FA", samples=("a",)))
    for format_name in WRITABLE:
        assert dump_registration(registration, format_name).endswith("\n")
    with pytest.raises(UnknownFormat, match="excel"):
        dump_registration(registration, "excel")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("format_name", WRITABLE)
def test_the_examples_survive_every_format_that_can_hold_their_texts(path, format_name):
    before = load_registration(path).registration
    after = load_registration(dump_registration(before, format_name)).registration
    assert after.campaign.samples == before.campaign.samples
    assert after.campaign.message_flow == before.campaign.message_flow
    assert after.campaign.optout_keywords == before.campaign.optout_keywords
    assert after.campaign.usecase == before.campaign.usecase


def test_a_rewritten_file_reads_back_whatever_its_format():
    for text in (OURS, json.dumps(TWILIO), "Use case: 2FA\nDescription: x\n"):
        loaded = load_registration(text)
        changed = Registration(loaded.registration.brand, Campaign(usecase="MIXED", description="New: words"))
        written, is_same_format = rewrite(loaded, changed)
        again = load_registration(written)
        assert again.registration.campaign == changed.campaign
        assert is_same_format is (again.format == loaded.format)
