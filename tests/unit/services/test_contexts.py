"""From loose words to the context in which rules are judged."""

import pytest

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import UnknownName
from carelane.profiles.profile import load_profile
from carelane.services.contexts import context_for, profile_for, use_case_code
from tests.rules.marks import AS_OF


@pytest.mark.parametrize(
    ("name", "template"), [("[Brand]", True), ("{business_name}", True), ("Example Plumbing", False)]
)
def test_a_brand_that_is_a_placeholder_makes_the_whole_file_a_pattern(name: str, template: bool) -> None:
    context = context_for(Registration(Brand(display_name=name)), load_profile("tcr"), AS_OF)
    assert context.template is template


def test_an_unknown_provider_is_judged_by_the_registry_and_said_so() -> None:
    profile, note = profile_for("Carrier Pigeon Inc")
    assert profile.name == "tcr"
    assert "Carrier Pigeon Inc" in note
    assert profile_for("RingCentral") == (load_profile("ringcentral"), "")


def test_a_use_case_may_be_written_as_people_say_it() -> None:
    assert use_case_code("Customer Care") == use_case_code("CUSTOMER_CARE") == "CUSTOMER_CARE"
    assert use_case_code(" ") == ""
    with pytest.raises(UnknownName, match="no use case called"):
        use_case_code("care of customers")


def test_a_mixed_campaign_that_names_its_uses_is_judged_by_them() -> None:
    campaign = Campaign(usecase="MIXED", sub_usecases=("CUSTOMER_CARE", "MARKETING"))
    context = context_for(Registration(campaign=campaign), load_profile("tcr"), AS_OF)
    assert context.purposes is not None
    assert {"CUSTOMER_CARE", "MARKETING"} <= context.purposes
