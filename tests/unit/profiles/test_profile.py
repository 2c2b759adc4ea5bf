"""Provider profiles: what is asked where, and for how much."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.errors import UnknownName
from carelane.domain.fields import BRAND_FIELDS, CAMPAIGN_FIELDS
from carelane.domain.finding import Severity
from carelane.domain.target import Target
from carelane.profiles.field_rules import field_specs
from carelane.profiles.profile import Profile, load_profile, profile_names
from carelane.profiles.use_cases import USE_CASES

AUTOMATIC = ("optinMessage", "optoutMessage", "helpMessage")


@pytest.fixture(params=profile_names())
def profile(request) -> Profile:
    return load_profile(request.param)


def test_there_is_a_profile_for_each_provider_and_one_for_the_registry():
    assert profile_names() == ("aws", "bandwidth", "ringcentral", "tcr", "telnyx", "twilio")


def test_an_unknown_provider_is_named_with_the_nearest_and_all_known_ones():
    with pytest.raises(UnknownName) as caught:
        load_profile("ringcental")
    assert "ringcental" in caught.value.message
    assert caught.value.hint.startswith("did you mean ringcentral? known: aws, ")


def test_a_name_with_a_path_in_it_reads_no_file():
    with pytest.raises(UnknownName):
        load_profile("../use_cases")


def test_a_profile_is_loaded_once():
    assert load_profile("twilio") is load_profile("twilio")


def test_importing_profiles_reads_no_provider_file():
    code = (
        "import sys; opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "import carelane.profiles.profile\n"
        "print(any('providers' in name for name in opened))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_a_profile_loads_without_a_noticeable_wait():
    code = (
        "import time, carelane.profiles.profile as p, carelane.profiles.loader\n"
        "times = []\n"
        "for name in p.profile_names():\n"
        "    p.load_profile.cache_clear(); start = time.perf_counter(); p.load_profile(name)\n"
        "    times.append(time.perf_counter() - start)\n"
        "print(sorted(times)[len(times) // 2])"
    )
    runs = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) for _ in range(3)
    ]
    assert min(runs) < 0.1  # 2 to 3 ms on an idle machine; a busy one must not fail the suite


def test_every_profile_is_complete(profile):
    assert profile.title
    assert ">" in profile.portal or profile.name == "tcr"
    assert profile.evidence.how
    assert profile.notes
    assert 1 <= profile.samples_min <= profile.samples_advised <= profile.samples_max <= 5


def test_paths_of_a_profile_are_fields_of_the_registry(profile):
    known = set(field_specs(profile))
    named = set(profile.limits) | profile.editable | profile.after_decline | profile.fixed
    assert (named | profile.required | profile.not_asked) - known == set()


def test_required_paths_can_be_filled_in_a_campaign_file(profile):
    ours = set(CAMPAIGN_FIELDS) | {f"brand.{name}" for name in BRAND_FIELDS}
    assert profile.required - ours == set()
    assert profile.required & profile.not_asked == set()


def test_use_cases_of_a_profile_exist(profile):
    assert (profile.offered | profile.unsupported | set(profile.samples_by_use_case)) - set(USE_CASES) == set()
    assert profile.offered & profile.unsupported == set()


def test_lengths_run_upwards_and_warnings_lie_below_the_limit(profile):
    for path, limit in profile.limits.items():
        assert limit.maximum is not None, path
        assert 0 <= limit.minimum < limit.maximum, path
        assert limit.warn_over is None or limit.minimum < limit.warn_over < limit.maximum, path


def test_every_text_and_keyword_field_has_a_length(profile):
    texts = ("description", "messageFlow", *(f"sample{index}" for index in range(1, 6)), *AUTOMATIC)
    for path in (*texts, "optinKeywords", "optoutKeywords", "helpKeywords", "privacyPolicyLink"):
        assert profile.limit(path) is not None, path


def test_a_text_checked_alone_has_the_length_of_its_field(profile):
    assert profile.limit(Target.SAMPLE) == profile.limit("sample1")
    assert profile.limit("cta") == profile.limit("messageFlow")
    assert profile.limit("help_message") == profile.limit("helpMessage")
    assert profile.limit(Target.PRIVACY_POLICY) is None
    assert profile.limit("no such field") is None


def test_the_use_case_can_never_be_edited(profile):
    assert profile.can_edit("usecase") is False
    assert profile.can_edit("usecase", declined=True) is False


def test_attributes_are_fixed_once_approved(profile):
    for path in ("embeddedLink", "embeddedPhone", "ageGated", "directLending"):
        assert profile.can_edit(path) is False, path


def test_no_field_is_both_editable_and_fixed(profile):
    assert profile.editable & profile.fixed == set()


def test_twilio_lets_attributes_of_a_failed_campaign_be_corrected():
    assert load_profile("twilio").can_edit("embeddedLink", declined=True) is True
    assert load_profile("bandwidth").can_edit("embeddedLink", declined=True) is False


def test_whether_keywords_can_be_edited_is_known_at_bandwidth_only():
    assert load_profile("bandwidth").can_edit("optinKeywords") is True
    assert load_profile("tcr").can_edit("optinKeywords") is None


def test_the_description_is_fixed_at_bandwidth_and_editable_by_the_registrys_client():
    assert load_profile("bandwidth").can_edit("description") is False
    assert load_profile("tcr").can_edit("description") is True
    assert load_profile("telnyx").can_edit("description") is None


def test_ringcentral_demands_help_in_samples_and_others_only_advise_it():
    rule = "help-instruction-missing-in-samples"
    assert load_profile("ringcentral").severity[rule] is Severity.BLOCKER
    for name in set(profile_names()) - {"ringcentral"}:
        assert load_profile(name).severity[rule] is Severity.ADVICE, name


def test_every_override_says_why_and_there_are_few(profile):
    assert len(profile.overrides) <= 5
    assert all(override.why and override.sources for override in profile.overrides)
    assert profile.severity == {override.rule: override.severity for override in profile.overrides}


def test_ringcentral_wants_three_samples_twilio_two_and_telnyx_one():
    assert [load_profile(name).samples_min for name in ("ringcentral", "twilio", "telnyx")] == [3, 2, 1]
    assert load_profile("telnyx").samples_by_use_case["MIXED"] == 2


def test_aws_cuts_automatic_messages_at_255_and_the_registry_warns_there():
    for path in AUTOMATIC:
        aws, registry = load_profile("aws").limits[path], load_profile("tcr").limits[path]
        assert (aws.maximum, aws.warn_over) == (255, None)
        assert (registry.maximum, registry.warn_over) == (320, 255)


def test_only_aws_is_known_to_take_files():
    assert [name for name in profile_names() if load_profile(name).evidence.upload] == ["aws"]
    assert load_profile("aws").evidence.max_bytes == 512_000
    assert load_profile("ringcentral").evidence.upload is False
    assert load_profile("tcr").evidence.upload is None


def test_a_submission_costs_fifteen_dollars_since_the_day_the_review_began(profile):
    assert profile.fees.submission_usd(date(2023, 1, 26)) == 15.0
    assert profile.fees.submission_usd(date(2023, 1, 25)) == 0.0


def test_a_brand_costs_half_a_dollar_more_since_august_2025(profile):
    assert profile.fees.brand_usd(date(2025, 7, 31)) == 4.0
    assert profile.fees.brand_usd(date(2025, 8, 1)) == 4.5


def test_monthly_fees_follow_the_use_case(profile):
    assert profile.fees.monthly_usd("CUSTOMER_CARE") == 10.0
    assert profile.fees.monthly_usd("LOW_VOLUME") == 1.5
    assert profile.fees.monthly_usd("TRIAL") == 0.0
    assert profile.fees.monthly_usd("M2M") is None
    assert profile.fees.monthly_usd("no such use case") is None


def test_three_months_are_paid_at_the_start(profile):
    assert profile.fees.prepaid_months == 3


def test_a_provider_keeps_the_registrys_one_time_fees_beside_its_own():
    one_time = load_profile("twilio").fees.one_time
    assert one_time["standard-brand-with-vetting"].usd == 46.0
    assert one_time["external-vetting"].usd == 40.0


@given(day=st.dates(min_value=date(2015, 1, 1), max_value=date(2040, 1, 1)), name=st.sampled_from(profile_names()))
def test_a_fee_holds_until_another_begins(day, name):
    fees = load_profile(name).fees
    begins = {fee.since for fee in (*fees.submission, *fees.brand)}
    tomorrow = day + timedelta(days=1)
    if tomorrow not in begins:
        assert fees.submission_usd(tomorrow) == fees.submission_usd(day)
        assert fees.brand_usd(tomorrow) == fees.brand_usd(day)


def test_ringcentrals_speeds_stand_beside_the_carriers():
    by_name = {item.name: item for item in load_profile("ringcentral").throughput}
    assert (by_name["ringcentral-app"].messages, by_name["ringcentral-app"].per) == (50, "minute")
    assert (by_name["ringcentral-low-volume"].messages, by_name["ringcentral-low-volume"].per) == (6000, "day")
    assert by_name["att-class-t"].messages == 75


def test_aws_offers_a_closed_list_and_bandwidth_refuses_sole_proprietors():
    assert load_profile("aws").offers("CUSTOMER_CARE") is True
    assert load_profile("aws").offers("POLITICAL") is False
    assert load_profile("bandwidth").offers("SOLE_PROPRIETOR") is False
    assert load_profile("bandwidth").offers("CUSTOMER_CARE") is None


def test_a_conflict_is_told_with_both_sides(profile):
    conflicts = [note for note in profile.notes if note.conflict]
    assert conflicts
    for note in conflicts:
        assert len(note.sources) >= 2, note.name


def test_notes_are_found_by_topic():
    found = load_profile("ringcentral").notes_on("sending")
    assert any("1000 UTF-16" in note.text for note in found)
    assert {note.topic for note in found} == {"sending"}
    assert found[0].source == found[0].sources[0]


def test_a_providers_notes_come_after_the_registrys():
    names = [note.name for note in load_profile("ringcentral").notes]
    assert names.index("use-case-is-final") < names.index("three-samples")
    assert len(names) == len(set(names))
