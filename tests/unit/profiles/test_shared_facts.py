"""Our data say what the shared knowledge says; what differs on purpose is listed here with its reason."""

from datetime import date

import pytest
import yaml

from carelane.profiles.field_rules import field_specs
from carelane.profiles.profile import load_profile, profile_names
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES, code_for_label

TODAY = date(2026, 11, 22)
RENAMED = {"brand.optionalAttributes.taxExemptStatus": "brand.taxExemptStatus"}
# required: the shared table leaves these to the prose or to providers that we have no profile for.
OURS_DIFFERS = {
    "brand.taxExemptStatus": "the table says never, its note that CHARITY needs it",
    "resellerId": "the table says provider, which is what filled_by says here",
}
SAMPLE_CONDITIONS = {"sample2": "profile_asks_two_samples", "sample3": "profile_asks_three_samples"}


@pytest.fixture(scope="module")
def use_cases(shared):
    return yaml.safe_load((shared / "reference/providers/use_cases.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def fields(shared):
    content = yaml.safe_load((shared / "reference/providers/tcr_fields.yaml").read_text(encoding="utf-8"))
    named = {f"brand.{item['name']}": item for item in content["brand"]}
    named |= {item["name"]: item for item in content["campaign"]}
    return {RENAMED.get(path, path): item for path, item in named.items()}


def test_the_codes_are_the_same(use_cases):
    assert {item["code"] for item in use_cases["use_cases"]} == set(USE_CASES)
    assert tuple(use_cases["sub_use_cases"]) == SUB_USE_CASES


def test_kind_bounds_samples_fee_and_approval_of_each_use_case_are_the_same(use_cases):
    for item in use_cases["use_cases"]:
        ours = USE_CASES[item["code"]]
        theirs = tuple(item[key] for key in ("kind", "min_sub", "max_sub", "samples_min", "fee_month", "post_approval"))
        found = (ours.kind, ours.min_sub, ours.max_sub, ours.samples_min, ours.fee_month, ours.post_approval)
        assert found == theirs, ours.code
        assert ours.confidence == item.get("confidence", "high"), ours.code
        assert ours.replaced_by == item.get("replaced_by", ""), ours.code


def test_where_marketing_may_stand_is_the_same(use_cases):
    words = {True: "always", False: "never", "only_if_sub_use_case": "as_sub_use_case", None: "not_said"}
    for item in use_cases["use_cases"]:
        assert USE_CASES[item["code"]].marketing_allowed == words[item.get("marketing_allowed")], item["code"]


def test_names_at_ringcentral_and_aws_lead_to_the_same_codes(use_cases):
    for item in use_cases["use_cases"]:
        for provider in ("ringcentral", "aws"):
            if item.get(provider):
                assert code_for_label(item[provider], provider) == item["code"]
    assert code_for_label("LowVolume", "ringcentral") == "LOW_VOLUME"


def test_sample_counts_are_the_same(use_cases):
    theirs = use_cases["samples_by_provider"]
    ours = {name: [load_profile(name).samples_min, load_profile(name).samples_max] for name in profile_names()}
    shared_names = set(ours) & set(theirs)
    assert shared_names == {"aws", "bandwidth", "ringcentral", "telnyx", "twilio"}
    assert {name: ours[name] for name in shared_names} == {name: theirs[name] for name in shared_names}


def test_fees_paid_once_are_the_same(use_cases):
    fees, theirs = load_profile("tcr").fees, use_cases["fees_once"]
    assert fees.brand_usd(TODAY) == theirs["brand"]
    assert fees.submission_usd(TODAY) == theirs["campaign_verification_each_submission"]
    assert fees.one_time["external-vetting"].usd == theirs["external_vetting"]
    assert fees.one_time["authentication-plus"].usd == theirs["auth_plus_attempt"]
    assert fees.prepaid_months == theirs["prepaid_months"]


def test_the_fields_are_the_same(fields):
    assert set(fields) == set(field_specs(load_profile("tcr")))


def test_lengths_are_the_same(fields):
    for path, spec in field_specs(load_profile("tcr")).items():
        item = fields[path]
        theirs = (item.get("min", 0), item.get("max"), item.get("warn_over"))
        assert (spec.minimum, spec.maximum, spec.warn_over) == theirs, path


def test_patterns_choices_and_fixed_answers_are_the_same(shared, fields):
    content = yaml.safe_load((shared / "reference/providers/tcr_fields.yaml").read_text(encoding="utf-8"))
    for path, spec in field_specs(load_profile("tcr")).items():
        item = fields[path]
        found = (spec.pattern, spec.pattern_us, spec.item_pattern, list(spec.must_include), spec.must_be)
        theirs = (item.get("pattern", ""), item.get("pattern_us", ""), item.get("item_pattern", ""))
        assert found == (*theirs, item.get("must_include", []), item.get("must_be")), path
        if item.get("enum") in content["enums"]:
            assert list(spec.choices) == content["enums"][item["enum"]], path


def test_what_is_required_when_is_the_same(fields):
    for path, spec in field_specs(load_profile("tcr")).items():
        theirs = fields[path]["required"]
        if path in OURS_DIFFERS:
            assert spec.required != theirs, f"{path} no longer differs"
        elif path in SAMPLE_CONDITIONS:
            assert (spec.required, spec.otherwise) == (SAMPLE_CONDITIONS[path], theirs["else"])
        elif path == "affiliateMarketing":  # required by Sinch only, which we have no profile for
            assert (spec.required, theirs["else"]) == ("never", "never")
        else:
            assert spec.required == (theirs["when"] if isinstance(theirs, dict) else theirs), path


def test_who_fills_a_field_in_is_the_same_where_the_table_says_so(fields):
    for path, spec in field_specs(load_profile("tcr")).items():
        if fields[path].get("filled_by") == "provider":
            assert spec.filled_by == "provider", path


def test_what_can_be_edited_is_the_same_where_the_table_says_so(fields):
    for path, spec in field_specs(load_profile("tcr")).items():
        if "editable" in fields[path]:
            assert spec.editable is fields[path]["editable"], path
